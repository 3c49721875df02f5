"""The dialog 新建稿件."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId
from editor_app.presenters.new_item import NewItemPresenter, Obstacle
from editor_app.services.drafts import DraftService
from editor_app.ui.messages import message_for
from editor_app.ui.models.language import language
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from tests.ui.hands import button_named, press
from tests.ui.office import LI, LIN, NOTICES, Office

PLANS = "gov_info.statutory.plans"


@pytest.fixture
def dialog(kit: ScreenKit, office: Office, qtbot: QtBot) -> NewItemDialog:
    presenter = NewItemPresenter(office.layouts.current(), LIN)
    made = NewItemDialog(kit, presenter, office.drafts, LIN)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def kinds(dialog: NewItemDialog) -> list[str]:
    return [radio.objectName().rsplit(".", 1)[1] for radio, _ in dialog._radios]


def go(dialog: NewItemDialog, key: str) -> None:
    dialog.tree.setCurrentIndex(dialog.model.index_of(key))


def reason(dialog: NewItemDialog) -> str:
    found = dialog.findChild(QLabel, "new_item.reason")
    assert found is not None
    return found.text()


def test_nothing_is_chosen_at_first(dialog: NewItemDialog) -> None:
    assert not button_named(dialog, "new_item.create").isEnabled()
    assert reason(dialog) == "Choose a column first."


def test_a_leaf_offers_its_kinds_the_usual_one_first(dialog: NewItemDialog) -> None:
    go(dialog, f"zkgwb/{PLANS}")
    assert kinds(dialog) == ["policy_document", "notice"]
    assert dialog._radios[0][0].isChecked()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("zkgwb/", "A unit is no column"),
        ("zkgwb/gov_info", "holds columns"),
        ("zkgwb/notices", "only forwards readers"),
    ],
)
def test_what_cannot_take_items_says_why(dialog: NewItemDialog, key: str, words: str) -> None:
    go(dialog, key)
    assert words in reason(dialog)
    assert not button_named(dialog, "new_item.create").isEnabled()


def test_the_template_says_what_it_is(dialog: NewItemDialog, office: Office) -> None:
    go(dialog, f"zkgwb/{NOTICES}")
    what = dialog.findChild(QLabel, "new_item.what")
    assert what is not None
    assert what.text() == office.layouts.current().template("notice").description(language())


def test_creating_stores_a_draft_of_that_kind_and_column(
    dialog: NewItemDialog, office: Office, qtbot: QtBot
) -> None:
    go(dialog, f"zkgwb/{PLANS}")
    dialog.findChildren(QRadioButton)[1].setChecked(True)
    with qtbot.waitSignal(dialog.created) as made:
        button_named(dialog, "new_item.create").click()
    stored = office.store.drafts.get(ItemId(made.args[0].item))
    assert stored is not None
    assert (stored.content.column, stored.content.kind) == (PLANS, "notice")


def test_a_new_draft_is_announced(dialog: NewItemDialog, kit: ScreenKit, qtbot: QtBot) -> None:
    go(dialog, f"zkgwb/{NOTICES}")
    with qtbot.waitSignal(kit.hub.changed) as told:
        dialog.make()
    assert len(told.args[0].items) == 1


def test_the_keyboard_is_enough(dialog: NewItemDialog, qtbot: QtBot) -> None:
    dialog.filter.field.insert("规划计划")
    with qtbot.waitSignal(dialog.created) as made:
        press(dialog.filter.field, Qt.Key.Key_Return)
    assert made.args[0].content.column == PLANS


def test_a_filter_marks_its_first_hit(dialog: NewItemDialog) -> None:
    go(dialog, f"zkgwb/{NOTICES}")
    dialog.filter.field.insert("规划计划")
    marked = [dialog.model.node(one) for one in dialog.tree.selectedIndexes()]
    assert [one.place.key for one in marked if one is not None] == [f"zkgwb/{PLANS}"]
    assert kinds(dialog) == ["policy_document", "notice"]


def test_a_branch_that_is_named_marks_the_first_column_below(dialog: NewItemDialog) -> None:
    dialog.filter.field.insert("法定主动公开内容")
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key.startswith("zkgwb/gov_info.statutory.")


def test_a_filter_that_finds_nothing_leaves_nothing_to_create(dialog: NewItemDialog) -> None:
    go(dialog, f"zkgwb/{NOTICES}")
    dialog.filter.field.insert("没有这个栏目")
    assert not button_named(dialog, "new_item.create").isEnabled()
    assert reason(dialog) == "No column has these words in its name; use fewer or others."


def test_arrow_keys_walk_the_columns_while_one_types(dialog: NewItemDialog) -> None:
    dialog.filter.field.insert("规划计划")
    before = dialog.tree.currentIndex().row(), dialog.tree.currentIndex().parent()
    press(dialog.filter.field, Qt.Key.Key_Up)
    assert (dialog.tree.currentIndex().row(), dialog.tree.currentIndex().parent()) != before
    assert dialog.tree.currentIndex() == before[1]


def test_a_cleared_filter_keeps_what_was_chosen(dialog: NewItemDialog) -> None:
    dialog.filter.field.insert("规划计划")
    dialog.filter.field.clear()
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key == f"zkgwb/{PLANS}"


def test_the_unit_is_named(dialog: NewItemDialog, office: Office) -> None:
    unit = office.layouts.current().portal.unit("zkgwb")
    go(dialog, f"zkgwb/{PLANS}")
    trail = dialog.findChild(QLabel, "new_item.trail")
    assert unit is not None
    assert trail is not None
    assert trail.text().startswith(f"{unit.name_en} › ")


def test_it_starts_at_the_column_in_view(dialog: NewItemDialog) -> None:
    dialog.choose("gwb", NOTICES)
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key == f"gwb/{NOTICES}"


def test_a_column_that_takes_nothing_starts_at_its_unit(dialog: NewItemDialog) -> None:
    dialog.choose("gwb", "notices")
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key == "gwb/"


class FullDisk(DraftService):
    """Cannot store anything."""

    def new(self, **_: object) -> Draft:
        raise EditorError(Code.DISK_FULL)


def test_a_failure_is_told_in_the_dialog(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    drafts = FullDisk(office.store, office.layouts, office.clock)
    dialog = NewItemDialog(kit, NewItemPresenter(office.layouts.current(), LIN), drafts, LIN)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    go(dialog, f"zkgwb/{NOTICES}")
    dialog.make()
    qtbot.waitUntil(lambda: not kit.runner.busy)
    error = dialog.findChild(QLabel, "new_item.error")
    assert error is not None
    assert error.text() == message_for(EditorError(Code.DISK_FULL)).text
    assert button_named(dialog, "new_item.create").isEnabled()


def test_every_leaf_of_the_bundled_layout_takes_a_kind(office: Office) -> None:
    presenter = NewItemPresenter(office.layouts.current(), LIN)
    nodes = list(presenter.nodes())
    blocked = []
    while nodes:
        node = nodes.pop()
        nodes += node.children
        if presenter.offer(node).obstacle is Obstacle.NO_KIND:
            blocked.append(node.place.key)
    assert blocked == []


def test_who_edits_no_unit_is_told_so(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    presenter = NewItemPresenter(office.layouts.current(), LI)
    made = NewItemDialog(kit, presenter, office.drafts, LI)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    assert reason(made).startswith("You edit no unit")
    assert not button_named(made, "new_item.create").isEnabled()
