"""What paragraph and character styles of a docx say: heading level, numbering, hidden, title."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.docx_names import W, flag, number, value

_HEADING_NAME = re.compile(r"(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_TITLE_NAMES = frozenset({"title", "标题", "文章标题", "公文标题", "大标题"})
_DEEPEST = 32  # of a chain of styles; Word itself stops earlier


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style with what it inherits."""

    name: str = ""
    outline: int | None = None  # 0 is the first level; 9 is body text
    num_id: str | None = None
    depth: int | None = None
    strong: bool = False
    emphasis: bool = False
    hidden: bool = False
    size: int | None = None  # half points
    centred: bool | None = None

    @property
    def is_title(self) -> bool:
        return self.name.strip().lower() in _TITLE_NAMES

    @property
    def is_contents(self) -> bool:
        return bool(re.match(r"(?:toc|目录)\s*[1-9]$", self.name.strip(), re.IGNORECASE))


_NONE = Style()


@dataclass(frozen=True, slots=True)
class Styles:
    """All styles of a document by id; an unknown id is the style that says nothing."""

    _by_id: Mapping[str, Style] = field(default_factory=dict)
    _default: Style = _NONE

    @classmethod
    def read(cls, root: etree._Element | None) -> "Styles":
        """From ``styles.xml``."""
        if root is None:
            return cls()
        raw = {element.get(f"{W}styleId", ""): element for element in root.iterfind(f"{W}style")}
        found = {key: _resolve(key, raw) for key in raw}
        default = next(
            (
                found[key]
                for key, element in raw.items()
                if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") == "1"
            ),
            _NONE,
        )
        return cls(found, default)

    def get(self, key: str | None) -> Style:
        return self._default if key is None else self._by_id.get(key, _NONE)

    def character(self, key: str | None) -> Style:
        return _NONE if key is None else self._by_id.get(key, _NONE)


def _resolve(key: str, raw: Mapping[str, etree._Element]) -> Style:
    chain: list[etree._Element] = []
    current: str | None = key
    while current is not None and current in raw and len(chain) < _DEEPEST:
        chain.append(raw[current])
        current = value(raw[current], "basedOn")
    name = value(raw[key], "name") or ""
    return Style(
        name=name,
        outline=_outline(chain, name),
        num_id=_first(chain, "pPr/numPr", "numId"),
        depth=number(_first(chain, "pPr/numPr", "ilvl")),
        strong=_first_flag(chain, "b"),
        emphasis=_first_flag(chain, "i"),
        hidden=_first_flag(chain, "vanish"),
        size=number(_first(chain, "rPr", "sz")),
        centred=_centred(_first(chain, "pPr", "jc")),
    )


def _outline(chain: list[etree._Element], name: str) -> int | None:
    said = number(_first(chain, "pPr", "outlineLvl"))
    if said is not None:
        return said
    match = _HEADING_NAME.match(name.strip())
    return int(match.group(1)) - 1 if match else None


def _below(element: etree._Element, path: str) -> etree._Element | None:
    return element.find("/".join(W + step for step in path.split("/")))


def _first(chain: list[etree._Element], path: str, name: str) -> str | None:
    for element in chain:
        found = value(_below(element, path), name)
        if found is not None:
            return found
    return None


def _first_flag(chain: list[etree._Element], name: str) -> bool:
    for element in chain:
        said = flag(_below(element, "rPr"), name)
        if said is not None:
            return said
    return False


def _centred(jc: str | None) -> bool | None:
    return None if jc is None else jc == "center"
