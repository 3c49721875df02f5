"""Clips of office programs and browsers: what they become, and a receipt that adds up.

Those named ``libreoffice_*`` were made by LibreOffice 7.4, some from files of python-docx;
the others have the exact form in which Word, WPS, Excel, browsers and editors of articles and
mails put HTML on the clipboard.
"""

import tomllib
from pathlib import Path

import pytest

from editor_app.domain.clipboard import Pasted
from editor_app.importers.note_kinds import REMARKS
from editor_app.importers.receipt import Note
from editor_app.rendering.markdown_source import canonicalize
from tests.paste.counting import elements
from tests.paste.reading import read

CLIPS = Path(__file__).with_name("clips")
EXPECTED = tomllib.loads((CLIPS / "expected.toml").read_text(encoding="utf-8"))
NAMES = sorted(path.stem for path in CLIPS.glob("*.html"))


def clip(name: str) -> str:
    return (CLIPS / f"{name}.html").read_text(encoding="utf-8")


def counts(pasted: Pasted) -> dict[str, int]:
    """Elements per outcome; remarks speak of characters and values."""
    told = {"kept": 0, "converted": 0, "dropped": 0}
    for note in pasted.receipt:
        assert isinstance(note, Note)
        if note.kind not in REMARKS:
            told[note.outcome] += note.count
    return told


def test_every_clip_has_its_expectation() -> None:
    assert sorted(EXPECTED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_clip_becomes_what_is_expected(name: str) -> None:
    pasted = read(clip(name))
    assert pasted.markdown == EXPECTED[name]["markdown"]
    assert counts(pasted) == EXPECTED[name]["receipt"]


@pytest.mark.parametrize("name", NAMES)
def test_kept_converted_and_dropped_are_all_elements_of_the_source(name: str) -> None:
    pasted = read(clip(name))
    assert sum(counts(pasted).values()) == pasted.elements == elements(clip(name))


@pytest.mark.parametrize("name", NAMES)
def test_what_comes_out_is_canonical(name: str) -> None:
    written = read(clip(name)).markdown
    assert canonicalize(written) == written


@pytest.mark.parametrize("name", NAMES)
def test_the_law_holds_whatever_the_template_allows(name: str) -> None:
    pasted = read(clip(name), allowed=frozenset({"paragraph"}))
    assert sum(counts(pasted).values()) == elements(clip(name))
    assert canonicalize(pasted.markdown) == pasted.markdown
    blocks = ("#", "- ", "1. ", "|", "![", "> ")
    assert not any(line.startswith(blocks) for line in pasted.markdown.splitlines())
