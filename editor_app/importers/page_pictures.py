"""Pictures beside a saved page, as browsers write them into its ``_files`` folder.

The child that reads the page may open nothing, so it leaves an address that stands for a place
below the page's folder; the program looks there, or puts the words for a picture in its place.
The place is judged on both sides: the page is not trusted, and neither is the child.
"""

import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from editor_app.importers.receipt import Ledger, Note, NoteKind

_SCHEME = "beside:"
_IMAGE = re.compile(r"!\[((?:[^\]\\\n]|\\.)*)\]\(beside:([\w.~/%-]{1,2000})\)", re.ASCII)
_FOREIGN = re.compile(r"[\\:\x00-\x1f\x7f]")  # drives, schemes and shares; nothing a path needs


def place_below(source: str) -> str:
    """The place an address names below the page's folder; empty for any other address.

    Absolute, upward, foreign and ``file:`` addresses name none, however they are spelled.
    """
    place = unquote(re.split(r"[?#]", source.strip(), maxsplit=1)[0], errors="replace")
    parts = place.split("/")
    if _FOREIGN.search(place) or "%" in place or ".." in parts or len(place) > 1000:
        return ""
    shown = [part for part in parts if part not in ("", ".")]
    return "/".join(shown) if shown and parts[0] else ""


def address_below(source: str) -> str:
    """What stands for such a picture in the text of the child; empty if it is none."""
    place = place_below(source)
    return f"{_SCHEME}{quote(place)}" if place else ""


def settle(
    markdown: str, receipt: tuple[Note, ...], take: Callable[[str], str]
) -> tuple[str, tuple[Note, ...]]:
    """Give every such picture the address that ``take`` finds for its place, or its words.

    The receipt of the child called them all kept; what is not here is told as missing.
    """
    missing: list[str] = []

    def settled(match: re.Match[str]) -> str:
        words, place = match.group(1), place_below(match.group(2))
        address = take(place) if place else ""
        if address:
            return f"![{words}]({address})"
        missing.append(place)
        return f"〔图片：{words}〕" if words.strip() else "〔图片〕"

    text = _IMAGE.sub(settled, markdown)
    return text, _told(receipt, missing) if missing else receipt


def _told(receipt: tuple[Note, ...], missing: list[str]) -> tuple[Note, ...]:
    ledger, left = Ledger(), len(missing)
    for note in receipt:
        fewer = min(left, note.count) if note.kind is NoteKind.PICTURES else 0
        left -= fewer
        if note.count > fewer:
            ledger.add(note.kind, note.sample, note.place, note.count - fewer)
    for place in missing:
        ledger.add(NoteKind.PICTURE_MISSING, place)
    return ledger.notes()
