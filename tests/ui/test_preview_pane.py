"""The preview beside the text: widths, following, jumping back, files for the browser."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.ui.frame.width_memory import WidthMemory
from editor_app.ui.look import Look
from editor_app.ui.pages_out import PageOpener
from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.screens.editor.preview import PHONE, PRINT, WIDTHS, PreviewPane
from tests.ui.editing import Desk, set_up, tear_down

LONG = "\n\n".join(f"第{number}条。" + "文字" * 60 for number in range(120)) + "\n"


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def previewed(desk: Desk, draft: Draft, qtbot: QtBot) -> EditorPage:
    """A page with the preview shown."""
    page = desk.open(draft)
    desk.screen.bar.preview.click()
    qtbot.waitUntil(lambda: bool(page.preview.browser.toPlainText()), timeout=3000)
    return page


def with_long_body(desk: Desk) -> Draft:
    draft = desk.draft()
    return desk.app.drafts.save(replace(draft, content=replace(draft.content, body=LONG)))


def rename(desk: Desk, title: str) -> Draft:
    draft = desk.draft()
    return desk.app.drafts.save(replace(draft, content=draft.content.with_field("title", title)))


class Numbers:
    """A memory of ten lines."""

    def __init__(self) -> None:
        self.kept: dict[str, list[int]] = {}

    def load(self, key: str) -> Sequence[int] | None:
        return self.kept.get(key)

    def save(self, key: str, numbers: list[int]) -> None:
        self.kept[key] = numbers


def pane(look: Look, qtbot: QtBot, numbers: Numbers) -> PreviewPane:
    made = PreviewPane(look, lambda _: None, WidthMemory(numbers.load, numbers.save))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


def choose(made: PreviewPane, which: str) -> None:
    found = [b for b in made.findChildren(QPushButton) if b.objectName().endswith(f".{which}")]
    found[0].click()


def shown_width(made: PreviewPane) -> int:
    """The width of the page once the layout has settled."""
    ground = made.browser.parentWidget()
    assert ground is not None
    layout = ground.layout()
    assert layout is not None
    layout.activate()
    return made.browser.width()


def test_a_phone_page_is_as_wide_as_a_phone(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, Numbers())
    choose(made, PHONE)
    assert shown_width(made) == WIDTHS[PHONE]


def test_paper_is_as_wide_as_a4(look: Look, qtbot: QtBot) -> None:
    made = pane(look, qtbot, Numbers())
    choose(made, PRINT)
    assert shown_width(made) == WIDTHS[PRINT]


def test_the_width_is_remembered(look: Look, qtbot: QtBot) -> None:
    numbers = Numbers()
    choose(pane(look, qtbot, numbers), PHONE)
    assert pane(look, qtbot, numbers).browser.maximumWidth() == WIDTHS[PHONE]


def test_the_page_follows_the_cursor(desk: Desk, qtbot: QtBot) -> None:
    page = previewed(desk, with_long_body(desk), qtbot)
    qtbot.waitUntil(lambda: "第119条" in page.preview.browser.toPlainText(), timeout=3000)
    page.body.setFocus()
    page.body.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: page.preview.browser.verticalScrollBar().value() > 0, timeout=2000)


def test_a_page_that_does_not_follow_stays(desk: Desk, qtbot: QtBot) -> None:
    page = previewed(desk, with_long_body(desk), qtbot)
    page.preview.follow.click()
    page.preview.go_to(len(LONG) - 10)
    assert page.preview.browser.verticalScrollBar().value() == 0


def test_a_click_in_the_page_puts_the_cursor_there(desk: Desk, qtbot: QtBot) -> None:
    page = previewed(desk, with_long_body(desk), qtbot)
    page.preview.placeAsked.emit(LONG.index("第77条"))
    assert page.body.textCursor().block().text().startswith("第77条")


def test_a_missing_field_leads_to_its_input(desk: Desk, qtbot: QtBot) -> None:
    draft = desk.draft(source="")
    page = previewed(desk, draft, qtbot)
    page.preview.browser.anchorClicked.emit(QUrl("field:source"))
    assert page.inspector.isVisible()
    row = page.inspector.form.row("source")
    assert row is not None
    assert row.isAncestorOf(page.window().focusWidget())


def test_a_missing_title_is_named_on_the_page(desk: Desk, qtbot: QtBot) -> None:
    page = previewed(desk, rename(desk, ""), qtbot)
    qtbot.waitUntil(lambda: "标题未填写" in page.preview.browser.toPlainText(), timeout=3000)


def test_no_placeholder_stands_in_the_file_for_the_browser(desk: Desk, qtbot: QtBot) -> None:
    draft = rename(desk, "")
    assert "未填写" not in desk.app.preview.standalone(draft)


def test_pages_for_the_browser_do_not_stay_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    opener = PageOpener(tmp_path)
    opener.open_html("<p>未公开的稿件</p>")
    assert Path(opened[0]).exists()
    opener.clear()
    assert list((tmp_path / "pages").iterdir()) == []
