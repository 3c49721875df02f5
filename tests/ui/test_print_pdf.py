"""PDF without LibreOffice: the same words, A4, and text that can be searched."""

from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image as Pixels
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from editor_app.cli.layout import bundled_layout
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.export import PrintJob
from editor_app.domain.item import BlobHash
from editor_app.exporters import pdf
from editor_app.exporters.pdf_radicals import CHARACTERS, without_radicals
from editor_app.exporters.print_html import print_job
from editor_app.exporters.source import Source
from editor_app.importers.item_file import read_item_file
from editor_app.rendering.scene import SystemValues
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document
from editor_app.ui.print_pdf import print_pdf
from tests.unit.test_export_docx import TABLE, _source

SAMPLES = Path(__file__).parents[1] / "samples"
RADICALS = "一二人大小山水工见文长门青龙户风马鱼"


@pytest.fixture(autouse=True)
def needs_chinese(qapp: QApplication) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font on this computer")


def _printed(source: Source) -> bytes:
    return without_radicals(print_pdf(print_job(source)))


def test_text_copied_out_of_it_is_the_items_text() -> None:
    source = _source(f"{RADICALS}。\n", kind="news")
    printed = _printed(source)
    assert pdf.reads_like(printed, source)
    assert not [sign for sign in pdf.pdf_text(printed) if ord(sign) in CHARACTERS]


def test_digits_copied_out_of_it_are_digits_in_every_language() -> None:
    assert "2026年" in pdf.pdf_text(_printed(_source("2026年。\n", kind="news")))


def test_mending_moves_nothing_in_the_file() -> None:
    raw = print_pdf(print_job(_source(f"{RADICALS}。\n", kind="news")))
    mended = without_radicals(raw)
    assert len(mended) == len(raw)
    assert without_radicals(mended) == mended


@pytest.mark.parametrize("name", ["notice-2017.md", "02-policy-document.md", "08-annual-report.md"])
def test_samples_read_like_the_item_on_a4(name: str) -> None:
    item = read_item_file(SAMPLES / name, bundled_layout())
    source = Source(
        content=item.content,
        layout=bundled_layout(),
        system=SystemValues(),
        data=dict(item.files).get,
    )
    printed = _printed(source)
    assert pdf.reads_like(printed, source)
    document = pdfium.PdfDocument(printed)
    width, height = document[0].get_size()
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((210, 297), abs=0.5)
    document.close()


def test_tables_and_pictures_are_printed() -> None:
    made = BytesIO()
    Pixels.new("RGB", (900, 300), "teal").save(made, "PNG")
    hash_ = BlobHash(sha256_hex(made.getvalue()))
    body = f"![图](att:{hash_})\n\n{serialize(Document(blocks=(TABLE,)))}"
    source = _source(body, kind="news", files={hash_: made.getvalue()})
    assert len(print_job(source).pictures) == 1
    assert pdf.reads_like(_printed(source), source)


def test_the_printer_opens_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    Pixels.new("RGB", (3000, 3000), "red").save(secret)
    html = f'<p>字<img src="{secret}"><img src="file://{secret}"></p>'
    document = pdfium.PdfDocument(print_pdf(PrintJob(html=html, pictures={})))
    seen = document[0].render(scale=0.2).to_pil().convert("RGB").getcolors()
    document.close()
    assert not [colour for _, colour in seen if colour[0] > 200 and colour[1] < 100]


def test_words_that_look_like_markup_are_words() -> None:
    job = print_job(_source("a &lt;img src=x&gt; 甲 & 乙\n", kind="news"))
    assert "<img" not in job.html
    assert "&lt;img src=x&gt;" in job.html
