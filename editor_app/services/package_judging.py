"""What a package's times and findings mean for taking it in: a block holds, by name."""

from collections.abc import Sequence
from datetime import datetime

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding, Override, Severity
from editor_app.domain.packages import Manifest, PackageKind

MIN_REASON = 4  # characters (rules.toml, REV-05 min_chars)


def check_time(manifest: Manifest, now: datetime) -> None:
    """Raises PACKAGE_CLOCK, PACKAGE_EXPIRED.

    Receipts are signed by the portal, whatever the courier's clock: only their end counts.
    """
    if manifest.kind is PackageKind.OUTBOX and not manifest.clock_fits(now):
        raise EditorError(Code.PACKAGE_CLOCK, at=f"{manifest.made_at.astimezone():%Y-%m-%d %H:%M}")
    if manifest.expires_at <= now:
        raise EditorError(Code.PACKAGE_EXPIRED, at=manifest.expires_at.date().isoformat())


def check_findings(findings: Sequence[Finding], reason: str) -> None:
    """A block holds; where the rule lets an editor decide, a written ``reason`` opens it.

    Raises PACKAGE_BLOCKED, PACKAGE_CONFLICT.
    """
    blocks = [one for one in findings if one.severity is Severity.BLOCK]
    final = [one for one in blocks if one.override is not Override.EDITOR_REASON]
    if final:
        raise EditorError(Code.PACKAGE_BLOCKED, rules=_rules(final))
    if blocks and len(reason.strip()) < MIN_REASON:
        raise EditorError(Code.PACKAGE_CONFLICT, rules=_rules(blocks), minimum=MIN_REASON)


def _rules(findings: Sequence[Finding]) -> str:
    return ", ".join(dict.fromkeys(one.rule for one in findings))
