"""What a thread tells, what may be done with it, and where selected words stand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from editor_app.domain.anchors import BODY, WHOLE, Anchor, Fit, Found
from editor_app.domain.comments import Answer, CommentId, Fate, Thread
from editor_app.domain.item import ColumnKey, Content, ContentHash, Kind, PersonId, UnitKey
from editor_app.presenters.comments import (
    Act,
    Mood,
    ThreadRow,
    acts_for,
    anchor_for,
    by_field,
    mood_of,
    replaced_value,
    walked,
)
from editor_app.presenters.happenings import Happening
from editor_app.presenters.timeline import timeline
from tests.fakes.people import LI, LIN, WANG

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
UNIT = UnitKey("zkgwb")
CONTENT = Content(
    kind=Kind("notice"),
    unit=UNIT,
    column=ColumnKey("c"),
    template_version="1",
    layout_version="1",
    fields={"title": "关于供水的通知", "source": "管委会"},
    body="# 一、总体要求\n\n采用**先进**的技术架构，推动优化。\n\n采用成熟的管理办法。\n",
)


def thread(**changes: object) -> Thread:
    made = Thread(
        id=CommentId("c1"),
        anchor=Anchor(place=BODY, quote="先进的技术"),
        revision=ContentHash("0" * 64),
        by=PersonId("li"),
        by_name="李建国",
        at=NOW,
        text="请核对。",
        replacement=None,
        fate=Fate.OPEN,
    )
    return replace(made, **changes)  # type: ignore[arg-type]  # names of fields


def answered(thread: Thread, by: str = "lin") -> Thread:
    told = Answer(id=CommentId("a"), by=PersonId(by), by_name="林晓雯", at=NOW, text="已改。")
    return replace(thread, answers=(told,))


def row(one: Thread, start: int = 0) -> ThreadRow:
    return ThreadRow(
        thread=one,
        found=Found(start=start, end=start + 1, fit=Fit.EXACT),
        mood=mood_of(one, taken=False, editing=True),
        acts=frozenset(),
    )


def acts(one: Thread, person: object, *, editing: bool, taken: bool = False) -> frozenset[Act]:
    return acts_for(one, person, UNIT, taken=taken, editing=editing, unsent=())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "taken", "editing", "mood"),
    [
        (thread(), False, True, Mood.OPEN),
        (answered(thread()), False, True, Mood.ANSWERED),
        (answered(thread(), by="li"), False, True, Mood.OPEN),
        (thread(fate=Fate.RESOLVED), False, True, Mood.RESOLVED),
        (thread(replacement="成熟"), True, True, Mood.ACCEPTED),
        (thread(replacement="成熟", fate=Fate.ACCEPTED), False, True, Mood.OPEN),
        (thread(replacement="成熟", fate=Fate.ACCEPTED), False, False, Mood.ACCEPTED),
        (thread(replacement="成熟", fate=Fate.DECLINED), False, True, Mood.DECLINED),
    ],
)
def test_where_a_thread_stands(one: Thread, taken: bool, editing: bool, mood: Mood) -> None:
    assert mood_of(one, taken=taken, editing=editing) is mood


def test_an_author_answers_and_decides_about_suggestions() -> None:
    assert acts(thread(), LIN, editing=True) == {Act.ANSWER}
    proposed = thread(replacement="成熟")
    assert acts(proposed, LIN, editing=True) == {Act.ANSWER, Act.ACCEPT, Act.DECLINE}
    assert Act.ACCEPT not in acts(proposed, LIN, editing=True, taken=True)


def test_an_author_of_a_locked_item_answers_only() -> None:
    assert acts(thread(replacement="成熟"), LIN, editing=False) == {Act.ANSWER}


def test_writers_and_reviewers_settle() -> None:
    assert acts(thread(), LI, editing=False) == {Act.ANSWER, Act.RESOLVE}
    assert acts(thread(), WANG, editing=False) == {Act.ANSWER, Act.RESOLVE}
    assert acts(thread(fate=Fate.RESOLVED), WANG, editing=False) == {Act.REOPEN}


def test_who_may_not_speak_does_nothing() -> None:
    assert acts(thread(), None, editing=True) == frozenset()


def test_selected_words_are_found_in_the_body_though_it_is_markdown() -> None:
    anchor = anchor_for(CONTENT, "**先进**的技术", "采用", "架构")
    assert (anchor.place, anchor.quote) == (BODY, "先进的技术")
    assert anchor.before.endswith("采用")


def test_words_of_a_field_lead_to_the_field() -> None:
    assert anchor_for(CONTENT, "管委会") == Anchor(place="source", quote="管委会")


def test_words_that_stand_nowhere_are_about_the_whole_item() -> None:
    assert anchor_for(CONTENT, "没有这些字").place == WHOLE
    assert anchor_for(CONTENT, "").place == WHOLE


def test_a_part_of_a_field_is_replaced_in_it() -> None:
    part = thread(anchor=Anchor(place="title", quote="供水"), replacement="冬季供水")
    assert replaced_value(part, CONTENT) == "关于冬季供水的通知"
    whole = thread(anchor=Anchor(place="title"), replacement="新标题")
    assert replaced_value(whole, CONTENT) == "新标题"


def test_settled_comments_leave_their_field() -> None:
    at_title = Anchor(place="title")
    rows = [row(thread(anchor=at_title)), row(thread(anchor=at_title, fate=Fate.RESOLVED))]
    assert len(by_field(rows)["title"]) == 1


def test_keys_walk_what_waits_before_the_rest() -> None:
    waits = [row(thread(id=CommentId(name))) for name in "ab"]
    settled = row(thread(id=CommentId("c"), fate=Fate.RESOLVED))
    found = walked([settled, *waits], None, 1)
    assert found is waits[0]
    assert walked([settled, *waits], "a", 1) is waits[1]
    assert walked([settled, *waits], "b", 1) is waits[0]
    assert walked([settled], None, -1) is settled
    assert walked([], None, 1) is None


def test_the_timeline_tells_comments_and_answers() -> None:
    second = thread(id=CommentId("c2"), at=NOW + timedelta(seconds=5), text="另一条。")
    events = timeline(None, (), None, (answered(thread()), second))
    assert [(one.what, one.by, one.reason) for one in events] == [
        (Happening.COMMENTED, "李建国", "请核对。 · 另一条。"),
        (Happening.ANSWERED, "林晓雯", "已改。"),
    ]
