"""Notes in Markdown: `[^1]` in the line, `[^1]: words` below the text, numbered as they come.

Reading makes a note of a label that is referred to once and defined once, in a line of its own.
Any other such label stays raw source with its bytes, and its number is given to no note; so an
older text that uses these signs for something else is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from editor_app.rendering.block_inlines import map_inlines
from editor_app.rendering.markdown_inline import NOTE_SIGN, References, parse_inlines
from editor_app.rendering.runs import Run, RunKind, Script, flatten, nest
from editor_app.rendering.table_shape import is_plain
from editor_app.rendering.tree import (
    Block,
    Document,
    Inlines,
    Paragraph,
    Raw,
    Table,
)

_NAME = r"[^\[\]\s\\]+"
LABEL = re.compile(rf"\[\^({_NAME})\\?\]")
_REFERENCES = re.compile(rf"(?:\[\^{_NAME}\]\s?)+")
_SIGNS = re.compile(f"({_REFERENCES.pattern})")
_DEFINITION = re.compile(rf"\[\^({_NAME})\]:[ \t]*(\S.*)")
_OPENING = "[^"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A text whose references stand as they were written, and the words they stand for."""

    text: str
    notes: Mapping[str, Inlines]


def take_notes(blocks: Sequence[Block], references: References) -> list[Block]:
    """Put notes where they are referred to, in the place of the raw source they were read as."""
    found = _Labels()
    for index, block in enumerate(blocks):
        found.read(index, block, references)
    notes = found.notes()
    if not notes:
        return list(blocks)
    gone = {found.definitions[label][0][0] for label in notes}
    return [
        map_inlines(block, _placer(notes, in_html=_is_html(block)))
        for index, block in enumerate(blocks)
        if index not in gone
    ]


def only_signs(source: str) -> bool:
    """Whether raw source is signs of notes and nothing else; their words stand elsewhere."""
    return _REFERENCES.fullmatch(source) is not None


def signs_apart(source: str) -> list[str]:
    """Raw source cut at its signs of notes."""
    return [part for part in _SIGNS.split(source) if part]


def taken_out(text: str, blocks: Sequence[Block], references: References) -> Noted:
    """A text without the definitions of its notes, and the words of each label.

    Definitions no note is made of stay as words: a reader of Markdown would take each for the
    address of a link and show nothing of it. ``blocks`` are those of the text before `take_notes`.
    """
    found = _Labels()
    for index, block in enumerate(blocks):
        found.read(index, block, references)
    notes = found.notes()
    left = {
        label for label in found.definitions.keys() - notes if f"][^{label}]" not in text.lower()
    }
    lines = [
        f"\\{line}" if _defines(line, left) else line
        for line in text.split("\n")
        if not _defines(line, notes)
    ]
    return Noted(text="\n".join(lines), notes=notes)


def _defines(line: str, labels: Collection[str]) -> bool:
    match = _DEFINITION.fullmatch(line.rstrip())
    return match is not None and match[1].lower() in labels


def notes_of(blocks: Sequence[Block]) -> list[Inlines]:
    """The words of the notes in the order in which the blocks refer to them."""
    found: list[Inlines] = []

    def collect(content: Inlines) -> Inlines:
        found.extend(run.note for run in flatten(content) if run.kind is RunKind.NOTE)
        return content

    for block in blocks:
        map_inlines(block, collect)
    return found


def numbered(sources: Sequence[str], notes: Sequence[str]) -> list[str]:
    """The Markdown of blocks with numbers in the place of `NOTE_SIGN`, then the notes' own."""
    if not notes:
        return list(sources)
    labels = free_labels(sources, notes)
    left = iter(labels)
    written = [signed(source, left) for source in sources]
    texts = zip(labels, notes, strict=True)
    return [*written, *(f"[^{label}]: {text}" for label, text in texts)]


