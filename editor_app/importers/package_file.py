"""Open an Office package (a zip of XML parts) without trusting anything in it.

Every bound is looked at twice: before reading, by what the archive declares, and while reading, by
what arrives. Nothing is ever written to disk, so names inside the archive are only labels.
"""

import posixpath
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.packing import (
    DAMAGE,
    DICTIONARY,
    PLAIN,
    DemandingError,
    UnpackableError,
    method_name,
    unpacked,
)
from editor_app.importers.refusals import Reason, refusal

_END = b"PK\x05\x06"
_END_SIZE = 22
_ZIP64_LOCATOR = b"PK\x06\x07"
_CHUNK = 256 * 1024
_XML_NAMES = (".xml", ".rels", ".vml", ".xhtml", ".html", ".htm")
_RATIO_FROM = MEGABYTE  # small parts of blanks and repeated tags compress well in honest files
_DOCTYPE = re.compile(rb"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_KNOWN_ENCODINGS = frozenset({"utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-1"})
_UTF16 = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"))
_STRICT = b"http://purl.oclc.org/ooxml/"
# The namespaces of "Strict Open XML" by those everybody else writes (ISO/IEC 29500-1, annex A).
_STRICT_NAMES = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (
        b"drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
    (
        b"officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_BROKEN: tuple[
    type[Exception], ...
] = (  # all that zipfile and zlib raise at a damaged archive, found by flipping bytes
    zipfile.BadZipFile,
    zlib.error,
    *DAMAGE,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Where a part points to; ``target`` is a part name, or an address if it is external."""

    kind: str  # the last word of the relation's type: image, hyperlink, footnotes …
    target: str
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of an archive, read on demand and within the limits."""

    name: str
    limits: Limits
    _archive: zipfile.ZipFile
    _parts: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)  # entries whose names lead elsewhere
    _expanded: int = 0

    @classmethod
    def open(cls, data: bytes, name: str, limits: Limits, *, foreign: bool = False) -> "Package":
        """Check the archive as a whole. Raises ``EditorError`` (see ``refusals``).

        ``foreign``: any files, not the parts of one document; web pages among them have a DOCTYPE.
        """
        _check_directory(data, name, limits)
        try:
            archive = zipfile.ZipFile(BytesIO(data))
        except _BROKEN as problem:
            raise refusal(name, Reason.DAMAGED, part="zip") from problem
        package = cls(name, limits, archive)
        package._take_entries(foreign=foreign)
        if not foreign:
            package._refuse_doctypes()
        return package

    def __contains__(self, part: str) -> bool:
        return part in self._parts

    def names(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def info(self, part: str) -> zipfile.ZipInfo:
        """What the archive's directory says of a part."""
        return self._parts[part]

    def read(self, part: str) -> bytes:
        """The bytes of a part. Raises ``EditorError`` if it is damaged or too large."""
        info = self._parts.get(part)
        if info is None:
            raise refusal(self.name, Reason.DAMAGED, part=part)
        chunks: list[bytes] = []
        left = info.file_size
        try:
            for chunk in self._chunks(info):
                left -= len(chunk)
                if left < 0:  # more than the directory declared
                    raise refusal(self.name, Reason.DAMAGED, part=part)
                chunks.append(chunk)
        except UnpackableError:
            raise refusal(self.name, Reason.PACKING, what=method_name(info)) from None
        except DemandingError:
            limit = f"{DICTIONARY // MEGABYTE} MB"
            raise refusal(self.name, Reason.MEMORY, limit=limit) from None
        except _BROKEN as problem:
            raise refusal(self.name, Reason.DAMAGED, part=part) from problem
        if left:
            raise refusal(self.name, Reason.DAMAGED, part=part)
        return b"".join(chunks)

    def _chunks(self, info: zipfile.ZipInfo) -> Iterator[bytes]:
        if info.compress_type not in PLAIN:
            yield from unpacked(self._archive, info)
            return
        left = info.file_size
        with self._archive.open(info) as stream:
            while chunk := stream.read(min(_CHUNK, left + 1)):
                left -= len(chunk)
                yield chunk

    def xml(self, part: str) -> etree._Element:
        """The root of a part. Raises ``EditorError`` if it is no XML or nested too deeply."""
        data = self.read(part)
        if _STRICT in data:
            for strict, usual in _STRICT_NAMES:
                data = data.replace(_STRICT + strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
            dtd_validation=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError as problem:
            if problem.code == etree.ErrorTypes.ERR_NO_MEMORY:
                raise MemoryError from None
            deep = "depth" in str(problem).lower()
            reason = Reason.NESTED if deep else Reason.DAMAGED
            raise refusal(self.name, reason, part=part) from None
        if root.getroottree().docinfo.doctype:
            raise refusal(self.name, Reason.DOCTYPE, part=part)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """The relations of a part by id; of the package itself for an empty name."""
        folder, base = posixpath.split(part)
        source = posixpath.join(folder, "_rels", f"{base}.rels")
        if source not in self._parts:
            return {}
        found: dict[str, Relation] = {}
        for element in self.xml(source).iter(_RELATION):
            external = element.get("TargetMode", "").lower() == "external"
            target = element.get("Target", "")
            found[element.get("Id", "")] = Relation(
                kind=element.get("Type", "").rpartition("/")[2],
                target=target if external else _resolved(folder, target),
                external=external,
            )
        return found

    def _take_entries(self, *, foreign: bool) -> None:
        infos = self._archive.infolist()
        if len(infos) > self.limits.entries:
            raise refusal(self.name, Reason.ENTRIES, limit=self.limits.entries)
        for info in infos:
            self._check_entry(info)
            if info.is_dir():
                continue
            told = info.filename.replace("\\", "/") if foreign else info.filename
            if not _is_part_name(told):
                self.ignored.append(info.filename)
            elif info.filename in self._parts:  # two readers would see two documents
                raise refusal(self.name, Reason.DAMAGED, part=info.filename)
            else:
                self._parts[info.filename] = info

    def _check_entry(self, info: zipfile.ZipInfo) -> None:
        if info.flag_bits & 0x1:
            raise refusal(self.name, Reason.ENCRYPTED)
        self._expanded += info.file_size
        if self._expanded > self.limits.expanded_bytes:
            limit = f"{self.limits.expanded_bytes // MEGABYTE} MB"
            raise refusal(self.name, Reason.EXPANDED, limit=limit)
        packed = max(info.compress_size, 1)
        if info.file_size > _RATIO_FROM and info.file_size > packed * self.limits.ratio:
            raise refusal(self.name, Reason.RATIO, limit=self.limits.ratio, part=info.filename)

    def _refuse_doctypes(self) -> None:
        """No part may declare entities: not even one that nothing here would read."""
        for part in self._parts:
            if part.lower().endswith(_XML_NAMES) or part == "[Content_Types].xml":
                data = _as_ascii(self.read(part), self.name, part)
                if _DOCTYPE.search(data):
                    raise refusal(self.name, Reason.DOCTYPE, part=part)


def _check_directory(data: bytes, name: str, limits: Limits) -> None:
    """Look at the archive's end record before any library builds a list from it."""
    at = data.rfind(_END, max(0, len(data) - 65_535 - _END_SIZE))
    if at < 0 or len(data) - at < _END_SIZE:
        raise refusal(name, Reason.DAMAGED, part="zip")
    (entries, size) = struct.unpack("<HI", data[at + 10 : at + 16])
    if _ZIP64_LOCATOR in data[max(0, at - 20) : at]:
        raise refusal(name, Reason.ENTRIES, limit=limits.entries)
    if entries > limits.entries or size > limits.entries * 1024:
        raise refusal(name, Reason.ENTRIES, limit=limits.entries)


def _is_part_name(name: str) -> bool:
    """Whether a name stays inside the package and is the same for every reader."""
    pieces = name.split("/")
    return not (
        name.startswith("/")
        or "\\" in name
        or ":" in name
        or any(piece in ("", ".", "..") for piece in pieces)
        or not name.isprintable()
        or len(name) > 300
    )


def _resolved(folder: str, target: str) -> str:
    """A relation's target as a part name; the package's root is as high as it gets."""
    path = target.split("#", 1)[0]
    joined = path if path.startswith("/") else posixpath.join("/", folder, path)
    return posixpath.normpath(joined).lstrip("/")


def _as_ascii(data: bytes, name: str, part: str) -> bytes:
    """XML in a form in which a byte search sees its declarations."""
    for start, encoding in _UTF16:
        if data.startswith(start):
            return data.decode(encoding, "replace").encode("ascii", "replace")
    if b"\0" in data[:64]:  # UTF-16 without its mark, UTF-32: nobody writes Office files so
        raise refusal(name, Reason.ENCODING, part=part)
    declared = _ENCODING.search(data[:300])
    if declared and declared.group(1).decode("ascii").lower() not in _KNOWN_ENCODINGS:
        raise refusal(name, Reason.ENCODING, part=part)
    return data
