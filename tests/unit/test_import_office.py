"""The real LibreOffice: .doc, .wps, .odt and .rtf become what the docx of the same text becomes."""

import shutil
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.imports import ImportCancelled
from editor_app.importers.reader import IsolatedReader
from editor_app.office.convert import Office, find_office

WORD = Path(__file__).parents[1] / "importers" / "made_elsewhere" / "notice_python_docx.docx"
OFFICE = find_office()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on this computer"),
]
LINGERING = """\
#!/bin/sh
sleep 60
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same document in the other formats, written by LibreOffice itself."""
    folder = tmp_path_factory.mktemp("made")
    assert OFFICE is not None
    for form in ("doc", "odt", "rtf"):
        data = OFFICE.convert(WORD.read_bytes(), WORD.name, form)
        (folder / f"a.{form}").write_bytes(data)
    shutil.copy(folder / "a.doc", folder / "a.wps")
    return folder


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".odt", ".rtf"])
def test_the_text_of_an_old_format_comes_over(made: Path, suffix: str) -> None:
    expected = IsolatedReader().read(WORD)
    read = IsolatedReader().read(made / f"a{suffix}")
    assert read.title == expected.title
    assert read.fields["doc_no"] == expected.fields["doc_no"]
    assert read.fields["formed_on"] == expected.fields["formed_on"]
    assert read.name == f"a{suffix}"


def test_no_trace_of_a_conversion_is_left(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = made / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    IsolatedReader().read(made / "a.rtf")
    assert list(place.iterdir()) == []


def test_an_old_file_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "a.doc"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4096)
    with pytest.raises(EditorError) as caught:
        IsolatedReader().read(file)
    assert caught.value.params["file"] == "a.doc"
    assert caught.value.params["reason"] == "conversion"


def _lingering(folder: Path, seconds: float) -> IsolatedReader:
    program = folder / "soffice"
    program.write_text(LINGERING, encoding="utf-8")
    program.chmod(0o755)
    return IsolatedReader(find=lambda: Office(program=program, seconds=seconds))


def test_a_conversion_that_takes_too_long_is_ended(made: Path, tmp_path: Path) -> None:
    with pytest.raises(EditorError) as caught:
        _lingering(tmp_path, 0.3).read(made / "a.doc")
    assert caught.value.params["reason"] == "conversion"


def test_a_conversion_can_be_cancelled(made: Path, tmp_path: Path) -> None:
    with pytest.raises(ImportCancelled):
        _lingering(tmp_path, 60).read(made / "a.doc", lambda: True)
