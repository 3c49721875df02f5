"""接手同事的稿件 in the window: from the list to the text, by keys; refusals are sentences."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, UnitKey
from editor_app.domain.sharing import HandOver
from editor_app.domain.warrants import HAND_OVER, Lending
from editor_app.presenters.happenings import Happening
from editor_app.presenters.timeline import timeline
from editor_app.services.handed import hands_over
from editor_app.services.handover import HandOverService
from editor_app.services.sharing import SharedDrafts
from editor_app.services.sides import SideFinder
from editor_app.services.warrants import WarrantService
from editor_app.ui.action_rows import Where
from editor_app.ui.actions import BY_KEY
from editor_app.ui.handing_line import HandingLine
from editor_app.ui.look import Look
from editor_app.ui.screens.handover.desk import HandOverDeps, HandOverDesk
from editor_app.ui.screens.handover.dialog import HandOverDialog
from editor_app.ui.screens.items_timeline import Timeline
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.warrant_form import WarrantForm
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation, workstation
from tests.services.conftest import given
from tests.ui.editing import Desk, set_up, tear_down

UNIT = UnitKey("zkgwb")
WHY = "林晓雯外出培训"


@dataclass(slots=True, kw_only=True)
class Office:
    """苏敏's window, 林晓雯's workstation, and one draft that lies on the portal."""

    desk: Desk
    kit: ScreenKit
    taking: HandOverDesk
    lin: Workstation
    books: MemoryBooks
    clock: HandClock
    item: ItemId
    opened: list[ItemId]

    def lend(self) -> None:
        now = self.clock.now()
        asked = Lending(
            id=str(uuid4()),
            unit=UNIT,
            level=HAND_OVER,
            absent=LIN.id,
            deputy=SU.id,
            starts=now,
            ends=now + timedelta(days=3),
            reason="外出培训三天",
        )
        MemoryPortal(self.books, LIN).lending.grant(asked)


@pytest.fixture
def office(look: Look, tmp_path: Path, qtbot: QtBot) -> Iterator[Office]:
    clock = HandClock()
    books = MemoryBooks(clock=clock)
    portal = MemoryPortal(books, SU)
    lin = workstation(tmp_path / "lin", LIN, clock, given(MemoryPortal(books, LIN)), shares=True)
    made = lin.write("关于冬季供水安排的通知")
    content = replace(made.content, unit=UNIT)
    lin.drafts.save(replace(made, content=content))
    clock.forward(60)
    lin.sync.run_once()
    desk = set_up(tmp_path / "su", look, qtbot, SU)
    app = desk.app
    finder = SideFinder(app.store, app.drafts, portal, clock)
    sharing = SharedDrafts(app.store, portal, finder, clock, app.settings)
    kit = ScreenKit(
        look=look, hub=desk.hub, runner=desk.runner, actions=desk.deps.actions, now=clock.now
    )
    deps = HandOverDeps(
        service=HandOverService(app.store, portal, sharing, app.drafts),
        warrants=WarrantService(portal.lending),
        layouts=app.layouts,
        person=lambda: SU,
    )
    taking = HandOverDesk(kit, deps, desk.screen)
    opened: list[ItemId] = []
    taking.openRequested.connect(opened.append)
    yield Office(
        desk=desk,
        kit=kit,
        taking=taking,
        lin=lin,
        books=books,
        clock=clock,
        item=made.item,
        opened=opened,
    )
    tear_down(desk, qtbot)
    lin.store.close()


def settle(office: Office, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not office.desk.runner.busy, timeout=5000)


def dialog(office: Office, qtbot: QtBot) -> HandOverDialog:
    office.taking.open()
    settle(office, qtbot)
    assert office.taking.dialog is not None
    return office.taking.dialog


def test_without_a_warrant_nothing_is_offered_and_it_says_why(office: Office, qtbot: QtBot) -> None:
    shown = dialog(office, qtbot)
    assert shown.model.rowCount() == 0
    assert not shown.take.isEnabled()
    assert "warrant" in shown.told.text()
    assert "cannot be reached" in shown.told.text()


def test_a_draft_is_taken_over_by_keys_and_opened(office: Office, qtbot: QtBot) -> None:
    office.lend()
    shown = dialog(office, qtbot)
    caption = shown.model.told(shown.model.row(shown.model.index(0))).caption  # type: ignore[arg-type]  # there is one
    assert "林晓雯" in caption
    assert "last shared" in caption
    assert "外出培训三天" in shown.right.text()
    shown.reason.setText(WHY)
    QTest.keyClick(shown.reason, Qt.Key.Key_Return)
    assert shown.take.text() == "Take over"  # Enter does not do what is not taken back
    QTest.keyClick(shown.take, Qt.Key.Key_Space)
    settle(office, qtbot)
    settle(office, qtbot)
    stored = office.desk.app.store.drafts.get(office.item)
    assert stored is not None
    assert stored.content.title == "关于冬季供水安排的通知"
    assert shown.take.text() == "Open"
    QTest.keyClick(shown.take, Qt.Key.Key_Space)
    assert office.opened == [office.item]


def test_no_reason_no_hand_over(office: Office, qtbot: QtBot) -> None:
    office.lend()
    shown = dialog(office, qtbot)
    shown.take.click()
    settle(office, qtbot)
    assert note(shown) == "Please say why, in at least 5 characters."
    assert not office.books.drafts.heads[office.item].handed


def test_what_was_taken_while_the_dialog_stood_open_is_refused_by_name(
    office: Office, qtbot: QtBot
) -> None:
    office.lend()
    shown = dialog(office, qtbot)
    portal, offer = MemoryPortal(office.books, SU), shown.model.row(shown.model.index(0))
    assert offer is not None
    portal.handing.take(office.item, offer.head.head, offer.warrant, WHY)
    shown.reason.setText(WHY)
    shown.take.click()
    settle(office, qtbot)
    assert note(shown).startswith("This draft is yours already.")


def test_the_one_who_was_away_is_told_once_and_above_the_text(office: Office, qtbot: QtBot) -> None:
    taken(office)
    lin = office.lin
    lin.clock.forward(60)
    report = lin.sync.run_once()
    assert report.shared is not None
    assert [head.item for head in report.shared.handed] == [office.item]
    line = HandingLine(
        lin.store,
        office.desk.runner,
        office.desk.hub,
        lambda: LIN,
        lambda _: None,
        office.clock.now,
        office.desk.screen,
    )
    line.synced(report)
    (toast,) = office.desk.toasts
    assert "苏敏" in toast
    assert WHY in toast
    again = lin.sync.run_once()
    assert again.shared is not None
    assert again.shared.handed == []


def test_the_line_above_the_text_names_who_when_and_why(office: Office, qtbot: QtBot) -> None:
    taken(office)
    desk, back = office.desk, list[ItemId]()
    store = desk.app.store
    store.shares.hear(office.books.drafts.heads[office.item])
    line = HandingLine(
        store, desk.runner, desk.hub, lambda: LIN, back.append, office.clock.now, desk.screen
    )
    line.attend(desk.screen)
    draft = office.lin.store.drafts.get(office.item)
    assert draft is not None
    store.drafts.save(draft)
    page = desk.open(draft)
    settle(office, qtbot)
    words = page.headline.findChild(QWidget, "editor-handed")
    assert words is not None
    assert "苏敏" in words.accessibleName()
    assert "took this draft over from 林晓雯" in words.accessibleName()
    assert WHY in words.accessibleName()
    page.headline.findChild(QPushButton, "editor-handed.link").click()  # type: ignore[union-attr]  # it is there
    assert back == [office.item]


def test_the_story_of_the_item_tells_it(office: Office, qtbot: QtBot) -> None:
    taken(office)
    store = office.desk.app.store
    store.shares.hear(office.books.drafts.heads[office.item])
    handed = hands_over(store, office.item)
    (event,) = timeline(None, (), None, (), handed)
    assert (event.what, event.by, event.of) == (Happening.HANDED, "苏敏", "林晓雯")
    shown = Timeline(office.kit)
    qtbot.addWidget(shown)
    shown.show_events((event,), None)
    assert shown.accessibleName() == "Taken over from 林晓雯 · 苏敏"


def test_an_editor_lends_drafts_and_no_decision(office: Office, qtbot: QtBot) -> None:
    form = WarrantForm(office.kit, LIN, office.desk.app.layouts.current())
    qtbot.addWidget(form)
    form.begin()
    form.show_colleagues(MemoryPortal(office.books, LIN).lending.colleagues(UNIT))
    level = form.level
    assert (level.count(), level.currentData()) == (1, HAND_OVER)
    assert level.currentText() == "Drafts: take over and write on"
    assert (form.absent.currentData(), form.deputy.currentData()) == ("lin", "su")


def test_it_is_an_action_of_the_list() -> None:
    row = BY_KEY["item.handover"]
    assert (row.where, row.keys) == (Where.LIST, ("Ctrl+Shift+T",))


def taken(office: Office) -> HandOver:
    """苏敏 took it over."""
    office.lend()
    portal = MemoryPortal(office.books, SU)
    (offer,) = portal.handing.offers()
    head = portal.handing.take(office.item, offer.head.head, offer.warrant, WHY)
    with pytest.raises(EditorError) as refused:
        portal.handing.take(office.item, offer.head.head, offer.warrant, WHY)
    assert refused.value.code is Code.HANDED_ALREADY
    return head.handed[-1]


def note(shown: HandOverDialog) -> str:
    found = shown.findChild(QWidget, "handover-note")
    assert found is not None
    return found.accessibleName()
