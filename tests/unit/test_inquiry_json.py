"""A message survives its JSON form, and the wire says exactly what the domain says."""

from dataclasses import asdict, fields, replace
from datetime import date, timedelta
from typing import Any

import pytest

from editor_app.connectors.inquiry_words import inquiry as from_wire
from editor_app.domain.inquiries import (
    Again,
    Done,
    Handover,
    Inquiry,
    InquiryId,
    InquiryState,
    MoreTime,
    Question,
    Reply,
)
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.inquiry_json import asked_json, asked_of, inquiry_json, inquiry_of
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ContentHash,
    ItemId,
    PersonId,
    UnitKey,
)
from editor_app.wire.inquiries import InquiryActIn, InquiryOut
from tests.fakes.inquiries import ARRIVED, inquiry

WHO: dict[str, Any] = {"by": PersonId("lin"), "by_name": "林晓雯", "at": ARRIVED}
PICTURE = Attachment(name="现场.jpg", sha256=BlobHash("a" * 64), size=9, media_type="image/jpeg")


def full() -> Inquiry:
    """A message with everything that can be told of one."""
    units: dict[str, Any] = {"from_unit": UnitKey("zkgwb"), "to_unit": UnitKey("cjj")}
    asked: dict[str, Any] = {**WHO, "text": "在哪里？"}
    return inquiry(
        state=InquiryState.REOPENED,
        channel=UnitKey("zkgwb"),
        pictures=(PICTURE,),
        complex=True,
        accepted=Done(**WHO),
        transfers=(Handover(reason="职责", **units, **WHO),),
        extensions=(MoreTime(days=3, reason="核查", **WHO),),
        questions=(
            Question(**asked, answered_at=ARRIVED, answer="东门", pictures=(PICTURE,)),
            Question(**asked),
        ),
        again=(Again(text="还在施工", at=ARRIVED + timedelta(days=9)),),
        replies=(
            Reply(
                item=ItemId("i"),
                hash=ContentHash("b" * 64),
                at=ARRIVED,
                text="您好",
                public=True,
                url="/zkgwb/x.html",
            ),
        ),
        reply=ItemId("i"),
        closed=Done(**WHO),
        closing="办结",
        into=InquiryId("other"),
        merged=(InquiryId("third"),),
        frequent=True,
        satisfaction="satisfied",
        comment="谢谢",
        opened=(Done(**WHO),),
        due_on=date(2017, 5, 27),
        changed_at=ARRIVED,
        sequence=9,
    )


def test_a_message_comes_back_from_its_json() -> None:
    assert inquiry_of(inquiry_json(full())) == full()
    assert inquiry_of(inquiry_json(inquiry())) == inquiry()


def test_the_json_names_every_field_and_the_wire_no_other() -> None:
    names = {one.name for one in fields(Inquiry)}
    assert set(inquiry_json(full())) == names == {one.name for one in fields(InquiryOut)}
    assert set(asked_json(Asked(act=Act.OPEN))) == {one.name for one in fields(InquiryActIn)}


def test_a_portal_that_tells_the_first_form_alone_is_understood() -> None:
    bare = InquiryOut(
        id="1",
        number="LY-1",
        unit="zkgwb",
        type="inquiry",
        subject="低保",
        text="如何申请？",
        received_at="2026-11-20T01:00:00.000Z",
        state="replied",
        sequence=4,
    )
    told = from_wire(bare)
    assert (told.state, told.sender.name, told.transfers) == (InquiryState.ANSWERED, "", ())
    assert from_wire(replace(bare, state="dancing")).state is InquiryState.WAITING


@pytest.mark.parametrize("act", list(Act))
def test_an_act_comes_back_from_its_json(act: Act) -> None:
    asked = Asked(act=act, reason="原因", unit=UnitKey("cjj"), days=3, on=False)
    assert asked_of(asked_json(asked)) == asked
    assert asdict(InquiryActIn(**asked_json(asked))) == asked_json(asked)  # type: ignore[arg-type]  # JSON values
