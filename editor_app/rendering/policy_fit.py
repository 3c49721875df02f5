"""Bring a body into what its template allows: the one place that converts blocks.

Whatever arrives (paste, drop, import, source view, an older text, a new template) passes through
`fit_to_policy`. Words are never lost: a block the template does not know becomes paragraphs, a
picture becomes a link to its file, and each conversion is told in a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from types import MappingProxyType

from editor_app.domain.template import BodyPolicy
from editor_app.rendering.block_inlines import map_inlines
from editor_app.rendering.markdown_inline import clean_href, parse_image
from editor_app.rendering.markdown_source import join_neighbours
from editor_app.rendering.runs import Run, RunKind, flatten, nest
from editor_app.rendering.serialize import serialize_block
from editor_app.rendering.tree import (
    Block,
    Document,
    Heading,
    Image,
    Inlines,
    ListBlock,
    Paragraph,
    Quote,
    Raw,
    RawInline,
    Rule,
    Table,
    Text,
    plain_text,
)

_PICTURE_WORD = "图片"
_VIDEO_WORD = "视频"
_CELL_SIGN = "；"
_STOPS = "；。，、：！？"
_EXCERPT = 40
_VIDEO = re.compile(
    r"\s*<(?:iframe|video)\b[^>]*?\bsrc\s*=\s*[\"']?([^\"'\s>]+)[^>]*>\s*(?:</(?:iframe|video)>)?\s*",
    re.IGNORECASE,
)


class FitKind(StrEnum):
    """What was done to a part the template does not allow; stable, stands in receipts."""

    LIST = "list-to-paragraphs"
    TABLE = "table-to-paragraphs"
    IMAGE = "image-to-link"
    QUOTE = "quote-to-paragraphs"
    HEADING_RAISED = "heading-raised"
    HEADING_PLAIN = "heading-to-paragraph"
    LINK = "link-to-text"
    VIDEO = "video-to-link"


@dataclass(frozen=True, slots=True, kw_only=True)
class FitNote:
    """One conversion: what, in which block of the arriving body (from 0), and its first words."""

    kind: FitKind
    block: int
    excerpt: str


# What a finding calls a block, and what is done to it.
KINDS_OF_BLOCK: Mapping[str, frozenset[FitKind]] = MappingProxyType(
    {
        "list": frozenset({FitKind.LIST}),
        "table": frozenset({FitKind.TABLE}),
        "image": frozenset({FitKind.IMAGE}),
        "quote": frozenset({FitKind.QUOTE}),
        "heading": frozenset({FitKind.HEADING_RAISED, FitKind.HEADING_PLAIN}),
        "link": frozenset({FitKind.LINK}),
        "video": frozenset({FitKind.VIDEO}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """A body its template allows, and what had to be converted for that.

    ``places`` says for each note which block of ``document`` its words begin in, as nearly as may
    be: neighbours may have become one block.
    """

    document: Document
    notes: tuple[FitNote, ...] = ()
    places: tuple[int, ...] = ()


def fit_to_policy(
    document: Document, policy: BodyPolicy, only: frozenset[FitKind] = frozenset(FitKind)
) -> Fit:
    """Convert what ``policy`` does not allow. An allowed document comes back as the same object.

    Lists and quotations become paragraphs (numbers stay as text), a table a paragraph per row, a
    picture a link to its file, a heading that is too deep the deepest one allowed. Fitting twice
    changes nothing more. With ``only`` the blocks without any of these conversions stay.
    """
    notes: list[FitNote] = []
    blocks: list[Block] = []
    begins: list[int] = []
    for index, block in enumerate(document.blocks):
        fitted, kinds = _Fitter(policy).fit(block)
        if only.isdisjoint(kinds):
            fitted, kinds = [block], []
        begins += [len(blocks)] * len(kinds)
        blocks.extend(fitted)
        excerpt = plain_text(block).replace("\n", " ")[:_EXCERPT]
        notes += [FitNote(kind=kind, block=index, excerpt=excerpt) for kind in kinds]
    if not notes:
        return Fit(document=document)
    joined = tuple(join_neighbours(blocks))
    last = max(0, len(joined) - 1)
    places = tuple(min(one, last) for one in begins)
    return Fit(document=Document(blocks=joined), notes=tuple(notes), places=places)


def allows_link(policy: BodyPolicy, href: str) -> bool:
    """Whether a link to ``href`` may stand in the body; files of the item need less."""
    if "link" in policy.blocks:
        return True
    return "attachment_ref" in policy.blocks and href.startswith("att:")


def lines_of(block: Block) -> list[Inlines]:
    """A block as lines for a cell of a table, where only words and pictures may stand."""
    match block:
        case Paragraph() | Heading():
            return [block.content]
        case Quote():
            return [paragraph.content for paragraph in block.paragraphs]
        case ListBlock():
            return [nest(runs) for runs in _item_runs(block)]
        case Table():
            return [nest(_row_runs(row)) for row in (block.header, *block.rows)]
        case Image():
            return [(RawInline(source=serialize_block(block)),)]
        case Raw():
            return [(Text(text=" ".join(block.source.splitlines()).replace("\t", " ")),)]
        case Rule():
            return []


def deepest_heading(policy: BodyPolicy) -> int:
    """The deepest heading level the template allows, 0 for none."""
    return policy.max_heading_level if "heading" in policy.blocks else 0


class _Fitter:
    """Fits one block and remembers what it did."""

    def __init__(self, policy: BodyPolicy) -> None:
        self._policy = policy
        self._kinds: list[FitKind] = []

    def fit(self, block: Block) -> tuple[Sequence[Block], Sequence[FitKind]]:
        return self._block(self._with_inlines(block)), self._kinds

    def _block(self, block: Block) -> Sequence[Block]:
        match block:
            case Heading():
                return [self._heading(block)]
            case ListBlock() if self._refuses("list", FitKind.LIST):
                return _paragraphs(_item_runs(block))
            case Table() if self._refuses("table", FitKind.TABLE):
                return _paragraphs(_row_runs(row) for row in (block.header, *block.rows))
            case Quote() if self._refuses("quote", FitKind.QUOTE):
                return block.paragraphs
            case Image() if self._refuses("image", FitKind.IMAGE):
                return _paragraphs([self._picture_runs(block)])
            case Raw() if _VIDEO.fullmatch(block.source) and self._refuses("video", FitKind.VIDEO):
                return _paragraphs([self._video_runs(block)])
            case _:
                return [block]

    def _refuses(self, name: str, kind: FitKind) -> bool:
        refused = name not in self._policy.blocks
        if refused:
            self._kinds.append(kind)
        return refused

    def _heading(self, block: Heading) -> Block:
        deepest = deepest_heading(self._policy)
        if block.level <= deepest:
            return block
        self._kinds.append(FitKind.HEADING_RAISED if deepest else FitKind.HEADING_PLAIN)
        return replace(block, level=deepest) if deepest else Paragraph(content=block.content)

    def _with_inlines(self, block: Block) -> Block:
        """The block with pictures and links between its words fitted."""
        if "image" in self._policy.blocks and "link" in self._policy.blocks:
            return block
        return map_inlines(block, self._inlines)

    def _inlines(self, content: Inlines) -> Inlines:
        runs = [self._inline_picture(run) for run in flatten(content)]
        fitted: list[Run] = []
        changed = any(run.href and not allows_link(self._policy, run.href) for run in runs)
        if not changed and runs == flatten(content):
            return content
        for (href, _), group in groupby(runs, key=lambda run: (run.href, run.title)):
            fitted += self._linked(href, list(group))
        return nest(fitted)

    def _inline_picture(self, run: Run) -> Run:
        image = parse_image(run.text) if run.kind is RunKind.RAW else None
        if image is None or "image" in self._policy.blocks:
            return run
        self._kinds.append(FitKind.IMAGE)
        href = run.href or image.src
        return replace(run, text=image.alt or _PICTURE_WORD, kind=RunKind.TEXT, href=href)

    def _linked(self, href: str, runs: list[Run]) -> list[Run]:
        """Runs of one link; where links are not allowed, words and then the address."""
        if not href or allows_link(self._policy, href):
            return runs
        self._kinds.append(FitKind.LINK)
        plain = [replace(run, href="", title="") for run in runs]
        shown = "".join(run.text for run in plain)
        if href.startswith(("att:", "#")) or href.partition("://")[2].strip("/") in shown:
            return plain
        return [*plain, Run(text=f"（{href}）")]

    def _picture_runs(self, image: Image) -> list[Run]:
        alt = image.alt or image.caption or _PICTURE_WORD
        runs = self._link_runs(image.src, alt)
        return [*runs, Run(text=f"（{image.caption}）")] if image.caption not in ("", alt) else runs

    def _video_runs(self, block: Raw) -> list[Run]:
        match = _VIDEO.fullmatch(block.source)
        return self._link_runs(clean_href(match[1]) if match else "", _VIDEO_WORD)

    def _link_runs(self, href: str, words: str) -> list[Run]:
        return self._linked(href, [Run(text=words, href=href)])


def _paragraphs(lines: Iterable[Sequence[Run]]) -> list[Block]:
    contents = (nest(runs) for runs in lines)
    return [Paragraph(content=content) for content in contents if content]


def _item_runs(block: ListBlock) -> Iterable[list[Run]]:
    """The items line by line, inner lists after their item; numbers become text."""
    for number, item in enumerate(block.items, start=block.start):
        sign = [Run(text=f"{number}. ")] if block.ordered else []
        yield [*sign, *flatten(item.content)]
        if item.children is not None:
            yield from _item_runs(item.children)


def _row_runs(cells: Sequence[Inlines]) -> list[Run]:
    runs: list[Run] = []
    for cell in cells:
        added = flatten(cell)
        if runs and added and not runs[-1].text.endswith(tuple(_STOPS)):
            runs.append(Run(text=_CELL_SIGN))
        runs += added
    return runs
