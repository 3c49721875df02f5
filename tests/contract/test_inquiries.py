"""Citizens' messages: what every portal tells of them, does with them and refuses."""

from collections.abc import Iterator
from typing import cast
from uuid import uuid4

import pytest

from editor_app.connectors.memory import MemoryPortal
from editor_app.connectors.memory_inquiries import MailRules
from editor_app.domain.canonical import canonical_json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Inquiry, InquiryId, InquiryState
from editor_app.domain.inquiry_acts import Act, Asked
from editor_app.domain.inquiry_json import asked_json
from editor_app.domain.item import ItemId, UnitKey
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command
from tests.contract.conftest import Side
from tests.contract.moves import LAYOUT, key
from tests.fakes.inquiries import inquiry

REASON = "事项属于对方职责"


def heard(portal: Portal) -> Iterator[Inquiry]:
    cursor, more = None, True
    while more:
        page = portal.changes(cursor)
        yield from (one.inquiry for one in page.changes if one.inquiry is not None)
        cursor, more = page.cursor, page.more


def act(portal: Portal, on: InquiryId, asked: Asked, as_: OperationKey | None = None) -> Receipt:
    payload = canonical_json(asked_json(asked))
    return portal.command(ItemId(on), Command.INQUIRY, payload, as_ or key(), None)


def refused(code: Code, portal: Portal, on: InquiryId, asked: Asked, detail: str = "") -> None:
    with pytest.raises(EditorError) as caught:
        act(portal, on, asked)
    assert caught.value.code is code
    if detail:
        assert caught.value.params["detail"] == detail


def again(portal: Portal, one: Inquiry) -> Inquiry:
    told = portal.inquiry(one.id)
    assert told is not None
    return told


@pytest.fixture(scope="session")
def sent_in_memory(memory: Side) -> None:
    """The portal in memory has nobody's form: three messages are put in."""
    books = cast(MemoryPortal, memory.view("lin")).books
    books.inquiries.rules = MailRules.of(LAYOUT)
    for number in (1, 2, 3):
        books.receive(inquiry(number))


def at_hand(side: Side, *states: InquiryState, named: bool = False) -> Inquiry:
    found = (one for one in heard(side.view("lin")) if one.state in states)
    fits = (one for one in found if one.sender.name or not named)
    return next(one for one in fits if one.unit == "zkgwb")


@pytest.fixture
def waiting(side: Side, sent_in_memory: None) -> Inquiry:
    """One that nobody has taken yet; three tests use one up."""
    return at_hand(side, InquiryState.WAITING)


@pytest.fixture
def message(side: Side, sent_in_memory: None) -> Inquiry:
    """One that the unit has to handle, by somebody who told a name."""
    return at_hand(side, InquiryState.WAITING, InquiryState.ACCEPTED, named=True)


def test_the_unit_hears_of_it_and_reviewers_see_the_sender_masked(
    side: Side, message: Inquiry
) -> None:
    assert message.sender.name
    assert message.sender != message.masked
    (read,) = (one for one in heard(side.view("li")) if one.id == message.id)
    assert (read.sender, read.text) == (message.masked, message.text)
    assert [one for one in heard(side.view("zhou")) if one.id == message.id] == []
    assert side.view("zhou").inquiry(message.id) is None


def test_a_receipt_names_the_bytes_and_comes_once(lin: Portal, waiting: Inquiry) -> None:
    asked, name = Asked(act=Act.ACCEPT), key()
    receipt = act(lin, waiting.id, asked, name)
    after = again(lin, waiting)
    assert after.state is InquiryState.ACCEPTED
    assert after.accepted is not None
    assert after.accepted.by == "lin"
    assert after.sequence == receipt.sequence
    assert receipt.content_hash == sha256_hex(canonical_json(asked_json(asked)))
    assert act(lin, waiting.id, asked, name) == receipt
    assert again(lin, waiting) == after


def test_a_question_to_the_citizen_stops_the_clock(lin: Portal, waiting: Inquiry) -> None:
    act(lin, waiting.id, Asked(act=Act.ACCEPT))
    assert again(lin, waiting).due_on is not None
    act(lin, waiting.id, Asked(act=Act.ASK, reason="请说明工地的具体位置"))
    after = again(lin, waiting)
    assert (after.state, after.due_on) == (InquiryState.SUPPLEMENT, None)
    assert after.asked is not None


def test_what_cannot_be_is_refused_by_name(side: Side, lin: Portal, message: Inquiry) -> None:
    tries = (
        (Asked(act=Act.EXTEND, days=99, reason="需要现场核查"), "inquiry-limit"),
        (Asked(act=Act.TRANSFER, unit=UnitKey("zkgwb"), reason=REASON), "inquiry-unit"),
        (Asked(act=Act.TRANSFER, unit=UnitKey("mars"), reason=REASON), "inquiry-unit"),
        (Asked(act=Act.MERGE, into=message.id), "inquiry-itself"),
    )
    for asked, name in tries:
        refused(Code.INQUIRY, lin, message.id, asked, name)
    accept = Asked(act=Act.ACCEPT)
    refused(Code.FORBIDDEN, side.view("li"), message.id, accept)
    refused(Code.NOT_FOUND, side.view("zhou"), message.id, accept)
    refused(Code.NOT_FOUND, lin, InquiryId(str(uuid4())), accept)
    assert again(lin, message) == message


def test_who_looks_at_the_sender_leaves_a_trace(lin: Portal, message: Inquiry) -> None:
    before = len(message.opened)
    act(lin, message.id, Asked(act=Act.OPEN))
    after = again(lin, message)
    assert len(after.opened) == before + 1
    assert (after.opened[-1].by, after.opened[-1].by_name) == ("lin", "林晓雯")
    assert after.state is message.state


def test_who_handed_it_over_still_hears_of_it_masked(lin: Portal, waiting: Inquiry) -> None:
    act(lin, waiting.id, Asked(act=Act.TRANSFER, unit=UnitKey("cjj"), reason=REASON))
    after = again(lin, waiting)
    assert (after.unit, after.chain) == ("cjj", ("zkgwb", "cjj"))
    assert after.sender == waiting.masked
    refused(Code.FORBIDDEN, lin, waiting.id, Asked(act=Act.ACCEPT))
