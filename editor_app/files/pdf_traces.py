"""Traces in PDF files, by PDFium and by a look at the raw objects."""

import re
import zlib
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

from editor_app.domain.file_facts import FileFacts, SpotKind, Trace, Unread
from editor_app.files.inner_files import Budget, Inspect, tell_inner
from editor_app.files.pdf_words import address_words, annotations, bookmarks
from editor_app.files.tally import Tally
from editor_app.files.xmp import xmp_words

_MOST_PAGES = 500  # looked at one by one
_MOST_UNPACKED = 20 * 1024 * 1024  # of object streams
_SCRIPT = re.compile(rb"/(?:JavaScript|JS|Launch)\b")
_OBJECT_STREAM = re.compile(rb"/ObjStm\b.{0,400}?stream\r?\n", re.DOTALL)
_PRODUCERS = frozenset({"Creator", "Producer", "CreationDate", "ModDate", "Trapped", "Title"})
REMARKS = frozenset(
    {
        raw.FPDF_ANNOT_TEXT,
        raw.FPDF_ANNOT_FREETEXT,
        raw.FPDF_ANNOT_HIGHLIGHT,
        raw.FPDF_ANNOT_UNDERLINE,
        raw.FPDF_ANNOT_SQUIGGLY,
        raw.FPDF_ANNOT_STRIKEOUT,
        raw.FPDF_ANNOT_STAMP,
        raw.FPDF_ANNOT_CARET,
        raw.FPDF_ANNOT_INK,
    }
)


def tell_pdf(data: bytes, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    """Traces of the document and of each page."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as problem:
        if getattr(problem, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            tally.add(Trace.ENCRYPTED)
            tally.unread = Unread.ENCRYPTED
        else:
            tally.unread = Unread.DAMAGED
        return
    _tell_properties(document, data, tally)
    _tell_files(document, tally, budget, inspect)
    if raw.FPDFDoc_GetJavaScriptActionCount(document.raw) > 0 or any(
        _SCRIPT.search(piece) for piece in _pieces(data)
    ):
        tally.add(Trace.SCRIPTS)
    for title, address in bookmarks(document):
        tally.passage(SpotKind.PROPERTY, "Outlines", *filter(None, (title, address)))
    document.init_forms()  # or fields would not tell what their parents hold
    for number in range(min(len(document), _MOST_PAGES)):
        _tell_page(document, number, tally)
    if len(document) > _MOST_PAGES:
        tally.unread = Unread.LIMIT


def _tell_properties(document: pypdfium2.PdfDocument, data: bytes, tally: Tally) -> None:
    """What the document says of itself, in its dictionary and in its XMP packet."""
    told = document.get_metadata_dict(skip_empty=True)
    for key, value in told.items():
        tally.passage(SpotKind.PROPERTY, key, value)
        if key == "Author":
            tally.add(Trace.AUTHOR, SpotKind.VALUE, value)
        elif key not in _PRODUCERS:
            tally.add(Trace.METADATA, SpotKind.VALUE, value)
    for words in dict.fromkeys(one for piece in _pieces(data) for one in xmp_words(piece)):
        if words not in told.values():
            tally.passage(SpotKind.PROPERTY, "XMP", words)


def _tell_files(
    document: pypdfium2.PdfDocument, tally: Tally, budget: Budget, inspect: Inspect
) -> None:
    for at in range(document.count_attachments()):
        file = document.get_attachment(at)
        name = file.get_name()
        tally.add(Trace.EMBEDDED_FILES, SpotKind.VALUE, name)
        tally.passage(SpotKind.PART, name, name)
        try:
            inner = bytes(file.get_data())
        except pypdfium2.PdfiumError:
            tally.miss(name, FileFacts(unread=Unread.DAMAGED))
            continue
        tell_inner(inner, name, tally, budget, inspect)


def _tell_page(document: pypdfium2.PdfDocument, number: int, tally: Tally) -> None:
    try:
        page = document[number]
        words = page.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        tally.unread = Unread.DAMAGED
        return
    tally.read(words.replace("\r\n", "\n"))
    tally.passage(SpotKind.PAGE, number + 1, words)
    if not words.strip() and _has_picture(page):
        tally.add(Trace.NO_TEXT, SpotKind.PAGE, number + 1)
    for kind, said in annotations(page):
        told = (one for one in said if address_words(one) not in words)  # told by the page itself
        tally.passage(SpotKind.PAGE, number + 1, *told)
        if kind in REMARKS:
            tally.add(Trace.COMMENTS, SpotKind.PAGE, number + 1)
        elif kind == raw.FPDF_ANNOT_FILEATTACHMENT:
            tally.add(Trace.EMBEDDED_FILES, SpotKind.PAGE, number + 1)


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    return any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _pieces(data: bytes) -> Iterator[bytes]:
    """The file, and what its packed object streams hold."""
    yield data
    left = _MOST_UNPACKED
    for opening in _OBJECT_STREAM.finditer(data):
        inflate = zlib.decompressobj()
        try:
            unpacked = inflate.decompress(data[opening.end() :], left)
        except zlib.error:
            continue
        left -= len(unpacked)
        yield unpacked
        if left <= 0:
            return
