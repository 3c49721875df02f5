"""Shared drafts and presence: for the editors of a unit among themselves."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from editor_app.portal.api.answers import answer, answers
from editor_app.portal.api.requests import (
    Base,
    Body,
    Fresh,
    ItemPath,
    SignedIn,
    ThePortal,
    json_body,
)
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.drafts import DraftHeadRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.drafts import drafts_out, head_of, move_head
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import revision_for
from editor_app.wire.sharing import DraftIn, DraftOut, PresenceIn, PresentOut
from editor_app.wire.v1 import API

_DRAFT = API + "/items/{item}/draft"
_MOST = 50  # items one person has open

router = APIRouter(tags=["drafts"])


@router.get(_DRAFT, response_model=DraftOut, operation_id="getDraft")
def get_draft(item: ItemPath, portal: ThePortal, person: SignedIn) -> Response:
    """The newest shared revision of an item; for editors of its unit alone."""
    with portal.database.read() as session:
        row = head_of(session, item, person)
        told = drafts_out(session, [row])[0]
    return answer(told, headers={"ETag": f'"{told.head}"'})


@router.put(_DRAFT, response_model=DraftOut, operation_id="putDraft")
def put_draft(
    item: ItemPath,
    portal: ThePortal,
    person: SignedIn,
    base: Base,
    fresh: Fresh,
    body: Annotated[Body[DraftIn], Depends(json_body(DraftIn))],
) -> Response:
    """Share an uploaded revision as the newest one. Repeating it is harmless.

    ``If-Match`` names the head that was seen; ``If-None-Match: *`` says that there was none.
    """
    with portal.database.write() as session:
        revision = revision_for(session, item, body.value.hash, person)
        move_head(session, portal, person, revision, base, fresh)
        told = drafts_out(session, [session.get_one(DraftHeadRow, item)])[0]
    return answer(told, headers={"ETag": f'"{told.head}"'})


@router.post(API + "/presence", response_model=list[PresentOut], operation_id="beat")
def beat(
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[PresenceIn], Depends(json_body(PresenceIn))],
) -> Response:
    """Tell which items one is writing on; who else writes in one's units is the answer."""
    editing = [(one.item, one.unit) for one in body.value.editing]
    if len(editing) > _MOST:
        raise ProblemError("bad-request", f"at most {_MOST} items", status=422)
    with portal.database.read() as session:
        for item, unit in editing:
            known = session.get(ItemRow, item) or session.get(DraftHeadRow, item)
            if known is not None and known.unit != unit:
                raise ProblemError("not-found")
    others = portal.presence.beat(person, editing, portal.now())
    return answers(
        [
            PresentOut(item=one.item, by=one.person, by_name=one.name, since=rfc3339(one.since))
            for one in others
        ]
    )
