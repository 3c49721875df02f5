"""What the style sheet and the attributes of an element say that matters: never how it looks.

Office programs write outline levels, list levels, footnotes and hidden text as style properties.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree

_KEPT = frozenset(
    (
        *("display", "visibility", "font-weight", "font-style", "vertical-align", "font-family"),
        *("text-decoration", "text-decoration-line", "white-space", "page-break-before"),
        *("mso-outline-level", "mso-list", "mso-hide", "mso-element", "mso-style-name"),
        *("mso-tab-count", "mso-footnote-id", "mso-endnote-id", "mso-special-character", "font"),
    )
)
_HEADING_NAME = re.compile(r"(?:标题|heading)\s*([1-9])", re.IGNORECASE)
_HEADING_CLASS = re.compile(r"(?:mso)?heading([1-9])", re.IGNORECASE)
_LIST = re.compile(r"level([1-9])")
_SYMBOL_FONT = re.compile(r"\b(wingdings(?: [23])?|symbol)\b", re.IGNORECASE)
_COMMENT_CLASSES = frozenset(("msocommentreference", "msocomanchor", "msocomtxt", "msocomoff"))
_MOST_RULES = 5_000
Properties = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """The facts about one element."""

    hidden: bool = False
    comment: bool = False
    contents: bool = False  # a line of a table of contents
    margin: bool = False  # a page header or footer
    note_list: bool = False  # all of them, with the line above
    note_body: bool = False  # the text of a footnote or endnote
    note_mark: bool = False  # its number in the text
    tab: bool = False
    page_break: bool = False
    preformatted: bool = False
    list_label: bool = False
    list_level: int = 0
    outline: int = 0
    strong: bool | None = None  # None: as around
    emphasis: bool | None = None
    script: str = ""
    struck: bool = False
    symbol_font: str = ""


PLAIN = Look()


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page for element names and classes, as far as they matter."""

    _rules: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)

    @classmethod
    def read(cls, css: str) -> "StyleSheet":
        """From the text of ``<style>`` elements; what is not understood is passed over."""
        sheet = cls()
        for rule in css.replace("<!--", "").replace("-->", "").split("}")[:_MOST_RULES]:
            selectors, brace, body = rule.rpartition("{")
            if not brace or selectors.lstrip().startswith("@"):
                continue
            properties = _declared(body)
            for selector in selectors.rpartition("*/")[2].split(",") if properties else ():
                name, _, class_ = selector.strip().lower().partition(".")
                if not re.search(r"[\s>+~:#\[@]", name + class_):
                    sheet._rules.setdefault((name, class_), {}).update(properties)
        return sheet

    def look(self, element: etree._Element, tag: str) -> Look:
        """What is known of an element."""
        attributes = element.attrib
        if not attributes and not self._rules:
            return PLAIN
        classes = (attributes.get("class") or "").lower().split()
        properties = dict(self._rules.get((tag, ""), {}))
        for class_ in classes:
            properties.update(self._rules.get(("", class_), {}))
            properties.update(self._rules.get((tag, class_), {}))
        properties.update(_declared(attributes.get("style") or ""))
        if not properties and not classes and "hidden" not in attributes:
            return PLAIN
        look = _look(properties)
        return _with_classes(look, classes, "hidden" in attributes)


def _declared(body: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for declaration in body.split(";"):
        name, colon, value = declaration.partition(":")
        name = name.strip().lower()
        if colon and name in _KEPT:
            found[name] = value.strip()
    return found


def _look(said: Properties) -> Look:
    low = {name: value.lower() for name, value in said.items()}
    element = low.get("mso-element", "")
    level = _LIST.search(low.get("mso-list", ""))
    struck = low.get("text-decoration", "") + low.get("text-decoration-line", "")
    font = _SYMBOL_FONT.search(low.get("font-family", "") + " " + low.get("font", ""))
    return Look(
        hidden=low.get("display") == "none"
        or low.get("visibility") == "hidden"
        or low.get("mso-hide") == "all",
        comment=element.startswith("comment") or low.get("mso-special-character") == "comment",
        margin=element in ("header", "footer"),
        note_list=element in ("footnote-list", "endnote-list"),
        note_body=element in ("footnote", "endnote"),
        note_mark="mso-footnote-id" in low or "mso-endnote-id" in low,
        tab="mso-tab-count" in low,
        page_break=low.get("page-break-before") == "always",
        preformatted=low.get("white-space", "").startswith("pre"),
        list_label="ignore" in low.get("mso-list", ""),
        list_level=int(level.group(1)) if level else 0,
        outline=_outline(low),
        strong=_weight(low.get("font-weight", "")),
        emphasis=_slant(low.get("font-style", "")),
        script={"super": "sup", "sub": "sub"}.get(low.get("vertical-align", ""), ""),
        struck="line-through" in struck,
        symbol_font=font.group(1) if font else "",
    )


def _with_classes(look: Look, classes: list[str], hidden: bool) -> Look:
    if hidden:
        look = replace(look, hidden=True)
    for class_ in classes:
        if class_ in _COMMENT_CLASSES:
            look = replace(look, comment=True)
        elif class_.startswith("msotoc") and class_[6:].isdigit():
            look = replace(look, contents=True)
        elif (heading := _HEADING_CLASS.fullmatch(class_)) and not look.outline:
            look = replace(look, outline=int(heading.group(1)))
    return look


def _outline(low: Properties) -> int:
    level = low.get("mso-outline-level", "")
    if len(level) == 1 and level in "123456789":
        return int(level)
    name = _HEADING_NAME.search(low.get("mso-style-name", ""))
    return int(name.group(1)) if name else 0


def _weight(said: str) -> bool | None:
    if said in ("bold", "bolder"):
        return True
    if said.isascii() and said.isdigit():
        return len(said) > 3 or int(said) >= 600
    return False if said in ("normal", "lighter") else None


def _slant(said: str) -> bool | None:
    return {"italic": True, "oblique": True, "normal": False}.get(said)
