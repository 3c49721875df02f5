"""The radar: every column, what it owes, the counts of an inspection, and the way to a new item."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.due_things import Area
from editor_app.domain.workflow import RemoteState
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.radar import RadarPresenter, Show
from editor_app.ui.due_opener import DueOpener
from editor_app.ui.models.radar_table import COLUMN, DUE, LAST, OWES, PASSED, STATE
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.radar.desk import RadarDesk
from editor_app.ui.screens.radar.dialog import RadarDialog
from tests.ui.hands import press
from tests.ui.office import LIN, NEWS, NOTICES, Office

DAY = timedelta(days=1)
REPORT = "gov_info.report"


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def radar(kit: ScreenKit, office: Office, holder: QWidget) -> RadarDialog:
    office.remote(1, office.content("动态", column=NEWS), RemoteState.PUBLISHED, ago=20 * DAY)
    office.remote(2, office.content("通知"), RemoteState.PUBLISHED, ago=170 * DAY)
    other = office.content("年报", column=REPORT, unit="gwb")
    office.remote(3, other, RemoteState.PUBLISHED, ago=300 * DAY)
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    dialog = RadarDialog(kit, holder)
    dialog.show_board(RadarPresenter(loader).load(LIN))
    dialog.show()
    return dialog


def cells(radar: RadarDialog, column: int) -> list[str]:
    model: QAbstractItemModel = radar.shown
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def find(radar: RadarDialog, words: str) -> None:
    radar.search.field.setText(words)


def button(radar: RadarDialog, name: str) -> QPushButton:
    return radar.findChildren(QPushButton, name)[0]


def test_the_models_keep_the_rules_of_qt(radar: RadarDialog) -> None:
    QAbstractItemModelTester(
        radar.model, QAbstractItemModelTester.FailureReportingMode.Fatal, radar
    )


def test_the_worst_stands_first(radar: RadarDialog) -> None:
    states = cells(radar, STATE)
    assert "over" in states[0]
    assert next(one for one in states if "left" in one) == "10 days left"


def test_a_row_says_what_the_column_owes_and_how_it_stands(radar: RadarDialog) -> None:
    radar.units.setCurrentIndex(radar.units.findData("zkgwb"))
    radar.units.activated.emit(radar.units.currentIndex())
    find(radar, "work news")
    row = {column: cells(radar, column)[0] for column in (OWES, PASSED, DUE, STATE)}
    assert row == {
        OWES: "every 14 days",
        PASSED: "20 of 14 days",
        DUE: "Nov 14",
        STATE: "6 days over",
    }


def test_an_annual_report_is_owed_by_a_day_of_the_year(radar: RadarDialog) -> None:
    find(radar, "年度报告")
    assert "every year by Jan 31" in cells(radar, OWES)
    assert any(one.startswith("Jan 31, 2027 (about)") for one in cells(radar, DUE))


@pytest.mark.parametrize("show", list(Show))
def test_a_filter_lists_as_many_as_it_says(radar: RadarDialog, show: Show) -> None:
    pill = button(radar, f"radar.show.{show.value}")
    pill.click()
    assert pill.text().rsplit(" ", 1)[1] == str(radar.shown.rowCount())


def test_words_find_a_column_by_its_place(radar: RadarDialog) -> None:
    find(radar, "互动交流 访谈")
    assert set(cells(radar, COLUMN)) == {"Online interviews"}


def test_what_no_column_fits_is_said(radar: RadarDialog) -> None:
    find(radar, "没有的栏目")
    assert radar.told.text().startswith("No column fits")
    assert not button(radar, "radar.new").isEnabled()


def test_a_heading_orders_by_what_cells_mean(radar: RadarDialog) -> None:
    radar.table.sortByColumn(LAST, Qt.SortOrder.DescendingOrder)
    assert cells(radar, LAST)[0] == "Oct 31"  # 20 days ago, before all that is older
    radar.table.sortByColumn(LAST, Qt.SortOrder.AscendingOrder)
    assert cells(radar, LAST)[0] == "none yet"


def test_enter_makes_an_item_in_the_column(radar: RadarDialog, qtbot: QtBot) -> None:
    find(radar, "work news")
    radar.table.selectRow(0)
    with qtbot.waitSignal(radar.newRequested) as asked:
        press(radar.table, Qt.Key.Key_Return)
    assert asked.args == ["zkgwb", NEWS]


def test_its_items_are_one_button_away(radar: RadarDialog, qtbot: QtBot) -> None:
    find(radar, "notices 仲恺管委办")
    radar.table.selectRow(0)
    with qtbot.waitSignal(radar.placeRequested) as asked:
        button(radar, "radar.place").click()
    assert asked.args is not None
    assert asked.args[1] in (NOTICES, "site_notice")


def test_the_home_page_of_a_channel_takes_no_item(radar: RadarDialog) -> None:
    find(radar, "channel home")
    radar.table.selectRow(0)
    assert not button(radar, "radar.new").isEnabled()


def test_the_counts_stand_over_their_lines(radar: RadarDialog) -> None:
    radar.units.setCurrentIndex(radar.units.findData("zkgwb"))
    radar.units.activated.emit(radar.units.currentIndex())
    figures = [one.text() for one in radar.veto._figures]
    assert [one.split(" / ")[1] for one in figures] == ["5", "10", "5"]
    assert "overdue columns" in radar.veto.told.text()


def test_of_all_units_the_one_nearest_to_a_veto_is_named(radar: RadarDialog) -> None:
    assert "nearest to a veto" in radar.veto.whose.text()
    assert radar.veto.whose.isVisible()


def test_the_last_working_day_is_told_below(radar: RadarDialog) -> None:
    find(radar, "notices")
    radar.table.selectRow(0)
    assert "last working day before the end is" in radar.told.text()


def test_the_desk_reads_beside_the_window_and_leads_on(
    kit: ScreenKit, office: Office, holder: QWidget, qtbot: QtBot
) -> None:
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    desk = RadarDesk(kit, RadarPresenter(loader), lambda: LIN, holder)
    desk.ask()
    qtbot.waitUntil(lambda: bool(holder.findChildren(RadarDialog)))
    (dialog,) = holder.findChildren(RadarDialog)
    find(dialog, "work news")
    with qtbot.waitSignal(desk.newRequested):
        dialog.table.doubleClicked.emit(dialog.table.currentIndex())


def test_every_area_of_a_due_thing_has_a_way() -> None:
    assert set(DueOpener(None).ways) == set(Area)  # type: ignore[arg-type]  # only the table
