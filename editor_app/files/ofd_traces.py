"""Words and traces in OFD files (GB/T 33190-2016): a zip of XML whose pages hold placed text."""

import posixpath
import re

from lxml import etree

from editor_app.domain.file_facts import SpotKind, Trace, Unread
from editor_app.files.office_traces import local
from editor_app.files.tally import Tally
from editor_app.importers.package_file import Package

ROOT = "OFD.xml"
_MOST_PAGES = 500
_PAGE = re.compile(r"(?:^|/)Pages/[^/]+/[^/]+\.xml$", re.IGNORECASE)


def tell_ofd(package: Package, tally: Tally) -> None:
    """Who made it, what each page says, remarks, and files inside."""
    _tell_properties(package.xml(ROOT), tally)
    names = package.names()
    if any(name.rpartition("/")[2].lower() == "encryptions.xml" for name in names):
        tally.add(Trace.ENCRYPTED)
        tally.unread = Unread.ENCRYPTED
        return
    pages = _pages(package)
    for number, part in enumerate(pages[:_MOST_PAGES], start=1):
        if part in package:
            words = _words(package.xml(part))
            tally.read(words)
            tally.passage(SpotKind.PAGE, number, words)
    if len(pages) > _MOST_PAGES:
        tally.unread = Unread.LIMIT
    for name in names:
        _tell_part(package, name, tally)


def _tell_properties(root: etree._Element, tally: Tally) -> None:
    for element in root.iter():
        value = (element.text or "").strip()
        name = local(element)
        if not value or len(element) or name in ("DocRoot", "DocID"):
            continue
        tally.passage(SpotKind.PROPERTY, name, value)
        if name == "Author":
            tally.add(Trace.AUTHOR, SpotKind.VALUE, value)


def _pages(package: Package) -> list[str]:
    """The parts of the pages in their order; those named like pages where no document lists any."""
    found: list[str] = []
    for root in package.xml(ROOT).iter():
        document = _target("", (root.text or "").strip()) if local(root) == "DocRoot" else ""
        if document in package:
            folder = posixpath.dirname(document)
            listed = (e for e in package.xml(document).iter() if local(e) == "Page")
            found += [_target(folder, e.get("BaseLoc", "")) for e in listed if e.get("BaseLoc")]
    return found or sorted(name for name in package.names() if _PAGE.search(name))


def _target(folder: str, location: str) -> str:
    path = location if location.startswith("/") else posixpath.join("/", folder, location)
    return posixpath.normpath(path).lstrip("/")


def _words(page: etree._Element) -> str:
    """Text objects that stand on one line belong together: a number may be cut into several."""
    lines: list[str] = []
    height = ""
    for element in page.iter():
        if local(element) != "TextObject":
            continue
        words = "".join(one.text or "" for one in element.iter() if local(one) == "TextCode")
        top = " ".join(element.get("Boundary", "").split()[1:2])
        if lines and top and top == height:
            lines[-1] += words
        else:
            lines.append(words)
        height = top
    return "\n".join(lines)


def _tell_part(package: Package, name: str, tally: Tally) -> None:
    lower = name.lower()
    base = lower.rpartition("/")[2]
    if base == "attachments.xml":
        for element in package.xml(name).iter():
            if local(element) == "Attachment":
                tally.add(Trace.EMBEDDED_FILES, SpotKind.VALUE, element.get("Name", ""))
    elif "/annot" in f"/{lower}" and base.endswith(".xml"):
        for element in package.xml(name).iter():
            if local(element) == "Annot" and element.get("Type"):
                tally.add(Trace.COMMENTS, SpotKind.PART, base.removesuffix(".xml"))
                said = " ".join([element.get("Creator", ""), *_said(element)]).strip()
                tally.passage(SpotKind.COMMENT, base.removesuffix(".xml"), said)


def _said(element: etree._Element) -> list[str]:
    return [text.strip() for text in element.itertext() if text.strip()]
