"""The receipt: complete in both languages, and nothing of a document gets past it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.importers.imported import Imported
from editor_app.importers.receipt import MOST_NOTES, Ledger, Note, NoteKind, Outcome
from tests.importers.word_files import p, r, read, table, text_box


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_note_has_a_sentence_with_and_without_a_sample(kind: NoteKind, language: str) -> None:
    for note in (Note(kind=kind, count=3, sample="样例", place=7), Note(kind=kind, count=3)):
        words = note.sentence(language)
        assert words
        assert "{" not in words
        assert bool(re.search("[\u4e00-\u9fff]", words.replace("样例", ""))) == (
            language == "zh_CN"
        )


def test_a_note_names_its_paragraph() -> None:
    note = Note(kind=NoteKind.STRIKE, place=12)
    assert note.sentence("zh_CN").endswith("（第 12 段）")
    assert note.sentence("en").endswith("(paragraph 12)")


def test_notes_are_ordered_kept_converted_dropped() -> None:
    ledger = Ledger()
    for kind in (NoteKind.COMMENT, NoteKind.TAB, NoteKind.PARAGRAPHS):
        ledger.count(kind)
    assert [note.outcome for note in ledger.notes()] == list(Outcome)


def test_a_count_stays_true_when_there_are_too_many_places() -> None:
    ledger = Ledger()
    for place in range(1, 10 * MOST_NOTES):
        ledger.add(NoteKind.STRIKE, place=place)
    notes = ledger.notes()
    assert len(notes) == MOST_NOTES + 1
    assert sum(note.count for note in notes) == 10 * MOST_NOTES - 1


words = st.text("消防安全检查通知一二三0123abc*_[]<>&|`", min_size=1, max_size=8).filter(str.strip)
runs = st.builds(
    r,
    words,
    st.sampled_from(
        ["", "<w:b/>", "<w:i/><w:b/>", '<w:vertAlign w:val="superscript"/>', "<w:vanish/>"]
    ),
)
wrapped = st.sampled_from(
    [
        "{}",
        "<w:ins>{}</w:ins>",
        "<w:del>{}</w:del>",
        "<w:moveTo>{}</w:moveTo>",
        "<w:moveFrom>{}</w:moveFrom>",
        "<w:smartTag>{}</w:smartTag>",
        '<w:fldSimple w:instr="REF a">{}</w:fldSimple>',
        "<w:hyperlink>{}</w:hyperlink>",
        "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:what>{}</w:what>",
    ]
)
inlines = st.builds(lambda form, run: form.format(run), wrapped, runs)
paragraphs = st.lists(inlines, min_size=1, max_size=4).map(lambda row: p(*row))
boxed = paragraphs.map(lambda inner: p(r("框"), text_box(inner)))
cells = paragraphs.map(lambda inner: f"<w:tc>{inner}</w:tc>")
tables = st.lists(st.tuples(cells, cells), min_size=1, max_size=3).map(lambda rows: table(*rows))
blocks = paragraphs | boxed | tables
bodies = st.lists(blocks, min_size=1, max_size=5).map("".join)


def spoken(imported: Imported) -> str:
    """Every character that came out somewhere, markup included."""
    fields = "".join(str(value) for value in imported.fields.values())
    samples = "".join(note.sample for note in imported.receipt)
    everything = imported.title + imported.markdown + fields + samples
    unescaped = re.sub(r"\\(.)", r"\1", everything).replace("&lt;", "<")
    return unescaped.replace("&amp;", "&").replace("&#58;", ":")


@settings(max_examples=300, deadline=None)
@given(bodies)
def test_no_text_of_a_document_is_lost(body: str) -> None:
    said = "".join(spoken(read(body)).split())
    for text in re.findall(r'<w:t xml:space="preserve">([^<]*)</w:t>', body):
        plain = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        for word in re.findall(r"[^\s*_\[\]<>&|`]+", plain):
            assert word in said


@settings(max_examples=150, deadline=None)
@given(bodies)
def test_signs_are_as_many_as_they_were(body: str) -> None:
    """Where nothing is dropped the visible text comes out letter by letter."""
    kept = re.sub(r"<w:vanish/>", "", body)
    kept = re.sub(r"<(/?)w:(?:del|moveFrom)>", r"<\1w:ins>", kept)
    letters = re.findall(r'<w:t xml:space="preserve">([^<]*)</w:t>', _without_fallback(kept))
    imported = read(kept)
    said = imported.title + imported.markdown
    for sign in "消防安0123":
        assert said.count(sign) >= "".join(letters).count(sign)


def _without_fallback(body: str) -> str:
    return re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", body, flags=re.DOTALL)
