"""What the portal's refusals mean in our words: one table from problem types to codes."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from editor_app.connectors.deferred import http_date
from editor_app.domain.errors import Code, EditorError
from editor_app.wire.v1 import PROBLEM_BASE, Problem

MEDIA_TYPE = "application/problem+json"
_LONGEST_DETAIL = 200  # characters; enough for support, too little for an article

PROBLEM_CODES: Mapping[str, Code] = MappingProxyType(
    {
        "bad-request": Code.REFUSED,
        "unauthenticated": Code.SIGNED_OUT,
        "forbidden": Code.FORBIDDEN,
        "own-work": Code.OWN_WORK,
        "claimed": Code.CLAIMED,
        "not-found": Code.NOT_FOUND,
        "wrong-state": Code.WRONG_STATE,
        "still-running": Code.BUSY,
        "stale": Code.STALE,
        "precondition-required": Code.PRECONDITION_MISSING,
        "key-missing": Code.REFUSED,
        "key-reused": Code.KEY_REUSED,
        "refused": Code.REFUSED,
        "reason-missing": Code.REASON_MISSING,
        "unanswered": Code.UNANSWERED,
        "intent-refused": Code.INTENT,
        "secrecy-missing": Code.SECRECY_MISSING,
        "inquiry-refused": Code.INQUIRY,
        "package-portal": Code.PACKAGE_PORTAL,
        "package-unit": Code.PACKAGE_UNIT,
        "package-key": Code.PACKAGE_KEY,
        "package-signature": Code.PACKAGE_SIGNATURE,
        "package-expired": Code.PACKAGE_EXPIRED,
        "package-clock": Code.PACKAGE_CLOCK,
        "package-order": Code.PACKAGE_ORDER,
        "package-number": Code.PACKAGE_NUMBER,
        "package-repeated": Code.PACKAGE_REPEATED,
        "no-warrant": Code.NO_WARRANT,
        "warrant-over": Code.WARRANT_OVER,
        "warrant-elsewhere": Code.WARRANT_ELSEWHERE,
        "handed-already": Code.HANDED_ALREADY,
        "draft-submitted": Code.DRAFT_SUBMITTED,
        "digest-mismatch": Code.DIGEST_MISMATCH,
        "too-large": Code.TOO_LARGE,
        "offset-mismatch": Code.BUSY,
        "client-too-old": Code.CLIENT_TOO_OLD,
        "internal": Code.PORTAL_FAILED,
    }
)

# "about:blank" and types of a newer portal count by their status (RFC 9457 section 4.2.1).
_BY_STATUS: Mapping[int, Code] = MappingProxyType(
    {
        401: Code.SIGNED_OUT,
        403: Code.FORBIDDEN,
        404: Code.NOT_FOUND,
        412: Code.STALE,
        413: Code.TOO_LARGE,
        426: Code.CLIENT_TOO_OLD,
        428: Code.PRECONDITION_MISSING,
        429: Code.BUSY,
    }
)


def from_problem(problem: Problem, headers: Mapping[str, str], now: datetime) -> EditorError:
    """The error a problem document stands for."""
    name = problem.type.removeprefix(PROBLEM_BASE)
    code = PROBLEM_CODES.get(name)
    if code is None:
        unknown = Code.PORTAL_FAILED if problem.status >= 500 else Code.REFUSED
        code = _BY_STATUS.get(problem.status, unknown)
    params: dict[str, object] = {"problem": name}
    if problem.detail:
        params["detail"] = problem.detail[:_LONGEST_DETAIL]
    if problem.expected:
        params["expected"] = problem.expected
    if problem.findings:
        params["findings"] = tuple(f"{one.rule}@{one.where}" for one in problem.findings)
    if code is Code.BUSY:
        params |= _waiting(headers, now)
    return EditorError(code, **params)


def from_status(status: int, headers: Mapping[str, str], now: datetime) -> EditorError:
    """The error of an answer that is no problem document: from a gateway, or not a portal."""
    if status == 429:
        return EditorError(Code.BUSY, status=status, **_waiting(headers, now))
    if status >= 500:
        return EditorError(Code.PORTAL_FAILED, status=status)
    return EditorError(Code.NOT_THE_PORTAL, status=status)


def _waiting(headers: Mapping[str, str], now: datetime) -> dict[str, object]:
    seconds = retry_after(headers.get("retry-after", ""), now)
    return {} if seconds is None else {"retry_after": seconds}


def retry_after(told: str, now: datetime) -> int | None:
    """Seconds to wait: a number or an HTTP date (RFC 9110 section 10.2.3); rubbish is ``None``."""
    if told.isascii() and told.isdigit() and len(told) < 10:
        return int(told)
    try:
        at = http_date(told)
    except ValueError:
        return None
    if at.tzinfo is None:
        at = at.replace(tzinfo=UTC)
    return max(0, round((at - now).total_seconds()))
