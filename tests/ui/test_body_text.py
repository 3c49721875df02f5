"""The body editor keeps the text it was given, and tells what was changed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCharFormat, QTextFormat
from pytestqt.qtbot import QtBot

from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.marks import Mark
from tests.ui.body_page import MIXED, look, no_image, place, to_end, write

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.md"))


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    body = BodyEditor(look(), no_image)
    qtbot.addWidget(body)
    return body


def body_of(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return text.split("+++\n", 2)[2] if text.startswith("+++") else text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_comes_back_as_it_was(editor: BodyEditor, path: Path) -> None:
    canonical = canonicalize(body_of(path))
    editor.set_markdown(canonical)
    assert editor.markdown() == canonical


def test_every_kind_of_block_comes_back_as_it_was(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    assert editor.markdown() == canonicalize(MIXED)


@pytest.mark.parametrize(
    "odd",
    [
        "甲[^1][^1]\n\n[^1]: 一注两见\n",
        "甲[^1]，乙[^1]。\n\n[^1]: 一注两见\n",
        "甲[^1]: 乙[^1]:\n\n[^1]: ===\n",
        "</sup>[^1][^1]: 甲\n\n[^1]: [^1]: 乙\n",
        "`甲 [^1] 乙`，乙[^1][^1]\n\n[^1]: 注\n",
    ],
)
def test_signs_of_notes_that_are_none_keep_their_bytes(editor: BodyEditor, odd: str) -> None:
    assert canonicalize(odd) == odd
    editor.set_markdown(odd)
    assert editor.markdown() == odd


def test_the_tree_is_what_the_markdown_says(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    assert editor.tree() == parse(MIXED)


def test_a_second_text_leaves_nothing_of_the_first(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.set_markdown("甲\n")
    assert editor.markdown() == "甲\n"


def test_an_empty_text_is_empty_markdown(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.set_markdown("")
    assert editor.markdown() == ""


def test_loading_is_no_edit(editor: BodyEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_markdown(MIXED)


def test_loading_cannot_be_undone(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    assert not editor.document().isUndoAvailable()


def test_each_change_is_told_once(editor: BodyEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited):
        write(editor, "甲")


def test_a_keystroke_reads_only_its_own_and_the_next_block(editor: BodyEditor) -> None:
    editor.set_markdown("\n\n".join(["第一段文字。"] * 500))
    editor.markdown()
    before = editor.exporter.read_count
    place(editor, "第一段")
    write(editor, "甲")
    assert editor.markdown().startswith("甲第一段文字。\n")
    assert editor.exporter.read_count - before <= 2


def test_a_change_in_a_table_is_exported(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.markdown()
    place(editor, "列二", after=True)
    write(editor, "甲")
    assert "| 列一 | 列二甲 |" in editor.markdown()


def test_undoing_everything_gives_the_loaded_text(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    loaded = editor.markdown()
    place(editor, "第一段")
    write(editor, "甲")
    editor.set_block_style("h2")
    editor.toggle_list(True)
    editor.insert_table(2, 3)
    to_end(editor)
    editor.insert_rule()
    editor.insert_blocks(parse("## 新\n\n- 子\n").blocks)
    assert editor.markdown() != loaded
    while editor.document().isUndoAvailable():
        editor.undo()
    assert editor.markdown() == loaded


def test_redoing_everything_gives_the_last_text(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n乙\n")
    editor.insert_table(2, 2)
    to_end(editor)
    editor.toggle_list(False)
    last = editor.markdown()
    while editor.document().isUndoAvailable():
        editor.undo()
    while editor.document().isRedoAvailable():
        editor.redo()
    assert editor.markdown() == last


def test_characters_beyond_the_basic_plane_keep_their_marks(editor: BodyEditor) -> None:
    source = "𠮷**粗𠮷**尾\n"
    editor.set_markdown(source)
    assert editor.markdown() == source


def test_words_are_chinese_characters_and_latin_words(editor: BodyEditor) -> None:
    editor.set_markdown("## 标题\n\n共3.5万元，ICP备案，甲。\n")
    assert editor.word_count() == 2 + len("共万元备案甲") + len(["3.5", "ICP"])


def stored_formats(editor: BodyEditor) -> list[QTextFormat]:
    """Every format the document itself holds, without what is laid over it."""
    formats: list[QTextFormat] = [editor.document().rootFrame().frameFormat()]
    block = editor.document().firstBlock()
    while block.isValid():
        formats += [block.blockFormat(), block.charFormat()]
        formats += [QTextCharFormat(stretch.format) for stretch in block.textFormats()]
        block = block.next()
    return formats


def test_no_colour_of_a_theme_is_in_the_document(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.set_look(look(dark=True))
    write(editor, "甲")
    brushes = (QTextFormat.Property.ForegroundBrush, QTextFormat.Property.BackgroundBrush)
    assert not any(
        stored.hasProperty(brush.value) for stored in stored_formats(editor) for brush in brushes
    )


def test_no_font_is_in_the_document(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    write(editor, "甲")
    names = (QTextFormat.Property.FontFamilies, QTextFormat.Property.FontPixelSize)
    assert not any(
        stored.hasProperty(name.value) for stored in stored_formats(editor) for name in names
    )


def test_a_theme_switch_keeps_text_and_history(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    write(editor, "甲")
    written = editor.markdown()
    editor.set_look(look(dark=True))
    assert editor.markdown() == written
    assert editor.document().isUndoAvailable()


def test_a_theme_switch_colours_links_anew(editor: BodyEditor) -> None:
    editor.set_markdown("[甲](https://a.cn)\n")
    editor.set_look(look(dark=True))
    (stretch,) = editor.document().firstBlock().layout().formats()
    assert stretch.format.foreground().color() == QColor("#7FBDE8")


def test_a_larger_text_size_keeps_the_text(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED)
    editor.set_look(look(size=20))
    assert editor.markdown() == canonicalize(MIXED)
    assert editor.document().defaultFont().pixelSize() == 20


def test_a_larger_text_size_keeps_the_history_and_scales_lines(
    editor: BodyEditor, qtbot: QtBot
) -> None:
    editor.resize(900, 600)
    editor.show()
    editor.set_markdown("甲\n\n乙\n\n丙\n")
    write(editor, "丁")
    second = editor.document().firstBlock().next()
    layout = editor.document().documentLayout()
    before = layout.blockBoundingRect(second).top()
    editor.set_look(look().zoomed(150))
    assert layout.blockBoundingRect(second).top() == pytest.approx(before * 1.5, abs=1)
    editor.undo()
    assert editor.markdown() == "甲\n\n乙\n\n丙\n"


def test_an_untouched_text_takes_every_measure_of_another_size(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n\n![图](att:0a)\n")
    editor.set_look(look().zoomed(200))
    worn = editor.document().firstBlock().blockFormat()
    assert (worn.lineHeight(), worn.textIndent()) == (2 * look().line_height, 2 * look().indent)


def test_text_typed_after_a_zoom_has_the_measures_of_what_stands_there(editor: BodyEditor) -> None:
    editor.set_markdown("甲\n")
    write(editor, "乙")
    editor.set_look(look().zoomed(200))
    editor.insert_plain("丙\n丁")
    heights = {
        editor.document().findBlockByNumber(number).blockFormat().lineHeight()
        for number in range(editor.document().blockCount())
    }
    assert heights == {look().line_height}


def test_findings_outlive_a_zoom(editor: BodyEditor) -> None:
    editor.set_markdown("甲乙\n")
    editor.set_findings([Mark(start=1, end=2, severity="warn", message="乙")])
    editor.set_look(look().zoomed(150))
    (shown,) = editor.extraSelections()
    assert shown.cursor.selectedText() == "乙"
