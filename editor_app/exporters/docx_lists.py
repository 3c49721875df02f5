"""Lists with automatic numbers: one numbering for each list, counted by who opens the file."""

from docx.document import Document
from lxml import etree

from editor_app.exporters.docx_names import element, valued
from editor_app.exporters.docx_page import CHARACTER

_BULLETS, _NUMBERS = "0", "1"
_SIGNS = ("•", "◦", "▪")
_LEVELS = 9


class ListNumbers:
    """Hands out numbering ids. The two definitions are shared, each list begins anew."""

    def __init__(self, document: Document) -> None:
        self._root: etree._Element = document.part.numbering_part.element
        for child in list(self._root):
            self._root.remove(child)
        self._root.append(_definition(_BULLETS, ordered=False))
        self._root.append(_definition(_NUMBERS, ordered=True))
        self._last = 0

    def begin(self, *, ordered: bool, depth: int, start: int) -> str:
        """The id of a new list that begins with ``start`` at ``depth``."""
        self._last += 1
        first = element("w:lvlOverride", valued("w:startOverride", start), ilvl=min(depth, 8))
        definition = valued("w:abstractNumId", _NUMBERS if ordered else _BULLETS)
        parts = (definition, first) if ordered else (definition,)
        self._root.append(element("w:num", *parts, numId=self._last))
        return str(self._last)


def place(number: str, depth: int) -> etree._Element:
    """What a paragraph says of its place in a list."""
    return element("w:numPr", valued("w:ilvl", min(depth, 8)), valued("w:numId", number))


def _definition(key: str, *, ordered: bool) -> etree._Element:
    levels = (_level(depth, ordered=ordered) for depth in range(_LEVELS))
    kind = valued("w:multiLevelType", "multilevel")
    return element("w:abstractNum", kind, *levels, abstractNumId=key)


def _level(depth: int, *, ordered: bool) -> etree._Element:
    left = 2 * CHARACTER * depth
    return element(
        "w:lvl",
        valued("w:start", 1),
        valued("w:numFmt", "decimal" if ordered else "bullet"),
        valued("w:suff", "space"),
        valued("w:lvlText", f"%{depth + 1}." if ordered else _SIGNS[depth % len(_SIGNS)]),
        valued("w:lvlJc", "left"),
        element("w:pPr", element("w:ind", left=left, firstLine=2 * CHARACTER)),
        ilvl=depth,
    )
