"""What a submission asks for is part of what reviewers see: no two intents read alike."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.editions import (
    UNMARKED,
    Act,
    AtEnd,
    Correction,
    Force,
    Intent,
    Standing,
    Way,
)
from editor_app.domain.item import ItemId
from editor_app.services.difference import Asked, compare
from editor_app.services.difference_editions import compare_asked
from editor_app.services.difference_text import Mark
from tests.services.test_difference import LAYOUT
from tests.services.test_difference_laws import LANGUAGES, LAW, TEMPLATES, contents

NOW = datetime(2026, 11, 22, 2, 0, tzinfo=UTC)
ITEMS = [ItemId(f"{n:08d}-0000-4000-8000-000000000000") for n in range(3)]
MOMENTS = st.none() | st.integers(1, 10**9).map(lambda n: NOW + timedelta(milliseconds=n))
SOME_ITEM = st.none() | st.sampled_from(ITEMS)
NOTES = st.text("更正说明abc ", min_size=5, max_size=12)
ENDS = st.tuples(MOMENTS, st.sampled_from(AtEnd)).map(
    lambda told: (told[0], told[1] if told[0] is not None else AtEnd.MARK)
)


@st.composite
def intents(draw: st.DrawFn) -> Intent:
    """Whatever can be meant, each parameter with the acts that take it."""
    until, at_end = draw(ENDS)
    act: Act = draw(st.sampled_from(Act))
    match act:
        case Act.PUBLISH:
            return Intent(publish_at=draw(MOMENTS), valid_until=until, at_end=at_end)
        case Act.CORRECT:
            return Intent(
                act=Act.CORRECT,
                publish_at=draw(MOMENTS),
                valid_until=until,
                at_end=at_end,
                note=draw(NOTES),
            )
        case Act.MARK:
            force = draw(st.sampled_from(Force))
            acting = None if force is Force.VALID else draw(SOME_ITEM)
            return Intent(
                act=Act.MARK, force=force, acting=acting, valid_until=until, at_end=at_end
            )
        case Act.WITHDRAW:
            way = draw(st.sampled_from(Way))
            target = draw(st.sampled_from(ITEMS)) if way is Way.REDIRECT else None
            return Intent(act=Act.WITHDRAW, way=way, target=target, note=draw(NOTES))


STANDINGS = st.sampled_from(
    [
        UNMARKED,
        Standing(force=Force.AMENDED, acting=ITEMS[0], marked_at=NOW),
        Standing(valid_until=NOW + timedelta(days=3), at_end=AtEnd.REMOVE),
        Standing(corrections=(Correction(at=NOW, note="第二段已更正"),)),
    ]
)


def asked(standing: Standing, intent: Intent) -> Asked:
    return Asked(standing=standing, intent=intent, at=NOW, title_of=lambda _: "同名的稿件")


@LAW
@given(STANDINGS, intents(), intents())
def test_no_two_intents_read_alike(standing: Standing, one: Intent, other: Intent) -> None:
    told = [
        [(change.key, change.new) for change in compare_asked(asked(standing, intent), LAYOUT)]
        for intent in (one, other)
    ]
    assert (told[0] == told[1]) == (one.digest == other.digest)


@LAW
@given(st.data(), intents())
def test_what_is_asked_for_is_a_change_that_is_read(data: st.DataObject, intent: Intent) -> None:
    template = data.draw(st.sampled_from(TEMPLATES))
    content = data.draw(contents(template))
    found = compare(content, content, template, LAYOUT, asked(UNMARKED, intent))
    assert bool(found) == (not intent.plain)
    assert [one.number for one in found.fields] == list(range(1, len(found.fields) + 1))
    for one in found.fields:
        for language in LANGUAGES:
            assert any(piece.mark is not Mark.SAME for piece in one.pieces(language))


@LAW
@given(st.data(), STANDINGS, intents(), intents())
def test_the_same_text_for_something_else_reads_otherwise(
    data: st.DataObject, standing: Standing, then: Intent, now: Intent
) -> None:
    """Beside what was seen: every property of an intent is one that is read."""
    template = data.draw(st.sampled_from(TEMPLATES))
    content = data.draw(contents(template))
    beside = replace(asked(standing, now), seen=then)
    found = compare(content, content, template, LAYOUT, beside)
    assert bool(found) == (then.digest != now.digest)
    assert not [row for row in found.rows if row.number]


def test_an_ordinary_edition_shows_that_marks_and_notes_go() -> None:
    standing = Standing(
        force=Force.AMENDED,
        acting=ITEMS[0],
        marked_at=NOW,
        corrections=(Correction(at=NOW, note="第二段已更正"),),
    )
    found = compare_asked(asked(standing, Intent()), LAYOUT)
    assert [(one.key, one.new) for one in found] == [
        ("asked.force", None),
        ("asked.acting", None),
        ("asked.corrections", None),
    ]


def test_a_time_is_told_on_the_portals_clock_with_its_offset() -> None:
    when = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
    [change] = compare_asked(asked(UNMARKED, Intent(publish_at=when)), LAYOUT)
    assert change.new is not None
    assert change.new.zh == "2026-12-01 09:00 北京时间（UTC+08:00）"
