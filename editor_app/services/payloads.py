"""Bodies of commands, frozen when a person confirms. Keys equal wire.v1; a test keeps them so."""

import json
from collections.abc import Mapping, Sequence

from editor_app.domain.bundle import Bundle, bundle_from, bundle_json
from editor_app.domain.canonical import canonical_json
from editor_app.domain.findings import CheckReport, Finding
from editor_app.domain.item import ContentHash


def submission(
    hash_: ContentHash,
    report: CheckReport,
    keeps: Mapping[str, str],
    note: str = "",
    bundle: Bundle | None = None,
) -> bytes:
    """``SubmissionIn``: the revision, the proof that checks ran, and warnings kept on purpose."""
    declared = {} if bundle is None else {"bundle": bundle_json(bundle)}
    return canonical_json(
        {
            **declared,
            "hash": hash_,
            "checked_rules": report.rules_run,
            "catalogue_version": report.catalogue_version,
            "kept": [_kept(one, keeps[one.key]) for one in _kept_findings(report.findings, keeps)],
            "note": note,
        }
    )


def decision(hash_: ContentHash, level: int, outcome: str, reason: str) -> bytes:
    """``DecisionIn``: bound to exactly one revision."""
    return canonical_json({"hash": hash_, "level": level, "outcome": outcome, "reason": reason})


def reason(hash_: ContentHash, text: str) -> bytes:
    """``ReasonIn`` of recalls and withdrawals."""
    return canonical_json({"hash": hash_, "reason": text})


def unbundling(hash_: ContentHash, text: str, *, whole: bool) -> bytes:
    """``UnbundleIn``."""
    return canonical_json({"hash": hash_, "reason": text, "whole": whole})


def bundle_of(payload: bytes) -> Bundle | None:
    """The bundle a frozen submission declares; ``None`` for one that cannot be read, too."""
    try:
        told = json.loads(payload).get("bundle")
        return None if told is None else bundle_from(told)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def _kept_findings(findings: Sequence[Finding], keeps: Mapping[str, str]) -> list[Finding]:
    """Each kept finding once, though it may occur in several places."""
    return list({one.key: one for one in findings if keeps.get(one.key)}.values())


def _kept(finding: Finding, why: str) -> Mapping[str, str]:
    return {
        "rule": finding.rule,
        "where": finding.location.where,
        "excerpt": finding.excerpt,
        "reason": why,
    }
