"""A safe fix carried out on an item's text."""

from dataclasses import replace

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Finding
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
    new: Json = old[: place.start] + fix.replacement + old[end:]
    return replace(content, body=str(new)) if body else content.with_field(place.where, new)
