"""The feed of every portal: texts come along, the past is witnessed, and quiet is told cheaply."""

from editor_app.domain.portal_ports import Heard, Portal
from tests.contract.moves import notice, submit


def settled(portal: Portal) -> tuple[str, Heard]:
    """The cursor after everything there is, and what is known there."""
    cursor: str | None = None
    while True:
        page = portal.changes(cursor)
        cursor = page.cursor
        if not page.more:
            quiet = portal.changes(cursor, 200, Heard(sequence=page.sequence))
            return cursor, Heard(sequence=page.sequence, etag=quiet.etag)


def test_small_texts_come_along(lin: Portal) -> None:
    cursor, _ = settled(lin)
    revision = notice()
    submit(lin, revision)
    page = lin.changes(cursor)
    assert revision in page.texts


def test_the_head_of_an_earlier_sequence_is_witnessed(lin: Portal) -> None:
    first = submit(lin, notice())
    submit(lin, notice())
    assert lin.changes(None, 1, Heard(sequence=first.sequence)).witnessed == first.chain_head


def test_a_sequence_that_never_was_is_witnessed_by_nothing(lin: Portal) -> None:
    assert lin.changes(None, 1, Heard(sequence=999_999_999)).witnessed == ""


def test_a_quiet_feed_is_unchanged(lin: Portal) -> None:
    submit(lin, notice())
    cursor, heard = settled(lin)
    page = lin.changes(cursor, 200, heard)
    assert page.unchanged
    assert page.sequence >= heard.sequence


def test_news_are_told_in_spite_of_the_tag(lin: Portal) -> None:
    submit(lin, notice())
    cursor, heard = settled(lin)
    revision = notice()
    submit(lin, revision)
    page = lin.changes(cursor, 200, heard)
    assert not page.unchanged
    assert [one.remote.item for one in page.changes if one.remote] == [revision.item]


def test_a_portal_says_hello(lin: Portal) -> None:
    lin.hello()


def test_many_revisions_are_delivered_at_once(lin: Portal) -> None:
    revisions = [notice() for _ in range(5)]
    here = lin.put_revisions(revisions)
    assert here == {one.hash for one in revisions}
    assert lin.put_revisions(revisions) == here
    assert lin.get_revision(revisions[3].item, revisions[3].hash) == revisions[3]
