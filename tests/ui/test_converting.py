"""Older bodies with blocks their template does not know: one click, one step to undo, a receipt."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import Finding
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import fit_to_policy
from editor_app.rendering.serialize import serialize
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.paste_dialog import PasteDialog
from editor_app.ui.widgets.roles import Role
from tests.ui.editing import Desk, set_up, tear_down
from tests.ui.test_true_messages import column_of

KIND = "closure_notice"  # no headings, no quotations, no pictures
BODY = """第一段。

## 一、小标题

> 引用的话。

中间一段。

![窗口照片](https://www.example.gov.cn/a.png "大厅")

- 甲
- 乙
"""


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def checked(desk: Desk, qtbot: QtBot, body: str = BODY) -> EditorPage:
    draft = desk.app.drafts.new(unit="gwb", column=column_of(KIND), kind=KIND)  # type: ignore[arg-type]
    draft = desk.app.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    page = desk.open(draft)
    qtbot.waitUntil(lambda: page.presenter.report is not None, timeout=5000)
    page.show_checks()
    qtbot.waitUntil(lambda: not desk.runner.busy, timeout=5000)
    return page


def conversions(page: EditorPage) -> dict[str, Finding]:
    report = page.presenter.report
    assert report is not None
    return {f.fix.block: f for f in report.findings if f.fix is not None and f.fix.block}


def press(page: EditorPage, block: str, name: str) -> None:
    rows = page.inspector.checks.rows
    row = next(r for r in rows if r.finding.fix is not None and r.finding.fix.block == block)
    button = row.findChild(QPushButton, name)
    assert button is not None
    button.click()


def by_the_law_of_paste(page: EditorPage, body: str) -> str:
    return serialize(fit_to_policy(parse(body), page.presenter.template.body).document)


def test_every_foreign_block_is_named_with_a_conversion(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    assert conversions(page).keys() == {"heading", "quote", "image"}


def test_one_click_converts_the_blocks_of_one_kind_alone(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    press(page, "quote", "fix")
    after = page.body.markdown()
    assert ">" not in after
    assert "引用的话。" in after
    assert "## 一、小标题" in after
    assert "![窗口照片]" in after


def test_all_at_once_gives_what_a_paste_would_give(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    press(page, "image", "convert-all")
    assert page.body.markdown() == by_the_law_of_paste(page, BODY)


def test_afterwards_the_checks_name_no_foreign_block(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    press(page, "image", "convert-all")
    page.show_checks()
    qtbot.waitUntil(lambda: not conversions(page), timeout=5000)


def test_one_step_takes_the_conversion_back(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    before = page.body.markdown()
    press(page, "image", "convert-all")
    assert page.body.markdown() != before
    page.body.undo()
    assert page.body.markdown() == before


def test_the_words_left_alone_are_no_part_of_the_edit(desk: Desk, qtbot: QtBot) -> None:
    """The first paragraph keeps its format and its cursor: only what differs is touched."""
    page = checked(desk, qtbot)
    cursor = page.body.textCursor()
    cursor.setPosition(2)
    page.body.setTextCursor(cursor)
    press(page, "quote", "fix")
    assert page.body.textCursor().position() == 2


def test_the_receipt_tells_each_conversion_and_leads_to_it(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    press(page, "image", "convert-all")
    (told,) = desk.toasts
    assert "All words are kept" in told
    page.sheet.converting._desk.show()
    (dialog,) = page.body.findChildren(PasteDialog)
    notes = [dialog.model.index(row, 0).data(Role.KEY) for row in range(dialog.model.rowCount())]
    sentences = [note.sentence("zh_CN") for note in notes if note is not None]
    assert sentences == [
        "小标题改为段落：一、小标题",
        "引用改为段落：引用的话。",
        "图片改为链接：窗口照片",
    ]
    dialog.list.setCurrentIndex(dialog.model.index(2, 0))
    dialog._jump()
    assert "引用的话" in page.body.textCursor().selectedText()
    undo = dialog.findChild(QPushButton, "paste-undo")
    assert undo is not None
    undo.click()
    assert conversions(page).keys() == {"heading", "quote", "image"}
    assert "> 引用的话。" in page.body.markdown()


def test_in_the_source_it_is_one_step_too(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    page.sheet.source.toggle()
    before = page.sheet.source.text.source()
    press(page, "image", "convert-all")
    assert page.sheet.source.markdown() == by_the_law_of_paste(page, BODY)
    page.sheet.source.text.undo()
    assert page.sheet.source.text.source() == before


def test_a_single_kind_offers_no_second_button(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot, "一段。\n\n> 引用。")
    (row,) = [r for r in page.inspector.checks.rows if r.finding.fix and r.finding.fix.block]
    assert row.findChild(QPushButton, "convert-all") is None


def test_a_locked_item_is_not_converted(desk: Desk, qtbot: QtBot) -> None:
    page = checked(desk, qtbot)
    before = page.body.markdown()
    page.sheet.set_read_only(True)
    press(page, "image", "convert-all")
    assert page.body.markdown() == before
    assert desk.toasts == ["With the reviewers: it can be read, not changed."]


# ------------------------------------------------------------ a paste tells it itself


def pasted(page: EditorPage, html: str) -> None:
    data = QMimeData()
    data.setHtml(html)
    page.body.insertFromMimeData(data)


DEEP = "<h2>一</h2><h3>二</h3><h4>三</h4>"  # a level more than news have


def news(desk: Desk) -> EditorPage:
    draft = desk.app.drafts.new(unit="gwb", column=column_of("news"), kind="news")  # type: ignore[arg-type]
    return desk.open(draft)


def test_a_paste_that_is_converted_twice_tells_both_in_one_sentence(desk: Desk) -> None:
    page = news(desk)
    pasted(page, f"{DEEP}<p>甲<iframe src='https://v.qq.com/a'></iframe></p>")
    (told,) = desk.toasts
    assert told.startswith("Pasted: ")
    assert told.endswith("for this kind of item: headings raised")


def test_a_paste_that_only_its_place_converts_tells_that(desk: Desk) -> None:
    page = news(desk)
    pasted(page, DEEP)
    (told,) = desk.toasts
    assert told.startswith("Converted for this kind of item: headings raised")


def test_the_receipt_of_a_paste_lists_what_its_place_converted(desk: Desk) -> None:
    page = news(desk)
    pasted(page, DEEP)
    receipt = page.sheet.pasting.receipt
    assert receipt is not None
    fitted = [note.sentence("zh_CN") for note in receipt.notes if note.outcome == "fitted"]
    assert fitted == ["小标题提级：三"]


def test_what_is_pasted_without_a_receipt_still_tells_what_was_converted(desk: Desk) -> None:
    page = news(desk)
    page.body.insert_blocks(parse("## 一\n\n### 二\n\n#### 三").blocks)
    (told,) = desk.toasts
    assert told.startswith("Converted for this kind of item: headings raised")
