"""Clean PDF files: the pages go into a new document, which has no names, scripts or files."""

import ctypes
import hashlib
import re
from io import BytesIO

import pypdfium2
from pypdfium2 import raw

from editor_app.domain.cleaning import Order
from editor_app.domain.file_facts import Trace
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.pdf_traces import REMARKS

# libffi looks into /proc for SELinux at the first callback it makes: it must before the bars close.
_FIRST_CALLBACK = ctypes.CFUNCTYPE(None)(lambda: None)
_IDENTIFIER = re.compile(rb"(/ID ?\[ ?<|(?<=>)<)([0-9A-F]{32})(?=>)")
_MOMENT = re.compile(rb"(/(?:CreationDate|ModDate) ?\(D:)\d{14}")


def clean_pdf(data: bytes, name: str, order: Order) -> bytes:
    """A copy of the pages. Bookmarks do not come along. Raises ``EditorError(FILE_REFUSED)``."""
    try:
        source = pypdfium2.PdfDocument(data)
        copy = pypdfium2.PdfDocument.new()
        copy.import_pages(source)
    except pypdfium2.PdfiumError as problem:
        raise refused(name, Refused.DAMAGED, part="PDF") from problem
    unwanted = {raw.FPDF_ANNOT_FILEATTACHMENT} if Trace.EMBEDDED_FILES in order else set()
    if Trace.COMMENTS in order:
        unwanted |= REMARKS | {raw.FPDF_ANNOT_POPUP}
    for number in range(len(copy)):
        _drop_annotations(copy[number], unwanted)
    out = BytesIO()
    copy.save(out)
    return same_each_time(out.getvalue())


def same_each_time(data: bytes) -> bytes:
    """PDFium draws a file identifier by lot and notes the second; of the content alone they follow.

    The time of cleaning is told to nobody: the beginning of time takes its place.
    """
    data = _MOMENT.sub(rb"\g<1>19700101000000", data)
    blank = _IDENTIFIER.sub(lambda found: found[1] + b"0" * len(found[2]), data)
    digest = hashlib.sha256(blank).hexdigest().upper().encode()
    return _IDENTIFIER.sub(lambda found: found[1] + digest[: len(found[2])], data)


def _drop_annotations(page: pypdfium2.PdfPage, unwanted: set[int]) -> None:
    for at in reversed(range(raw.FPDFPage_GetAnnotCount(page.raw))):
        annotation = raw.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        kind = int(raw.FPDFAnnot_GetSubtype(annotation))
        raw.FPDFPage_CloseAnnot(annotation)
        if kind in unwanted:
            raw.FPDFPage_RemoveAnnot(page.raw, at)
