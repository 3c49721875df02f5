"""Bodies of commands, frozen when a person confirms. Keys equal wire.v1; a test keeps them so."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime

from editor_app.domain.bundle import Bundle, bundle_from, bundle_json
from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.comments import Remarks
from editor_app.domain.editions import PLAIN, Intent
from editor_app.domain.editions_text import moment_text
from editor_app.domain.findings import CheckReport, Finding, Severity
from editor_app.domain.item import ContentHash
from editor_app.domain.keeps import Keep, Keeps
from editor_app.domain.opinions import Marking
from editor_app.domain.remark_json import remarks_json
from editor_app.domain.secrecy import NO_ANSWERS
from editor_app.domain.secrecy_form import Answers, plain_answers


def submission(
    hash_: ContentHash,
    report: CheckReport,
    keeps: Keeps,
    note: str = "",
    bundle: Bundle | None = None,
    remarks: Remarks | None = None,
    intent: Intent = PLAIN,
    emergency: str = "",
    secrecy: Answers = NO_ANSWERS,
) -> bytes:
    """``SubmissionIn``: the revision, the proof that checks ran, and warnings kept on purpose.

    The editor's part of 保密审查 goes along where it is asked for; older portals know no such key.
    """
    declared: dict[str, Json] = {} if bundle is None else {"bundle": bundle_json(bundle)}
    form: dict[str, Json] = {"secrecy": plain_answers(secrecy)} if secrecy else {}
    return canonical_json(
        {
            **declared,
            **form,
            "hash": hash_,
            "checked_rules": report.rules_run,
            "catalogue_version": report.catalogue_version,
            "lexicon_version": report.lexicon_version,
            "checked_at": report.checked_at.isoformat() if report.checked_at else "",
            "checked_ms": report.milliseconds,
            "kept": [_kept(one, keeps[one.key]) for one in _kept_findings(report.findings, keeps)],
            "note": note,
            **_said(remarks),
            **_asked(intent),
            **({"emergency": emergency} if emergency else {}),
        }
    )


def act(hash_: ContentHash, intent: Intent, note: str = "") -> bytes:
    """``SubmissionIn`` about a page alone: its text is what it was, and is not checked again."""
    told: dict[str, Json] = {
        "hash": hash_,
        "checked_rules": 0,
        "catalogue_version": "",
        "note": note,
    }
    return canonical_json({**told, **_asked(intent)})


def decision(
    hash_: ContentHash,
    level: int,
    outcome: str,
    reason: str,
    remarks: Remarks | None = None,
    intent: str = "",
    publish_at: datetime | None = None,
    warrant: str = "",
) -> bytes:
    """``DecisionIn``: bound to exactly one revision, and to what is asked for it by its digest.

    A deputy names the warrant.
    """
    told: dict[str, Json] = {"hash": hash_, "level": level, "outcome": outcome, "reason": reason}
    more = {"intent": intent, "publish_at": moment_text(publish_at), "warrant": warrant}
    asked = {key: value for key, value in more.items() if value}
    return canonical_json({**told, **_said(remarks), **asked})


def _asked(intent: Intent) -> Mapping[str, Json]:
    """Nothing for an ordinary publication: portals before editions take it, too."""
    return {} if intent.plain else {"intent": intent.told()}


def remark(hash_: ContentHash, remarks: Remarks) -> bytes:
    """``RemarkIn``: words alone, about the revision that was read."""
    return canonical_json({"hash": hash_, "remarks": remarks_json(remarks)})


def claim(hash_: ContentHash, level: int, warrant: str = "") -> bytes:
    """``ClaimIn``."""
    return canonical_json({"hash": hash_, "level": level, "warrant": warrant})


def release(hash_: ContentHash, level: int, reason: str = "") -> bytes:
    """``ReleaseIn``."""
    return canonical_json({"hash": hash_, "level": level, "reason": reason})


def confirmation(
    hash_: ContentHash, level: int, outcome: str, reason: str, warrant: str = ""
) -> bytes:
    """``ConfirmationIn``: about exactly the revision that an emergency published."""
    told: dict[str, Json] = {"hash": hash_, "level": level, "outcome": outcome, "reason": reason}
    return canonical_json({**told, "warrant": warrant})


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


def _said(remarks: Remarks | None) -> dict[str, Json]:
    """Nothing where nothing is said: a portal that knows no comments takes the command then."""
    return {"remarks": remarks_json(remarks)} if remarks else {}


def examination(hash_: ContentHash, answers: Answers) -> bytes:
    """``SecrecyIn``: bound to exactly one revision."""
    return canonical_json({"hash": hash_, "answers": plain_answers(answers)})


def _kept_findings(findings: Sequence[Finding], keeps: Keeps) -> list[Finding]:
    """Warnings with a reason, in the order of the report: that tells equal words apart."""
    return [one for one in findings if one.severity is Severity.WARN and one.key in keeps]


def _kept(finding: Finding, keep: Keep) -> Mapping[str, str]:
    return {
        "rule": finding.rule,
        "where": finding.location.where,
        "excerpt": finding.excerpt,
        "reason": keep.reason,
        "by": keep.by,
        "at": keep.at.isoformat() if keep.at else "",
        "key": finding.key,
    }


def opinion_tags(hash_: ContentHash, marking: Marking) -> bytes:
    """``OpinionTagsIn``: what was done to some opinions on a consultation."""
    return canonical_json(
        {
            "hash": hash_,
            "opinions": list(marking.opinions),
            "add": list(marking.add),
            "remove": list(marking.remove),
            "outcome": marking.outcome,
        }
    )


def marking_of(payload: bytes) -> Marking:
    """Read ``opinion_tags``."""
    told = json.loads(payload)
    return Marking(
        opinions=tuple(told["opinions"]),
        add=tuple(told["add"]),
        remove=tuple(told["remove"]),
        outcome=told["outcome"],
    )
