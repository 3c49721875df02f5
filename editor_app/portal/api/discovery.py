"""``GET /.well-known/channel-portal`` and ``GET /v1/me``."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor_app.portal.api.answers import answer
from editor_app.portal.api.requests import SignedIn, ThePortal
from editor_app.portal.auth import router as oauth
from editor_app.portal.db.times import rfc3339
from editor_app.portal.warrants import warrant_out
from editor_app.wire.session import Discovery, Me, MembershipOut
from editor_app.wire.v1 import API

router = APIRouter(tags=["discovery"])


@router.get("/.well-known/channel-portal", response_model=Discovery, operation_id="discover")
def discover(request: Request, portal: ThePortal) -> Response:
    """Where everything is, and the key that signs layouts."""
    base = str(request.base_url).rstrip("/")
    return answer(
        Discovery(
            name=portal.layout.portal.site_name,
            api=base + API,
            authorization_endpoint=base + oauth.AUTHORIZE,
            token_endpoint=base + oauth.TOKEN,
            device_authorization_endpoint=base + oauth.DEVICE_START,
            revocation_endpoint=base + oauth.REVOKE,
            layout_key=portal.layout_key,
            min_client=portal.config.min_client,
            time=rfc3339(portal.now()),
        )
    )


@router.get(f"{API}/me", response_model=Me, operation_id="me")
def me(person: SignedIn) -> Response:
    """Who is signed in, with which roles."""
    return answer(
        Me(
            person=person.id,
            name=person.name,
            unit=person.unit,
            memberships=[
                MembershipOut(unit=one.unit, role=one.role.value) for one in person.memberships
            ],
            warrants=[warrant_out(one) for one in person.warrants],
        )
    )
