"""Markdown of an article body to safe HTML: one renderer for the preview and the public page.

Python-Markdown is the only one of the common renderers that makes ``他说**“你好。”**然后`` bold:
CommonMark's flanking rule fails on Chinese punctuation. It needs 160-240 ms for 200 KB, therefore
pieces are cached by their text.
"""

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from html import escape, unescape
from itertools import repeat
from typing import TYPE_CHECKING
from urllib.parse import unquote

from editor_app.rendering.blocks import source_marks, split_blocks
from editor_app.rendering.covered import with_asterisks, with_words_told
from editor_app.rendering.dress import dress, lost_picture
from editor_app.rendering.letter import mark_letter_parts
from editor_app.rendering.markdown_source import without_notes
from editor_app.rendering.note_html import place_notes
from editor_app.rendering.sanitize import sanitize, strip_unseen

if TYPE_CHECKING:
    from markdown import Markdown

# A new line between two Chinese characters must not become a blank.
_WIDE = r"[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]"
_WRAP = re.compile(rf"(?<={_WIDE})[ \t]*\n[ \t]*(?={_WIDE})")
_FILE = re.compile(r' (?:src|href)="att:([^"]*)"')
_PICTURE = re.compile(r'<img(?P<src> src="[^"]*")? alt="(?P<alt>[^"]*)">')

Resolver = Callable[[str], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyStyle:
    """What a body needs to know of its surroundings.

    ``resolve`` turns a file (its SHA-256, or a relative path of an unimported source) into an
    address, or ``None`` where there is no such file; without it ``att:`` addresses stay.
    """

    own_hosts: frozenset[str] = frozenset()  # links there carry no leave prompt
    letter: bool = False  # addressee line and signature are set as in an official document
    resolve: Resolver | None = None
    marked: bool = False  # each piece says where it comes from: for previews only


PLAIN = BodyStyle()


def render_body(markdown: str, style: BodyStyle = PLAIN) -> str:
    """Render a body. The result holds only what ``sanitize`` lets through, plus our own classes."""
    text = strip_unseen(markdown.replace("\r\n", "\n").replace("\r", "\n"))
    noted = without_notes(text)
    text = noted.text
    pieces = split_blocks(text)
    marks = source_marks(text, pieces) if style.marked else repeat("")
    rendered = zip(marks, (_render_piece(piece, style.own_hosts) for piece in pieces), strict=False)
    html = "\n".join(mark + piece for mark, piece in rendered if piece)
    if style.letter:
        html = mark_letter_parts(html)
    html = place_notes(html, noted.notes, partial(_render_piece, own_hosts=style.own_hosts))
    return html if style.resolve is None else _resolve_files(html, style.resolve)


@lru_cache(maxsize=4096)
def _render_piece(markdown: str, own_hosts: frozenset[str]) -> str:
    source = _WRAP.sub("", with_words_told(markdown))
    return dress(sanitize(with_asterisks(_convert(source))), own_hosts).strip()


# One converter per thread: making one costs as much as rendering thirty paragraphs, and it keeps
# state while it works.
_converters = threading.local()


def _convert(markdown: str) -> str:
    converter: Markdown | None = getattr(_converters, "markdown", None)
    if converter is None:
        # Deferred: 37 ms that the first paint of the client does not need.
        from editor_app.rendering.converter import make_converter  # noqa: PLC0415

        converter = _converters.markdown = make_converter()
    return str(converter.reset().convert(markdown))


def _resolve_files(html: str, resolve: Resolver) -> str:
    """Replace ``att:`` addresses; a link or picture without its file becomes plain text."""

    def address(match: re.Match[str]) -> str:
        found = resolve(_file_of(unescape(match[1])))
        name = match[0].lstrip().partition("=")[0]
        return "" if found is None else f' {name}="{escape(found)}"'

    def picture(match: re.Match[str]) -> str:
        return match[0] if match["src"] else lost_picture(unescape(match["alt"]))

    return _PICTURE.sub(picture, _FILE.sub(address, html))


def _file_of(target: str) -> str:
    """The SHA-256, or the relative path, that an ``att:`` address names."""
    if target.startswith("rel/"):
        return unquote(target.removeprefix("rel/"))
    return target.partition("/")[0]
