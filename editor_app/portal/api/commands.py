"""Commands: each POST with an idempotency key and, where something exists, ``If-Match``."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path
from starlette.responses import Response

from editor_app.domain.item import ItemId
from editor_app.portal.api.answers import answer
from editor_app.portal.api.requests import (
    Base,
    Body,
    Fresh,
    ItemPath,
    Key,
    SignedIn,
    ThePortal,
    json_body,
)
from editor_app.portal.core import Portal
from editor_app.portal.db.records import OperationRow
from editor_app.portal.execution import carry_out
from editor_app.portal.order import Order
from editor_app.portal.problems import ProblemError
from editor_app.portal.views import receipt_out
from editor_app.wire.bundles import UnbundleIn
from editor_app.wire.claims import ClaimIn, ConfirmationIn, ReleaseIn
from editor_app.wire.comments import RemarkIn
from editor_app.wire.opinions import OpinionTagsIn
from editor_app.wire.secrecy import SecrecyIn
from editor_app.wire.v1 import API, UUID_PATTERN, DecisionIn, ReasonIn, ReceiptOut, SubmissionIn

_ITEM = API + "/items/{item}"

router = APIRouter(tags=["commands"])
BODIES: dict[str, type[Any]] = {}  # by path below the item; filled as the commands are offered


def _command(path: str, body_type: type[Any], operation_id: str, description: str) -> None:
    """Offer one command: its path below the item and the type of its body."""
    BODIES[path] = body_type

    def command(
        item: ItemPath,
        portal: ThePortal,
        person: SignedIn,
        key: Key,
        base: Base,
        fresh: Fresh,
        body: Annotated[Body[Any], Depends(json_body(body_type))],
    ) -> Response:
        return _carry_out(
            portal,
            Order(
                key=key,
                person=person,
                item=ItemId(item),
                path=path,
                body=body.raw,
                asked=body.value,
                base=base,
                fresh=fresh,
            ),
        )

    router.add_api_route(
        f"{_ITEM}/{path}",
        command,
        methods=["POST"],
        operation_id=operation_id,
        summary=operation_id.capitalize(),
        description=description,
        response_model=ReceiptOut,
        status_code=201,
    )


_command("submissions", SubmissionIn, "submit", "Send an uploaded revision to review.")
_command(
    "decisions",
    DecisionIn,
    "decide",
    "Approve, return or reject exactly one revision hash at one level.",
)
_command("recalls", ReasonIn, "recall", "Take a submission back while it is in review.")
_command("retries", ReasonIn, "retry", "Publish now what could not be published in time.")
_command("withdrawals", ReasonIn, "withdraw", "Take a live or scheduled item off the public side.")
_command("unbundlings", UnbundleIn, "unbundle", "Leave a bundle that holds the item, or end it.")
_command("remarks", RemarkIn, "remark", "Say something about an item: comments, answers, fates.")
_command("claims", ClaimIn, "claim", "Take an item for review at the level it waits for.")
_command("releases", ReleaseIn, "release", "Let go of a claim.")
_command(
    "confirmations",
    ConfirmationIn,
    "confirm",
    "A level that an emergency left out confirms, or objects to, the published revision.",
)
_command("secrecy", SecrecyIn, "examine", "Record the secrecy review of exactly one revision hash.")
_command("opinion-tags", OpinionTagsIn, "tag", "Sort opinions on a consultation: tags and outcome.")


@router.get(API + "/operations/{key}", response_model=ReceiptOut, operation_id="getOperation")
def get_operation(
    key: Annotated[str, Path(pattern=UUID_PATTERN)], portal: ThePortal, person: SignedIn
) -> Response:
    """The receipt of a command, or 404: then it had no effect. Ask before any resend."""
    with portal.database.read() as session:
        row = session.get(OperationRow, key)
        if row is None or row.person != person.id:
            raise ProblemError("not-found")
        return answer(receipt_out(row))


def _carry_out(portal: Portal, order: Order) -> Response:
    carried = carry_out(portal, order)
    return answer(
        carried.receipt,
        status=200 if carried.replayed else 201,
        headers={"ETag": f'"{carried.receipt.content_hash}"'},
    )
