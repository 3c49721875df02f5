"""BS-02: each form the materials name is there and opens. BS-01 and BS-03: test_kinds."""

import io
import zipfile

import pytest

from editor_app.checks.guides import form_names
from editor_app.domain.canonical import Json
from tests.checks.asking import GUIDE, ask, excerpts, sample, with_files
from tests.checks.sample_items import Sample


def docx(encrypted: bool = False) -> bytes:
    """The smallest file that opens as a document, or one whose head says it is encrypted."""
    if encrypted:
        return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document/>")
    return packed.getvalue()


def guide(form: Json, **files: bytes | int) -> Sample:
    """The sample with one material and these files (``__`` in a name stands for the dot)."""
    one = sample(GUIDE, materials=[{"name": "申请表", "form": form}])
    return with_files(one, {name.replace("__", "."): data for name, data in files.items()})


def test_forms_that_are_attached_and_open_are_fine() -> None:
    one = guide(["空表.docx", "样表.docx"], 空表__docx=docx(), 样表__docx=docx())
    assert ask("BS-02", one) == ()


def test_a_material_without_a_form_needs_none() -> None:
    assert ask("BS-02", guide("")) == ()


def test_each_form_that_is_not_attached_is_named() -> None:
    one = guide(["空表.docx", "样表.docx"], 空表__docx=docx())
    assert excerpts("BS-02", one) == ["样表.docx"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (docx(encrypted=True), "已加密"),
        (b"PK\x03\x04 torn", "打不开"),
        (b"no document at all", "类型不符"),
        (b"", "空文件"),
    ],
)
def test_a_form_that_does_not_open_is_told(data: bytes, words: str) -> None:
    (finding,) = ask("BS-02", guide("空表.docx", 空表__docx=data))
    assert words in finding.message_zh


def test_a_form_whose_bytes_are_elsewhere_is_not_called_broken() -> None:
    assert ask("BS-02", guide("空表.docx", 空表__docx=4000)) == ()


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        (None, ()),
        ("", ()),
        ("  ", ()),
        ("a.docx", ("a.docx",)),
        (["a.docx", "", "b.docx"], ("a.docx", "b.docx")),
        ([{"name": "a.docx"}, {"sha256": "0"}], ("a.docx",)),
        (7, ()),
    ],
)
def test_a_cell_of_forms_is_read_in_every_shape(cell: Json, names: tuple[str, ...]) -> None:
    assert form_names(cell) == names
