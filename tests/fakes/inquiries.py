"""A citizen's message for tests; what a test does not care about has a value here."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from editor_app.domain.inquiries import Inquiry, InquiryId, InquiryState, Sender
from editor_app.domain.item import UnitKey

ARRIVED = datetime(2017, 5, 18, 1, 15, tzinfo=UTC)  # 9:15 in China, a Thursday
WHOLE = Sender(name="李测试", phone="13800001234", email="li@example.com")
MASKED = Sender(name="李**", phone="138****1234", email="l***@example.com")


def inquiry_id(number: int = 1) -> InquiryId:
    """The id of a test's message."""
    return InquiryId(str(uuid5(NAMESPACE_URL, f"test/inquiry/{number}")))


def inquiry(number: int = 1, **changed: object) -> Inquiry:
    """A complaint that has just arrived."""
    made = Inquiry(
        id=inquiry_id(number),
        number=f"2017-0518-{number:03}",
        unit=UnitKey("zkgwb"),
        type="complaint",
        subject="夜间施工噪声扰民",
        text="最近两周，路边工地晚上十一点以后还在打桩。请问是否经过批准？",
        received_at=ARRIVED,
        state=InquiryState.WAITING,
        sender=WHOLE,
        masked=MASKED,
        consent=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]  # names of fields
