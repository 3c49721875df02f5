"""Messages of citizens: one of them, and what a unit does with it."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.responses import Response

from editor_app.domain.inquiries import InquiryId
from editor_app.domain.inquiry_json import asked_of
from editor_app.portal.api.answers import answer
from editor_app.portal.api.requests import Body, ItemPath, Key, SignedIn, ThePortal, json_body
from editor_app.portal.inquiries.acts import ActOrder, carry_out_act
from editor_app.portal.inquiries.rows import concerns, find
from editor_app.portal.inquiries.views import inquiry_out
from editor_app.portal.problems import ProblemError
from editor_app.wire.inquiries import InquiryActIn, InquiryOut
from editor_app.wire.v1 import API, ReceiptOut

_INQUIRY = API + "/inquiries/{item}"

router = APIRouter(tags=["inquiries"])


@router.get(_INQUIRY, response_model=InquiryOut, operation_id="getInquiry")
def get_inquiry(item: ItemPath, portal: ThePortal, person: SignedIn) -> Response:
    """One message, for the units that have it or had it."""
    with portal.database.read() as session:
        found = find(session, item)
        if found is None or not concerns(found, person):
            raise ProblemError("not-found")
        return answer(inquiry_out(found, person))


@router.post(
    _INQUIRY + "/acts", response_model=ReceiptOut, status_code=201, operation_id="actOnInquiry"
)
def act_on_inquiry(
    item: ItemPath,
    portal: ThePortal,
    person: SignedIn,
    key: Key,
    body: Annotated[Body[InquiryActIn], Depends(json_body(InquiryActIn))],
) -> Response:
    """Accept, transfer, ask, extend, mark, merge, open or close; the receipt names the body's sum.

    What the message's state does not allow is refused as ``inquiry-refused``, with the reason in
    ``detail``. Acts of one message are judged in the order in which they come.
    """
    told = body.value
    try:
        asked = asked_of(
            {
                "act": told.act,
                "reason": told.reason,
                "unit": told.unit,
                "days": told.days,
                "into": told.into,
                "mark": told.mark,
            }
        )
    except ValueError as unknown:
        raise ProblemError("bad-request", "no such act", status=422) from unknown
    order = ActOrder(key=key, person=person, inquiry=InquiryId(item), body=body.raw, asked=asked)
    carried = carry_out_act(portal, order)
    return answer(carried.receipt, status=200 if carried.replayed else 201)
