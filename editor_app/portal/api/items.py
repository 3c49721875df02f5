"""Items and their revisions."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header
from starlette.responses import Response

from editor_app.domain.item import ContentHash, ItemId
from editor_app.portal.api.answers import answer, answers, matches, unchanged
from editor_app.portal.api.digests import digest
from editor_app.portal.api.requests import (
    Body,
    HashPath,
    ItemPath,
    RawBody,
    SignedIn,
    ThePortal,
    json_body,
)
from editor_app.portal.bulk import MOST_TEXTS, store_texts
from editor_app.portal.db.content import ItemRow
from editor_app.portal.db.times import rfc3339
from editor_app.portal.persons import may_see, names_of
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import (
    read_revision,
    readable_revisions,
    revision_for,
    store_revision,
)
from editor_app.portal.views import item_out
from editor_app.wire.v1 import API, CONTENT_DIGEST, ItemOut, RevisionOut, StoredOut, TextsIn

_ITEM = API + "/items/{item}"
_REVISIONS = _ITEM + "/revisions"
_BYTES = {200: {"content": {"application/json": {}}, "description": "Canonical bytes (RFC 8785)"}}

router = APIRouter(tags=["items"])


@router.get(_ITEM, response_model=ItemOut, operation_id="getItem")
def get_item(item: ItemPath, portal: ThePortal, person: SignedIn) -> Response:
    """The portal's word about one item.

    The tag is the head, for ``If-Match``; reviews go on under one head, so there is no 304 here.
    """
    with portal.database.read() as session:
        row = session.get(ItemRow, item)
        if row is None or not may_see(person, row.unit):
            raise ProblemError("not-found")
        return answer(item_out(session, row), headers={"ETag": f'"{row.head}"'})


@router.get(_REVISIONS, response_model=list[RevisionOut], operation_id="listRevisions")
def list_revisions(item: ItemPath, portal: ThePortal, person: SignedIn) -> Response:
    """The revisions of an item, oldest first; who does not edit it sees what was submitted."""
    with portal.database.read() as session:
        rows = readable_revisions(session, item, person)
        if not rows:
            raise ProblemError("not-found")
        names = names_of(session, (row.by for row in rows))
        return answers(
            [
                RevisionOut(
                    hash=row.hash,
                    parent=row.parent,
                    by=row.by,
                    by_name=names[row.by],
                    at=rfc3339(row.at),
                    size=len(row.canonical),
                )
                for row in rows
            ]
        )


@router.put(_REVISIONS + "/{hash}", operation_id="putRevision", status_code=201)
def put_revision(
    item: ItemPath, hash: HashPath, portal: ThePortal, person: SignedIn, body: RawBody
) -> Response:
    """Upload a revision: exactly the canonical bytes of this hash. Repeating it is harmless."""
    revision = read_revision(body, ItemId(item), ContentHash(hash))
    with portal.database.write() as session:
        fresh = store_revision(session, portal, revision, person)
    return Response(status_code=201 if fresh else 200, headers={"ETag": f'"{hash}"'})


@router.post(
    API + "/revisions", response_model=list[StoredOut], operation_id="putRevisions", status_code=200
)
def put_revisions(
    portal: ThePortal,
    person: SignedIn,
    body: Annotated[Body[TextsIn], Depends(json_body(TextsIn))],
) -> Response:
    """Upload up to 200 small revisions at once; the answer tells of each whether it is here.

    All that can be stored are stored in one transaction. Repeating it is harmless.
    """
    if len(body.value.texts) > MOST_TEXTS:
        raise ProblemError("too-large", f"at most {MOST_TEXTS} revisions")
    return answers(store_texts(portal, body.value.texts, person))


@router.get(_REVISIONS + "/{hash}", operation_id="getRevision", responses=_BYTES)  # type: ignore[arg-type]
def get_revision(
    item: ItemPath,
    hash: HashPath,
    portal: ThePortal,
    person: SignedIn,
    told: Annotated[str | None, Header(alias="If-None-Match")] = None,
) -> Response:
    """The canonical bytes of a revision; they never change."""
    etag = f'"{hash}"'
    with portal.database.read() as session:
        row = revision_for(session, item, hash, person)
    if matches(told, etag):
        return unchanged(etag)
    return Response(
        row.canonical,
        media_type="application/json",
        headers={
            "ETag": etag,
            "Cache-Control": "private, max-age=31536000, immutable",
            CONTENT_DIGEST: digest(row.canonical),
        },
    )
