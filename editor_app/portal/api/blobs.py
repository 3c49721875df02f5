"""Files by hash: resumable upload and download."""

import base64
from typing import Annotated

from fastapi import APIRouter, Header
from starlette.responses import Response, StreamingResponse

from editor_app.domain.item import BlobHash
from editor_app.portal.api.answers import answer
from editor_app.portal.api.digests import check_digest, digest, read_range
from editor_app.portal.api.requests import HashPath, RawBody, SignedIn, ThePortal
from editor_app.portal.core import Portal
from editor_app.portal.db.content import BlobOwnerRow, BlobRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import may_read_file
from editor_app.wire.v1 import API, CONTENT_DIGEST, UPLOAD_COMPLETE, UPLOAD_OFFSET, BlobOut

_BLOB = API + "/blobs/{sha256}"
_BYTES = "application/octet-stream"
_ANY = {
    200: {"content": {_BYTES: {}}, "description": "The file"},
    206: {"content": {_BYTES: {}}, "description": "A part of it"},
}

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
    told: Annotated[str | None, Header(alias=CONTENT_DIGEST, max_length=400)] = None,
) -> Response:
    """Add a chunk at the offset. With the last byte the hash is verified and the file complete.

    A ``Content-Digest`` that does not fit refuses the chunk before anything is kept of it.

    ``Upload-Complete: ?1`` says that this is the last chunk: a wrong hash then ends the upload.
    Sending chunks of a file that is complete is answered like its last chunk.
    """
    check_digest(chunk, told)
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
def get_file(
    sha256: HashPath,
    portal: ThePortal,
    person: SignedIn,
    wanted: Annotated[str | None, Header(alias="Range", max_length=80)] = None,
) -> Response:
    """The bytes of a file this person may read; a range of them for a download that goes on.

    A range has at most 8 MB; several ranges in one request are answered with the whole file.
    """
    with portal.database.read() as session:
        allowed = may_read_file(session, sha256, person)
    size = portal.blobs.size(BlobHash(sha256)) if allowed else None
    if size is None:
        raise ProblemError("not-found")
    told = {
        "ETag": f'"{sha256}"',
        "Accept-Ranges": "bytes",
        "Content-Disposition": "attachment",
        "Cache-Control": "private, max-age=31536000, immutable",
    }
    part = read_range(wanted, size)
    if part is None:
        told |= {CONTENT_DIGEST: _digest(sha256), "Content-Length": str(size)}
        return StreamingResponse(
            portal.blobs.pieces(BlobHash(sha256), size), media_type=_BYTES, headers=told
        )
    if not part:
        headers = {"Content-Range": f"bytes */{size}"}
        raise ProblemError("bad-request", "no such range", status=416, headers=headers)
    data = portal.blobs.piece(BlobHash(sha256), part.start, len(part))
    told |= {
        CONTENT_DIGEST: digest(data),
        "Content-Range": f"bytes {part.start}-{part.start + len(data) - 1}/{size}",
    }
    return Response(data, 206, media_type=_BYTES, headers=told)


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
