"""A long text is joined stretch by stretch: a key costs its own stretch, wherever borders lie."""

import pytest
from hypothesis import given
from pytestqt.qtbot import QtBot

from editor_app.ui.body import stretches
from editor_app.ui.body.editor import BodyEditor
from editor_app.ui.body.exporter import Exporter
from editor_app.ui.body.pieces import Group
from tests.ui.body_page import MIXED, look, no_image, place, write
from tests.ui.test_body_laws import LAWS, SHAPED, act, go, sittings

PARAGRAPHS = "\n\n".join(f"第{number}段文字。" for number in range(1_000)) + "\n"


@pytest.fixture
def editor(qtbot: QtBot) -> BodyEditor:
    made = BodyEditor(look(), no_image)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def short_stretches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "_SHORTEST", 1)


@LAWS
@given(sitting=sittings)
def test_whatever_is_done_stretches_give_what_the_whole_gives(
    editor: BodyEditor, short_stretches: None, sitting: list[tuple[str, int, int]]
) -> None:
    editor.set_markdown(MIXED + SHAPED)
    editor.markdown()
    for step, at, length in sitting:
        go(editor, at, length)
        act(editor, step)
        fresh = Exporter(editor.document())
        assert editor.markdown() == fresh.markdown(), step
        assert editor.exporter.groups() == fresh.groups(), step
        assert editor.word_count() == fresh.word_count(), step


def test_merged_cells_come_back_with_undo(editor: BodyEditor) -> None:
    editor.set_markdown(MIXED + SHAPED)
    go(editor, 82, 12)  # from the paragraph above into the table
    act(editor, "enter")
    assert 'rowspan="2"' not in editor.markdown()
    act(editor, "undo")
    assert 'rowspan="2"' in editor.markdown()
    assert editor.markdown() == Exporter(editor.document()).markdown()


def test_a_key_in_a_long_text_joins_one_stretch_anew(editor: BodyEditor) -> None:
    editor.set_markdown(PARAGRAPHS)
    before = editor.exporter.groups()
    place(editor, "第500段")
    write(editor, "甲")
    after = editor.exporter.groups()
    anew = [number for number, pair in enumerate(zip(before, after, strict=True)) if _new(*pair)]
    assert 500 in anew
    assert anew[-1] - anew[0] < 200


def test_a_line_that_becomes_an_item_joins_the_list_above_its_stretch(
    editor: BodyEditor, short_stretches: None
) -> None:
    editor.set_markdown("- 甲\n\n乙\n\n丙\n")
    editor.markdown()
    place(editor, "乙")
    editor.toggle_list(False)
    assert editor.markdown() == "- 甲\n- 乙\n\n丙\n"


def test_notes_are_numbered_through_all_stretches(
    editor: BodyEditor, short_stretches: None
) -> None:
    text = "甲[^1]\n\n乙[^2]\n\n丙[^3]\n\n[^1]: 一\n\n[^2]: 二\n\n[^3]: 三\n"
    editor.set_markdown(text)
    place(editor, "乙")
    write(editor, "丁")
    assert editor.markdown() == text.replace("乙", "丁乙")


def _new(before: Group, after: Group) -> bool:
    return before is not after
