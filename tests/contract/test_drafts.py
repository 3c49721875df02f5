"""Shared drafts, said about every portal: heads move one step at a time, among editors alone."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, Revision, freeze, new_item_id
from editor_app.domain.portal_ports import ChangePage, Portal
from editor_app.domain.sharing import Editing
from tests.contract.conftest import Side
from tests.contract.moves import notice, submit


def refusal(portal: Portal, revision: Revision, base: ContentHash | None) -> Code:
    with pytest.raises(EditorError) as refused:
        portal.shared.put_draft(revision.item, revision.hash, base)
    return refused.value.code


def next_of(revision: Revision, body: str = "又一段。\n") -> Revision:
    content = replace(revision.content, body=revision.content.body + "\n" + body)
    return freeze(revision.item, content, revision.hash)


def shared(portal: Portal) -> Revision:
    revision = notice()
    portal.put_revision(revision)
    portal.shared.put_draft(revision.item, revision.hash, None)
    return revision


def told(portal: Portal) -> list[ContentHash]:
    cursor: str | None = None
    heads: list[ContentHash] = []
    page: ChangePage | None = None
    while page is None or page.more:
        page = portal.changes(cursor)
        heads += [one.draft.head for one in page.changes if one.draft is not None]
        cursor = page.cursor
    return heads


def test_a_first_draft_names_that_it_saw_none(lin: Portal) -> None:
    revision = shared(lin)
    head = lin.shared.draft_head(revision.item)
    assert head is not None
    assert (head.head, head.by, head.by_name) == (revision.hash, "lin", "林晓雯")


def test_a_head_moves_on_top_of_the_one_that_was_seen(lin: Portal) -> None:
    first = shared(lin)
    second = next_of(first)
    lin.put_revision(second)
    moved = lin.shared.put_draft(second.item, second.hash, first.hash)
    assert moved.head == second.hash


def test_sharing_the_same_again_changes_nothing(lin: Portal) -> None:
    first = shared(lin)
    again = lin.shared.put_draft(first.item, first.hash, None)
    assert again == lin.shared.draft_head(first.item)


def test_a_stale_head_is_refused(lin: Portal) -> None:
    """I-7."""
    first = shared(lin)
    second, other = next_of(first), next_of(first, "另一段。\n")
    for one in (second, other):
        lin.put_revision(one)
    lin.shared.put_draft(second.item, second.hash, first.hash)
    assert refusal(lin, other, first.hash) is Code.STALE
    assert refusal(lin, other, None) is Code.STALE
    for one in (second, other):
        assert lin.get_revision(one.item, one.hash) == one


def test_a_revision_that_was_never_uploaded_is_not_shared(lin: Portal) -> None:
    assert refusal(lin, notice(item=new_item_id()), None) is Code.NOT_FOUND


def test_the_feed_tells_editors_of_the_unit(lin: Portal) -> None:
    assert shared(lin).hash in told(lin)


@pytest.mark.parametrize("person", ["li", "zhou"])
def test_nobody_else_hears_or_reads_of_it(side: Side, lin: Portal, person: str) -> None:
    """A reviewer of every unit, and an editor of another one."""
    revision = shared(lin)
    other = side.view(person)
    assert other.shared.draft_head(revision.item) is None
    assert revision.hash not in told(other)
    with pytest.raises(EditorError) as refused:
        other.get_revision(revision.item, revision.hash)
    assert refused.value.code is Code.NOT_FOUND


@pytest.mark.parametrize("person", ["li", "zhou"])
def test_nobody_else_moves_it(side: Side, lin: Portal, person: str) -> None:
    revision = shared(lin)
    told = refusal(side.view(person), revision, revision.hash)
    assert told in (Code.FORBIDDEN, Code.NOT_FOUND)


def test_what_was_submitted_is_there_for_reviewers(side: Side, lin: Portal, li: Portal) -> None:
    first = shared(lin)
    second = next_of(first, "")
    submit(lin, second)
    assert li.get_revision(second.item, second.hash) == second
    with pytest.raises(EditorError):
        li.get_revision(first.item, first.hash)


def test_writing_is_told_to_other_editors_of_the_unit(side: Side, lin: Portal, li: Portal) -> None:
    editing = Editing(item=new_item_id(), unit=notice().content.unit)
    assert lin.shared.beat([editing]) == ()
    assert li.shared.beat([]) == ()
    assert side.view("zhou").shared.beat([editing]) == ()  # of another unit: neither told nor heard
    assert lin.shared.beat([]) == ()
