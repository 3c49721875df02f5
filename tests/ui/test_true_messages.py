"""No sentence stands below a field that the text contradicts: every field, no check awaited."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from editor_app.domain.item import Draft
from editor_app.domain.template import FieldSpec, FieldType
from editor_app.ui.fields.base import FieldWidget
from editor_app.ui.fields.checklist import ChecklistField
from editor_app.ui.fields.choices import ChoiceField, MultiChoiceField, NameField
from editor_app.ui.fields.dates import DateField
from editor_app.ui.fields.image import ImageField
from editor_app.ui.fields.lines import LineField, NumberField, TextField
from editor_app.ui.fields.rows import FileField, ItemLinkField, TableField
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from tests.ui.editing import Desk, rename, set_up, tear_down
from tests.unit.rendering_scenes import bundled

FILE: dict[str, Json] = {"name": "图.png", "sha256": "0" * 64, "size": 9, "type": "image/png"}


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def column_of(kind: str) -> str:
    return next(str(one.key) for one in bundled().columns if kind in one.kinds)


def checked(desk: Desk, draft: Draft, qtbot: QtBot) -> EditorPage:
    """A page whose last check is over; from here on no event loop runs, so no other begins."""
    page = desk.open(draft)
    desk.screen.activateWindow()
    qtbot.waitUntil(
        lambda: page.presenter.report is not None and page.inspector.form.complete, timeout=5000
    )
    page.visits.ask_all()
    return page


def new_item(desk: Desk, kind: str) -> Draft:
    return desk.app.drafts.new(unit="gwb", column=column_of(kind), kind=kind)  # type: ignore[arg-type]


def told(page: EditorPage) -> dict[str, str]:
    below = {key: row.problem for key, row in page.inspector.form._rows.items()}
    below |= {key: note.problem for key, note in page.sheet.header._notes.items()}
    below["body"] = page.sheet._note.problem
    return {key: text for key, text in below.items() if text}


def true_now(desk: Desk, page: EditorPage) -> set[str]:
    report = desk.app.checking.run(page.text_now(), Phase.SUBMIT)
    return {one.message_zh for one in report.findings}


def lines_of(page: EditorPage) -> set[str]:
    return {line for text in told(page).values() for line in text.split("\n")}


# ------------------------------------------------------------ hands, one per kind of widget


def _type(widget: QWidget, text: str) -> None:
    for sign in text:
        QTest.keyClicks(widget, sign)


def _line(field: FieldWidget) -> None:
    assert isinstance(field, LineField)
    _type(field.edit, "7")


def _text(field: FieldWidget) -> None:
    assert isinstance(field, TextField)
    _type(field.edit, "a")


def _date(field: FieldWidget) -> None:
    assert isinstance(field, DateField)
    _type(field.edit, QDate.currentDate().toString("yyyy-MM-dd")[:1])


def _choice(field: FieldWidget) -> None:
    assert isinstance(field, ChoiceField)
    QTest.keyClick(field.combo, Qt.Key.Key_Down)


def _name(field: FieldWidget) -> None:
    assert isinstance(field, NameField)
    line = field.combo.lineEdit()
    assert line is not None
    _type(line, "a")


def _boxes(field: FieldWidget) -> None:
    box = field.inputs()[0]
    assert isinstance(box, QCheckBox)
    box.click()


def _table(field: FieldWidget) -> None:
    assert isinstance(field, TableField)
    at = field.model.append()
    field.model.setData(field.model.index(at, 0), "a")


def _file(field: FieldWidget) -> None:
    assert isinstance(field, FileField)
    field._taken(FILE)


def _item(field: FieldWidget) -> None:
    assert isinstance(field, ItemLinkField)
    field._picked(["3b6ad8d9-6fb2-4c39-9f40-2b2f61f27db9"])


HANDS: Mapping[type[FieldWidget], Callable[[FieldWidget], None]] = MappingProxyType(
    {
        LineField: _line,
        NumberField: _line,
        TextField: _text,
        DateField: _date,
        ChoiceField: _choice,
        NameField: _name,
        MultiChoiceField: _boxes,
        ChecklistField: _boxes,
        TableField: _table,
        FileField: _file,
        ImageField: _file,
        ItemLinkField: _item,
    }
)


def writable(spec: FieldSpec) -> bool:
    return not spec.readonly and spec.type is not FieldType.BODY


# ------------------------------------------------------------ the facts


@pytest.mark.parametrize("kind", sorted(bundled().templates))
def test_the_first_key_takes_away_what_was_missing(kind: str, desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk, kind), qtbot)
    before = told(page)
    assert "title" in before
    for key, row in page.inspector.form._rows.items():
        if not writable(row.field.spec) or row.field.value() is not None:
            continue
        HANDS[type(row.field)](row.field)
        assert row.field.value() is not None, key
        assert lines_of(page) <= true_now(desk, page), key
    if page.sheet.header._number is not None:
        _type(page.sheet.header._number, "a")
        assert lines_of(page) <= true_now(desk, page)
    _type(page.sheet.header.title, "a")
    assert "title" not in told(page)
    _type(page.body, "a")  # read back in slices, by a slow computer not within the key
    qtbot.waitUntil(lambda: lines_of(page) <= true_now(desk, page), timeout=8000)
    for key, text in before.items():
        if page.presenter.value(key) not in (None, "", []):
            assert told(page).get(key) != text, key


def test_what_a_slow_computer_reads_later_is_told_later(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = checked(desk, new_item(desk, "news"), qtbot)
    collect, answers = page.visits._collect, iter([False])
    monkeypatch.setattr(page.visits, "_collect", lambda: next(answers, True) and collect())
    _type(page.body, "a")
    assert page.visits._soon.isActive()  # it asks again by itself, before the next check
    qtbot.waitUntil(lambda: lines_of(page) <= true_now(desk, page), timeout=8000)


def test_a_text_that_became_long_enough_is_not_called_short(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk, "notice"), qtbot)
    _type(page.body, "a" * 49)
    report = desk.app.checking.run(page.text_now(), Phase.SUBMIT)
    page.take_report(report)
    assert "49" in told(page)["body"]
    _type(page.body, "a")
    assert "body" not in told(page)


def test_counts_in_a_sentence_follow_the_keys(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk, "notice"), qtbot)
    _type(page.body, "a" * 20)
    page.take_report(desk.app.checking.run(page.text_now(), Phase.SUBMIT))
    _type(page.body, "a")
    assert "21" in told(page)["body"]


def test_a_title_that_became_short_enough_is_not_called_long(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.app.drafts.save(rename(desk.draft(), "长" * 101))
    page = checked(desk, draft, qtbot)
    assert "101" in told(page)["title"]
    title: QPlainTextEdit = page.sheet.header.title
    QTest.keyClick(title, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(title, Qt.Key.Key_Backspace)
    assert "title" not in told(page)


def test_another_fault_waits_for_the_next_check(desk: Desk, qtbot: QtBot) -> None:
    """Somebody in the middle of a word is not scolded for what the word is not yet."""
    page = checked(desk, new_item(desk, "closure_notice"), qtbot)
    row = page.inspector.form.row("contact_phone")
    assert row is not None
    assert row.problem
    edit = row.field.inputs()[0]
    assert isinstance(edit, QLineEdit)
    _type(edit, "a")  # no telephone number
    assert row.problem == ""
    page.take_report(desk.app.checking.run(page.text_now(), Phase.SUBMIT))
    assert row.problem


def test_a_choice_frees_the_field_that_depended_on_it(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(openness="withheld"), qtbot)
    assert "openness_reason" in told(page)
    row = page.inspector.form.row("openness")
    assert row is not None
    combo = row.field.inputs()[0]
    assert isinstance(combo, QComboBox)
    QTest.keyClick(combo, Qt.Key.Key_Home)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert page.presenter.value("openness") == "active"
    assert "openness_reason" not in told(page)


def test_a_check_that_was_overtaken_tells_nothing_false(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, new_item(desk, "notice"), qtbot)
    report = page.presenter.report
    assert report is not None
    _type(page.sheet.header.title, "ab")
    page.take_report(report)  # begun before the first key, over after the last
    assert "title" not in told(page)


def test_a_fix_takes_its_sentence_away_at_once(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(source=""), qtbot)
    assert "source" in told(page)
    found = next(one for one in page.presenter.open_all() if one.rule == "META-02")
    page.fixing.fix(found)
    assert "source" not in told(page)


def test_a_kept_warning_stays_silent(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, desk.draft(description=""), qtbot)
    assert "description" in told(page)
    found = next(o for o in page.presenter.open_all() if o.location.where == "description")
    page._keep(found, "本稿不需要摘要")
    row = page.inspector.form.row("keywords")
    assert row is not None
    _line(row.field) if isinstance(row.field, LineField) else _text(row.field)
    assert "description" not in told(page)


def compose(widget: QWidget, text: str, committed: str = "") -> None:
    event = QInputMethodEvent(text, [])
    event.setCommitString(committed)
    QApplication.sendEvent(widget, event)


def widget_of(page: EditorPage, place: str) -> QWidget:
    row = None if place in ("title", "body") else page.inspector.form.row(place)
    here: dict[str, QWidget] = {"title": page.sheet.header.title, "body": page.body}
    return row.field.inputs()[0] if row is not None else here[place]


@pytest.mark.parametrize("place", ["title", "keywords", "description", "body"])
def test_words_an_input_method_still_holds_are_not_called_missing(
    place: str, desk: Desk, qtbot: QtBot
) -> None:
    page = checked(desk, new_item(desk, "notice"), qtbot)
    page.jumps.to_field(place)
    assert place in told(page)
    compose(widget_of(page, place), "guanyu")
    qtbot.waitUntil(lambda: place not in told(page), timeout=2000)
    compose(widget_of(page, place), "")
    qtbot.waitUntil(lambda: place in told(page), timeout=2000)
    compose(widget_of(page, place), "guanyu")
    compose(widget_of(page, place), "", "关于")
    assert place not in told(page)
