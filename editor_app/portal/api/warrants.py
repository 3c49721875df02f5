"""Warrants: who may decide in whose place, and the colleagues one may name."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query
from starlette.responses import Response

from editor_app.portal.api.answers import answer, answers
from editor_app.portal.api.requests import Body, SignedIn, ThePortal, json_body
from editor_app.portal.warrants import (
    colleague_out,
    colleagues,
    grant,
    revoke,
    warrant_out,
    warrants_for,
)
from editor_app.wire.v1 import API, UUID_PATTERN
from editor_app.wire.warrants import ColleagueOut, RevocationIn, WarrantIn, WarrantOut

router = APIRouter(tags=["warrants"])
_Id = Annotated[str, Path(pattern=UUID_PATTERN)]


@router.get(f"{API}/warrants", response_model=list[WarrantOut], operation_id="warrants")
def list_warrants(portal: ThePortal, person: SignedIn) -> Response:
    """One's own, those one is the deputy of, and those of units one administers."""
    with portal.database.read() as session:
        return answers([warrant_out(one) for one in warrants_for(session, person)])


@router.put(API + "/warrants/{id_}", response_model=WarrantOut, operation_id="grantWarrant")
def put_warrant(
    id_: _Id,
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[WarrantIn], Depends(json_body(WarrantIn))],
) -> Response:
    """Lend a right to decide; the same again is the same warrant."""
    return answer(warrant_out(grant(portal, person, id_, body.value)))


@router.post(
    API + "/warrants/{id_}/revocation", response_model=WarrantOut, operation_id="revokeWarrant"
)
def revoke_warrant(
    id_: _Id,
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[RevocationIn], Depends(json_body(RevocationIn))],
) -> Response:
    """End a warrant at once."""
    return answer(warrant_out(revoke(portal, person, id_, body.value.reason)))


@router.get(f"{API}/colleagues", response_model=list[ColleagueOut], operation_id="colleagues")
def list_colleagues(
    portal: ThePortal, person: SignedIn, unit: Annotated[str, Query(max_length=100)]
) -> Response:
    """People with a role in a unit, and the levels they decide there."""
    with portal.database.read() as session:
        return answers([colleague_out(one) for one in colleagues(session, person, unit)])
