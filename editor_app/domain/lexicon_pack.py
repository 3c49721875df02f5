"""Lexicon packs: entries for the wording check and words that are right in single units, signed.

A pack is canonical JSON (canonical.py), because 50,000 entries as TOML take seconds to read. What
contradicts itself is left out and told by name, in the order of the pack: a lexicon of thousands
of entries is never without a slip, and the others must not wait for it.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import WordEntry
from editor_app.domain.layout_reader import Table, read_toml
from editor_app.domain.layout_rules import read_entry, read_lexicon_head
from editor_app.domain.patterns import matches_nothing, may_blow_up

FORMAT = 1
_MOST_ENTRIES = 200_000
_FILE = "lexicon"


class Slip(StrEnum):
    """What is wrong with one entry of a pack."""

    TWICE = "twice"  # the same entry stands before it
    CONTRADICTS = "contradicts"  # the same words with another right form stand before it
    CIRCLE = "circle"  # its right form is what another entry calls wrong
    PATTERN = "pattern"  # an expression that is none, finds nothing, or could run for ever


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One entry that was left out, and the entry it does not go with."""

    slip: Slip
    wrong: str
    right: str
    other: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """A pack, read. ``right`` are words of single units, by the unit's key."""

    version: str
    entries: tuple[WordEntry, ...]
    right: Mapping[str, tuple[str, ...]]
    conflicts: tuple[Conflict, ...]


def lexicon_bytes(files: Mapping[str, str]) -> bytes:
    """The canonical bytes of a pack made of TOML files: what the portal signs. Its version is
    that of its files, one after the other.

    Raises ``EditorError(LAYOUT_DAMAGED, file=, place=, problem=)``.
    """
    entries: list[Json] = []
    right: dict[str, list[str]] = {}
    versions: dict[str, None] = {}
    for path in sorted(files):
        file = read_toml(path, files[path])
        versions[read_lexicon_head(file)] = None
        entries.extend(_as_json(read_entry(table)) for table in file.tables("entry"))
        for table in file.tables("right"):
            right.setdefault(table.filled("unit"), []).extend(table.texts("words"))
            table.done()
        file.done()
    return canonical_json(
        {
            "format": FORMAT,
            "version": "+".join(versions),
            "entries": entries,
            "right": {unit: list(dict.fromkeys(words)) for unit, words in right.items()},
        }
    )


def read_pack(data: bytes) -> Lexicon:
    """Read a pack whose signature was verified. Raises ``EditorError(LAYOUT_DAMAGED)``."""
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as broken:
        raise EditorError(Code.LAYOUT_DAMAGED, file=_FILE, place="", problem="not JSON") from broken
    table = Table(told if isinstance(told, dict) else {}, _FILE, "")
    if table.number("format") != FORMAT:
        table.fail("is not known", "format")
    version = table.filled("version")
    entries = [read_entry(one, patterns=False) for one in table.tables("entries")]
    if len(entries) > _MOST_ENTRIES:
        table.fail(f"more than {_MOST_ENTRIES} entries", "entries")
    units = table.table("right")
    right = {unit: units.texts(unit) for unit in units.keys}
    table.done()
    sound, conflicts = settled(entries)
    return Lexicon(version=version, entries=sound, right=right, conflicts=conflicts)


def settled(entries: Sequence[WordEntry]) -> tuple[tuple[WordEntry, ...], tuple[Conflict, ...]]:
    """The entries that go together, and those that do not; of two the first one stands."""
    conflicts: list[Conflict] = []
    first: dict[str, WordEntry] = {}
    for entry in entries:
        known = first.get(entry.wrong)
        if entry.regex and not _runs(entry.wrong):
            conflicts.append(_conflict(Slip.PATTERN, entry))
        elif known is None:
            first[entry.wrong] = entry
        else:
            same = (known.right, known.severity) == (entry.right, entry.severity)
            conflicts.append(_conflict(Slip.TWICE if same else Slip.CONTRADICTS, entry, known))
    circles = list(_circles(first))
    for entry, other in circles:
        conflicts.append(_conflict(Slip.CIRCLE, entry, other))
        del first[entry.wrong]
    return tuple(first.values()), tuple(conflicts)


def _circles(entries: Mapping[str, WordEntry]) -> Iterator[tuple[WordEntry, WordEntry]]:
    """Entries whose right form another one, or themselves, would call wrong. The later one goes."""
    gone: set[str] = set()
    for entry in entries.values():
        other = None if entry.regex else entries.get(entry.right)
        if other is not None and not other.regex and other.wrong not in gone:
            gone.add(entry.wrong)
            yield entry, other


def _conflict(slip: Slip, entry: WordEntry, other: WordEntry | None = None) -> Conflict:
    return Conflict(
        slip=slip,
        wrong=entry.wrong,
        right=entry.right,
        other="" if other is None else f"{other.wrong} → {other.right}",
    )


def _runs(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return not (may_blow_up(pattern) or matches_nothing(pattern))


def _as_json(entry: WordEntry) -> Json:
    told: dict[str, Json] = {
        "wrong": entry.wrong,
        "right": entry.right,
        "category": entry.category,
        "severity": entry.severity.value,
        "exceptions": list(entry.exceptions),
        "note": entry.note,
    }
    if entry.regex:
        told["match"] = "regex"
    told |= {key: value for key in ("right_en", "note_en") if (value := getattr(entry, key))}
    return told