def spelled_out(document: Document) -> Document:
    """The document with numbers in the place of notes, and their words in paragraphs below."""
    notes = notes_of(document.blocks)
    numbers = count(1)

    def spell(content: Inlines) -> Inlines:
        return nest(
            Run(text=f"[{next(numbers)}]", script=Script.SUPER) if run.kind is RunKind.NOTE else run
            for run in flatten(content)
        )

    if not notes:
        return document
    blocks = [map_inlines(block, spell) for block in document.blocks]
    for number, note in enumerate(notes, start=1):
        runs = [Run(text=f"[{number}] "), *flatten(note)]
        blocks.append(Paragraph(content=nest(runs)))
    return Document(blocks=tuple(blocks))


def free_labels(sources: Sequence[str], notes: Sequence[str]) -> list[str]:
    """A number for each note; none that stands for something else in the text."""
    if not notes:
        return []
    taken = {match[1] for source in (*sources, *notes) for match in LABEL.finditer(source)}
    free = (str(number) for number in count(1) if str(number) not in taken)
    return [next(free) for _ in notes]


def signed(source: str, labels: Iterator[str]) -> str:
    """A stretch of Markdown with the next labels in the place of its signs."""
    first, *parts = source.split(NOTE_SIGN)
    return first + "".join(f"[^{next(labels)}]{part}" for part in parts)


@dataclass(slots=True, kw_only=True)
class _Labels:
    """Which labels a text refers to and defines."""

    definitions: dict[str, list[tuple[int, Inlines]]] = field(default_factory=dict)
    uses: dict[str, int] = field(default_factory=dict)
    odd: set[str] = field(default_factory=set)  # used where a note cannot stand

    def read(self, index: int, block: Block, references: References) -> None:
        if isinstance(block, Raw):
            self._define(index, block.source, references)
        else:
            map_inlines(block, lambda content: self._use(content, _is_html(block)))

    def notes(self) -> dict[str, Inlines]:
        """The words of each label that is used once and defined once."""
        return {
            label: places[0][1]
            for label, places in self.definitions.items()
            if len(places) == 1
            and places[0][1]
            and self.uses.get(label) == 1
            and label not in self.odd
        }

    def _define(self, index: int, source: str, references: References) -> None:
        match = _DEFINITION.fullmatch(source)
        if match is None:
            self.odd.update(_labels(source))
            return
        self.odd.update(_labels(match[2]))
        words = parse_inlines(match[2].strip(), references)
        self.definitions.setdefault(match[1].lower(), []).append((index, words))

    def _use(self, content: Inlines, in_html: bool) -> Inlines:
        for run in flatten(content):
            if not _may_refer(run, in_html):
                self.odd.update(_labels(run.text))
                continue
            for label in _labels(run.text):
                self.uses[label] = self.uses.get(label, 0) + 1
        return content


def _labels(text: str) -> list[str]:
    return [match[1].lower() for match in LABEL.finditer(text)] if _OPENING in text else []


def _may_refer(run: Run, in_html: bool) -> bool:
    """Whether labels in a run are references; in the HTML of a table they are read as words."""
    if run.href or _OPENING not in run.text:
        return False
    if run.kind is RunKind.RAW:
        return only_signs(run.text)
    return in_html and run.kind is RunKind.TEXT


def _is_html(block: Block) -> bool:
    return isinstance(block, Table) and not is_plain(block)


def _placer(notes: dict[str, Inlines], *, in_html: bool) -> Callable[[Inlines], Inlines]:
    def place(content: Inlines) -> Inlines:
        runs = flatten(content)
        if not any(_may_refer(run, in_html) for run in runs):
            return content
        return nest(piece for run in runs for piece in _split(run, notes, in_html))

    return place


def _split(run: Run, notes: dict[str, Inlines], in_html: bool) -> Iterator[Run]:
    """A run with notes in the place of the labels that are some."""
    if not _may_refer(run, in_html):
        yield run
        return
    behind = 0
    for match in LABEL.finditer(run.text):
        note = notes.get(match[1].lower())
        if note is not None:
            yield from _between(run, run.text[behind : match.start()])
            yield Run(kind=RunKind.NOTE, note=note)
            behind = match.end()
    yield from _between(run, run.text[behind:])


def _between(run: Run, text: str) -> Iterator[Run]:
    if text:
        blank = run.kind is RunKind.RAW and not text.strip()
        yield replace(run, text=text, kind=RunKind.TEXT if blank else run.kind)
