"""接手: the shared drafts somebody may take over, and taking one over."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from editor_app.portal.api.answers import answer, answers
from editor_app.portal.api.requests import Body, ItemPath, SignedIn, ThePortal, json_body
from editor_app.portal.handover import offers, take_over
from editor_app.wire.sharing import DraftOut, HandOverIn, OfferOut
from editor_app.wire.v1 import API

router = APIRouter(tags=["drafts"])


@router.get(f"{API}/hand-overs", response_model=list[OfferOut], operation_id="handOvers")
def list_offers(portal: ThePortal, person: SignedIn) -> Response:
    """Drafts of colleagues one has a warrant for, and those that were taken over from oneself."""
    with portal.database.read() as session:
        return answers(offers(session, person, portal.now()))


@router.put(API + "/hand-overs/{item}", response_model=DraftOut, operation_id="takeOver")
def put_hand_over(
    item: ItemPath,
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[HandOverIn], Depends(json_body(HandOverIn))],
) -> Response:
    """Take a shared draft over: under a warrant, or back. The item stays the same."""
    return answer(take_over(portal, person, item, body.value))
