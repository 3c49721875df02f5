"""A safe fix carried out on an item's text."""

import re
from dataclasses import replace

from editor_app.checks.markdown_scan import scan_body
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding, Fix, Location
from editor_app.domain.item import Content
from editor_app.domain.markdown_signs import guard_start
from editor_app.rendering.raw_source import in_html

# what stands before the words of a line: of paragraphs, points of a list, quotes
_BLOCK_HEAD = re.compile(r"(?:^|\n)[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*\Z")


def fixed(content: Content, finding: Finding) -> Content:
    """The text with a finding's fix; the same one where it cannot be applied any more.

    A fix is applied only while the located words still are what the rule saw. Blocks that the
    template does not know are converted elsewhere: where they stand in the window.
    """
    fix, place = finding.fix, finding.location
    if fix is None or fix.block:
        return content
    body = place.where == "body"
    old = content.body if body else content.fields.get(place.where)
    if not body and not (isinstance(old, str) and place.length):
        return content.with_field(place.where, fix.replacement)
    assert isinstance(old, str)
    end = place.start + place.length
    if old[place.start : end] != (fix.stands or finding.excerpt) or not isinstance(
        fix.replacement, str
    ):
        return content
    told = _source(fix.replacement, old, place.start) if body and fix.plain else fix.replacement
    new: Json = old[: place.start] + told + old[end:]
    return replace(content, body=str(new)) if body else content.with_field(place.where, new)


def _source(words: str, body: str, at: int) -> str:
    """Words as Markdown writes them; within HTML, where a table stands, they are as they are."""
    return words if in_html(body, at) else words.replace("*", r"\*")


def unlinking(content: Content, finding: Finding) -> Finding | None:
    """The finding of a link with another fix: its words stay, where they led is gone.

    ``None`` where there is no such link, or where nothing would be left of it.
    """
    place = finding.location
    if place.where != "body" or not place.length:
        return None
    for link in scan_body(content.body).links:
        plain = not (link.image or link.bare or link.tag) and bool(link.text.strip())
        mark = content.body[link.start : link.start + link.length]
        if plain and link.href_start == place.start and mark.startswith(f"[{link.text}]("):
            words = _unlinked(content.body, link.start, mark, link.text)
            fix = Fix(label_zh="", label_en="", replacement=words, stands=mark)
            at = Location(where="body", start=link.start, length=link.length)
            return replace(finding, location=at, fix=fix)
    return None


def _unlinked(body: str, start: int, mark: str, words: str) -> str:
    """The words of a link where it stood; at the beginning of a block they begin no other one."""
    if not _BLOCK_HEAD.search(body[:start]):
        return words
    rest = body[start + len(mark) :].partition("\n")[0]
    guarded = guard_start(words + rest)
    return guarded[: len(guarded) - len(rest)] if guarded.endswith(rest) else words
