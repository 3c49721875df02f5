"""The whole way: form, inbox of a real workstation over the wire, act, reply, public page."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import InquiryId, InquiryState
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.inquiry_json import asked_json
from editor_app.domain.item import ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.workflow import Command
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation, workstation
from tests.portal.citizens import TEXT, Citizen, reply_to
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal
from tests.portal.test_consultations import published


@pytest.fixture
def desk(portal: RunningPortal, clock: Clock, tmp_path: Path) -> Iterator[Workstation]:
    """Lin's workstation, connected by the reference adapter."""
    http = Http(HttpOptions(base_url=portal.url))
    made = workstation(
        tmp_path / "lin",
        LIN,
        clock,  # type: ignore[arg-type]  # a Clock of ours: it has now()
        lambda session: CONNECTORS["reference"](http, Finder(http), session, str),
        OAuth(http, Finder(http), clock),
    )
    yield made
    made.store.close()
    http.close()


def test_a_message_comes_is_handled_and_answered(
    portal: RunningPortal, desk: Workstation, clock: Clock
) -> None:
    citizen = Citizen(portal, clock)
    number = citizen.sent()
    assert desk.sync.run_once().changes.inquiries
    (line,) = desk.inquiries.page(desk.inquiries.wanted(LIN), LIN).lines
    assert (line.row.number, line.left) == (number, 7)
    desk.inquiry_desk.accept(line.row.id, LIN)
    assert desk.inquiry_desk.open_personal(line.row.id, LIN).phone == "13800001234"
    desk.inquiry_desk.ask_citizen(line.row.id, "请说明工地的具体位置", LIN)
    clock.pass_(seconds=31)
    assert desk.sync.run_once().sent == 3
    assert "请说明工地的具体位置" in citizen.case().text
    citizen.case("more", text="在五一大道东门")
    desk.sync.run_once()
    case = desk.inquiries.case(line.row.id, LIN)
    assert case.told.questions[0].answer == "在五一大道东门"
    assert [one.by for one in case.told.opened] == ["lin"]
    begun = desk.inquiry_replies.begin(line.row.id, LIN)
    assert begun.content.text("question_original") == TEXT
    published(portal, reply_to(number), begun.item)
    desk.sync.run_once()
    after = desk.inquiries.case(line.row.id, LIN)
    assert after.told.state is InquiryState.ANSWERED
    assert after.told.reply == begun.item == after.reply.item


def test_refusals_keep_their_names_over_the_wire(
    portal: RunningPortal, desk: Workstation, clock: Clock
) -> None:
    Citizen(portal, clock).sent()
    desk.sync.run_once()
    (line,) = desk.inquiries.page(desk.inquiries.wanted(LIN), LIN).lines
    body = canonical_json(asked_json(Asked(act=Act.EXTEND, days=99, reason="需要现场核查")))
    key = OperationKey("0" * 8 + "-0000-4000-8000-" + "0" * 12)
    with pytest.raises(EditorError) as refused:
        desk.portal.command(ItemId(line.row.id), Command.INQUIRY, body, key, None)
    assert (refused.value.code, refused.value.params["detail"]) == (Code.INQUIRY, "inquiry-limit")
    assert desk.portal.operation(key) is None
    assert desk.portal.inquiry(InquiryId("0" * 8 + "-0000-4000-8000-" + "1" * 12)) is None


def test_pictures_come_along_with_the_message(
    portal: RunningPortal, desk: Workstation, clock: Clock
) -> None:
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(made, "JPEG")
    citizen = Citizen(portal, clock)
    citizen.sent(files=[("files", ("现场.jpg", made.getvalue(), "image/jpeg"))])
    desk.sync.run_once()
    (line,) = desk.inquiries.page(desk.inquiries.wanted(LIN), LIN).lines
    (picture,) = desk.inquiries.get(line.row.id).pictures
    assert desk.store.blobs.get(picture.sha256) is not None
