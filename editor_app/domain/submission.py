"""What an author says with a submission: a note, and why warnings were kept (rule REV-05)."""

from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.findings import Finding, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptWarning:
    """One warning that was kept on purpose."""

    rule: str
    where: str
    excerpt: str
    reason: str
    by: str = ""  # who kept it, where that was told
    at: str = ""  # when, RFC 3339
    key: str = ""  # ``Finding.key``: which of several equal words; earlier programs tell none


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckProof:
    """That the rules ran where the text was written, before it was sent."""

    rules: int
    catalogue_version: str
    lexicon_version: str = ""
    at: str = ""  # RFC 3339
    milliseconds: int = 0


Words = tuple[str, str, str]  # rule, where, excerpt
Matched = tuple[tuple[Finding, KeptWarning | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What the author told the reviewers of the present submission."""

    at: datetime | None = None  # of the submission, portal time
    note: str = ""
    kept: tuple[KeptWarning, ...] = ()
    proof: CheckProof | None = None

    def matched(self, findings: Iterable[Finding]) -> tuple[Matched, tuple[KeptWarning, ...]]:
        """What is found now with the reason it was kept for, and reasons of what is not found now.

        What is found may be fewer: links that do not answer, items known on one workstation alone;
        or more: a reason that names its place explains no other one with the same words.
        """
        told = _Told(self.kept)
        found = tuple((one, told.reason_for(one)) for one in findings)
        used = {id(kept) for _, kept in found if kept is not None}
        return found, tuple(one for one in self.kept if id(one) not in used)


class _Told:
    """Reasons by the place they name; those of earlier programs by their words, in their order."""

    def __init__(self, kept: Iterable[KeptWarning]) -> None:
        self._places: dict[str, KeptWarning] = {}
        self._words: defaultdict[Words, deque[KeptWarning]] = defaultdict(deque)
        for one in kept:
            if one.key:
                self._places[one.key] = one
            else:
                self._words[one.rule, one.where, one.excerpt].append(one)

    def reason_for(self, finding: Finding) -> KeptWarning | None:
        if finding.severity is not Severity.WARN:  # nothing else can be kept
            return None
        named = self._places.get(finding.key)
        if named is not None:
            return named
        reasons = self._words[finding.rule, finding.location.where, finding.excerpt]
        if not reasons:
            return None
        # They may have told one reason for all equal words: the last one goes on.
        return reasons.popleft() if len(reasons) > 1 else reasons[0]
