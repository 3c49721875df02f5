"""Office, OLE and PDF files built here: each holds exactly what a test speaks of."""

import struct
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

MADE = Path(__file__).parent / "made_by_office"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def made(name: str) -> bytes:
    """A file that LibreOffice wrote."""
    return (MADE / name).read_bytes()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """A package with some parts replaced or added."""
    with ZipFile(BytesIO(data)) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**kept, **parts})


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a package."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def relations(*rows: tuple[str, str, str], external: bool = False) -> str:
    """A part of relations: id, kind, target."""
    mode = ' TargetMode="External"' if external else ""
    told = "".join(
        f'<Relationship Id="{one}" Type="{_OFFICE}/{kind}" Target="{target}"{mode}/>'
        for one, kind, target in rows
    )
    return f'<Relationships xmlns="{_RELS}">{told}</Relationships>'


def docx(body: str, **parts: str | bytes) -> bytes:
    """A Word document; further parts by name, ``__`` for ``/`` and ``_DOT_`` for a dot."""
    more = {key.replace("__", "/").replace("_DOT_", "."): value for key, value in parts.items()}
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml"'
            ' ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
            '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
            "</Types>",
            "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
            "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
            **more,
        }
    )


def para(inner: str) -> str:
    """A paragraph; words without markup become a run."""
    runs = inner if inner.startswith("<") else f"<w:r><w:t>{inner}</w:t></w:r>"
    return f"<w:p>{runs}</w:p>"


def pptx() -> bytes:
    """Two slides: the second is hidden, the first has a speaker's note."""

    def slide(words: str, show: str = "1") -> str:
        return f'<p:sld xmlns:p="{_P}" xmlns:a="{_A}" show="{show}"><a:t>{words}</a:t></p:sld>'

    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_TYPES}"/>',
            "_rels/.rels": relations(("r1", "officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p:presentation xmlns:p="{_P}" xmlns:r="{_OFFICE}">'
            '<p:sldIdLst><p:sldId r:id="a"/><p:sldId r:id="b"/></p:sldIdLst></p:presentation>',
            "ppt/_rels/presentation.xml.rels": relations(
                ("a", "slide", "slides/slide1.xml"), ("b", "slide", "slides/slide2.xml")
            ),
            "ppt/slides/slide1.xml": slide("第一张"),
            "ppt/slides/slide2.xml": slide("第二张", "0"),
            "ppt/slides/_rels/slide1.xml.rels": relations(
                ("n", "notesSlide", "../notesSlides/notesSlide1.xml")
            ),
            "ppt/notesSlides/notesSlide1.xml": f'<p:notes xmlns:p="{_P}" xmlns:a="{_A}">'
            "<a:fld><a:t>1</a:t></a:fld><a:r><a:t>口头说明</a:t></a:r></p:notes>",
        }
    )


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file with these streams, all in whole sectors (padded to 4,096 bytes)."""
    bodies = {name: data.ljust(4096, b"\0") for name, data in streams.items()}
    sectors: list[bytes] = [b"", b""]  # FAT, then directory, filled in below
    fat: list[int] = [_FAT, _END]
    entries = [_entry("Root Entry", 5, _END, 0)]
    directory_sectors = (len(bodies) + 1 + 3) // 4
    for more in range(1, directory_sectors):
        fat[-1] = len(fat)
        fat.append(_END)
        sectors.append(b"")
        assert more
    for name, data in bodies.items():
        start, count = len(sectors), (len(data) + 511) // 512
        sectors += [data[at * 512 : (at + 1) * 512].ljust(512, b"\0") for at in range(count)]
        fat += [*range(start + 1, start + count), _END]
        entries.append(_entry(name, 2, start, len(data)))
    directory = b"".join(entries).ljust(512 * directory_sectors, b"\0")
    for at in range(directory_sectors):
        sectors[1 + at] = directory[at * 512 : (at + 1) * 512]
    sectors[0] = struct.pack("<128I", *(fat + [_FREE] * (128 - len(fat))))
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIII", head, 44, 1, 1, 0, 4096)
    struct.pack_into("<IIII", head, 60, _END, 0, _END, 0)
    struct.pack_into("<109I", head, 76, 0, *([_FREE] * 108))
    return bytes(head) + b"".join(sectors)


def _entry(name: str, kind: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le") + b"\0\0"
    head = raw.ljust(64, b"\0") + struct.pack("<HB", len(raw), kind)
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, size)


def scanned_pdf(pages: int = 2) -> bytes:
    """Pages that are pictures only."""
    out = BytesIO()
    page = Image.effect_noise((60, 80), 50)
    page.save(out, "PDF", save_all=True, append_images=[page] * (pages - 1))
    return out.getvalue()


def script_pdf(action: bytes = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>") -> bytes:
    """An empty page that runs something when it is opened."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /OpenAction " + action + b" >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>",
    ]
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 4\n0000000000 65535 f \n"
        + table
        + b"trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
    )
