"""What of an earlier check the text still bears out: nothing false stands below a field."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from editor_app.domain.findings import Finding, Severity
from editor_app.domain.template import Template

_BODY = "body"
_TOLD_ELSEWHERE = frozenset({"attachments", "column"})
_VARIABLE = re.compile(r"\d+|“[^”]*”")  # numbers and quoted words follow what is typed


def below_something(findings: Sequence[Finding], template: Template) -> tuple[Finding, ...]:
    """Those that are told below a field or below the body as a whole."""
    return tuple(
        one
        for one in findings
        if one.location.where not in _TOLD_ELSEWHERE
        and template.field(one.location.where) is not None
        and not (one.location.where == _BODY and one.location.length)
    )


def rules_of(findings: Sequence[Finding]) -> frozenset[str]:
    """The rules that made these findings."""
    return frozenset(one.rule for one in findings)


def still_said(
    told: Sequence[Finding], now: Sequence[Finding], kept: Collection[str]
) -> tuple[Finding, ...]:
    """Those of ``told`` that the rules repeat of the same place, in the words that hold now.

    The same sentence may have other numbers and quote other words by now. Another sentence is
    news: it waits for the next check, so that nobody is scolded in the middle of a word.
    """
    said: dict[tuple[str, str, str], Iterator[Finding]] = {}
    for sentence, ones in _by_sentence(now).items():
        said[sentence] = iter([one for one in ones if not _kept(one, kept)])
    repeated = (next(said.get(_sentence(one), iter(())), None) for one in told)
    return tuple(one for one in repeated if one is not None)


def _kept(finding: Finding, kept: Collection[str]) -> bool:
    return finding.severity is Severity.WARN and finding.key in kept


def _by_sentence(findings: Sequence[Finding]) -> dict[tuple[str, str, str], list[Finding]]:
    found = defaultdict(list)
    for one in findings:
        found[_sentence(one)].append(one)
    return found


def _sentence(finding: Finding) -> tuple[str, str, str]:
    return finding.rule, finding.location.where, _VARIABLE.sub("", finding.message_zh)
