"""What was chosen last stands first: vocabularies, item links, columns of new items."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.layout import Layout, Term
from editor_app.domain.template import FieldSpec
from editor_app.presenters.new_item import NewItemPresenter
from editor_app.ui.fields.base import FieldContext
from editor_app.ui.fields.choices import ChoiceField, NameField
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.item_picker import ItemPicker
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.new_item_dialog import NewItemDialog
from tests.ui.editing import Desk, rename, set_up, tear_down
from tests.ui.office import LIN, NOTICES, Office

PLANS = "gov_info.statutory.plans"


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def choice(layout: Layout) -> FieldSpec:
    found = layout.template("notice").field("theme")
    assert found is not None
    return found


def context(look: Look, count: int, recent: Sequence[str], noted: list[str]) -> FieldContext:
    terms = tuple(
        Term(key=f"t{number}", name_zh=f"词{number}", name_en="", extra={})
        for number in range(count)
    )
    return FieldContext(
        look=look,
        language="zh_CN",
        terms=lambda _: terms,
        pick_items=lambda *_: None,
        item_title=str,
        take_file=lambda *_: None,
        recent=lambda _: recent,
        note=lambda topic, keys: noted.extend([topic, *keys]),
    )


def texts(combo: QComboBox) -> list[str]:
    return [combo.itemText(at) for at in range(combo.count())]


def test_a_long_vocabulary_shows_the_last_choices_first(
    look: Look, office: Office, qtbot: QtBot
) -> None:
    spec = choice(office.layouts.current())
    field = ChoiceField(spec, context(look, 20, ("t7", "gone", "t3"), []))
    qtbot.addWidget(field)
    assert texts(field.combo)[:4] == ["", "词7", "词3", ""]  # then a line
    assert sorted(texts(field.combo)) == sorted(["", "", *(f"词{n}" for n in range(20))])


def test_a_choice_is_noted_under_its_vocabulary(look: Look, office: Office, qtbot: QtBot) -> None:
    noted: list[str] = []
    spec = choice(office.layouts.current())
    field = ChoiceField(spec, context(look, 20, (), noted))
    qtbot.addWidget(field)
    at = field.combo.findData("t5")
    field.combo.setCurrentIndex(at)
    field.combo.activated.emit(at)
    assert noted == [f"choice.{spec.choices}", "t5"]
    assert field.value() == "t5"


def test_a_short_vocabulary_keeps_its_order(look: Look, office: Office, qtbot: QtBot) -> None:
    field = ChoiceField(choice(office.layouts.current()), context(look, 5, ("t3",), []))
    qtbot.addWidget(field)
    assert texts(field.combo) == ["", *(f"词{n}" for n in range(5))]


def test_a_stored_value_is_shown_wherever_it_stands(
    look: Look, office: Office, qtbot: QtBot
) -> None:
    field = ChoiceField(choice(office.layouts.current()), context(look, 20, ("t7",), []))
    qtbot.addWidget(field)
    for value in ("t7", "t8"):
        field.set_value(value)
        assert field.value() == value


def test_names_chosen_last_stand_first(look: Look, office: Office, qtbot: QtBot) -> None:
    field = NameField(choice(office.layouts.current()), context(look, 20, ("t9",), []))
    qtbot.addWidget(field)
    assert texts(field.combo)[:2] == ["t9", "t0"]


def test_a_choice_in_the_form_is_remembered_for_the_next_item(desk: Desk, qtbot: QtBot) -> None:
    page: EditorPage = desk.open(desk.draft())
    row = page.inspector.form.row("theme")
    assert row is not None
    field = row.field
    assert isinstance(field, ChoiceField)
    combo = field.combo
    at = combo.findData("t0204")
    combo.setCurrentIndex(at)
    combo.activated.emit(at)
    topic = f"choice.{choice(desk.app.layouts.current()).choices}"
    qtbot.waitUntil(lambda: desk.app.recent.of(topic) == ("t0204",))


def test_the_item_linked_last_stands_first_until_one_searches(desk: Desk, qtbot: QtBot) -> None:
    first = desk.app.drafts.save(rename(desk.draft(), "供水通知"))
    desk.app.drafts.save(rename(desk.draft(), "供电通知"))
    desk.app.recent.note("items", [first.item])
    picker = ItemPicker(desk.deps, "关联", False, desk.screen)
    qtbot.addWidget(picker)
    assert picker.titles()[0] == "供水通知"


def recent_buttons(dialog: NewItemDialog) -> list[str]:
    return [
        one.text()
        for one in dialog.findChildren(QPushButton)
        if one.objectName().startswith("new_item.recent.")
    ]


def test_columns_used_last_are_offered_and_the_last_is_marked(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    presenter = NewItemPresenter(office.layouts.current(), LIN)
    dialog = NewItemDialog(kit, presenter, office.drafts, LIN)
    qtbot.addWidget(dialog)
    dialog.offer_recent([f"zkgwb/{PLANS}", f"zkgwb/{NOTICES}", "gone/x", "zkgwb/"], start=True)
    assert len(recent_buttons(dialog)) == 2
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key == f"zkgwb/{PLANS}"


def test_a_click_on_a_column_used_last_marks_it(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    presenter = NewItemPresenter(office.layouts.current(), LIN)
    dialog = NewItemDialog(kit, presenter, office.drafts, LIN)
    qtbot.addWidget(dialog)
    dialog.offer_recent([f"zkgwb/{PLANS}", f"zkgwb/{NOTICES}"], start=False)
    second = dialog.findChild(QPushButton, "new_item.recent.1")
    assert isinstance(second, QPushButton)
    second.click()
    node = dialog.model.node(dialog.tree.currentIndex())
    assert node is not None
    assert node.place.key == f"zkgwb/{NOTICES}"
