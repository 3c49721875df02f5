"""合并冲突: place by place, by keys alone, without a default that overwrites."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from editor_app.domain.places import Choice
from editor_app.domain.workflow import Command
from editor_app.presenters.conflict import ConflictPresenter
from editor_app.ui.screens.conflict.place_card import PlaceCard
from editor_app.ui.screens.kit import ScreenKit
from tests.ui.merge_desk import MergeDesk, open_desk

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(kit: ScreenKit, tmp_path: Path, qtbot: QtBot) -> Iterator[MergeDesk]:
    made = open_desk(tmp_path, kit, qtbot)
    settle(made, qtbot)
    yield made
    settle(made, qtbot)
    made.close()


def settle(desk: MergeDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.kit.runner.busy)


def presenter(desk: MergeDesk) -> ConflictPresenter:
    assert desk.screen.presenter is not None
    return desk.screen.presenter


def card(desk: MergeDesk, key: str) -> PlaceCard:
    found = desk.screen.findChild(PlaceCard, f"conflict-place-{key}")
    assert found is not None
    return found


def press(desk: MergeDesk, qtbot: QtBot, key: str) -> None:
    """The shortcut of an action, as the window would deliver it."""
    desk.screen.keys[key].trigger()
    settle(desk, qtbot)


def test_what_needs_a_person_is_listed_first(desk: MergeDesk) -> None:
    keys = [place.key for place in presenter(desk).case.merge.conflicts]
    assert keys == ["field.description", "field.schedule_at", "body.0"]
    assert desk.screen.foot.left.text()


def test_nothing_is_chosen_beforehand(desk: MergeDesk) -> None:
    assert not any(one.isChecked() for one in desk.screen.findChildren(QRadioButton))


def test_numbers_decide_and_f8_goes_on(desk: MergeDesk, qtbot: QtBot) -> None:
    for key in ("merge.both", "merge.next", "merge.mine", "merge.next", "merge.portal"):
        press(desk, qtbot, key)
    told = [one.choice for one in presenter(desk).case.decisions.values()]
    assert (told, presenter(desk).progress.done) == (
        [Choice.BOTH, Choice.MINE, Choice.THEIRS],
        True,
    )


def test_a_choice_that_a_place_does_not_have_does_nothing(desk: MergeDesk, qtbot: QtBot) -> None:
    press(desk, qtbot, "merge.next")
    press(desk, qtbot, "merge.both")  # a time cannot be two
    assert not presenter(desk).case.decisions


def test_a_decision_is_undone(desk: MergeDesk, qtbot: QtBot) -> None:
    press(desk, qtbot, "merge.mine")
    press(desk, qtbot, "merge.undo")
    assert not presenter(desk).case.decisions
    assert not any(one.isChecked() for one in desk.screen.findChildren(QRadioButton))


def test_applying_early_goes_to_what_waits(desk: MergeDesk, qtbot: QtBot) -> None:
    press(desk, qtbot, "merge.mine")
    press(desk, qtbot, "merge.done")
    assert presenter(desk).current == "field.schedule_at"


def test_writing_by_hand_starts_with_both_and_is_kept(desk: MergeDesk, qtbot: QtBot) -> None:
    desk.screen._go_to("body.0")
    press(desk, qtbot, "merge.hand")
    text = card(desk, "body.0").findChild(QPlainTextEdit)
    assert text is not None
    assert "5月27日（星期三）上班。" in text.toPlainText()
    text.setPlainText("5月28日至30日放假调休。\n\n5月27日上班。")
    card(desk, "body.0").tell_hand()
    settle(desk, qtbot)
    hand = presenter(desk).case.decisions["body.0"].hand
    assert hand == ["5月28日至30日放假调休。", "5月27日上班。"]


def test_digits_typed_by_hand_are_words_and_no_choice(desk: MergeDesk, qtbot: QtBot) -> None:
    desk.screen._go_to("body.0")
    press(desk, qtbot, "merge.hand")
    text = card(desk, "body.0").findChild(QPlainTextEdit)
    assert text is not None
    desk.screen.activateWindow()
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(text, "2E5")
    card(desk, "body.0").tell_hand()
    settle(desk, qtbot)
    assert text.toPlainText().upper().endswith("2E5")
    assert presenter(desk).case.decisions["body.0"].choice is Choice.HAND


def test_a_key_of_the_screen_decides(desk: MergeDesk, qtbot: QtBot) -> None:
    desk.screen.activateWindow()
    desk.screen.list.setFocus()
    QTest.keyClick(desk.screen.list, Qt.Key.Key_3)
    settle(desk, qtbot)
    assert presenter(desk).case.decisions["field.description"].choice is Choice.THEIRS


def test_an_automatic_place_can_be_chosen_anew(desk: MergeDesk, qtbot: QtBot) -> None:
    desk.screen._go_to("body.1")
    press(desk, qtbot, "merge.base")
    assert presenter(desk).case.decisions["body.1"].choice is Choice.BASE


def test_decisions_wait_for_another_day(desk: MergeDesk, qtbot: QtBot) -> None:
    press(desk, qtbot, "merge.portal")
    desk.screen.foot.later.click()
    desk.screen.open_item(desk.item)
    settle(desk, qtbot)
    assert presenter(desk).progress.decided == 1


def test_a_finished_merge_goes_out_and_tells_what_was_merged(desk: MergeDesk, qtbot: QtBot) -> None:
    for key in ("merge.both", "merge.next", "merge.mine", "merge.next", "merge.both"):
        press(desk, qtbot, key)
    with qtbot.waitSignal(desk.screen.finished):
        press(desk, qtbot, "merge.done")
    commands = [one.command for one in desk.lin.store.outbox.open()]
    assert commands == [Command.RECALL, Command.SUBMIT]
    draft = desk.lin.drafts.open(desk.item)
    names = [file.name for file in draft.content.attachments]
    assert names == ["端午节值班表.csv", "调休安排.csv"]
    assert draft.content.text("keywords") == "端午节；放假；调休"


def test_the_list_names_every_place(desk: MergeDesk) -> None:
    model = desk.screen.list.places
    told = [str(model.index(n).data()) for n in range(model.rowCount())]
    assert any("paragraph" in one or "段" in one for one in told)


def test_the_places_are_a_sound_model(desk: MergeDesk, qtmodeltester) -> None:  # type: ignore[no-untyped-def]  # a fixture without types
    qtmodeltester.check(desk.screen.list.places)
