"""TXT-03 and TXT-04: hits of the wording lexicon."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor_app.checks.file_words import text_with_places
from editor_app.checks.subject import Hit, Said, Subject
from editor_app.checks.term_index import Lexicon, TermIndex, index_of
from editor_app.checks.traces import place_said
from editor_app.domain.findings import Fix, Severity
from editor_app.domain.layout import WordEntry

_INSTRUCTION = re.compile(r"[“”（）()×、，]|删|写|用|如实|说明|加引号|分之")
_NOWHERE = Said("", "")
_NUMBER_BEFORE = re.compile(r"\d[\d.,]*$")


@dataclass(frozen=True, slots=True)
class _Match:
    entry: WordEntry
    start: int
    end: int


def severe(subject: Subject) -> Iterator[Hit]:
    """TXT-03: entries of severity block."""
    return _hits(subject)


def doubtful(subject: Subject) -> Iterator[Hit]:
    """TXT-04: entries of severity warn and info."""
    return _hits(subject)


def _hits(subject: Subject) -> Iterator[Hit]:
    severities = subject.texts("severities")
    book = subject.context.wordbook
    for where, text in _texts(subject):
        for match in _matches(book.entries, text):
            wanted = match.entry.severity in severities
            if wanted and not book.silent(match.entry, text, match.start, match.end):
                yield _hit(subject, where, text, match)
    for filed in subject.files:
        words = text_with_places(subject, filed.file)
        for match in _matches(book.entries, words.text):
            wanted = match.entry.severity in severities
            if wanted and not book.silent(match.entry, words.text, match.start, match.end):
                place = place_said(words.place(match.start))
                yield _hit(subject, filed.place, words.text, match, place)


def _texts(subject: Subject) -> Iterator[tuple[str, str]]:
    yield from subject.texts_of_fields()
    yield "body", subject.content.body


def _hit(subject: Subject, where: str, text: str, match: _Match, place: Said = _NOWHERE) -> Hit:
    entry, start = match.entry, match.start
    number = _NUMBER_BEFORE.search(text[max(0, start - 20) : start])
    prefix = number[0] if number and entry.regex and entry.category == "unit" else ""
    start -= len(prefix)
    inside = not place.zh and (
        where == "body" or isinstance(subject.content.fields.get(where), str)
    )
    better = f"{prefix}{entry.right}"
    safe = inside and entry.right and not _INSTRUCTION.search(entry.right)
    return Hit(
        where=where,
        excerpt=text[start : match.end],
        start=start if inside else 0,
        length=match.end - start if inside else 0,
        vars={
            "hit": text[start : match.end],
            "suggestion": Said(better, f"{prefix}{entry.right_en or entry.right}"),
            "note": _note(entry, place),
        },
        fix=Fix(label_zh=f"改为{better}", label_en=f"Change to {better}", replacement=better)
        if safe
        else None,
        facts={
            "suggestion": better,
            "word": entry.wrong,
            **({"place": place.zh} if place.zh else {}),
        },
        severity=Severity.INFO if entry.severity is Severity.INFO else None,
    )


def _note(entry: WordEntry, place: Said) -> Said:
    """What the lexicon says of it, and where in a file it stands."""
    zh = f"{place.zh}。" if place.zh else ""
    en = f"{place.en.strip()}. " if place.en else ""
    if not entry.note:
        return Said(zh, en)
    told = f"{entry.note_en}. " if entry.note_en else f"{entry.note}。"
    return Said(f"{zh}{entry.note}。", f"{en}{told}")


def _matches(lexicon: Lexicon, text: str) -> tuple[_Match, ...]:
    """All hits; the longest wins, and what lies inside another hit is dropped."""
    return _kept_matches(index_of(lexicon), text)


@lru_cache(maxsize=64)
def _kept_matches(index: TermIndex, text: str) -> tuple[_Match, ...]:
    found = [
        _Match(entry, start, end)
        for entry, start, end in index.find(text)
        if not _excepted(entry, text, start, end)
    ]
    found.sort(key=lambda match: (match.start - match.end, match.start))
    kept: list[_Match] = []
    taken = bytearray(len(text))  # a long text may hold thousands of hits
    for match in found:
        if not any(taken[match.start : match.end]):
            taken[match.start : match.end] = b"\1" * (match.end - match.start)
            kept.append(match)
    return tuple(sorted(kept, key=lambda match: match.start))


def _excepted(entry: WordEntry, text: str, start: int, end: int) -> bool:
    """Whether the hit is part of a longer string in which it is right."""
    for longer in entry.exceptions:
        first = text.find(longer, max(0, end - len(longer)))
        if 0 <= first <= start and end <= first + len(longer):
            return True
    return False
