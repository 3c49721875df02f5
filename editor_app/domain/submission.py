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

        Equal words are told apart by their order: it is the same text and the same rules. What
        is found may be fewer: links that do not answer, items known on one workstation alone.
        """
        told: defaultdict[Words, deque[KeptWarning]] = defaultdict(deque)
        for one in self.kept:
            told[one.rule, one.where, one.excerpt].append(one)
        used: set[int] = set()
        found: list[tuple[Finding, KeptWarning | None]] = []
        for finding in findings:
            reasons = told[finding.rule, finding.location.where, finding.excerpt]
            kept = reasons[0] if reasons and finding.severity is Severity.WARN else None
            if kept is not None:
                used.add(id(kept))
                if len(reasons) > 1:  # earlier programs told one reason for all equal words
                    reasons.popleft()
            found.append((finding, kept))
        return tuple(found), tuple(one for one in self.kept if id(one) not in used)
