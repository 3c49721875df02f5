"""介质包 in 发件箱: what is told before packing, the look into one, and what becomes of rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import OperationState
from editor_app.services import package_making
from editor_app.ui.models.outbox_words import told_of
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.packages.desk import PackageDesk
from editor_app.ui.widgets.surfaces import Banner
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.packages.conftest import seated
from tests.packages.moves import differing, packed, state
from tests.packages.test_restored import backup, restore


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Workstation, Workstation]]:
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    made = [seated(tmp_path / one.id, one, clock, books) for one in (LIN, SU)]
    yield made[0], made[1]
    for one in made:
        one.store.close()


def at(desk: Workstation, kit: ScreenKit, qtbot: QtBot) -> PackageDesk:
    screen = QWidget()
    qtbot.addWidget(screen)
    screen.show()
    return PackageDesk(kit, desk.packages, desk.store, desk.layouts, lambda: desk.person, screen)


def settle(kit: ScreenKit, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not kit.runner.busy)


def test_from_the_look_into_it_to_the_receipts(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    path, key = packed(desks[0], tmp_path)
    courier, back = at(desks[1], kit, qtbot), tmp_path / "back.pindao"
    courier.look(path)
    settle(kit, qtbot)
    assert courier.dialog is not None
    courier.dialog.take.click()
    settle(kit, qtbot)
    shown = courier.dialog.model.index(0, 0)
    assert "MEM-" in str(shown.data(Qt.ItemDataRole.AccessibleTextRole))
    courier._bring_back(back)
    settle(kit, qtbot)
    home = at(desks[0], kit, qtbot)
    home.look(back)
    settle(kit, qtbot)
    assert home.dialog is not None
    home.dialog.take.click()
    settle(kit, qtbot)
    assert state(desks[0], key) is OperationState.RECEIPTED


def test_who_looks_reads_what_a_restored_portal_lost(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    home, courier, books = at(desks[0], kit, qtbot), desks[1], desks[1].portal.books
    path, key = packed(desks[0], tmp_path)
    assert "open the same package again" in _words(desks[0], key)
    kept, notes = backup(books), []
    for again, words in ((False, "hand it in once more"), (True, "it had lost it")):
        taken = courier.packages.taking.hand_in(path, SU, again=again)
        back = tmp_path / f"back-{again}.pindao"
        courier.packages.making.answers(back, SU, taken)
        home.look(back)
        settle(kit, qtbot)
        assert home.dialog is not None
        home.dialog.take.click()
        settle(kit, qtbot)
        notes.append(home.dialog.findChildren(Banner)[-1].text)
        assert words in _words(desks[0], key)
        home.dialog.reject()
        restore(books, kept)
        courier.clock.forward(3600)
    assert "confirmed before" not in notes[0]
    assert "1 of them had been confirmed before" in notes[1]


def _words(desk: Workstation, key: str) -> str:
    """What the pane of 发件箱 says of an operation."""
    operation = desk.store.outbox.get(OperationKey(key))
    assert operation is not None
    return told_of(operation)


def test_a_package_dropped_twice_is_refused_in_the_dialog(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = packed(desks[0], tmp_path)
    desks[1].packages.taking.hand_in(path, SU)
    courier = at(desks[1], kit, qtbot)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert courier.eventFilter(courier, event)  # Qt sends drops to where a drag entered
    settle(kit, qtbot)
    assert courier.dialog is not None
    assert not courier.dialog.take.isEnabled()
    assert courier.dialog.answers.isEnabled()


def test_what_is_packed_is_told_before(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot
) -> None:
    desks[0].confirm(desks[0].write().item)
    desk = at(desks[0], kit, qtbot)
    desk.export()
    settle(kit, qtbot)
    screen = desk.parent()
    assert screen is not None
    (box,) = screen.findChildren(QMessageBox)
    assert "1" in box.text()
    box.reject()


def test_a_conflict_asks_for_a_reason_before_it_goes_on(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    path = differing(desks[0], desks[1], tmp_path)
    courier = at(desks[1], kit, qtbot)
    courier.look(path)
    settle(kit, qtbot)
    dialog = courier.dialog
    assert dialog is not None
    assert dialog.reason.isVisible()
    assert not dialog.take.isEnabled()
    QTest.keyClicks(dialog.reason, "as agreed with the writer")
    dialog.take.click()
    settle(kit, qtbot)
    assert [one.reason for one in desks[1].packages.book.taken()] == ["as agreed with the writer"]


def test_a_second_package_waits_until_the_first_is_closed(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = packed(desks[0], tmp_path)
    courier = at(desks[1], kit, qtbot)
    told: list[str] = []
    kit.hub.toastAsked.connect(lambda text, *_: told.append(text))
    courier.look(path)
    settle(kit, qtbot)
    first = courier.dialog
    courier.look(tmp_path / "another.pindao")
    settle(kit, qtbot)
    assert courier.dialog is first
    assert len(told) == 1


def test_what_a_restored_portal_lost_is_handed_in_once_more_by_its_own_button(
    desks: tuple[Workstation, Workstation], kit: ScreenKit, qtbot: QtBot, tmp_path: Path
) -> None:
    path, _ = packed(desks[0], tmp_path)
    desks[1].packages.taking.hand_in(path, SU)
    courier = at(desks[1], kit, qtbot)
    courier.look(path)
    settle(kit, qtbot)
    assert courier.dialog is not None
    assert not courier.dialog.take.isEnabled()
    assert courier.dialog.again.isVisible()
    QTest.keyClick(courier.dialog.again, Qt.Key.Key_Space)
    settle(kit, qtbot)
    assert courier.dialog.answers.isEnabled()
    assert not courier.dialog.again.isVisible()
    courier.dialog.reject()


def test_what_is_too_large_for_a_package_is_named_before(
    desks: tuple[Workstation, Workstation],
    kit: ScreenKit,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for title in ("关于一的通知", "关于二的通知"):
        desks[0].confirm(desks[0].write(title).item)
    size = desks[0].packages.making.plan(LIN).size
    monkeypatch.setattr(package_making, "_MOST_LOAD", size - 1)
    desk = at(desks[0], kit, qtbot)
    desk.export()
    settle(kit, qtbot)
    screen = desk.parent()
    assert screen is not None
    (box,) = screen.findChildren(QMessageBox)
    assert "关于二的通知" in box.informativeText()
    box.reject()
