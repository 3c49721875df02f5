"""Read one line of Markdown into runs, the way Python-Markdown understands it.

Emphasis is found without CommonMark's flanking rule, which fails on Chinese punctuation
(`他说**“你好。”**然后`). What is not understood becomes raw source or literal text; no character is
dropped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from html import unescape
from types import MappingProxyType
from urllib.parse import quote

from editor_app.rendering.emphasis import Marks
from editor_app.rendering.runs import Run, RunKind, Script, nest
from editor_app.rendering.tree import NOTE_PLACE, Image, Inlines

# what a text's reference definitions say: address and title by label; none where it is a note's
References = Mapping[str, tuple[str, str] | None]
NO_REFERENCES: References = MappingProxyType({})
NOTE_SIGN = "[^\ufdd0]"  # a note's label until the whole text is written; no text holds it
ESCAPABLE = frozenset("\\`*_{}[]()>#+-.!|")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});")
_TAG = re.compile(
    r"</?[A-Za-z][A-Za-z0-9:-]*(?:\s+[^<>]*|\s*/)?>|<!--(?:(?!-->).)*-->",
    re.DOTALL,
)
_BREAK_TAG = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARK_TAG = re.compile(r"<(strong|b|em|i|sup|sub)>", re.IGNORECASE)
_AUTOLINK = re.compile(r"<((?:https?|ftp|mailto|tel):[^\s<>\"'`\\]+)>")
_ANCHOR_TAG = re.compile(r'<a\s+href="([^"<>]*)"(?:\s+title="([^"<>]*)")?\s*>', re.IGNORECASE)
_TARGET = re.compile(
    r"\(\s*(?:<([^<>\n]*)>|((?:[^\s()<>\\]|\\.|\([^\s()<>\\]*\))*))"
    r"(?:\s+(?:\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'))?\s*\)"
)
_REFERENCE = re.compile(r"\s?\[([^\[\]]*)\]")
_DEFINED = re.compile(  # as Python-Markdown reads it, on one line
    r" {0,3}\[[^\[\]^][^\[\]]*\]: *(\S+) *(?:\"(.*)\"|'(.*)'|\((.*)\))? *"
)
_ORDINARY = re.compile(r"[^\\`<&!\[*_]+")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|])")
_UNSAFE_HREF = re.compile(r"[\s\\()<>\"'`\[\]{}*|^]|[\x00-\x20\x7f]")
_MARK_STYLES: dict[str, dict[str, object]] = {
    "strong": {"strong": True},
    "b": {"strong": True},
    "em": {"emphasis": True},
    "i": {"emphasis": True},
    "sup": {"script": Script.SUPER},
    "sub": {"script": Script.SUB},
}


def parse_inlines(source: str, references: References = NO_REFERENCES) -> Inlines:
    """Read a line; `references` are the link labels the document defines."""
    return nest(parse_runs(source, references))


def parse_runs(source: str, references: References = NO_REFERENCES) -> list[Run]:
    """Read a line as runs, not yet tidied."""
    return _scanned(source, references).runs


def text_offsets(source: str, references: References = NO_REFERENCES) -> list[int]:
    """For each character of the line's plain text, where it stands in `source`."""
    return _scanned(source, references).offsets


def _scanned(source: str, references: References) -> _Scanner:
    """A line that was read; one with marks nested deeper than the stack goes is words."""
    scanner = _Scanner(source=source, references=references)
    try:
        scanner.scan(0, len(source), Run())
    except RecursionError:
        return _Scanner(source=source, runs=[Run(text=source)], offsets=[*range(len(source))])
    return scanner


def parse_image(source: str, references: References = NO_REFERENCES) -> Image | None:
    """The image a line consists of, if it is nothing else."""
    if not source.startswith("!["):
        return None
    scanner = _Scanner(source=source, references=references)
    close = scanner.closing_bracket(1, len(source))
    found = scanner.target(1, close, len(source)) if close > 0 else None
    if found is None or found[2] != len(source):
        return None
    href, title, _ = found
    return Image(src=href, alt=literal(source[2:close]), caption=title) if href else None


def reference_target(line: str) -> tuple[str, str] | None:
    """Address and title that the line of a reference definition gives."""
    match = _DEFINED.fullmatch(line)
    if match is None:
        return None
    title = next((word for word in match.groups()[1:] if word is not None), "")
    return clean_href(literal(match[1].lstrip("<").rstrip(">"))), literal(title)


def clean_href(href: str) -> str:
    """Percent-encode what would end or break a Markdown link."""
    return _UNSAFE_HREF.sub(lambda match: quote(match.group(), safe=""), href.strip())


def literal(source: str) -> str:
    """Undo backslash escapes and character references."""
    text = _ESCAPE.sub(lambda match: f"&#{ord(match.group(1))};", source)
    return " ".join(_ENTITY.sub(lambda match: _character(match.group()), text).split())


