"""The screen 民意征集 over a real store: rows, sorting, undo, filters, lists, and the result."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.item import BlobHash, ItemId, Kind, Revision, UnitKey, freeze
from editor_app.domain.opinions import Opinion, OpinionId, Outcome, Sender
from editor_app.domain.sheets import Sheet, SheetFormat
from editor_app.domain.workflow import RemoteState
from editor_app.exporters.sheets import write_sheet
from editor_app.services.consultations import ConsultationService
from editor_app.services.opinion_sheets import SheetExports
from editor_app.ui.screens.consultations.deps import ConsultationDeps
from editor_app.ui.screens.consultations.screen import ConsultationsScreen
from editor_app.ui.screens.kit import ScreenKit
from tests.fakes.people import LIN
from tests.portal.consultations import consultation, result
from tests.store.samples import item_id, remote
from tests.ui.office import Office

ITEM, OTHER = item_id(71), item_id(72)


@dataclass
class FakePortal:
    """Knows one sender; each look is counted."""

    looks: list[OpinionId] = field(default_factory=list)

    def open(self, id_: OpinionId) -> Sender:
        self.looks.append(id_)
        return Sender(name="张小明", phone="13800001234")

    def file(self, id_: OpinionId, hash_: BlobHash) -> bytes:
        return b"file"


@dataclass
class Desk:
    """The screen, and what it asked for."""

    screen: ConsultationsScreen
    office: Office
    kit: ScreenKit
    qtbot: QtBot
    portal: FakePortal
    opened: list[ItemId]
    toasts: list[tuple[str, Callable[[], None] | None]]

    def settle(self) -> None:
        screen = self.screen
        self.qtbot.waitUntil(lambda: not self.kit.runner.busy and not screen._soon.isActive())

    def reload(self) -> None:
        self.screen.reload()
        self.settle()

    def words(self) -> list[str]:
        model = self.screen.middle.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def opinions(self) -> tuple[Opinion, ...]:
        service = ConsultationService(
            self.office.store, self.office.layouts, self.office.drafts, self.office.clock
        )
        return service.opinions(ITEM)

    def select(self, *rows: int) -> None:
        view = self.screen.middle.view
        model = view.selectionModel()
        model.clearSelection()
        for row in rows:
            index = self.screen.middle.model.index(row)
            model.select(index, QItemSelectionModel.SelectionFlag.Select)

    def press(self, name: str) -> None:
        made = self.screen.findChild(QPushButton, name)
        assert made is not None
        made.click()
        self.settle()


def put(office: Office, revision: Revision, kind: str) -> None:
    told = remote(
        item=revision.item,
        unit=UnitKey("zkgwb"),
        kind=Kind(kind),
        title=revision.content.title,
        state=RemoteState.PUBLISHED,
        head=revision.hash,
        live=revision.hash,
        level=0,
        published_at=office.clock.now() - timedelta(days=40),
        scheduled_at=None,
        url=f"/zkgwb/c/x/{revision.item[:8]}.html",
    )
    with office.store.transaction():
        office.store.mirror.put(told)
        office.store.revisions.add(revision, "lin", office.clock.now())


def say(office: Office, count: int, item: ItemId = ITEM) -> None:
    at = datetime(2026, 11, 1, tzinfo=UTC)
    with office.store.transaction():
        for number in range(1, count + 1):
            office.store.opinions.hear(
                Opinion(
                    id=OpinionId(f"o{number}"),
                    number=f"YJ-20261101-{number:04}",
                    item=item,
                    unit=UnitKey("zkgwb"),
                    text=f"第{number}条：建议增加泊位",
                    masked=Sender(name="张**", phone="138****1234"),
                    received_at=at + timedelta(minutes=number),
                    sequence=number,
                )
            )


def period(office: Office, starts: int, ends: int) -> dict[str, Json]:
    today = office.clock.now().date()
    return {
        "starts_on": (today + timedelta(days=starts)).isoformat(),
        "ends_on": (today + timedelta(days=ends)).isoformat(),
    }


@pytest.fixture
def desk(kit: ScreenKit, office: Office, qtbot: QtBot) -> Desk:
    """One consultation that ended ten days ago with three opinions, and one that runs."""
    put(office, freeze(ITEM, consultation(**period(office, -30, -10)), None), "consultation")
    open_one = consultation(title="关于《停车办法》征求意见的公告", **period(office, -2, 12))
    put(office, freeze(OTHER, open_one, None), "consultation")
    say(office, 3)
    opened: list[ItemId] = []
    toasts: list[tuple[str, Callable[[], None] | None]] = []
    kit.hub.toastAsked.connect(lambda text, _, undo: toasts.append((text, undo)))
    portal = FakePortal()
    deps = ConsultationDeps(
        service=ConsultationService(office.store, office.layouts, office.drafts, office.clock),
        layouts=office.layouts,
        sheets=SheetExports(write_sheet),
        portal=portal,
        person=lambda: LIN,
        kick=lambda: None,
        open_item=opened.append,
        show_page=lambda _: None,
        new_item=lambda *_: None,
    )
    screen = ConsultationsScreen(kit, deps)
    qtbot.addWidget(screen)
    screen.resize(1300, 760)
    screen.show()
    made = Desk(
        screen=screen,
        office=office,
        kit=kit,
        qtbot=qtbot,
        portal=portal,
        opened=opened,
        toasts=toasts,
    )
    made.settle()
    return made


def test_what_is_due_stands_first_with_its_clock(desk: Desk) -> None:
    model = desk.screen.list.model
    titles = [model.index(row).data() for row in range(model.rowCount())]
    assert titles == ["户外广告设施管理办法", "停车办法"]
    words = desk.screen.side.clock.words
    assert "working days left" in words
    assert "ZJ-03" in words
    assert len(desk.screen.side.clock.grid.blocks) >= 28
    assert [block for block in desk.screen.side.clock.grid.blocks if block.today]


def test_the_models_keep_what_qt_asks_of_them(desk: Desk) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (desk.screen.list.model, desk.screen.middle.model):
        QAbstractItemModelTester(model, fatal)
    say(desk.office, 5)
    desk.reload()
    assert len(desk.words()) == 5


def test_two_opinions_get_a_tag_and_an_outcome_and_lose_them_again(desk: Desk) -> None:
    desk.select(0, 1)
    field = desk.screen.side.sorting.tag
    field.setText("泊位")
    QTest.keyClick(field, Qt.Key.Key_Return)
    desk.settle()
    desk.press("sorting.outcome.partly")
    assert [(one.tags, one.outcome) for one in desk.opinions()] == [
        (("泊位",), Outcome.PARTLY),
        (("泊位",), Outcome.PARTLY),
        ((), None),
    ]
    assert len(desk.screen.middle.chosen()) == 2
    for _ in range(2):
        desk.screen.keys["opinion.undo"].trigger()
        desk.settle()
    assert {(one.tags, one.outcome) for one in desk.opinions()} == {((), None)}


def test_digits_decide_from_the_list(desk: Desk) -> None:
    desk.select(2)
    desk.screen.keys["opinion.no"].trigger()
    desk.settle()
    assert desk.opinions()[2].outcome is Outcome.NO
    text, undo = desk.toasts[-1]
    assert "1" in text
    assert undo is not None
    undo()
    desk.settle()
    assert desk.opinions()[2].outcome is None


def test_a_tag_is_taken_away_by_its_button(desk: Desk) -> None:
    desk.select(0)
    desk.screen.marking.add("夜间")
    desk.settle()
    desk.press("sorting.tag.0")
    assert desk.opinions()[0].tags == ()


def test_pills_and_words_narrow_the_list(desk: Desk) -> None:
    desk.select(0)
    desk.screen.marking.add("泊位")
    desk.settle()
    pills = desk.screen.middle.pills.findChildren(QPushButton)
    shown = [pill for pill in pills if pill.isVisible()]
    assert [pill.text() for pill in shown] == [
        "All 3",
        "Untagged 2",
        "Not decided 3",
        "泊位 1",
    ]
    shown[1].click()
    assert len(desk.words()) == 2
    shown[3].click()
    assert desk.words() == ["第1条：建议增加泊位"]
    shown[0].click()
    desk.screen.middle.words.field.setText("第3条")
    assert desk.words() == ["第3条：建议增加泊位"]
    desk.screen.middle.words.field.setText("没有这样的话")
    assert desk.screen.middle.stack.currentWidget() is desk.screen.middle.empty


def test_the_sender_is_masked_until_asked_for_and_the_portal_hears_of_it(desk: Desk) -> None:
    desk.select(0)
    labels = [one.text() for one in desk.screen.side.opinion.findChildren(QLabel)]
    assert "138****1234" in labels
    desk.press("opinion.open")
    assert desk.portal.looks == [OpinionId("o1")]
    shown = desk.screen.side.opinion.findChildren(QLabel)
    assert "13800001234" in [one.text() for one in shown if one.isVisible()]
    desk.select(1)
    shown = desk.screen.side.opinion.findChildren(QLabel)
    assert "13800001234" not in [one.text() for one in shown if one.isVisible()]


def test_the_list_that_is_shown_is_written(desk: Desk, tmp_path: Path) -> None:
    desk.screen.middle.words.field.setText("第2条")
    target = tmp_path / "意见.csv"
    desk.screen.saving.write(ITEM, desk.screen.middle.shown(), target)
    desk.settle()
    text = target.read_text("utf-8-sig")
    assert "第2条" in text
    assert "第1条" not in text
    assert "13800001234" not in text


def test_the_result_is_begun_once_and_then_opened_again(desk: Desk) -> None:
    desk.press("consultation.result")
    desk.press("consultation.result")
    assert len(desk.opened) == 2
    assert len(set(desk.opened)) == 1
    draft = desk.office.store.drafts.get(desk.opened[0])
    assert draft is not None
    assert draft.content.fields["count_total"] == 3


def test_a_published_result_is_what_the_button_opens(desk: Desk) -> None:
    answer = freeze(item_id(73), result(ITEM), None)
    put(desk.office, answer, "consultation_result")
    desk.screen.select(ITEM)
    desk.settle()
    assert desk.screen.middle.head.result.text() == "See the result"
    desk.press("consultation.result")
    assert desk.opened == [answer.item]


def test_without_consultations_the_screen_says_what_would_be_here(
    kit: ScreenKit, office: Office, qtbot: QtBot, desk: Desk
) -> None:
    with office.store.transaction():
        for item in (ITEM, OTHER):
            office.store.mirror.remove(item)
    desk.reload()
    assert desk.screen.list.stack.currentWidget() is desk.screen.list.empty
    assert not desk.screen.middle.isVisible()


def test_two_thousand_opinions_are_filtered_between_two_frames(desk: Desk) -> None:
    say(desk.office, 2000)
    desk.reload()
    assert desk.screen.middle.model.rowCount() == 2000
    desk.screen.middle.view.selectAll()
    desk.screen.marking.add("泊位")
    desk.settle()
    assert {one.tags for one in desk.opinions()} == {("泊位",)}
    assert len(desk.office.store.outbox.open()) == 1


def test_a_sheet_of_nothing_is_still_a_sheet() -> None:
    bare = Sheet(title="空", headings=("编号",), rows=(), widths=(100,))
    assert all(write_sheet(replace(bare), one) for one in SheetFormat)
