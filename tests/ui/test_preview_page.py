"""The page of the preview: edits patch it, places on it and in the text belong together."""

import re
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QPoint
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from editor_app.rendering.item_page import preview_page
from editor_app.rendering.preview import PreviewPage, printed
from editor_app.ui.screens.editor.preview_browser import PageBrowser
from tests.ui.hands import click
from tests.unit.rendering_scenes import SYSTEM, bundled, notice_2017

PICTURE = "a" * 64
RICH = (
    "各单位：\n\n第一段有**重点**和[链接](https://a.gov.cn/)。\n\n## 一、标题\n\n| 甲 | 乙 |\n"
    "| --- | --- |\n|  | 2 |\n\n- 子\n- 丑\n\n"
    f"![图表](att:{PICTURE})\n\n---\n\n1. 寅\n2. 卯\n\n倒数第二段。\n\n最后一段。\n"
)


def page(body: str) -> PreviewPage:
    item = notice_2017()
    return preview_page(replace(item, body=body), bundled(), SYSTEM)


@pytest.fixture
def browser(qtbot: QtBot) -> PageBrowser:
    made = PageBrowser(lambda _: None)
    qtbot.addWidget(made)
    made.resize(640, 700)
    made.show()
    return made


def looks(document: QTextDocument) -> str:
    """Everything that is shown, without the names of anchors and the width of the window."""
    html = re.sub(r"max-width:\d+px", "", document.toHtml())
    return re.sub(r'<a name="[^"]*"></a>', "", html)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("最后一段。", "最后一段改了。"),
        ("最后一段。", "最后一段。\n\n又一段。"),
        ("倒数第二段。\n\n最后一段。", "合为一段。"),
        ("倒数第二段。", "倒数**第二**段有[链接](https://b.gov.cn/x)。"),
        ("## 一、标题", "## 一、另一个标题"),
        ("第一段有", "第一段没有"),
        ("各单位：", "各有关单位："),
        ("最后一段。", "## 变成标题"),
        ("- 丑", "- 丑\n- 添"),
        ("|  | 2 |", "| 1 | 2 |"),
        ("\n\n---\n\n", "\n\n"),
        ("最后一段。", ""),
    ],
)
def test_a_patched_page_looks_like_one_shown_anew(
    browser: PageBrowser, qtbot: QtBot, before: str, after: str
) -> None:
    assert before in RICH
    browser.show_page(page(RICH))
    browser.show_page(page(RICH.replace(before, after)))
    other = PageBrowser(lambda _: None)
    qtbot.addWidget(other)
    other.show_page(page(RICH.replace(before, after)))
    assert looks(browser.document()) == looks(other.document())


def test_typing_in_a_paragraph_keeps_the_rest_of_the_page(browser: PageBrowser) -> None:
    browser.show_page(page(RICH))
    shown: list[tuple[int, int, int]] = []
    browser.document().contentsChange.connect(lambda *told: shown.append(told))
    browser.show_page(page(RICH.replace("最后一段。", "最后一段改了。")))
    assert max(removed for _, removed, _ in shown) < 20


def test_each_line_of_the_body_knows_its_source(browser: PageBrowser) -> None:
    browser.show_page(page(RICH))
    block, found = browser.document().begin(), {}
    while block.isValid():
        offset = browser.offset_at(block.blockNumber())
        if offset is not None and block.text().strip():
            found[block.text()] = offset
        block = block.next()
    for words in ("各单位：", "最后一段。", "倒数第二段。"):
        assert found[words] == RICH.index(words)
    assert RICH.index("## 一") <= found["一、标题"] < RICH.index("| 甲")
    assert RICH.index("| 甲") <= found["乙"] < RICH.index("- 子")
    assert RICH.index("- 子") <= found["丑"] < RICH.index("![图表]")


def test_the_head_of_the_page_comes_from_no_place_in_the_text(browser: PageBrowser) -> None:
    browser.show_page(page(RICH))
    assert browser.offset_at(0) is None


def test_following_the_cursor_brings_its_block_into_sight(browser: PageBrowser) -> None:
    body = "\n\n".join(f"第{number}段。" + "文字" * 60 for number in range(300))
    browser.show_page(page(body))
    browser.follow(body.index("第250段"))
    top = browser.cursorForPosition(QPoint(20, 10)).block().text()
    assert 240 < int(re.findall(r"第(\d+)段", top)[0]) <= 250


def test_a_block_in_sight_is_not_moved(browser: PageBrowser) -> None:
    browser.show_page(page(RICH))
    browser.follow(RICH.index("第一段"))
    assert browser.verticalScrollBar().value() == 0


def test_a_click_tells_the_place_in_the_text(browser: PageBrowser, qtbot: QtBot) -> None:
    body = "短段。\n\n" + "长" * 30 + "\n"
    browser.show_page(page(body))
    block = browser.document().begin()
    while not block.text().startswith("长长"):
        block = block.next()
    box = browser.document().documentLayout().blockBoundingRect(block)
    with qtbot.waitSignal(browser.placeClicked, timeout=1000) as told:
        place = QPoint(60, round(box.top()) + 8)
        click(browser.viewport(), place)
    assert told.args == [body.index("长")]


def test_a_page_shown_anew_stays_where_it_was_read(browser: PageBrowser) -> None:
    body = "\n\n".join("文字" * 60 for _ in range(300))
    browser.show_page(page(body))
    browser.follow(len(body) // 2)
    at = browser.verticalScrollBar().value()
    browser.show_page(page(body.replace("文字", "- 文字", 1)))
    assert at > 0
    assert browser.verticalScrollBar().value() == at


def test_a_printed_page_has_no_navigation_and_spells_out_links() -> None:
    made = printed(page(RICH))
    assert "政策文件与解读" in page(RICH).html
    assert "政策文件与解读" not in made.html
    assert "链接</a>（https://a.gov.cn/）" in made.html


@pytest.mark.parametrize("width", [640, 360])
def test_a_large_picture_fits_the_page(qtbot: QtBot, width: int) -> None:
    made = PageBrowser(lambda _: large_picture())
    qtbot.addWidget(made)
    made.resize(500, 700)
    made.show()
    made.show_page(page(RICH))
    made.resize(width, 700)
    assert made.horizontalScrollBar().maximum() <= 1  # tables are rounded up


def large_picture() -> bytes:
    data = QBuffer()
    assert QImage(1600, 900, QImage.Format.Format_RGB32).save(data, "PNG")  # type: ignore[call-overload]
    return bytes(data.data().data())
