"""Automatic numbers of a docx as the text Word shows: 一、（一）1.（1）."""

import re
from dataclasses import dataclass, field

from lxml import etree

from editor_app.importers.docx_names import MC, W, flag, number, value
from editor_app.importers.number_words import number_text
from editor_app.importers.pieces import clean_text

_LEVELS = 9
_SLOT = re.compile(r"%([1-9])")
_CHINESE_FORMS = ("chinese", "taiwanese", "japanese", "ideograph")
_LIST_LABEL = re.compile(r"%[1-9]\.")  # the only label Markdown can say; 1、 and 1) stay text


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One level of a numbering: how it counts and what it writes around the number."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    suffix: str = "tab"
    legal: bool = False  # every number in the label in Arabic numerals
    restart: int | None = None  # the level (from 1) after which this one begins anew; 0: never


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """The number of one paragraph. A bullet has no number to show."""

    text: str
    number: int
    depth: int
    bullet: bool
    listlike: bool  # a plain 1. 2. 3. that a Markdown list can say
    unknown_form: bool = False


@dataclass(slots=True)
class Numbering:
    """Definitions and counters of one document; ask once for each paragraph, in order."""

    _levels: dict[str, list[Level]] = field(default_factory=dict)  # by numId
    _group: dict[str, str] = field(default_factory=dict)  # numId -> the definition it counts in
    _starts: dict[str, dict[int, int]] = field(default_factory=dict)  # numId -> start overrides
    _counters: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @classmethod
    def read(cls, root: etree._Element | None) -> "Numbering":
        """From ``numbering.xml``; a document without it has no automatic numbers."""
        numbering = cls()
        if root is None:
            return numbering
        abstract = {
            element.get(f"{W}abstractNumId", ""): element
            for element in root.iterfind(f"{W}abstractNum")
        }
        by_style = {
            style: key
            for key, element in abstract.items()
            if (style := value(element, "styleLink"))
        }
        for element in root.iterfind(f"{W}num"):
            key = element.get(f"{W}numId", "")
            group = value(element, "abstractNumId") or ""
            linked = value(abstract.get(group), "numStyleLink")
            group = by_style.get(linked or "", group)
            numbering._group[key] = group
            numbering._levels[key] = _read_levels(abstract.get(group))
            numbering._override(key, element)
        return numbering

    def label(self, num_id: str, depth: int) -> Label | None:
        """Count one paragraph; ``None`` if its numbering is not defined or switched off."""
        levels = self._levels.get(num_id)
        if levels is None or not 0 <= depth < _LEVELS:
            return None
        level = levels[depth]
        counters = self._counters.setdefault(self._group[num_id], [None] * _LEVELS)
        self._count(num_id, depth, level, counters, levels)
        current = counters[depth] or 0
        if level.form == "bullet":
            return Label(text="•", number=current, depth=depth, bullet=True, listlike=True)
        text, known = _label_text(levels, depth, counters)
        plain = _LIST_LABEL.fullmatch(level.pattern) is not None and level.form == "decimal"
        around = any(one.form.startswith(_CHINESE_FORMS) for one in levels)
        return Label(
            text=text,
            number=current,
            depth=depth,
            bullet=False,
            listlike=plain and not around,
            unknown_form=not known,
        )

    def _count(
        self,
        num_id: str,
        depth: int,
        level: Level,
        counters: list[int | None],
        levels: list[Level],
    ) -> None:
        override = self._starts.get(num_id, {}).get(depth)
        if override is not None and (num_id, depth) not in self._begun:
            counters[depth] = override
        else:
            before = counters[depth]
            counters[depth] = level.start if before is None else before + 1
        self._begun.add((num_id, depth))
        for above in range(depth):  # Word shows the start of a level that was skipped
            if counters[above] is None:
                counters[above] = levels[above].start
        for below in range(depth + 1, _LEVELS):
            rule = levels[below].restart
            if rule is None or depth < rule:
                counters[below] = None

    def _override(self, key: str, element: etree._Element) -> None:
        for override in element.iterfind(f"{W}lvlOverride"):
            depth = number(override.get(f"{W}ilvl"))
            if depth is None or not 0 <= depth < _LEVELS:
                continue
            redefined = override.find(f"{W}lvl")
            if redefined is not None:
                self._levels[key][depth] = _read_level(redefined)
            start = number(value(override, "startOverride"))
            if start is not None:
                self._starts.setdefault(key, {})[depth] = start


def _read_levels(abstract: etree._Element | None) -> list[Level]:
    levels = [Level() for _ in range(_LEVELS)]
    if abstract is None:
        return levels
    for element in abstract.iterfind(f"{W}lvl"):
        depth = number(element.get(f"{W}ilvl"))
        if depth is not None and 0 <= depth < _LEVELS:
            levels[depth] = _read_level(element)
    return levels


def _read_level(element: etree._Element) -> Level:
    restart = number(value(element, "lvlRestart"))
    return Level(
        start=number(value(element, "start")) or 0,
        form=_form(element),
        pattern=value(element, "lvlText") or "",
        suffix=value(element, "suff") or "tab",
        legal=bool(flag(element, "isLgl")),
        restart=restart,
    )


def _form(element: etree._Element) -> str:
    """Word 2010 and later put formats older programs do not know behind an alternative."""
    direct = value(element, "numFmt")
    if direct is not None:
        return direct
    for branch in (f"{MC}AlternateContent/{MC}Fallback", f"{MC}AlternateContent/{MC}Choice"):
        found = value(element.find(branch), "numFmt")
        if found is not None:
            return found
    return "decimal"


def _label_text(levels: list[Level], depth: int, counters: list[int | None]) -> tuple[str, bool]:
    known = True

    def shown(match: re.Match[str]) -> str:
        nonlocal known
        slot = int(match.group(1)) - 1
        form = "decimal" if levels[depth].legal else levels[slot].form
        count = counters[slot] or 0
        text = number_text(count, form)
        if text is None:
            known = False
            return str(count)
        return text

    return clean_text(_SLOT.sub(shown, levels[depth].pattern))[0], known
