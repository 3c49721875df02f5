"""Look into a file of any type: one table says which reader serves which package."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.checks.file_kinds import OLE, ZIP, matches
from editor_app.checks.file_text import text_of_bytes
from editor_app.checks.file_words import lines_of, rows_of
from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts, Trace, Unread
from editor_app.files.archive_traces import WHY, tell_archive
from editor_app.files.docx_traces import tell_docx
from editor_app.files.inner_files import Budget
from editor_app.files.ofd_traces import ROOT, tell_ofd
from editor_app.files.office_traces import main_part, tell_package
from editor_app.files.office_words import tell_elsewhere
from editor_app.files.ole_traces import tell_ole
from editor_app.files.pdf_traces import tell_pdf
from editor_app.files.picture_traces import tell_picture
from editor_app.files.pptx_traces import tell_pptx
from editor_app.files.tally import Tally
from editor_app.files.xlsx_traces import tell_xlsx
from editor_app.importers.limits import Limits
from editor_app.importers.package_file import Package

Tell = Callable[[Package, Tally], None]
PACKAGES: Mapping[str, Tell] = MappingProxyType(
    {"word": tell_docx, "xl": tell_xlsx, "ppt": tell_pptx}
)
_CONTENT_TYPES = "[Content_Types].xml"
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF8", b"BM", b"II*\0", b"MM\0*")
# Packed files that no reader here unpacks: RAR, 7z, gzip, bzip2, xz, CAB, Zstandard.
_ARCHIVES = (
    *(b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"MSCF"),
    b"\x28\xb5\x2f\xfd",
)
_TAR, _TAR_AT = b"ustar", 257


def inspect(data: bytes, name: str, budget: Budget | None = None) -> FileFacts:
    """The facts of a file; damage and bounds are facts as well.

    They follow from the bytes alone: a name is a label, and facts are kept by hash. ``budget`` is
    what is left for files inside of one archive, whose names belong to its bytes.
    """
    tally = Tally()
    if data.startswith(OLE):
        tell_ole(data, tally)
    elif data.startswith(ZIP):
        _tell_zip(data, name, tally, budget or Budget())
    elif data.startswith(b"%PDF"):
        tell_pdf(data, tally, budget or Budget(), inspect)
    elif data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        tell_picture(data, tally)
    elif data.startswith(_ARCHIVES) or data[_TAR_AT:].startswith(_TAR):
        tally.unread = Unread.ARCHIVE
    elif matches("txt", data):
        _tell_text(data, tally, table=budget is not None and name.lower().endswith(".csv"))
    else:
        tally.unread = Unread.TYPE
    return tally.facts()


def _tell_zip(data: bytes, name: str, tally: Tally, budget: Budget) -> None:
    try:
        _tell_parts(data, name, tally, budget)
    except EditorError as error:
        tally.unread = WHY.get(str(error.params.get("reason")), Unread.DAMAGED)
        if tally.unread is Unread.ENCRYPTED:
            tally.add(Trace.ENCRYPTED)
    except (ValueError, LookupError, TypeError, AttributeError):
        tally.unread = Unread.DAMAGED  # well-formed XML of a shape no program writes


def _tell_parts(data: bytes, name: str, tally: Tally, budget: Budget) -> None:
    """What stands at the top says whether it is a document or an archive of any files."""
    names = Package.open(data, name, Limits(), foreign=True).names()
    if _CONTENT_TYPES not in names and ROOT not in names:
        tell_archive(data, name, tally, budget, inspect)
        return
    package = Package.open(data, name, Limits())
    tell = PACKAGES.get(main_part(package).partition("/")[0])
    if tell is not None:
        tell_package(package, tally)
        tell(package, tally)
        tell_elsewhere(package, tally, budget, inspect)
    elif ROOT in package:
        tell_ofd(package, tally)
    else:
        tally.unread = Unread.TYPE


def _tell_text(data: bytes, tally: Tally, *, table: bool) -> None:
    text = text_of_bytes(data)
    tally.read(text)
    for one in rows_of(text) if table else lines_of(text):
        tally.passage(one.place.kind, one.place.words, *one.cells)
