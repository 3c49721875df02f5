"""What routers ask of a request: the portal, the person, the body, the preconditions."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Generic, TypeVar

from fastapi import Depends, Header, Path, Request
from fastapi.security import HTTPBearer
from pydantic import TypeAdapter, ValidationError

from editor_app.domain.people import Person
from editor_app.portal.auth.tokens import person_of
from editor_app.portal.core import Portal
from editor_app.portal.problems import ProblemError
from editor_app.portal.strict_json import check_json
from editor_app.wire.v1 import HASH_PATTERN, IDEMPOTENCY_KEY, UUID_PATTERN

T = TypeVar("T")
_TAG = re.compile(r'"?([0-9a-f]{64})"?')
_BEARER = HTTPBearer(auto_error=False, description="Access token of the sign-in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Generic[T]):
    """A JSON body: the very bytes and what they say."""

    raw: bytes
    value: T


async def the_portal(request: Request) -> Portal:
    """The portal this process runs. Not waiting for anything, it needs no thread."""
    portal: Portal = request.app.state.portal
    return portal


ThePortal = Annotated[Portal, Depends(the_portal)]


def signed_in(
    request: Request, portal: ThePortal, _: Annotated[object, Depends(_BEARER)]
) -> Person:
    """The person of the bearer token. Raises ``ProblemError("unauthenticated")``."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    _check_client(request.headers.get("user-agent", ""), portal.config.min_client)
    with portal.database.read() as session:
        person = person_of(session, token, portal.now()) if scheme.lower() == "bearer" else None
    if person is None:
        raise ProblemError("unauthenticated", headers={"WWW-Authenticate": "Bearer"})
    return person


SignedIn = Annotated[Person, Depends(signed_in)]
ItemPath = Annotated[str, Path(pattern=UUID_PATTERN)]
HashPath = Annotated[str, Path(pattern=HASH_PATTERN)]


def json_body(kind: type[T]) -> Callable[[Request], Awaitable[Body[T]]]:
    """A dependency that reads a body of this kind; unknown fields are refused."""
    adapter = TypeAdapter(kind)

    async def read(request: Request) -> Body[T]:
        raw = await request.body()
        try:
            check_json(raw)
        except ValueError as wrong:
            raise ProblemError("bad-request", str(wrong)) from wrong
        try:
            return Body(raw=raw, value=adapter.validate_json(raw, strict=True))
        except ValidationError as wrong:
            raise ProblemError("bad-request", sentence(wrong.errors()[0]), status=422) from wrong

    return read


def sentence(error: object) -> str:
    """Where and what is wrong, without repeating what was sent."""
    if not isinstance(error, dict):
        return ""
    place = ".".join(str(part) for part in error.get("loc", ()))
    return f"{place}: {error.get('msg', '')}" if place else str(error.get("msg", ""))


async def raw_body(request: Request) -> bytes:
    """The bytes of the body."""
    return await request.body()


RawBody = Annotated[bytes, Depends(raw_body)]


async def idempotency_key(
    key: Annotated[
        str | None,
        Header(alias=IDEMPOTENCY_KEY, pattern=UUID_PATTERN.replace("^", '^"?').replace("$", '"?$')),
    ] = None,
) -> str:
    """The key of a command, quoted as the draft standard wants or bare."""
    if key is None:
        raise ProblemError("key-missing")
    return key.strip('"')


Key = Annotated[str, Depends(idempotency_key)]


async def if_match(told: Annotated[str | None, Header(alias="If-Match")] = None) -> str | None:
    """The head a command was made on; ``*`` names nothing and counts as not told."""
    if told is None or told.strip() == "*":
        return None
    match = _TAG.fullmatch(told.strip())
    if match is None:
        raise ProblemError("bad-request", "If-Match names one revision hash")
    return match[1]


Base = Annotated[str | None, Depends(if_match)]


async def if_none_match_any(
    told: Annotated[str | None, Header(alias="If-None-Match")] = None,
) -> bool:
    """Whether the command is meant for an item that does not exist yet."""
    return told is not None and told.strip() == "*"


Fresh = Annotated[bool, Depends(if_none_match_any)]


def _check_client(agent: str, least: str) -> None:
    """Refuse our own client below the announced version; others are their makers' business."""
    match = re.match(r"channel-editor/(\d+(?:\.\d+)*)", agent)
    if match is not None and _version(match[1]) < _version(least):
        raise ProblemError("client-too-old", least, headers={"Upgrade": f"channel-editor/{least}"})


def _version(told: str) -> tuple[int, ...]:
    return tuple(int(part) for part in told.split("."))