def _character(reference: str) -> str:
    """What a character reference stands for; itself if it is unknown or a control character."""
    text = unescape(reference)
    return text if text.isprintable() or text == "\u00a0" else reference


def _link_target(match: re.Match[str]) -> tuple[str, str]:
    href = match.group(1) if match.group(1) is not None else match.group(2)
    title = match.group(3) if match.group(3) is not None else match.group(4)
    return clean_href(literal(href)), literal(title or "")


@dataclass(slots=True, kw_only=True)
class _Scanner:
    source: str
    references: References = field(default_factory=lambda: NO_REFERENCES)
    runs: list[Run] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    closes: dict[int, dict[int, int]] = field(default_factory=dict)  # by end, then by opening
    marks: Marks = field(init=False)

    def __post_init__(self) -> None:
        """The marks step over atoms as this does."""
        self.marks = Marks(self.source, self._skip_atom)

    def scan(self, start: int, end: int, style: Run) -> None:
        """Read `source[start:end]`, giving every run the marks of `style`."""
        position = start
        while position < end:
            position = self._step(position, end, style)

    def closing_bracket(self, start: int, end: int) -> int:
        """Where the bracket opened at `start` closes, or -1; one walk answers for all within."""
        known = self.closes.setdefault(end, {})
        if start in known:
            return known[start]
        unclosed, position = [], start
        while position < end:
            character = self.source[position]
            if character == "[":
                unclosed.append(position)
            elif character == "]":
                known[unclosed.pop()] = position
                if not unclosed:
                    return position
            position = self._skip_atom(position, end)
        known.update(dict.fromkeys(unclosed, -1))
        return -1

    def _step(self, position: int, end: int, style: Run) -> int:
        ordinary = _ORDINARY.match(self.source, position, end)
        if ordinary:
            return self._text(ordinary.group(), position, ordinary.end(), style)
        character = self.source[position]
        match character:
            case "\\":
                after = self._escape(position, end, style)
            case "`":
                after = self._code(position, end, style)
            case "<":
                after = self._tag(position, end, style)
            case "&":
                after = self._entity(position, end, style)
            case "!" | "[":
                after = self._link(position, end, style)
            case _:
                after = self._emphasis(position, end, style)
        if after > position:
            return after
        width = 1
        if character in "*_`":  # a run that opens nothing is literal as a whole
            while position + width < end and self.source[position + width] == character:
                width += 1
        literal_text = self.source[position : position + width]
        return self._text(literal_text, position, position + width, style)

    def _text(self, text: str, start: int, end: int, style: Run) -> int:
        self.runs.append(replace(style, text=text))
        if len(text) == end - start:
            self.offsets.extend(range(start, end))
        else:
            self.offsets.extend([start] * len(text))
        return end

    def _raw(self, start: int, end: int, style: Run, spelled: str = "") -> int:
        text = spelled or self.source[start:end]
        self.runs.append(replace(style, text=text, kind=RunKind.RAW))
        same = len(text) == end - start
        self.offsets.extend(range(start, end) if same else [start] * len(text))
        return end

    def _escape(self, position: int, end: int, style: Run) -> int:
        following = self.source[position + 1 : position + 2] if position + 1 < end else ""
        if following and following in ESCAPABLE:
            return self._text(following, position, position + 2, style)
        return position

    def _code(self, position: int, end: int, style: Run) -> int:
        close = self._code_end(position, end)
        return self._raw(position, close, style) if close > position else position

    def _code_end(self, position: int, end: int) -> int:
        """The end of the code span opened here, or `position`."""
        width = 1
        while position + width < end and self.source[position + width] == "`":
            width += 1
        fence = re.compile(rf"(?<!`)`{{{width}}}(?!`)")
        close = fence.search(self.source, position + width, end)
        return close.end() if close and close.start() > position + width else position

    def _entity(self, position: int, end: int, style: Run) -> int:
        match = _ENTITY.match(self.source, position, end)
        if not match:
            return position
        return self._text(_character(match.group()), position, match.end(), style)

    def _tag(self, position: int, end: int, style: Run) -> int:
        if match := _BREAK_TAG.match(self.source, position, end):
            self.runs.append(replace(style, kind=RunKind.BREAK))
            self.offsets.append(position)
            return match.end()
        if match := _AUTOLINK.match(self.source, position, end):
            href = clean_href(match.group(1))
            return self._inner(match.span(1), match.end(), replace(style, href=href), literal=True)
        if match := _MARK_TAG.match(self.source, position, end):
            name = match.group(1).lower()
            close = self._closing_tag(name, match.end(), end)
            if close:
                inner = replace(style, **_MARK_STYLES[name])  # type: ignore[arg-type]  # table of marks
                return self._inner((match.end(), close[0]), close[1], inner)
        anchor = _ANCHOR_TAG.match(self.source, position, end)
        if anchor and not style.href and (close := self._closing_tag("a", anchor.end(), end)):
            inner = self._linked(style, literal(anchor.group(1)), literal(anchor.group(2) or ""))
            if inner.href and self.source[anchor.end() : close[0]].strip():
                return self._inner((anchor.end(), close[0]), close[1], inner)
        if match := _TAG.match(self.source, position, end):
            return self._raw(position, match.end(), style)
        return position

    def _inner(self, span: tuple[int, int], after: int, style: Run, literal: bool = False) -> int:
        if literal:
            self._text(self.source[span[0] : span[1]], span[0], span[1], style)
        else:
            self.scan(span[0], span[1], style)
        return after

    def _closing_tag(self, name: str, start: int, end: int) -> tuple[int, int] | None:
        pattern = re.compile(rf"<(/?){name}(?:\s[^<>]*)?>", re.IGNORECASE)
        depth, position = 1, start
        while position < end:
            match = pattern.match(self.source, position, end)
            if match:
                depth += -1 if match.group(1) else 1
                if depth == 0:
                    return match.span()
            position = match.end() if match else self._skip_atom(position, end)
        return None

    def _linked(self, style: Run, href: str, title: str) -> Run:
        return replace(style, href=clean_href(href), title=title)

    def _link(self, position: int, end: int, style: Run) -> int:
        if self.source.startswith(NOTE_SIGN, position):
            return self._text(NOTE_PLACE, position, position + len(NOTE_SIGN), style)
        is_image = self.source[position] == "!"
        opening = position + 1 if is_image else position
        if opening >= end or self.source[opening] != "[":
            return position
        close = self.closing_bracket(opening, end)
        if close < 0:
            return position
        target = self.target(opening, close, end)
        if target is None:
            return self._reference(position, opening, close, end, style)
        href, title, after = target
        text = self.source[opening + 1 : close]
        if is_image or style.href or not href or not self._is_link_text(opening + 1, close):
            if text or href:
                return self._raw(position, after, style, self._spelled(position, close, target))
            return position
        return self._inner((opening + 1, close), after, self._linked(style, href, title))

    def target(self, opening: int, close: int, end: int) -> tuple[str, str, int] | None:
        """Address and title of the link in these brackets, and where all of it ends."""
        if match := _TARGET.match(self.source, close + 1, end):
            return *_link_target(match), match.end()
        for label, after in self._labels(opening, close, end):
            if referred := self.references.get(label):
                return *referred, after
        return None

    def _labels(self, opening: int, close: int, end: int) -> Iterator[tuple[str, int]]:
        """The labels that may be meant, the likeliest first, and where each ends."""
        first = self.source[opening + 1 : close].lower()
        if second := _REFERENCE.match(self.source, close + 1, end):
            yield second.group(1).lower() or first, second.end()
        yield first, close + 1

    def _spelled(self, position: int, close: int, target: tuple[str, str, int]) -> str:
        """A picture or an odd link with its target behind it: a definition may go any time."""
        href, title, after = target
        source = self.source[position:after]
        if self.source[close + 1 : close + 2] == "(":
            return source
        words = title.replace("\\", "\\\\").replace('"', '\\"')
        titled = f'{href} "{words}"' if title else href
        return f"{self.source[position : close + 1]}({titled})"

    def _is_link_text(self, start: int, end: int) -> bool:
        """Whether the words of a link hold no further link and are not blank."""
        probe = _Scanner(source=self.source, references=self.references)
        probe.scan(start, end, Run())
        linked = any(run.href for run in probe.runs)
        words = any(run.kind is not RunKind.BREAK and run.text.strip() for run in probe.runs)
        return words and not linked

    def _reference(self, position: int, opening: int, close: int, end: int, style: Run) -> int:
        """The label of a note, kept as it is written."""
        for label, after in self._labels(opening, close, end):
            if label in self.references:
                return self._raw(position, after, style)
        return position

    def _emphasis(self, position: int, end: int, style: Run) -> int:
        mark = self.source[position]
        width = self.marks.width(position, end)
        if not self.marks.opens(position, width, end):
            return position
        close = self.marks.close(mark, width, position + width, end)
        if close < 0:
            return position
        inner = replace(
            style,
            strong=style.strong or width >= 2,
            emphasis=style.emphasis or width != 2,
        )
        return self._inner((position + width, close), close + width, inner)

    def _skip_atom(self, position: int, end: int) -> int:
        """One step over a character, or over an escape, code span, tag or link target."""
        character = self.source[position]
        if character == "\\" and self.source[position + 1 : position + 2] in ESCAPABLE:
            return min(position + 2, end)
        if character == "`":
            close = self._code_end(position, end)
            return close if close > position else position + self.marks.width(position, end)
        if character == "<" and (match := _TAG.match(self.source, position, end)):
            return match.end()
        if character == "]" and (match := _TARGET.match(self.source, position + 1, end)):
            return match.end()
        return position + 1
