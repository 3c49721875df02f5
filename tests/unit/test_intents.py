"""What can be asked for after publication, and what cannot be meant."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from editor_app.domain.editions import (
    UNMARKED,
    Act,
    AtEnd,
    Correction,
    Down,
    Editions,
    Failure,
    Force,
    Intent,
    Standing,
    Way,
    after,
    expired,
)
from editor_app.domain.editions_json import editions_json, read_editions, read_intent
from editor_app.domain.intents import Wrong, wrong_with
from editor_app.domain.item import ItemId

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
LATER, MUCH_LATER = NOW + timedelta(days=1), NOW + timedelta(days=9)
HERE, PUBLIC, HIDDEN = ItemId("here"), ItemId("public"), ItemId("hidden")
NOTE = "第二段人数应为38人。"
GOOD = (
    Intent(),
    Intent(publish_at=LATER, valid_until=MUCH_LATER, at_end=AtEnd.REMOVE),
    Intent(act=Act.CORRECT, note=NOTE),
    Intent(act=Act.CORRECT, note="温度以 -3 < t < 5 为准", publish_at=LATER),
    Intent(act=Act.MARK, force=Force.REPEALED, acting=PUBLIC),
    Intent(act=Act.MARK, force=Force.EXPIRED),
    Intent(act=Act.MARK, valid_until=LATER),
    Intent(act=Act.WITHDRAW, note=NOTE),
    Intent(act=Act.WITHDRAW, way=Way.REDIRECT, target=PUBLIC),
    Intent(act=Act.WITHDRAW, way=Way.REMOVE),
)
BAD = (
    (Intent(publish_at=NOW), Wrong.PAST),
    (Intent(publish_at=NOW + timedelta(days=4000)), Wrong.FAR),
    (Intent(valid_until=NOW), Wrong.END_PAST),
    (Intent(publish_at=MUCH_LATER, valid_until=LATER), Wrong.END_FIRST),
    (Intent(act=Act.CORRECT, note=" 改 "), Wrong.NOTE_MISSING),
    (Intent(act=Act.CORRECT, note="长" * 501), Wrong.NOTE_LONG),
    (Intent(act=Act.CORRECT, note="请看<b>这里</b>"), Wrong.NOTE_MARKUP),
    (Intent(act=Act.CORRECT, note="数字应为&#51;8处"), Wrong.NOTE_MARKUP),
    (Intent(act=Act.CORRECT, note="数字应为\u202e38处"), Wrong.NOTE_SIGNS),
    (Intent(act=Act.CORRECT, note="数字应为\x0738处"), Wrong.NOTE_SIGNS),
    (Intent(act=Act.MARK, force=Force.AMENDED), Wrong.ACTING_MISSING),
    (Intent(act=Act.MARK, force=Force.AMENDED, acting=HERE), Wrong.ITSELF),
    (Intent(act=Act.MARK, force=Force.AMENDED, acting=HIDDEN), Wrong.NOT_PUBLIC),
    (Intent(act=Act.MARK, acting=PUBLIC), Wrong.STRAY),
    (Intent(act=Act.WITHDRAW, way=Way.REDIRECT), Wrong.TARGET_MISSING),
    (Intent(act=Act.WITHDRAW, way=Way.REDIRECT, target=HERE), Wrong.ITSELF),
    (Intent(act=Act.WITHDRAW, way=Way.REMOVE, target=PUBLIC), Wrong.STRAY),
    (Intent(act=Act.WITHDRAW, way=Way.REMOVE, publish_at=LATER), Wrong.STRAY),
    (Intent(note=NOTE), Wrong.STRAY),
    (Intent(at_end=AtEnd.REMOVE), Wrong.STRAY),
)


def wrong(intent: Intent) -> Wrong | None:
    return wrong_with(intent, item=HERE, now=NOW, is_public=lambda item: item == PUBLIC)


@pytest.mark.parametrize("intent", GOOD)
def test_what_can_be_meant_is_let_through_and_read_back(intent: Intent) -> None:
    assert wrong(intent) is None
    assert read_intent(intent.told()) == intent


@pytest.mark.parametrize(("intent", "told"), BAD)
def test_what_cannot_be_meant_has_its_name(intent: Intent, told: Wrong) -> None:
    assert wrong(intent) is told


def test_every_intent_has_a_digest_of_its_own_and_an_ordinary_one_none() -> None:
    digests = [one.digest for one in (*GOOD, *(bad for bad, _ in BAD))]
    assert digests[0] == ""
    assert len(set(digests)) == len(digests)


def test_one_moment_has_one_digest_in_whatever_offset() -> None:
    there = LATER.astimezone(timezone(timedelta(hours=8)))
    assert Intent(publish_at=there).digest == Intent(publish_at=LATER).digest


def test_what_stands_over_a_page_is_read_back_as_it_was() -> None:
    told = Editions(
        intent=GOOD[4],
        standing=Standing(
            force=Force.AMENDED,
            acting=PUBLIC,
            marked_at=NOW,
            valid_until=LATER,
            at_end=AtEnd.REMOVE,
            corrections=(Correction(at=NOW, note=NOTE),),
            down=Down(way=Way.REDIRECT, at=LATER, title="标题", note=NOTE, target=PUBLIC),
        ),
        failure=Failure(why="file-gone", about="a.txt", at=NOW),
    )
    assert read_editions(editions_json(told)) == told
    assert editions_json(Editions()) == {}


def test_a_publication_stands_anew_and_a_correction_adds_to_what_stands() -> None:
    marked = after(UNMARKED, GOOD[4], NOW)
    assert (marked.force, marked.acting, marked.marked_at) == (Force.REPEALED, PUBLIC, NOW)
    noted = after(marked, GOOD[2], LATER)
    assert (noted.force, noted.corrections) == (
        Force.REPEALED,
        (Correction(at=LATER, note=NOTE),),
    )
    assert after(noted, Intent(), LATER) == UNMARKED
    assert after(noted, Intent(act=Act.MARK), LATER).force is Force.VALID


def test_validity_ends_at_its_moment_not_when_somebody_looks() -> None:
    standing = after(UNMARKED, GOOD[1], NOW)
    ended = expired(standing, "标题")
    assert (ended.force, ended.marked_at) == (Force.EXPIRED, MUCH_LATER)
    assert ended.down == Down(way=Way.REMOVE, at=MUCH_LATER, title="标题")
