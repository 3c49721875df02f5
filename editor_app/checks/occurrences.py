"""Which of several equal words a warning speaks of: a reason keeps no other one (REV-05)."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor_app.domain.findings import GAP, Finding, Severity, without_gap
from editor_app.domain.item import Content

_END = "。！？；，：,;\n"  # of a clause
_BEFORE = re.compile(rf"[^{_END}]*\Z")
_BEHIND = re.compile(rf"[^{_END}]*")
_BLANKS = re.compile(r"\s+")
_FAR = 60  # characters on either side; a text without marks is one long clause


def told_apart(findings: Iterable[Finding], content: Content) -> Iterator[Finding]:
    """The findings in their order; warnings with their clause, and its number among equals."""
    seen: Counter[str] = Counter()
    for finding in findings:
        if finding.severity is not Severity.WARN:  # nothing else can be kept
            yield finding
            continue
        one = replace(finding, beside=_clause(finding, content))
        name = one.key
        yield replace(one, nth=seen[name]) if seen[name] else one
        seen[name] += 1


def _clause(finding: Finding, content: Content) -> str:
    """What stands beside the words in their clause; in a file the place, else the other item."""
    place = finding.location
    text = content.body if place.where == "body" else content.fields.get(place.where)
    if not (isinstance(text, str) and place.length):
        return without_gap(str(finding.facts.get("place") or finding.facts.get("item") or ""))
    end = place.start + place.length
    before = _BEFORE.search(text[max(0, place.start - _FAR) : place.start])
    behind = _BEHIND.match(text[end : end + _FAR])
    sides = (without_gap(one[0]) if one else "" for one in (before, behind))
    told = _BLANKS.sub("", GAP.join(sides))
    return "" if told == GAP else told
