"""规范排版: proposes what house style would change in a body, and applies what was accepted.

Nothing is ever changed unasked. Proposals are found by passing over the lines again and again
until no pass has anything left to say, and are then told as replacements in the original; so
accepting all of them leaves nothing to propose.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Inlines, inline_text
from editor_app.services import tidy_characters, tidy_marks, tidy_numbers
from editor_app.services.tidy_lines import Line, edited, lines_of, with_lines
from editor_app.services.tidy_text import Edit, Piece, TidyKind, WorkingLine

_ROUNDS = 12  # three are enough for real text; a limit all the same, so that it always ends
_CONTEXT = 12  # characters told on either side of a change
_DEFAULT_BRACKETS = ("[]", "［］", "()", "（）", "【】")

_Pass = Callable[[str], Iterator[Edit]]

LABELS: Mapping[TidyKind, tuple[str, str]] = MappingProxyType(
    {
        TidyKind.INVISIBLE: ("不可见字符", "Invisible characters"),
        TidyKind.PINYIN: ("拼音残留", "Pinyin residue"),
        TidyKind.TRADITIONAL: ("繁体字", "Traditional characters"),
        TidyKind.WIDTH: ("全角数字和字母", "Full-width digits and letters"),
        TidyKind.DOC_NUMBER: ("文号", "Document numbers"),
        TidyKind.NUMBERING: ("序号标点", "Numbering"),
        TidyKind.DATE: ("日期", "Dates"),
        TidyKind.PUNCTUATION: ("半角标点", "Half-width punctuation"),
        TidyKind.QUOTES: ("引号", "Quotation marks"),
        TidyKind.DASHES: ("省略号和破折号", "Ellipses and dashes"),
        TidyKind.DUPLICATE: ("重复标点", "Repeated punctuation"),
        TidyKind.SPACE: ("多余空格", "Spaces"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One proposal. `start` and `length` lie in the Markdown; `old` is what a reader sees there."""

    start: int
    length: int
    old: str
    new: str
    kind: TidyKind
    certain: bool  # False where a person should look before accepting
    before: str  # what stands before and after it, for showing
    after: str

    @property
    def label_zh(self) -> str:
        """What the kind is called in Chinese."""
        return LABELS[self.kind][0]

    @property
    def label_en(self) -> str:
        """What the kind is called in English."""
        return LABELS[self.kind][1]


def propose(markdown: str, layout: Layout) -> tuple[Change, ...]:
    """What house style would change, in the order of the text.

    Raises `ValueError` if the Markdown is not in canonical form: no offset would hold.
    """
    document = parse(markdown)
    if serialize(document) != markdown:
        raise ValueError("house style reads canonical Markdown only")
    lines = [line for line in lines_of(document) if line.located]
    working = [WorkingLine(line.text) for line in lines]
    _settle(working, layout)
    return tuple(
        change
        for line, work in zip(lines, working, strict=True)
        if work.text.strip()  # a line that would end up empty is for a person to delete
        for change in _changes(line, work)
    )


def apply(markdown: str, changes: Sequence[Change]) -> str:
    """The canonical Markdown with these changes of `propose` made and nothing else."""
    document = parse(markdown)
    ordered = sorted(changes, key=lambda change: change.start)
    contents: list[Inlines] = []
    at = 0
    for line in lines_of(document):
        behind = line.start + len(line.source)
        first = at
        while at < len(ordered) and ordered[at].start < behind:
            at += 1
        contents.append(_applied(line, ordered[first:at]))
    return serialize(with_lines(document, contents))


def _applied(line: Line, changes: Sequence[Change]) -> Inlines:
    if not changes:
        return line.content
    return edited(
        line.content,
        [(line.index(one.start), line.index(one.start + one.length), one.new) for one in changes],
    )


def _changes(line: Line, work: WorkingLine) -> Iterator[Change]:
    text = inline_text(line.content)
    for piece in work.changes():
        start, length = line.place(piece.start, piece.end, text)
        yield Change(
            start=start,
            length=length,
            old=text[piece.start : piece.end],
            new=piece.text,
            kind=_kind(piece),
            certain=piece.certain,
            before=text[max(0, piece.start - _CONTEXT) : piece.start].rpartition("\n")[2],
            after=text[piece.end : piece.end + _CONTEXT].partition("\n")[0],
        )


def _kind(piece: Piece) -> TidyKind:
    assert piece.kind is not None  # only changed pieces are told
    return piece.kind


def _settle(lines: Sequence[WorkingLine], layout: Layout) -> None:
    """Pass over the lines until nothing changes; a line at rest is looked at only once more."""
    residue, numbers = _params(layout, "TXT-01"), _params(layout, "GK-06")
    pattern = re.compile(str(residue.get("pinyin_pattern") or r"(?!)"))
    toneless = False
    active = list(lines)
    for _ in range(_ROUNDS):
        if not toneless and _is_full_of_pinyin(lines, pattern, residue):
            toneless, active = True, list(lines)
        if not active:
            return
        passes = _passes(layout, residue, numbers, partial(_pinyin, pattern, toneless))
        active = [line for line in active if _pass_over(line, passes)]


def _pass_over(line: WorkingLine, passes: Sequence[_Pass]) -> bool:
    if line.text.isascii():
        return False
    taken = [line.take(found(line.guarded)) for found in passes]
    return any(taken)


def _pinyin(pattern: re.Pattern[str], toneless: bool, text: str) -> Iterator[Edit]:
    return tidy_characters.pinyin(text, pattern, toneless)


def _is_full_of_pinyin(
    lines: Sequence[WorkingLine], pattern: re.Pattern[str], residue: Mapping[str, Json]
) -> bool:
    """`公式(a)` is a label; three of them are residue of a page with pinyin (TXT-01)."""
    least = residue.get("pinyin_without_tone_min_hits")
    if not isinstance(least, int):
        return False
    return sum(len(pattern.findall(line.guarded)) for line in lines) >= least


def _passes(
    layout: Layout, residue: Mapping[str, Json], numbers: Mapping[str, Json], pinyin: _Pass
) -> tuple[_Pass, ...]:
    """All passes in their order: what is no text goes first, blanks go last."""
    names = layout.portal.traditional_names
    signs = _texts(residue.get("invisible"))
    round_signs = _texts(numbers.get("fix_brackets")) or _DEFAULT_BRACKETS
    return (
        lambda text: tidy_characters.invisible(text, signs),
        tidy_characters.wide_alphanumerics,
        pinyin,
        lambda text: tidy_characters.traditional(text, names),
        lambda text: tidy_numbers.document_numbers(text, round_signs),
        tidy_numbers.numbering,
        tidy_numbers.split_years,
        tidy_numbers.dates,
        tidy_marks.dashes,
        tidy_marks.brackets,
        tidy_marks.punctuation,
        tidy_marks.quotes,
        tidy_marks.duplicates,
        tidy_marks.blanks,
    )


def _params(layout: Layout, rule: str) -> Mapping[str, Json]:
    found = layout.rules.get(rule)
    return found.params if found is not None else {}


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()
