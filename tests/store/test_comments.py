"""Comments come back as they were told, and what was not sent stays its writer's."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.anchors import Anchor
from editor_app.domain.comments import (
    Answer,
    CommentId,
    Fate,
    NewAnswer,
    NewComment,
    NewFate,
    Noted,
    Remarks,
    Thread,
    Threads,
)
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ContentHash, PersonId, UnitKey
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, item_id

LI, LIN = PersonId("li"), PersonId("lin")
HASH = ContentHash("a" * 64)
THREAD = Thread(
    id=CommentId("c1"),
    anchor=Anchor(place="body", quote="先进的", before="采用当前", after="技术", ordinal=1),
    revision=HASH,
    by=LI,
    by_name="李建国",
    at=NOW,
    text="<b>请核对</b>",
    replacement="成熟的",
    fate=Fate.DECLINED,
    fate_by_name="林晓雯",
    answers=(Answer(id=CommentId("a1"), by=LIN, by_name="林晓雯", at=NOW, text="不改。"),),
)


def told(sequence: int = 7, *threads: Thread) -> Threads:
    return Threads(item=item_id(), unit=UnitKey("gwb"), sequence=sequence, threads=threads)


def noted(id_: str, remarks: Remarks, minutes: int = 0) -> Noted:
    at = NOW + timedelta(minutes=minutes)
    return Noted(id=id_, item=item_id(), person=LIN, at=at, revision=HASH, remarks=remarks)


ANSWER = Remarks(
    answers=(NewAnswer(id=CommentId("a2"), thread=CommentId("c1"), text="已改。"),),
)
FATE = Remarks(fates=(NewFate(thread=CommentId("c1"), fate=Fate.ACCEPTED),))
COMMENT = Remarks(
    comments=(NewComment(id=CommentId("c2"), anchor=THREAD.anchor, text="另见附件。"),)
)


def test_threads_come_back(store: SqliteStore) -> None:
    store.comments.hear(told(7, THREAD))
    assert store.comments.told(item_id()) == told(7, THREAD)


def test_an_older_word_does_not_replace_a_newer(store: SqliteStore) -> None:
    store.comments.hear(told(7, THREAD))
    store.comments.hear(told(6))
    assert store.comments.told(item_id()) == told(7, THREAD)
    store.comments.hear(told(6), anew=True)  # the portal fell back
    assert store.comments.told(item_id()) == told(6)


def test_what_the_portal_forgot_is_gone_and_what_was_noted_stays(store: SqliteStore) -> None:
    store.comments.hear(told(7, THREAD))
    store.comments.note(noted("a2", ANSWER))
    store.comments.forget(item_id())
    assert store.comments.told(item_id()) is None
    assert len(store.comments.noted(item_id(), LIN)) == 1


def test_noted_remarks_come_back_in_order(store: SqliteStore) -> None:
    rows = [noted("c2", COMMENT), noted("a2", ANSWER, 1), noted("=c1", FATE, 2)]
    for row in reversed(rows):
        store.comments.note(row)
    assert list(store.comments.noted(item_id(), LIN)) == rows


def test_what_one_person_noted_is_not_another_ones(store: SqliteStore) -> None:
    store.comments.note(noted("a2", ANSWER))
    assert store.comments.noted(item_id(), LI) == ()


def test_noted_again_it_has_its_new_words(store: SqliteStore) -> None:
    store.comments.note(noted("a2", ANSWER))
    other = Remarks(answers=(replace(ANSWER.answers[0], text="已按意见修改。"),))
    store.comments.note(noted("a2", other))
    assert [one.remarks for one in store.comments.noted(item_id(), LIN)] == [other]
    store.comments.drop("a2", LIN)
    assert store.comments.noted(item_id(), LIN) == ()


def test_damaged_threads_are_told_and_never_shown(store: SqliteStore) -> None:
    store.comments.hear(told(7, THREAD))
    store.database.write("UPDATE comments SET document = CAST('[]' AS BLOB)")
    with pytest.raises(EditorError) as caught:
        store.comments.told(item_id())
    assert caught.value.code is Code.STORE_DAMAGED
