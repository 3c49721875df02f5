"""Rows of lists and of the column tree, as they are painted and opened."""

import pytest
from PySide6.QtCore import QModelIndex, QPointF
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import (
    ChipSpec,
    FreshnessSpec,
)
from editor_app.ui.widgets.roles import Role
from editor_app.ui.widgets.rows import ColumnTree, ColumnTreeDelegate, TwoLineDelegate
from tests.ui.hands import click

LONG = "关于做好仲恺高新区政府网站集约化建设工作的通知" * 3


@pytest.fixture
def rows() -> QStandardItemModel:
    model = QStandardItemModel()
    item = QStandardItem(LONG)
    item.setData(ChipSpec(text="已退回", tone="red"), Role.CHIP)
    item.setData("林晓雯", Role.CAPTION)
    item.setData("昨天 16:20", Role.TIME)
    item.setData("ri.file-text-line", Role.ICON)
    model.appendRow(item)
    model.appendRow(QStandardItem("短"))
    return model


def test_a_two_line_row_is_56_and_a_hairline(look: Look, rows: QStandardItemModel) -> None:
    view = QListView()
    view.setModel(rows)
    view.setItemDelegate(TwoLineDelegate(look, view))
    assert view.sizeHintForIndex(rows.index(0, 0)).height() == 57


def test_rows_are_painted_with_and_without_everything(
    look: Look, rows: QStandardItemModel, qtbot: QtBot
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(rows)
    view.setItemDelegate(TwoLineDelegate(look, view))
    view.setCurrentIndex(rows.index(0, 0))
    view.resize(300, 200)
    image = view.grab().toImage()
    assert image.pixelColor(1, 20) == look.theme.color("selectionBar")


@pytest.fixture
def tree(look: Look, qtbot: QtBot) -> ColumnTree:
    model = QStandardItemModel()
    branch = QStandardItem("管委会办公室")
    branch.setData("ri.government-line", Role.ICON)
    branch.appendRow(QStandardItem("通知公告"))
    model.appendRow(branch)
    view = ColumnTree(look, name="columns")
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(272, 300)
    view.show()
    return view


def test_a_selected_column_is_tinted_over_its_whole_row(tree: ColumnTree, look: Look) -> None:
    index = tree.model().index(0, 0, QModelIndex())
    tree.setCurrentIndex(index)
    image = tree.viewport().grab().toImage()
    middle = tree.visualRect(index).center().y()
    selected = look.theme.color("bg.selected")
    assert [image.pixelColor(x, middle).name() for x in (2, 180)] == [selected.name()] * 2


@pytest.mark.parametrize(("room", "shown"), [(300, (True, True)), (130, (False, True))])
def test_the_name_of_a_column_keeps_its_room(
    tree: ColumnTree, look: Look, room: int, shown: tuple[bool, bool]
) -> None:
    delegate = tree.itemDelegate()
    assert isinstance(delegate, ColumnTreeDelegate)
    index = tree.model().index(0, 0, QModelIndex())
    tree.model().setData(index, 12, Role.COUNT)
    tree.model().setData(index, FreshnessSpec(text="219 days", tone="red"), Role.FRESHNESS)
    told = [delegate.shown(index, room), delegate.shown(index, 60)]
    tree.resize(90, 200)
    assert (told, tree.grab().isNull()) == ([shown, (False, False)], False)


def test_a_click_on_the_chevron_opens_a_branch(tree: ColumnTree, qtbot: QtBot) -> None:
    index = tree.model().index(0, 0, QModelIndex())
    at = tree.visualRect(index)
    place = QPointF(at.x() + 3, at.center().y()).toPoint()
    click(tree.viewport(), place)
    assert tree.isExpanded(index)
