"""The real LibreOffice: .doc, .wps, .odt and .rtf become what the docx of the same text becomes."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.imports import ImportCancelled
from editor_app.importers.limits import Limits
from editor_app.importers.office_convert import Conversion, find_office
from editor_app.importers.reader import IsolatedReader

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
    profile = (folder / "profile").as_uri()
    for form in ("doc", "odt", "rtf"):
        subprocess.run(
            [
                *(str(OFFICE), f"-env:UserInstallation={profile}", "--headless"),
                *("--convert-to", form, "--outdir", str(folder), str(WORD)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
    shutil.copy(folder / f"{WORD.stem}.doc", folder / f"{WORD.stem}.wps")
    return folder


@pytest.mark.parametrize("suffix", [".doc", ".wps", ".odt", ".rtf"])
def test_the_text_of_an_old_format_comes_over(made: Path, suffix: str) -> None:
    expected = IsolatedReader().read(WORD)
    read = IsolatedReader().read(made / f"{WORD.stem}{suffix}")
    assert read.title == expected.title
    assert read.fields["doc_no"] == expected.fields["doc_no"]
    assert read.fields["formed_on"] == expected.fields["formed_on"]
    assert read.name.endswith(suffix)


def test_no_trace_of_a_conversion_is_left(made: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = made / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    IsolatedReader().read(made / f"{WORD.stem}.rtf")
    assert list(place.iterdir()) == []


def test_an_old_file_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "a.doc"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4096)
    with pytest.raises(EditorError) as caught:
        IsolatedReader().read(file)
    assert caught.value.params["file"] == "a.doc"
    assert caught.value.params["reason"] == "conversion"


def _lingering(folder: Path, seconds: float) -> Conversion:
    program = folder / "soffice"
    program.write_text(LINGERING, encoding="utf-8")
    program.chmod(0o755)
    work = folder / "work"
    work.mkdir()
    return Conversion(
        office=program, source=work / "a.doc", folder=work, label="a.doc", seconds=seconds
    )


def test_a_conversion_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    began = time.monotonic()
    with pytest.raises(EditorError) as caught:
        _lingering(tmp_path, 0.3).run(Limits(), lambda: False)
    assert caught.value.params["reason"] == "time"
    assert time.monotonic() - began < 10


def test_a_conversion_can_be_cancelled(tmp_path: Path) -> None:
    with pytest.raises(ImportCancelled):
        _lingering(tmp_path, 60).run(Limits(), lambda: True)
