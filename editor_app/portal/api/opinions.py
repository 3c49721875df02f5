"""Opinions on consultations for the editors of the unit: senders and files, one by one."""

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import Response

from editor_app.portal.api.answers import answer
from editor_app.portal.api.digests import digest
from editor_app.portal.api.requests import HashPath, SignedIn, ThePortal
from editor_app.portal.opinions.opening import open_sender, opinion_file
from editor_app.wire.opinions import SenderOut
from editor_app.wire.v1 import API, CONTENT_DIGEST, UUID_PATTERN

router = APIRouter(tags=["opinions"])
_Id = Annotated[str, Path(pattern=UUID_PATTERN)]
_BYTES = {200: {"content": {"application/octet-stream": {}}, "description": "The file"}}


@router.post(
    API + "/opinions/{id_}/openings",
    response_model=SenderOut,
    status_code=201,
    operation_id="openOpinion",
)
def post_opening(id_: _Id, portal: ThePortal, person: SignedIn) -> Response:
    """Who sent an opinion. Each time stands in the audit trail and beside the opinion."""
    sender = open_sender(portal, person, id_)
    return answer(SenderOut(**asdict(sender)), status=201)


@router.get(
    API + "/opinions/{id_}/files/{hash_}",
    operation_id="getOpinionFile",
    responses=_BYTES,  # type: ignore[arg-type]  # as in feeds.py
)
def get_file(id_: _Id, hash_: HashPath, portal: ThePortal, person: SignedIn) -> Response:
    """A file that came with an opinion; never shown in place, never run."""
    data = opinion_file(portal, person, id_, hash_)
    return Response(
        data,
        media_type="application/octet-stream",
        headers={
            "Content-Disposition": "attachment",
            "Content-Security-Policy": "default-src 'none'; sandbox",
            CONTENT_DIGEST: digest(data),
        },
    )
