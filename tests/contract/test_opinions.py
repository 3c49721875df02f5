"""Opinions on a consultation: what every portal tells, sorts and opens."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import cast
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryPortal
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, ContentHash
from editor_app.domain.opinions import Marking, Opinion, OpinionId, Outcome, Sender
from editor_app.domain.outbox import Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command
from editor_app.services import payloads
from tests.contract.conftest import Side
from tests.contract.moves import key, notice, submit
from tests.fakes.refusals import refused

SENDER = Sender(name="陈丽", phone="13800000101")
TEXT = "建议在每个小区出入口增设带喷淋的集中充电车棚"


def heard(portal: Portal) -> Iterator[Opinion]:
    cursor, more = None, True
    while more:
        page = portal.changes(cursor)
        yield from (one.opinion for one in page.changes if one.opinion is not None)
        cursor, more = page.cursor, page.more


@pytest.fixture(scope="session")
def said_in_memory(memory: Side) -> None:
    """The portal in memory has nobody's form: what the demonstration says is put in."""
    lin = cast(MemoryPortal, memory.view("lin"))
    revision = notice("关于公开征求意见的公告")
    submit(lin, revision)
    opinion = Opinion(
        id=OpinionId(str(uuid4())),
        number="YJ-20261123-0001",
        item=revision.item,
        unit=revision.content.unit,
        text=TEXT,
        masked=Sender(),
        received_at=datetime(2026, 11, 23, tzinfo=UTC),
    )
    lin.books.opinions.add(opinion, SENDER, lin.books.advance)


@pytest.fixture
def opinion(side: Side, said_in_memory: None) -> Opinion:
    """One that came by the public form."""
    return next(one for one in heard(side.view("lin")) if one.text.startswith(TEXT))


def again(portal: Portal, opinion: Opinion) -> Opinion:
    return next(one for one in heard(portal) if one.id == opinion.id)


def tag(portal: Portal, opinion: Opinion, **more: object) -> Receipt:
    remote = portal.item(opinion.item)
    assert remote is not None
    ids = more.pop("ids", (opinion.id,))
    marking = Marking(opinions=ids, **more)  # type: ignore[arg-type]  # names of fields
    payload = payloads.opinion_tags(remote.head, marking)
    return portal.command(opinion.item, Command.TAG, payload, key(), remote.head)


def test_editors_of_the_unit_hear_of_it_with_a_masked_sender(side: Side, opinion: Opinion) -> None:
    assert (opinion.masked.name, opinion.masked.phone) == ("陈*", "138****0101")
    assert (opinion.tags, opinion.outcome) == ((), None)
    assert [one for one in heard(side.view("zhou")) if one.id == opinion.id] == []
    assert [one for one in heard(side.view("li")) if one.id == opinion.id] == []


def test_sorting_adds_and_takes_away(lin: Portal, opinion: Opinion) -> None:
    receipt = tag(lin, opinion, add=("车棚", "消防"), outcome="partly")
    sorted_ = again(lin, opinion)
    assert (sorted_.tags, sorted_.outcome) == (("消防", "车棚"), Outcome.PARTLY)
    assert sorted_.sequence == receipt.sequence
    tag(lin, opinion, remove=("消防",), outcome="none")
    assert (again(lin, opinion).tags, again(lin, opinion).outcome) == (("车棚",), None)
    tag(lin, opinion, remove=("车棚",))
    assert again(lin, opinion).tags == ()


def test_only_editors_sort_and_only_opinions_of_this_item(
    side: Side, lin: Portal, opinion: Opinion
) -> None:
    remote = lin.item(opinion.item)
    assert remote is not None
    marking = Marking(opinions=(opinion.id,), add=("车棚",))
    payload = payloads.opinion_tags(remote.head, marking)
    li = side.view("li")
    refused(
        Code.FORBIDDEN,
        lambda: li.command(opinion.item, Command.TAG, payload, key(), remote.head),
    )
    stranger = OpinionId(str(uuid4()))
    refused(Code.NOT_FOUND, lambda: tag(lin, opinion, ids=(stranger,), add=("车棚",)))
    nobodys = payloads.opinion_tags(ContentHash("e" * 64), marking)
    with pytest.raises(EditorError):
        lin.command(opinion.item, Command.TAG, nobodys, key(), remote.head)
    assert again(lin, opinion).tags == ()


def test_opening_the_sender_is_noted_with_the_opinion(
    side: Side, lin: Portal, opinion: Opinion
) -> None:
    before = len(again(lin, opinion).opened)
    assert lin.opinions.open(opinion.id) == SENDER
    opened = again(lin, opinion).opened
    assert len(opened) == before + 1
    assert (opened[-1].by, opened[-1].by_name) == ("lin", "林晓雯")
    refused(Code.NOT_FOUND, lambda: side.view("zhou").opinions.open(opinion.id))
    refused(Code.NOT_FOUND, lambda: lin.opinions.open(OpinionId(str(uuid4()))))


def test_a_file_nobody_sent_is_not_found(lin: Portal, opinion: Opinion) -> None:
    refused(Code.NOT_FOUND, lambda: lin.opinions.file(opinion.id, BlobHash("e" * 64)))


def test_sorting_moves_the_item_nowhere(lin: Portal, opinion: Opinion) -> None:
    before = lin.item(opinion.item)
    tag(lin, opinion, add=("车棚",))
    tag(lin, opinion, remove=("车棚",))
    assert lin.item(opinion.item) == before
