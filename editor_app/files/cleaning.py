"""Clean a copy of a file: what is asked for and nothing else."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.checks.file_kinds import PICTURE_KINDS, ZIP, kind_of
from editor_app.domain.cleaning import Cleaned, Order, Way
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import Trace
from editor_app.domain.pictures import PictureOrder
from editor_app.domain.refused_files import Refused, refused
from editor_app.files.docx_cleaning import clean_docx
from editor_app.files.framing import pack
from editor_app.files.office_traces import main_part
from editor_app.files.pdf_cleaning import clean_pdf
from editor_app.files.picture import prepare
from editor_app.files.pptx_cleaning import clean_pptx
from editor_app.files.workpiece import Workpiece
from editor_app.files.xlsx_cleaning import clean_xlsx
from editor_app.importers.limits import Limits
from editor_app.importers.package_file import Package

_PACKAGES: Mapping[str, Callable[[Workpiece, Order], None]] = MappingProxyType(
    {"word": clean_docx, "xl": clean_xlsx, "ppt": clean_pptx}
)
_PLAIN = MappingProxyType({"docm": ".docx", "xlsm": ".xlsx", "pptm": ".pptx"})
_ANY_SIZE = PictureOrder(max_width=0, max_bytes=0)


def clean(data: bytes, name: str, order: Order) -> Cleaned:
    """The cleaned copy. Raises ``EditorError(FILE_REFUSED)``."""
    kind = kind_of(name)
    if data.startswith(b"%PDF"):
        return Cleaned(data=clean_pdf(data, name, order), suffix="")
    if kind in PICTURE_KINDS:
        return Cleaned(data=prepare(data, name, _ANY_SIZE).data, suffix="")
    if not data.startswith(ZIP):
        raise refused(name, Refused.NOT_CLEANABLE)
    try:
        made = _clean_package(Package.open(data, name, Limits()), name, order)
    except EditorError as error:
        if error.code is Code.FILE_REFUSED:
            raise
        part = str(error.params.get("part", "zip"))
        raise refused(name, Refused.DAMAGED, part=part) from error
    except (ValueError, LookupError, TypeError, AttributeError) as problem:
        raise refused(name, Refused.DAMAGED, part=kind) from problem
    return Cleaned(data=made, suffix=_PLAIN.get(kind, "") if Trace.MACROS in order else "")


def _clean_package(package: Package, name: str, order: Order) -> bytes:
    cleaner = _PACKAGES.get(main_part(package).partition("/")[0])
    if cleaner is None:
        raise refused(name, Refused.NOT_CLEANABLE)
    piece = Workpiece(package)
    piece.clear_names(
        author=Trace.AUTHOR in order,
        company=Trace.COMPANY in order,
        further=Trace.METADATA in order,
    )
    if Trace.MACROS in order:
        piece.drop_macros()
    cleaner(piece, order)
    return piece.packed()


def work(data: bytes, name: str, told: Mapping[str, object]) -> bytes:
    """The cleaning job across the process border."""
    order = {Trace(trace): Way(str(way)) for trace, way in told.items()}
    made = clean(data, name, order)
    return pack({"suffix": made.suffix}, made.data)
