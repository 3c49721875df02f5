"""Look into ZIP archives: each file inside by its own reader, within bounds for all of them.

A bomb is refused before it is opened (declared sizes, ratio, number of entries) and while it is
read (what arrives). Archives in archives are followed to a depth and share one budget.
"""

import stat
import zipfile
from collections.abc import Mapping
from types import MappingProxyType

from editor_app.domain.errors import EditorError
from editor_app.domain.file_facts import FileFacts, SpotKind, Trace, Unread
from editor_app.files.inner_files import MOST_BYTES, MOST_FILES, Budget, Inspect, tell_inner
from editor_app.files.tally import Tally
from editor_app.importers.limits import Limits
from editor_app.importers.package_file import Package
from editor_app.importers.refusals import Reason

_LIMITS = Limits(entries=MOST_FILES, expanded_bytes=MOST_BYTES)
_UTF8_NAME = 0x800
WHY: Mapping[str, Unread] = MappingProxyType(  # a refusal as a fact; every other one is damage
    {
        Reason.ENCRYPTED: Unread.ENCRYPTED,
        Reason.PACKING: Unread.PACKING,
        **dict.fromkeys((Reason.ENTRIES, Reason.EXPANDED, Reason.RATIO), Unread.LIMIT),
        **dict.fromkeys((Reason.TIME, Reason.MEMORY, Reason.FILE_SIZE), Unread.LIMIT),
    }
)


def tell_archive(data: bytes, name: str, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    """Every file of an archive. Raises ``EditorError`` for a bomb, damage or a password."""
    package = Package.open(data, name, _LIMITS, foreign=True)
    if package.ignored:  # names that lead elsewhere: what unpacks them is told, they are not read
        tally.unread = Unread.DAMAGED
    for part in package.names():
        if budget.files <= 0:
            tally.unread = Unread.LIMIT
            return
        _tell_file(package, part, tally, budget, inspect)


def _tell_file(package: Package, part: str, tally: Tally, budget: Budget, inspect: Inspect) -> None:
    shown = shown_name(package.info(part))
    tally.passage(SpotKind.PART, shown, shown)  # names tell of people, too
    if _leads_out(package.info(part)):
        tally.add(Trace.PROGRAMS, SpotKind.VALUE, shown)
    try:
        data = package.read(part)
    except EditorError as error:
        why = WHY.get(str(error.params.get("reason")), Unread.DAMAGED)
        tally.miss(shown, FileFacts(unread=why))
        return
    tell_inner(data, shown, tally, budget, inspect)


def _leads_out(info: zipfile.ZipInfo) -> bool:
    """A link that leads out of the archive once it is unpacked."""
    return stat.S_ISLNK(info.external_attr >> 16)


def shown_name(info: zipfile.ZipInfo) -> str:
    """The name as Chinese Windows wrote it, where no flag says that it is UTF-8."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        raw = info.filename.encode("cp437")
    except UnicodeEncodeError:
        return info.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return info.filename
