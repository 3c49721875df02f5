"""Names of WordprocessingML and short ways to read attributes."""

from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TEXTS = frozenset({f"{W}t", f"{W}delText", f"{M}t"})
_OFF = frozenset({"0", "false", "off", "none"})


def local(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def value(parent: etree._Element | None, name: str) -> str | None:
    """``w:val`` of the child ``name``; ``None`` if there is no such child or value."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(f"{W}val")


def flag(parent: etree._Element | None, name: str) -> bool | None:
    """An on/off property; ``None`` if it is not said."""
    child = None if parent is None else parent.find(W + name)
    return None if child is None else child.get(f"{W}val", "1").lower() not in _OFF


def number(text: str | None) -> int | None:
    """A whole number, as long as it is one and of sane size."""
    if text is None or len(text) > 9:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def texts(element: etree._Element) -> str:
    """All the words below an element, alternatives counted once."""
    return "".join(piece.text or "" for piece in walk(element) if piece.tag in TEXTS)


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """The branch of ``mc:AlternateContent`` that is read: the choice, else the fallback."""
    choice = alternatives.find(f"{MC}Choice")
    return choice if choice is not None else alternatives.find(f"{MC}Fallback")


def walk(element: etree._Element) -> Iterator[etree._Element]:
    """An element and everything below it, alternatives once, in document order."""
    yield element
    if element.tag == f"{MC}AlternateContent":
        branch = chosen(element)
        children = [] if branch is None else [branch]
    else:
        children = list(element)
    for child in children:
        yield from walk(child)
