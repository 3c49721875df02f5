"""A safe fix carried out on an item's text."""

from dataclasses import replace

from editor_app.checks.markdown_scan import scan_body
from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding, Fix, Location
from editor_app.domain.item import Content


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
    told = _source(fix.replacement, old[: place.start]) if body and fix.plain else fix.replacement
    new: Json = old[: place.start] + told + old[end:]
    return replace(content, body=str(new)) if body else content.with_field(place.where, new)


def _source(words: str, before: str) -> str:
    """Words as Markdown writes them; within HTML, where a table stands, they are as they are."""
    inside_html = before.rpartition("\n\n")[2].lstrip().startswith("<")
    return words if inside_html else words.replace("*", r"\*")


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
            fix = Fix(label_zh="", label_en="", replacement=link.text, stands=mark)
            at = Location(where="body", start=link.start, length=link.length)
            return replace(finding, location=at, fix=fix)
    return None
