"""The clipboard's HTML, RTF, bitmap and words as Markdown with a receipt.

Nothing is opened or fetched: pictures come from ``data:`` addresses, from the RTF beside the HTML,
or from the bitmap beside it. The receipt obeys the law of ``html_fates``.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from editor_app.domain.clipboard import Clip, PasteCancelled, Pasted, PasteRules
from editor_app.domain.errors import Code, EditorError
from editor_app.importers.blocks import Block, Grid, Item, Para, Picture, markdown
from editor_app.importers.budget import Budget
from editor_app.importers.clip_source import copied_part, style_text
from editor_app.importers.html_blocks import SILENT, PageReader
from editor_app.importers.html_fates import Fates
from editor_app.importers.html_pictures import GIVEN, inline_data
from editor_app.importers.html_reading import Page
from editor_app.importers.html_source import unended
from editor_app.importers.html_style import StyleSheet
from editor_app.importers.inline_markdown import is_blank
from editor_app.importers.notes import placed
from editor_app.importers.pictures import Pictures
from editor_app.importers.pieces import Piece, clean_text
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.rtf_pictures import rtf_pictures

MEGABYTE = 1024 * 1024
_NAME = "clipboard"
_HEADING = re.compile(r"h([1-6])")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClipLimits:
    """Bounds of one paste, measured on a 2-core office PC: below them reading takes seconds."""

    html: int = 60 * MEGABYTE  # characters, pictures inside included
    rtf: int = 200 * MEGABYTE  # bytes; only searched for pictures
    words: int = 2 * MEGABYTE  # characters of plain text
    elements: int = 300_000
    depth: int = 120
    paragraphs: int = 20_000


@dataclass(slots=True)
class _ClipBudget(Budget):
    """A budget that also notices that the paste was cancelled."""

    cancelled: Callable[[], bool] = field(default=lambda: False)

    def spend(self) -> int:
        """Count a paragraph. Raises ``PasteCancelled`` too."""
        if self.spent % 20 == 0 and self.cancelled():
            raise PasteCancelled
        return Budget.spend(self)


class _TooMuch(Exception):  # noqa: N818  # turned into a note
    """A limit that formatting exceeds; the words may still do."""

    def __init__(self, kind: NoteKind, limit: str = "") -> None:
        super().__init__(kind, limit)
        self.kind, self.limit = kind, limit


def read_clip(
    clip: Clip,
    rules: PasteRules,
    cancelled: Callable[[], bool] = lambda: False,
    limits: ClipLimits | None = None,
) -> Pasted:
    """Read the richest form a clipboard offers; its words alone where a limit stands against it.

    Raises ``PasteCancelled``, and ``EditorError(CLIP_TOO_LARGE)`` when even the words are too many.
    """
    limits = limits or ClipLimits()
    why: _TooMuch | None = None
    if clip.html.strip():
        try:
            pasted = _read_html(clip, rules, cancelled, limits)
            if pasted.markdown or not (clip.text.strip() or clip.picture):
                return pasted
        except _TooMuch as problem:
            why = problem
        except EditorError as error:  # too many paragraphs: the words would be as many
            raise EditorError(Code.CLIP_TOO_LARGE, limit=limits.paragraphs) from error
    if clip.picture and not clip.text.strip():
        return _read_picture(clip, rules)
    if why is not None and not clip.text.strip():
        raise EditorError(Code.CLIP_TOO_LARGE, limit=why.limit or "HTML")
    return _read_words(clip.text, why, limits)


def _read_html(
    clip: Clip, rules: PasteRules, cancelled: Callable[[], bool], limits: ClipLimits
) -> Pasted:
    if len(clip.html) > limits.html:
        raise _TooMuch(NoteKind.TOO_LONG, f"{limits.html // MEGABYTE} MB")
    root = _parsed(copied_part(clip.html), limits)
    elements = _counted(root, limits)
    pictures = Pictures()
    page = Page(
        _ClipBudget(_NAME, limits.paragraphs, cancelled=cancelled),
        fates=Fates(complete=True),
        pictures=pictures,
        given=_given(root, clip, rules, limits),
        sheet=StyleSheet.read(style_text(clip.html)),
        allowed=rules.allowed,
        lift=_lift(root),
        largest_picture=rules.picture_bytes,
        own_files=True,
    )
    noted = placed(PageReader(page).read(root), page.footnotes.bodies)
    page.footnotes.tell(page.fates, noted.words)
    shown = [one for one in noted.blocks if not (isinstance(one, Para) and is_blank(one.pieces))]
    return Pasted(
        markdown=markdown(shown, noted.words),
        files=pictures.files(),
        receipt=page.fates.ledger.notes(),
        elements=elements,
        lines=dict(_lines(shown)),
    )


def _parsed(part: str, limits: ClipLimits) -> etree._Element:
    """The element whose inside was copied."""
    parser = lxml_html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        root = lxml_html.document_fromstring(
            f"<body>{unended(part)}".encode("utf-8", "replace"), parser=parser
        )
    except (etree.LxmlError, ValueError) as problem:
        raise _TooMuch(NoteKind.UNREADABLE) from problem
    for entry in parser.error_log:
        if entry.level == etree.ErrorLevels.FATAL:  # libxml2 calls what it has the whole
            deep = "depth" in entry.message.lower()
            kind = NoteKind.TOO_DEEP if deep else NoteKind.UNREADABLE
            raise _TooMuch(kind, str(limits.depth) if deep else "")
    body = root.find("body")
    return root if body is None else body


def _counted(root: etree._Element, limits: ClipLimits) -> int:
    """How many elements there are."""
    count, depth = 0, 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        count += element is not root and isinstance(element.tag, str)
        if depth > limits.depth:
            raise _TooMuch(NoteKind.TOO_DEEP, str(limits.depth))
        if count > limits.elements:
            raise _TooMuch(NoteKind.TOO_MANY, str(limits.elements))
    return count


def _lift(root: etree._Element) -> int:
    levels = [
        int(found.group(1))
        for element in root.iter()
        if isinstance(element.tag, str) and (found := _HEADING.fullmatch(element.tag))
    ]
    return min(levels, default=1) - 1


def _given(
    root: etree._Element, clip: Clip, rules: PasteRules, limits: ClipLimits
) -> Mapping[str, bytes]:
    """Bytes for pictures the HTML only names, where it is certain which are whose.

    Pictures of the RTF stand in the same order; if their number differs none is taken, for a
    picture in a wrong place is worse than a missing one.
    """
    named = [
        element
        for element in root.iter("img", "v:imagedata")
        if inline_data(element.get("src") or "") is None
        and not (element.get("src") or "").startswith("att:")
        and not any(one.tag in SILENT for one in element.iterancestors())
    ]
    if not named:
        return {}
    found = rtf_pictures(clip.rtf, rules.picture_bytes) if len(clip.rtf) <= limits.rtf else []
    if len(found) != len(named):
        found = [clip.picture] if clip.picture and len(named) == 1 else []
    for number, element in enumerate(named if found else ()):
        element.set(GIVEN, str(number))
    return {str(number): data for number, data in enumerate(found) if data}


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """For the place of each block, the line of the pasted text where it begins."""
    line = 0
    for block in blocks:
        if isinstance(block, Para | Item | Grid) and block.place:
            yield block.place, line
        if isinstance(block, Grid):
            line += len(block.rows) * max(map(len, block.rows))
        else:
            line += 1


def _read_picture(clip: Clip, rules: PasteRules) -> Pasted:
    """A bitmap alone, such as a picture of the screen: one element."""
    pictures, ledger = Pictures(), Ledger()
    address = pictures.take(clip.picture) if len(clip.picture) <= rules.picture_bytes else None
    if address is None or "image" not in rules.allowed:
        told = f"{rules.picture_bytes // MEGABYTE} MB" if address is None else ""
        kind = NoteKind.PICTURE_TOO_LARGE if address is None else NoteKind.NOT_ALLOWED
        ledger.add(kind, told)
        blocks: list[Block] = [Para(pieces=[Piece(text="〔图片〕")])]
        return Pasted(
            markdown=markdown(blocks), files=(), receipt=ledger.notes(), elements=1, lines={}
        )
    ledger.count(NoteKind.PICTURES)
    ledger.count(NoteKind.NO_ALTERNATIVE)
    return Pasted(
        markdown=markdown([Picture(address=address)]),
        files=pictures.files(),
        receipt=ledger.notes(),
        elements=1,
        lines={},
    )


def _read_words(text: str, why: _TooMuch | None, limits: ClipLimits) -> Pasted:
    """A paragraph per line that is not blank; each is an element. ``why`` only the words come."""
    if len(text) > limits.words:
        raise EditorError(Code.CLIP_TOO_LARGE, limit=f"{limits.words // MEGABYTE} MB")
    ledger = Ledger()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", "\n")
    blocks: list[Block] = []
    for line in re.split("[\n\u2028\u2029\x0b\x0c]", lines):
        words, dropped = clean_text(line)
        ledger.count(NoteKind.INVISIBLE, dropped)
        if words.strip():
            blocks.append(Para(pieces=[Piece(text=" ".join(words.split("\t")).strip())]))
    if len(blocks) > limits.paragraphs:
        raise EditorError(Code.CLIP_TOO_LARGE, limit=limits.paragraphs)
    ledger.count(NoteKind.PARAGRAPHS, len(blocks))
    if why is not None:
        ledger.add(why.kind, why.limit)
    return Pasted(
        markdown=markdown(blocks),
        files=(),
        receipt=ledger.notes(),
        elements=len(blocks) + (why is not None),
        lines={},
    )
