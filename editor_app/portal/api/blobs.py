"""Files by hash: resumable upload and download."""

import base64
from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import Response

from editor_app.domain.item import BlobHash
from editor_app.portal.api.answers import answer
from editor_app.portal.api.requests import HashPath, RawBody, SignedIn, ThePortal
from editor_app.portal.core import Portal
from editor_app.portal.db.content import BlobOwnerRow, BlobRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import may_read_file
from editor_app.wire.v1 import API, CONTENT_DIGEST, UPLOAD_COMPLETE, UPLOAD_OFFSET, BlobOut

_BLOB = API + "/blobs/{sha256}"
_BYTES = "application/octet-stream"
_ANY = {200: {"content": {_BYTES: {}}, "description": "The file"}}

router = APIRouter(tags=["files"])


@router.head(_BLOB, operation_id="uploadState")
def upload_state(sha256: HashPath, portal: ThePortal, person: SignedIn) -> Response:
    """How far the upload is: 0 and incomplete for a file that never came (or is not for you)."""
    with portal.database.read() as session:
        if may_read_file(session, sha256, person):
            row = session.get_one(BlobRow, sha256)
            return Response(headers=_state(row.size, complete=True))
    return Response(
        headers=_state(portal.blobs.offset(BlobHash(sha256), person.id), complete=False)
    )


@router.patch(_BLOB, response_model=BlobOut, operation_id="uploadChunk")
def upload_chunk(
    sha256: HashPath,
    portal: ThePortal,
    person: SignedIn,
    chunk: RawBody,
    offset: Annotated[str, Header(alias=UPLOAD_OFFSET, pattern=r"^[0-9]{1,12}$")],
    complete: Annotated[str, Header(alias=UPLOAD_COMPLETE, pattern=r"^\?[01]$")] = "?0",
) -> Response:
    """Add a chunk at the offset. With the last byte the hash is verified and the file complete.

    ``Upload-Complete: ?1`` says that this is the last chunk: a wrong hash then ends the upload.
    Sending chunks of a file that is complete is answered like its last chunk.
    """
    with portal.database.read() as session:
        if may_read_file(session, sha256, person):
            return _told(sha256, session.get_one(BlobRow, sha256).size, complete=True)
    reached, done = portal.blobs.append(
        BlobHash(sha256), person.id, int(offset), chunk, last=complete == "?1"
    )
    if done:
        _register(portal, sha256, reached, person.id)
        portal.facts.look(BlobHash(sha256))
    return _told(sha256, reached, complete=done)


@router.get(_BLOB, operation_id="getFile", responses=_ANY)  # type: ignore[arg-type]
def get_file(sha256: HashPath, portal: ThePortal, person: SignedIn) -> Response:
    """The bytes of a file this person may read."""
    with portal.database.read() as session:
        allowed = may_read_file(session, sha256, person)
    data = portal.blobs.read(BlobHash(sha256)) if allowed else None
    if data is None:
        raise ProblemError("not-found")
    return Response(
        data,
        media_type=_BYTES,
        headers={
            "ETag": f'"{sha256}"',
            CONTENT_DIGEST: _digest(sha256),
            "Content-Disposition": "attachment",
            "Cache-Control": "private, max-age=31536000, immutable",
        },
    )


def _register(portal: Portal, sha256: str, size: int, person: str) -> None:
    with portal.database.write() as session:
        if session.get(BlobRow, sha256) is None:
            session.add(BlobRow(sha256=sha256, size=size, at=portal.now()))
            session.flush()
        session.merge(BlobOwnerRow(sha256=sha256, person=person))


def _told(sha256: str, offset: int, *, complete: bool) -> Response:
    state = BlobOut(sha256=sha256, offset=offset, complete=complete)
    return answer(state, status=200, headers=_state(offset, complete=complete))


def _state(offset: int, *, complete: bool) -> dict[str, str]:
    return {UPLOAD_OFFSET: str(offset), UPLOAD_COMPLETE: "?1" if complete else "?0"}


def _digest(sha256: str) -> str:
    return f"sha-256=:{base64.b64encode(bytes.fromhex(sha256)).decode()}:"
