"""The change feed, the layout and lexicon packs, and the audit trail."""

import base64
from typing import Annotated

from fastapi import APIRouter, Header, Query
from sqlalchemy import select
from starlette.responses import Response

from editor_app.domain.people import Role
from editor_app.portal.acts import expire_due
from editor_app.portal.api.answers import answer, answers, matches, unchanged
from editor_app.portal.api.digests import digest
from editor_app.portal.api.requests import SignedIn, ThePortal
from editor_app.portal.db.records import AuditRow
from editor_app.portal.feed import changes, feed_tag
from editor_app.portal.problems import ProblemError
from editor_app.portal.publication import publish_due
from editor_app.portal.trail import entry_out
from editor_app.wire.v1 import API, CONTENT_DIGEST, LAYOUT_SIGNATURE, AuditOut, ChangesOut

_Told = Annotated[str | None, Header(alias="If-None-Match")]
_PACK = {200: {"content": {"application/json": {}}, "description": "The signed pack"}}

router = APIRouter(tags=["feeds"])


@router.get(f"{API}/changes", response_model=ChangesOut, operation_id="changes")
def get_changes(
    portal: ThePortal,
    person: SignedIn,
    since: Annotated[str | None, Query(max_length=40)] = None,
    limit: Annotated[int, Query(ge=1, le=500)] = 200,
    witness: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
    texts: bool = False,
    told: _Told = None,
) -> Response:
    """What is new in this person's units since the cursor; 304 when nothing is.

    ``witness`` is a sequence whose head the reader knows; ``texts`` brings small revisions along.
    """
    publish_due(portal)
    expire_due(portal)
    with portal.database.read() as session:
        etag = feed_tag(session, person, since, witness)
        if matches(told, etag):
            return unchanged(etag)
        page = changes(session, portal, person, since, limit, witness, texts=texts)
    return answer(page, headers={"ETag": etag})


@router.get(f"{API}/layout", operation_id="getLayout", responses=_PACK)  # type: ignore[arg-type]
def get_layout(portal: ThePortal, person: SignedIn, told: _Told = None) -> Response:
    """The layout pack, signed with Ed25519 over exactly these bytes."""
    return _signed(portal.served.pack, portal.served.signature, portal.served.etag, told)


@router.get(f"{API}/lexicon", operation_id="getLexicon", responses=_PACK)  # type: ignore[arg-type]
def get_lexicon(portal: ThePortal, person: SignedIn, told: _Told = None) -> Response:
    """The lexicon pack, signed with the same key; 404 where the layout's own lexicon is all."""
    served = portal.lexicon
    if served is None:
        raise ProblemError("not-found")
    return _signed(served.pack, served.signature, served.etag, told)


def _signed(pack: bytes, signature: bytes, tag: str, told: str | None) -> Response:
    etag = f'"{tag}"'
    if matches(told, etag):
        return unchanged(etag)
    return Response(
        pack,
        media_type="application/json",
        headers={
            "ETag": etag,
            LAYOUT_SIGNATURE: base64.b64encode(signature).decode(),
            CONTENT_DIGEST: digest(pack),
        },
    )


@router.get(f"{API}/audit", response_model=list[AuditOut], operation_id="audit")
def get_audit(
    portal: ThePortal,
    person: SignedIn,
    after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = 200,
) -> Response:
    """The audit trail after a sequence, for those who run the portal."""
    if not any(m.role is Role.PORTAL_ADMIN for m in person.memberships):
        raise ProblemError("forbidden")
    with portal.database.read() as session:
        rows = session.scalars(
            select(AuditRow)
            .where(AuditRow.sequence > after)
            .order_by(AuditRow.sequence)
            .limit(limit)
        )
        return answers([entry_out(row) for row in rows])
