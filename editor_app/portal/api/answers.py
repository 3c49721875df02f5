"""Answers of the API as JSON, from the contract's values."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from starlette.responses import JSONResponse, Response

from editor_app.portal.api.digests import digest
from editor_app.wire.v1 import CONTENT_DIGEST


def answer(value: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    """A dataclass of the contract as a response, with its digest."""
    made = JSONResponse(asdict(value), status_code=status, headers=dict(headers or {}))
    made.headers[CONTENT_DIGEST] = digest(bytes(made.body))
    return made


def answers(values: list[Any]) -> Response:
    """A list of them."""
    made = JSONResponse([asdict(one) for one in values])
    made.headers[CONTENT_DIGEST] = digest(bytes(made.body))
    return made


def unchanged(etag: str) -> Response:
    """304: what the client holds is still right."""
    return Response(status_code=304, headers={"ETag": etag})


def matches(told: str | None, etag: str) -> bool:
    """Whether ``If-None-Match`` names this tag (weak comparison, RFC 9110 section 13.1.2)."""
    if told is None:
        return False
    tags = [tag.strip().removeprefix("W/") for tag in told.split(",")]
    return "*" in tags or etag.removeprefix("W/") in tags
