"""A newer template arrives while a draft is open: offered, shown, applied, taken back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.changes import Changes
from editor_app.domain.item import Draft
from editor_app.services.template_difference import ChangeKind
from editor_app.ui.look import Look
from editor_app.ui.models.template_changes import _WORDS
from editor_app.ui.screens.editor.page import EditorPage
from tests.fakes.clock import MORNING
from tests.services.newer_layout import newer_layout
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.hands import button_named


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def older(desk: Desk) -> Draft:
    draft = desk.draft(subtitle="副题一则")
    body = "正文一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n"
    return desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))


def deliver(desk: Desk) -> None:
    """The portal's new pack comes in, as a pass of the sync tells it."""
    desk.app.layouts.install(newer_layout(), MORNING)
    desk.hub.announce(Changes(layout=True))


def banner(page: EditorPage) -> QWidget | None:
    return page.findChild(QWidget, "template-banner")


def migrated(desk: Desk, draft: Draft, qtbot: QtBot) -> EditorPage:
    """Open, take the offer, apply; gives the page made anew."""
    page = desk.open(draft)
    deliver(desk)
    button_named(page, "template-banner.link").click()
    qtbot.waitUntil(lambda: page.updating.dialog is not None, timeout=4000)
    dialog = page.updating.dialog
    assert dialog is not None
    button_named(dialog, "template-apply").click()
    return reopened(desk, page, qtbot)


def reopened(desk: Desk, before: EditorPage, qtbot: QtBot) -> EditorPage:
    qtbot.waitUntil(lambda: desk.screen.page not in (None, before), timeout=4000)
    page = desk.screen.page
    assert page is not None
    return page


def test_no_banner_stands_while_the_template_is_the_newest(desk: Desk) -> None:
    assert banner(desk.open(older(desk))) is None


def test_a_newer_template_is_offered_as_soon_as_it_is_here(desk: Desk) -> None:
    page = desk.open(older(desk))
    deliver(desk)
    assert banner(page) is not None
    assert page.presenter.template.version == "1.0.0"


def test_the_dialog_tells_each_change_in_a_line(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(older(desk))
    deliver(desk)
    button_named(page, "template-banner.link").click()
    qtbot.waitUntil(lambda: page.updating.dialog is not None, timeout=4000)
    dialog = page.updating.dialog
    assert dialog is not None
    lines = [dialog.model.index(row).data() for row in range(dialog.model.rowCount())]
    for words in ("副题一则", "咨询热线", "发送范围", "表格"):
        assert any(words in line for line in lines), words
    dialog.reject()
    assert desk.stored_body(older(desk)).startswith("正文一段")


def test_applying_opens_the_item_in_its_new_form(desk: Desk, qtbot: QtBot) -> None:
    draft = older(desk)
    page = migrated(desk, draft, qtbot)
    assert page.presenter.template.version == "2.0.0"
    assert page.inspector.form.row("hotline") is not None
    assert page.inspector.form.row("subtitle") is None
    assert page.body.markdown() == "正文一段。\n\n甲；乙\n\n丙；丁\n"
    assert banner(page) is None


def test_the_body_may_stay_and_be_converted_later(desk: Desk, qtbot: QtBot) -> None:
    draft = older(desk)
    page = desk.open(draft)
    deliver(desk)
    button_named(page, "template-banner.link").click()
    qtbot.waitUntil(lambda: page.updating.dialog is not None, timeout=4000)
    dialog = page.updating.dialog
    assert dialog is not None
    box = dialog.findChild(QCheckBox, "template-convert")
    assert box is not None
    box.setChecked(False)
    button_named(dialog, "template-apply").click()
    page = reopened(desk, page, qtbot)
    assert page.presenter.template.version == "2.0.0"
    assert page.body.markdown() == draft.content.body
    page.sheet.converting.convert()
    assert page.body.markdown() == "正文一段。\n\n甲；乙\n\n丙；丁\n"


def test_what_is_typed_while_the_plan_is_made_stands_in_the_new_form(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.open(older(desk))
    deliver(desk)
    button_named(page, "template-banner.link").click()
    page.body.insert_plain("写在中间。")
    qtbot.waitUntil(lambda: page.updating.dialog is not None, timeout=4000)
    assert page.updating.dialog is not None
    button_named(page.updating.dialog, "template-apply").click()
    assert "写在中间。" in reopened(desk, page, qtbot).body.markdown()


def test_a_text_that_changed_behind_the_dialog_is_planned_anew(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open(older(desk))
    deliver(desk)
    button_named(page, "template-banner.link").click()
    qtbot.waitUntil(lambda: page.updating.dialog is not None, timeout=4000)
    first = page.updating.dialog
    assert first is not None
    page.body.insert_plain("写在中间。")
    button_named(first, "template-apply").click()
    qtbot.waitUntil(lambda: page.updating.dialog is not first, timeout=4000)
    assert page.presenter.template.version == "1.0.0"
    assert "写在中间。" in page.body.markdown()


def test_restoring_another_form_keeps_what_was_typed_last(desk: Desk, qtbot: QtBot) -> None:
    draft = older(desk)
    page = migrated(desk, draft, qtbot)
    page.body.insert_plain("刚刚写下。")
    page.inspector.history.restoreAsked.emit(desk.app.drafts.history(draft.item).versions[0].hash)
    reopened(desk, page, qtbot)
    kept = [
        desk.app.drafts.version(one.hash).content.body
        for one in desk.app.drafts.history(draft.item).versions
    ]
    assert any("刚刚写下。" in body for body in kept)


def test_the_form_of_before_comes_back_with_undo(desk: Desk, qtbot: QtBot) -> None:
    undo: list[Callable[[], None]] = []
    desk.hub.toastAsked.connect(lambda _text, _word, do: undo.append(do) if do else None)
    draft = older(desk)
    page = migrated(desk, draft, qtbot)
    undo[-1]()
    page = reopened(desk, page, qtbot)
    assert page.presenter.template.version == "1.0.0"
    assert page.presenter.draft.content == draft.content


def test_the_form_of_before_stands_in_the_history(desk: Desk, qtbot: QtBot) -> None:
    draft = older(desk)
    page = migrated(desk, draft, qtbot)
    kept = desk.app.drafts.history(draft.item).versions
    assert len(kept) == 1
    page.inspector.history.restoreAsked.emit(kept[0].hash)
    page = reopened(desk, page, qtbot)
    assert page.presenter.draft.content.fields["subtitle"] == "副题一则"
    assert page.inspector.form.row("subtitle") is not None


def test_a_value_without_a_field_is_shown_by_its_name_and_goes_on_purpose(
    desk: Desk, qtbot: QtBot
) -> None:
    page = migrated(desk, older(desk), qtbot)
    shown = page.findChild(QLineEdit, "leftover-subtitle")
    assert shown is not None
    assert (shown.text(), shown.accessibleName()) == ("副题一则", "副标题")
    cross = page.findChild(QAbstractButton, "remove-leftover-subtitle")
    assert cross is not None
    cross.click()
    assert "subtitle" not in page.presenter.draft.content.fields


def test_every_kind_of_change_has_its_words() -> None:
    assert set(_WORDS) == set(ChangeKind)
