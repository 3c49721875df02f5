"""Notes on the page: raised numbers in the text, the words below it, links both ways.

The identifiers are those of Python-Markdown's footnotes (`fn:1`, `fnref:1`). Everything written
here is ours or comes from the cleaner; a reader's text never becomes an identifier.
"""

import re
from collections.abc import Callable, Mapping
from html import escape, unescape

from editor_app.rendering.notes import LABEL
from editor_app.rendering.serialize import line_source
from editor_app.rendering.tree import Inlines

_TAG_OR_LABEL = re.compile(rf"<[^>]*>|{LABEL.pattern}")
_BACK = "返回正文"


def place_notes(html: str, notes: Mapping[str, Inlines], render: Callable[[str], str]) -> str:
    """Clean HTML with its references numbered as they come, and the notes below.

    ``render`` makes clean HTML of a line of Markdown.
    """
    if not notes:
        return html
    placed: list[str] = []

    def number(match: re.Match[str]) -> str:
        label = unescape(match[1] or "").lower()
        if label not in notes or label in placed:
            return match[0]
        placed.append(label)
        return _reference(len(placed))

    numbered = _TAG_OR_LABEL.sub(number, html)
    found = len(placed)
    placed += [label for label in notes if label not in placed]  # no words are ever left out
    entries = "".join(
        _entry(at, render(line_source(notes[label])), linked=at <= found)
        for at, label in enumerate(placed, start=1)
    )
    return f'{numbered}\n<div class="footnote" role="doc-endnotes"><hr><ol>{entries}</ol></div>'


def _reference(number: int) -> str:
    return (
        f'<sup id="fnref:{number}"><a class="footnote-ref" href="#fn:{number}"'
        f' role="doc-noteref">{number}</a></sup>'
    )


def _entry(number: int, html: str, *, linked: bool) -> str:
    words = html.removeprefix("<p>").removesuffix("</p>")
    back = (
        f'&#160;<a class="footnote-backref" href="#fnref:{number}" role="doc-backlink"'
        f' aria-label="{escape(_BACK)}">↩</a>'
    )
    return f'<li id="fn:{number}">{words}{back if linked else ""}</li>'
