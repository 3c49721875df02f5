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
from editor_app.wire.v1 import API, UUID_PATTERN, DecisionIn, ReasonIn, ReceiptOut, SubmissionIn

_ITEM = API + "/items/{item}"
_RECEIPT: dict[str, Any] = {"response_model": ReceiptOut, "status_code": 201}

router = APIRouter(tags=["commands"])


@router.post(_ITEM + "/submissions", operation_id="submit", **_RECEIPT)
def submit(
    item: ItemPath,
    portal: ThePortal,
    person: SignedIn,
    key: Key,
    base: Base,
    fresh: Fresh,
    body: Annotated[Body[SubmissionIn], Depends(json_body(SubmissionIn))],
) -> Response:
    """Send an uploaded revision to review."""
    return _carry_out(
        portal,
        Order(
            key=key,
            person=person,
            item=ItemId(item),
            path="submissions",
            body=body.raw,
            asked=body.value,
            base=base,
            fresh=fresh,
        ),
    )


@router.post(_ITEM + "/decisions", operation_id="decide", **_RECEIPT)
def decide(
    item: ItemPath,
    portal: ThePortal,
    person: SignedIn,
    key: Key,
    base: Base,
    body: Annotated[Body[DecisionIn], Depends(json_body(DecisionIn))],
) -> Response:
    """Approve, return or reject exactly one revision hash at one level."""
    return _carry_out(
        portal,
        Order(
            key=key,
            person=person,
            item=ItemId(item),
            path="decisions",
            body=body.raw,
            asked=body.value,
            base=base,
        ),
    )


def _reasoned(path: str) -> Any:
    """Recalls and withdrawals: same body, different command."""

    def command(
        item: ItemPath,
        portal: ThePortal,
        person: SignedIn,
        key: Key,
        base: Base,
        body: Annotated[Body[ReasonIn], Depends(json_body(ReasonIn))],
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
            ),
        )

    return command


router.add_api_route(
    _ITEM + "/recalls",
    _reasoned("recalls"),
    methods=["POST"],
    operation_id="recall",
    summary="Recall",
    description="Take a submission back while it is in review.",
    **_RECEIPT,
)
router.add_api_route(
    _ITEM + "/withdrawals",
    _reasoned("withdrawals"),
    methods=["POST"],
    operation_id="withdraw",
    summary="Withdraw",
    description="Take a live or scheduled item off the public side.",
    **_RECEIPT,
)


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
