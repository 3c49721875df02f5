"""Words of a PDF that stand on no page: remarks, filled fields, addresses of links, bookmarks."""

import ctypes
from collections.abc import Callable, Iterator

import pypdfium2
from pypdfium2 import raw

_MOST_BYTES = 64 * 1024  # of one value
_MOST_BOOKMARKS = 5_000
_ADDRESSES = ("mailto:", "tel:", "sms:")
_LEADS_OUT = frozenset({raw.PDFACTION_REMOTEGOTO, raw.PDFACTION_LAUNCH})

Fill = Callable[[object, int], int]  # a buffer and its size in bytes; the size that is needed


def annotations(page: pypdfium2.PdfPage) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The kind of each annotation, and what it says: its words, its value, where it leads."""
    for at in range(raw.FPDFPage_GetAnnotCount(page.raw)):
        annotation = raw.FPDFPage_GetAnnot(page.raw, at)
        if not annotation:
            continue
        kind = int(raw.FPDFAnnot_GetSubtype(annotation))
        said = [_entry(annotation, b"Contents")]
        if kind == raw.FPDF_ANNOT_LINK:
            link = raw.FPDFAnnot_GetLink(annotation)
            said.append(_leads_to(page.pdf, raw.FPDFLink_GetAction(link)) if link else "")
        elif kind == raw.FPDF_ANNOT_WIDGET:
            said += _field(page.pdf.formenv, annotation)
        yield kind, tuple(dict.fromkeys(one for one in said if one))
        raw.FPDFPage_CloseAnnot(annotation)


def bookmarks(document: pypdfium2.PdfDocument) -> Iterator[tuple[str, str]]:
    """Title of each bookmark, and the address it leads to."""
    for number, bookmark in enumerate(document.get_toc()):
        if number >= _MOST_BOOKMARKS:
            return
        yield bookmark.get_title(), _leads_to(document, raw.FPDFBookmark_GetAction(bookmark.raw))


def address_words(address: str) -> str:
    """What a reader sees of an address: the mailbox or number without its scheme."""
    scheme = next((one for one in _ADDRESSES if address.lower().startswith(one)), "")
    return address[len(scheme) :].partition("?")[0] if scheme else address


def _leads_to(document: pypdfium2.PdfDocument, action: object) -> str:
    """The address an action opens, on the web or on a disk; empty for a place in the document."""
    if not action:
        return ""
    kind = raw.FPDFAction_GetType(action)
    if kind == raw.PDFACTION_URI:

        def address(buffer: object, size: int) -> int:
            return int(raw.FPDFAction_GetURIPath(document.raw, action, buffer, size))

        return _bytes(address).decode("utf-8", "replace")
    if kind in _LEADS_OUT:

        def path(buffer: object, size: int) -> int:
            return int(raw.FPDFAction_GetFilePath(action, buffer, size))

        return _bytes(path).decode("utf-8", "replace")
    return ""


def _field(form: pypdfium2.PdfFormEnv | None, annotation: object) -> list[str]:
    """Value and description of a field of a form; a value may stand with the field's parent."""
    if form is None:
        return [_entry(annotation, b"V")]

    def value(buffer: object, size: int) -> int:
        return int(raw.FPDFAnnot_GetFormFieldValue(form.raw, annotation, buffer, size))

    def label(buffer: object, size: int) -> int:
        return int(raw.FPDFAnnot_GetFormFieldAlternateName(form.raw, annotation, buffer, size))

    return [_wide(value), _wide(label)]


def _entry(annotation: object, key: bytes) -> str:
    return _wide(lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size))


def _wide(fill: Fill) -> str:
    """A text of PDFium, in UTF-16 with a zero at its end."""
    size = min(fill(None, 0), _MOST_BYTES)
    if size <= 2:  # the closing zero alone
        return ""
    buffer = ctypes.create_string_buffer(size)
    fill(ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _bytes(fill: Fill) -> bytes:
    size = min(fill(None, 0), _MOST_BYTES)
    if size <= 1:
        return b""
    buffer = ctypes.create_string_buffer(size)
    fill(buffer, size)
    return buffer.raw[: size - 1]
