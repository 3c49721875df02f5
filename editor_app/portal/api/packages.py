"""Packages: keys that sign for a person, manifests, and operations a courier brings."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import TypeAdapter, ValidationError
from starlette.responses import Response

from editor_app.domain.packages import read_operation
from editor_app.domain.workflow import COMMANDS, Command
from editor_app.portal.api.answers import answer, answers
from editor_app.portal.api.commands import BODIES
from editor_app.portal.api.requests import Body, SignedIn, ThePortal, json_body, sentence
from editor_app.portal.order import Asked, Order
from editor_app.portal.packages import (
    Opened,
    announce,
    carry,
    check_part,
    enroll,
    keys_of,
    opened,
    operation_name,
    revoke,
    signed,
)
from editor_app.portal.problems import ProblemError
from editor_app.portal.strict_json import check_json
from editor_app.wire.packages import (
    CARRIED_SIGNATURE,
    CarriedIn,
    CarriedOut,
    PackageIn,
    PackageKeyIn,
    PackageKeyOut,
    PackageOut,
)
from editor_app.wire.v1 import API, UUID_PATTERN

router = APIRouter(tags=["packages"])
_KeyId = Annotated[str, Path(pattern=r"^[0-9a-f]{32}$")]


@router.get(f"{API}/package-keys", response_model=list[PackageKeyOut], operation_id="packageKeys")
def list_keys(portal: ThePortal, person: SignedIn) -> Response:
    """The keys that sign packages for this person."""
    with portal.database.read() as session:
        return answers(keys_of(session, person))


@router.put(
    API + "/package-keys/{id_}", response_model=PackageKeyOut, operation_id="enrollPackageKey"
)
def put_key(
    id_: _KeyId,
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[PackageKeyIn], Depends(json_body(PackageKeyIn))],
) -> Response:
    """Bind the key of a workstation to the person who is signed in."""
    return answer(enroll(portal, person, id_, body.value))


@router.delete(
    API + "/package-keys/{id_}", response_model=PackageKeyOut, operation_id="revokePackageKey"
)
def delete_key(id_: _KeyId, portal: ThePortal, person: SignedIn) -> Response:
    """End a key, for a workstation that was lost."""
    return answer(revoke(portal, person, id_))


@router.post(f"{API}/packages", response_model=PackageOut, operation_id="announcePackage")
def post_package(
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[PackageIn], Depends(json_body(PackageIn))],
) -> Response:
    """Hand in a manifest: signature, key, portal, unit, order and end are judged here."""
    return answer(announce(portal, person, body.value))


@router.post(
    API + "/packages/{id_}/operations", response_model=CarriedOut, operation_id="carryOperation"
)
def post_operation(
    id_: Annotated[str, Path(pattern=UUID_PATTERN)],
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[CarriedIn], Depends(json_body(CarriedIn))],
) -> Response:
    """Carry out one operation of the package as the person who signed it.

    The idempotency key is the operation's own: sent online, too, it has one effect. The answer is
    signed by the portal, so that it can be brought back on a medium.
    """
    package = opened(portal, person, id_)
    order = _order(package, body.value.operation.encode())
    raw = body.value.revision
    told = carry(portal, person, package, order, raw.encode() if raw is not None else None)
    made = answer(told)
    made.headers[CARRIED_SIGNATURE] = signed(portal, bytes(made.body))
    return made


def _order(package: Opened, raw: bytes) -> Order:
    """The order its author would have given. Raises ``ProblemError``."""
    try:
        told = read_operation(raw)
        check_json(told.payload)
    except ValueError as wrong:
        raise ProblemError("bad-request", str(wrong)[:100], status=422) from wrong
    check_part(package.manifest, operation_name(told.key), raw)
    path = COMMANDS[told.command].path
    if told.command is Command.INQUIRY or path not in BODIES:
        raise ProblemError("bad-request", "this command is not carried", status=422)
    try:
        asked: Asked = TypeAdapter(BODIES[path]).validate_json(told.payload, strict=True)
    except ValidationError as wrong:
        raise ProblemError("bad-request", sentence(wrong.errors()[0]), status=422) from wrong
    return Order(
        key=told.key,
        person=package.author,
        item=told.item,
        path=path,
        body=told.payload,
        asked=asked,
        base=told.base,
        fresh=told.base is None,
    )
