"""What the portal answers when it refuses: RFC 9457 problem details with a stable type."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from http import HTTPStatus
from types import MappingProxyType
from typing import Any

from starlette.responses import JSONResponse

from editor_app.wire.v1 import PROBLEM_BASE, FindingOut, Problem

MEDIA_TYPE = "application/problem+json"

STATUS = MappingProxyType(
    {
        "bad-request": 400,
        "unauthenticated": 401,
        "forbidden": 403,
        "own-work": 403,
        "claimed": 409,
        "not-found": 404,
        "wrong-state": 409,
        "still-running": 409,
        "stale": 412,
        "precondition-required": 428,
        "key-missing": 400,
        "key-reused": 422,
        "refused": 422,
        "reason-missing": 422,
        "unanswered": 422,
        "intent-refused": 422,
        "secrecy-missing": 422,
        "inquiry-refused": 422,
        "package-portal": 409,
        "package-unit": 403,
        "package-key": 403,
        "package-signature": 422,
        "package-expired": 410,
        "package-clock": 422,
        "package-order": 409,
        "package-number": 409,
        "package-repeated": 409,
        "no-warrant": 403,
        "warrant-over": 403,
        "warrant-elsewhere": 403,
        "handed-already": 409,
        "draft-submitted": 409,
        "digest-mismatch": 422,
        "too-large": 413,
        "offset-mismatch": 409,
        "client-too-old": 426,
        "internal": 500,
    }
)
"""The usual status of each problem type of the contract."""

_TITLES = MappingProxyType(
    {
        "bad-request": "The request is not well-formed",
        "unauthenticated": "Sign in first",
        "forbidden": "You may not do this",
        "own-work": "Contributors may not decide on their own work",
        "claimed": "A colleague took this item for review",
        "not-found": "There is no such thing here",
        "wrong-state": "The item is in another state",
        "still-running": "An earlier command is still running",
        "stale": "The item has changed meanwhile",
        "precondition-required": "If-Match is missing",
        "key-missing": "Idempotency-Key is missing",
        "key-reused": "This key belongs to another request",
        "refused": "A check blocks this item",
        "reason-missing": "A reason is needed",
        "unanswered": "Comments wait for an answer",
        "intent-refused": "What was asked for cannot be done",
        "secrecy-missing": "The secrecy review of this revision is not done",
        "inquiry-refused": "This cannot be done with the message",
        "package-portal": "The package is for another portal",
        "package-unit": "The package is of a unit you have no role in",
        "package-key": "The key of the package speaks for nobody here",
        "package-signature": "The signature of the package does not fit",
        "package-expired": "The package has expired",
        "package-clock": "The package was made with a clock that is wrong",
        "package-order": "The package is out of order",
        "package-number": "A package of this number was taken already",
        "package-repeated": "Another package of this id was taken",
        "no-warrant": "You have no warrant for this colleague's drafts",
        "warrant-over": "The warrant is not in force",
        "warrant-elsewhere": "The warrant is for another unit",
        "handed-already": "This draft is yours already",
        "draft-submitted": "The draft was submitted meanwhile",
        "digest-mismatch": "The bytes do not have the named hash",
        "too-large": "The request is too large",
        "offset-mismatch": "The upload stands at another offset",
        "client-too-old": "This client is too old",
        "internal": "The portal failed",
    }
)


class ProblemError(Exception):
    """A refusal. ``name`` is one of the contract's problem types."""

    def __init__(
        self,
        name: str,
        detail: str = "",
        *,
        status: int | None = None,
        expected: str = "",
        findings: Sequence[FindingOut] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{name}: {detail}")
        self.name = name
        self.detail = detail
        self.status = status or STATUS[name]
        self.expected = expected
        self.findings = tuple(findings)
        self.headers = dict(headers or {})


def problem_response(error: ProblemError, /, instance: str = "", **members: Any) -> JSONResponse:
    """The response of a refusal; ``members`` are extensions such as OAuth's ``error``."""
    problem = Problem(
        type=PROBLEM_BASE + error.name,
        title=_TITLES[error.name],
        status=error.status,
        detail=error.detail,
        instance=instance,
        expected=error.expected,
        findings=list(error.findings),
    )
    return JSONResponse(
        {**asdict(problem), **members},
        status_code=error.status,
        headers=error.headers,
        media_type=MEDIA_TYPE,
    )


def problem_for_status(status: int, detail: str = "") -> ProblemError:
    """The problem that fits a bare HTTP status, as the framework raises it."""
    by_status = {401: "unauthenticated", 403: "forbidden", 404: "not-found", 413: "too-large"}
    name = by_status.get(status, "internal" if status >= 500 else "bad-request")
    return ProblemError(name, detail or HTTPStatus(status).phrase, status=status)
