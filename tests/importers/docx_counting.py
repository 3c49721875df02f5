"""Count the elements of a Word document by another parser than the reader's.

What an element is says ``importers.docx_elements``; this counts from the bytes, with the standard
library's parser, and knows nothing of the reader.
"""

import io
import posixpath
import re
import xml.etree.ElementTree as ET
import zipfile

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHANGED = re.compile(r".*Change$|cellMerge$")
_PLAIN = frozenset(
    (
        *("tbl", "txbxContent", "comment", "ins", "del", "moveFrom", "moveTo", "altChunk"),
        *("subDoc", "ruby", "hyperlink", "fldSimple", "cellIns", "cellDel"),
    )
)
_HELD = frozenset(("drawing", "pict", "object", "fldSimple", "fldChar"))


def elements(data: bytes) -> int:
    """All elements of a docx."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    total = 0
    for kind, name in _related(parts):
        if kind in ("officeDocument", "comments"):
            total += _count(ET.fromstring(parts[name]))
        elif kind in ("footnotes", "endnotes"):
            notes = ET.fromstring(parts[name])
            total += sum(1 + _count(note) for note in notes if _normal(note))
        elif kind in ("header", "footer"):
            root = ET.fromstring(parts[name])
            total += 1 + _count(root) if _holds(root) else 0
    return total


def _related(parts: dict[str, bytes]) -> list[tuple[str, str]]:
    """The document and the parts it names, by the kind of their relation; each once."""
    found: dict[str, str] = {"word/document.xml": "officeDocument"}
    for row in ET.fromstring(parts["word/_rels/document.xml.rels"]):
        target = posixpath.normpath(posixpath.join("word", row.get("Target", ""))).lstrip("/")
        if row.get("TargetMode") != "External" and target in parts:
            found.setdefault(target, row.get("Type", "").rpartition("/")[2])
    return [(kind, name) for name, kind in found.items()]


def _normal(note: ET.Element) -> bool:
    return note.get(f"{_W}type", "normal") == "normal"


def _holds(root: ET.Element) -> bool:
    names = {_name(one) for one in root.iter()}
    words = "".join(one.text or "" for one in root.iter() if _name(one) in ("t", "delText"))
    return bool(words.strip()) or not names.isdisjoint(_HELD)


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _children(element: ET.Element) -> list[ET.Element]:
    """What is below; of alternatives the first choice, else the fallback."""
    if _name(element) != "AlternateContent":
        return list(element)
    choices = [one for one in element if _name(one) == "Choice"]
    return choices[:1] or [one for one in element if _name(one) == "Fallback"]


def _count(element: ET.Element, *, drawn: bool = False, maths: bool = False) -> int:
    """The elements below; ``drawn`` inside an embedded object, ``maths`` in an equation."""
    total = 0
    for one in _children(element):
        name = _name(one)
        if one.tag.startswith(_W) and _CHANGED.match(name):
            total += 1
        elif name in ("drawing", "pict"):
            total += _count(one) or 1
        elif name == "object":
            total += 1 + _count(one, drawn=True)
        elif name in ("oMath", "oMathPara"):
            total += (not maths) + _count(one, maths=True)
        elif name in ("blip", "imagedata", "chart", "relIds"):
            total += not drawn
        elif name == "p" and one.tag.startswith(_W):
            total += _ends(one) + _count(one)
        elif name == "fldChar":
            total += one.get(f"{_W}fldCharType") == "begin"
        else:
            inner = drawn and name != "txbxContent"
            total += (name in _PLAIN) + _count(one, drawn=inner, maths=maths)
    return total


def _ends(paragraph: ET.Element) -> bool:
    mark = paragraph.find(f"{_W}pPr/{_W}rPr")
    return mark is None or all(one.tag not in (f"{_W}del", f"{_W}moveFrom") for one in mark)
