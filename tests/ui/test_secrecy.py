"""保密审查 on screen: the card, the form, the editor's part, and what a level may do without it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.cli.tour.hands import child
from editor_app.connectors.memory import MemoryBooks, MemoryPortal
from editor_app.domain.item import ItemId
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.layout_secrecy import secrecy_rule
from editor_app.domain.people import Person
from editor_app.domain.secrecy import Standing
from editor_app.domain.secrecy_form import Answers, told_answers
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.services.sheets import SheetOrder, SheetService
from editor_app.ui.review_sheet.secrecy import secrecy_facts
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.secrecy.dialog import SecrecyDialog
from editor_app.ui.widgets.chip import Chip
from editor_app.ui.widgets.roles import Role
from tests.fakes.clock import HandClock
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.secrecy import EDITORS_PART, PASSED, RISKS
from tests.fakes.workstation import BUNDLED, Workstation, workstation
from tests.ui.hands import button_named, press
from tests.ui.review_district import District, given, open_screen

CTRL = Qt.KeyboardModifier.ControlModifier
REASON = "第二段涉及内部测算，处理后公开"


@pytest.fixture
def district(
    kit: ScreenKit, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[District]:
    """As in review_district, where the portal asks for 保密审查."""
    clock = HandClock()
    books = MemoryBooks(clock=clock, secrecy=secrecy_rule(parse_pack(BUNDLED)))
    seats: dict[str, Workstation] = {}
    for person in (LIN, LI, WANG, LIANG, HUANG):
        portal = FaultyPortal(MemoryPortal(books, person))
        seats[person.id] = workstation(tmp_path / person.id, person, clock, given(portal))
    made = District(seats=seats, kit=replace(kit, now=clock.now), qtbot=qtbot, toasts=[], kicks=[])
    kit.hub.toastAsked.connect(lambda *told: made.toasts.append(told))
    yield made
    made.settle()
    for seat in seats.values():
        seat.store.close()


def form(screen: ReviewScreen, district: District) -> SecrecyDialog:
    """The form, opened by its key."""
    screen.keys["secrecy"].trigger()
    district.settle()
    dialog = screen.secrecy.dialog
    assert dialog is not None
    return dialog


def tick(dialog: SecrecyDialog, *keys: str) -> None:
    """Every point examined, and a conclusion."""
    for risk in RISKS:
        child(dialog, QCheckBox, f"secrecy-risk_items-{risk}").setChecked(True)
    for key in keys:
        child(dialog, QRadioButton, f"secrecy-{key}").setChecked(True)


def errors(dialog: SecrecyDialog) -> dict[str, str]:
    found = dialog.findChildren(QLabel)
    return {
        one.objectName(): one.text()
        for one in found
        if one.objectName().endswith("-error") and one.text()
    }


def words(screen: ReviewScreen) -> str:
    card = child(screen.side, QFrame, "review-secrecy")
    told = [*card.findChildren(QLabel), *card.findChildren(Chip)]
    return " ".join(one.text() if isinstance(one, QLabel) else one.accessibleName() for one in told)


def examined(district: District, item: ItemId) -> None:
    """The officer records at their own desk; everybody hears of it."""
    seat = district[HUANG]
    seat.secrecy.examine(item, told_answers(PASSED), HUANG)
    seat.clock.forward(seat.settings.current.undo_seconds)
    district.sync()


def approved(district: District, item: ItemId, *people: Person) -> None:
    for person in people:
        seat = district[person]
        seat.reviews.decide(item, "approve", "", person)
        seat.clock.forward(seat.settings.current.undo_seconds)
        district.sync()


# ---------------------------------------------------------------- the officer


def test_an_item_waits_for_the_officer_from_its_submission(district: District) -> None:
    item = district.submit()
    screen = open_screen(district, HUANG)
    assert screen.presenter.chosen == item
    assert screen.queue.model.index(0).data(Role.CHIP).text == "Secrecy review"
    assert (screen.bar.isVisible(), screen.secrecy.bar.isVisible()) == (False, True)


def test_the_form_is_filled_in_and_recorded(district: District) -> None:
    item = district.submit()
    screen = open_screen(district, HUANG)
    dialog = form(screen, district)
    tick(dialog, "carrier-official", "conclusion-approved")
    dialog.confirm.click()
    district.settle()
    (operation,) = district[HUANG].store.outbox.of(item)
    assert (operation.command, operation.state) == (Command.SECRECY, OperationState.UNDOABLE)
    district[HUANG].clock.forward(30)
    district.sync()
    remote = district[LIN].store.mirror.get(item)
    assert remote is not None
    assert remote.secrecy is not None
    assert remote.secrecy.standing(remote.head) is Standing.PASSED


def test_the_key_for_approving_opens_the_form(district: District) -> None:
    district.submit()
    screen = open_screen(district, HUANG)
    press(screen.queue.view, Qt.Key.Key_Return, CTRL)
    district.settle()
    assert screen.secrecy.dialog is not None
    screen.secrecy.dialog.reject()


def test_what_is_lacking_is_said_beside_the_field(district: District) -> None:
    item = district.submit()
    dialog = form(open_screen(district, HUANG), district)
    child(dialog, QRadioButton, "secrecy-conclusion-approved").setChecked(True)
    dialog.confirm.click()
    told = errors(dialog)
    assert told["secrecy-carrier-error"] == "Please choose."
    assert told["secrecy-risk_items-error"] == "Please choose."
    assert "nothing was recorded" in told["secrecy-error"]
    assert district[HUANG].store.outbox.of(item) == ()
    dialog.reject()


def test_a_risk_left_open_stops_an_approval_and_no_refusal(district: District) -> None:
    district.submit()
    dialog = form(open_screen(district, HUANG), district)
    tick(dialog, "carrier-official", "conclusion-approved")
    child(dialog, QCheckBox, "secrecy-risk_items-privacy").setChecked(False)
    dialog.confirm.click()
    assert "tick each of them" in errors(dialog)["secrecy-risk_items-error"]
    child(dialog, QRadioButton, "secrecy-conclusion-refused").setChecked(True)
    child(dialog, QPlainTextEdit, "secrecy-refuse_reason").setPlainText(REASON)
    assert not dialog.confirm.isDefault()  # Enter does not refuse
    dialog.confirm.click()
    district.settle()
    assert len(district[HUANG].store.outbox.open()) == 1


def test_a_reason_is_asked_for_where_the_form_wants_one(district: District) -> None:
    district.submit()
    dialog = form(open_screen(district, HUANG), district)
    row = dialog.fields.row("refuse_reason")
    assert row is not None
    assert row.isHidden()
    tick(dialog, "carrier-official", "conclusion-partial")
    assert not row.isHidden()
    dialog.confirm.click()
    assert "secrecy-refuse_reason-error" in errors(dialog)
    dialog.reject()


def test_a_record_can_be_taken_back(district: District) -> None:
    item = district.submit()
    screen = open_screen(district, HUANG)
    dialog = form(screen, district)
    tick(dialog, "carrier-official", "conclusion-approved")
    dialog.confirm.click()
    district.settle()
    district.toasts[-1][2]()
    district.settle()
    assert district[HUANG].store.outbox.open() == ()
    assert screen.presenter.chosen == item


def test_a_form_about_an_older_version_is_not_recorded(district: District) -> None:
    item = district.submit()
    screen = open_screen(district, HUANG)
    dialog = form(screen, district)
    tick(dialog, "carrier-official", "conclusion-approved")
    lin = district[LIN]
    lin.submit.recall(item, LIN, "还要改一处")
    lin.clock.forward(30)
    district.sync()
    draft = lin.drafts.open(item)
    body = draft.content.body.replace("入户走访", "逐户走访")
    district.send(lin.drafts.save(replace(draft, content=replace(draft.content, body=body))))
    dialog.confirm.click()
    district.settle()
    assert district[HUANG].store.outbox.open() == ()
    assert "changed" in district.toasts[-1][0]


# ---------------------------------------------------------------- the card


def test_the_card_says_what_is_open(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    assert "Nobody has examined this item yet" in words(screen)
    assert screen.side.findChild(QPushButton, "review-secrecy-open") is None  # li is no officer


def test_the_card_tells_who_found_what_about_which_version(district: District) -> None:
    item = district.submit()
    examined(district, item)
    told = words(open_screen(district))
    assert "Disclosure approved" in told
    assert "黄志远 (secrecy officer)" in told
    assert "the one in review" in told


def test_a_record_about_another_version_is_no_longer_valid(district: District) -> None:
    item = district.submit()
    examined(district, item)
    li = district[LI]
    li.reviews.decide(item, "return", REASON, LI)
    li.clock.forward(30)
    district.sync()
    lin = district[LIN]
    draft = lin.drafts.open(item)
    body = draft.content.body.replace("入户走访", "逐户走访")
    district.send(lin.drafts.save(replace(draft, content=replace(draft.content, body=body))))
    told = words(open_screen(district))
    assert "No longer valid" in told
    assert "not the one in review" in told


# ---------------------------------------------------------------- the level


def test_the_last_level_may_return_but_not_approve_without_it(district: District) -> None:
    item = district.submit()
    approved(district, item, LI, WANG)
    screen = open_screen(district, LIANG)
    assert screen.queue.model.index(0).data(Role.CHIP).text == "Secrecy review"
    assert (screen.bar.approve.isEnabled(), screen.bar.give_back.isEnabled()) == (False, True)
    press(screen.queue.view, Qt.Key.Key_Return, CTRL)
    district.settle()
    assert district[LIANG].store.outbox.open() == ()
    screen.bar.reason.setText(REASON)
    button_named(screen, "review-return").click()
    district.settle()
    assert [one.command for one in district[LIANG].store.outbox.open()] == [Command.RETURN]


def test_it_approves_once_the_record_is_there(district: District) -> None:
    item = district.submit()
    approved(district, item, LI, WANG)
    screen = open_screen(district, LIANG)
    examined(district, item)
    screen.reload()
    district.settle()
    assert screen.bar.approve.isEnabled()


def test_what_the_officer_sends_back_reaches_the_author(district: District) -> None:
    item = district.submit()
    dialog = form(open_screen(district, HUANG), district)
    tick(dialog, "carrier-official", "conclusion-partial")
    child(dialog, QPlainTextEdit, "secrecy-refuse_reason").setPlainText(REASON)
    dialog.confirm.click()
    district.settle()
    district[HUANG].clock.forward(30)
    district.sync()
    remote = district[LIN].store.mirror.get(item)
    assert remote is not None
    assert remote.state is RemoteState.RETURNED
    assert remote.last_return is not None
    assert (remote.last_return.by_name, remote.last_return.reason) == ("黄志远", REASON)


# ---------------------------------------------------------------- the editor


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def submit_dialog(district: District, item: ItemId, window: QWidget) -> SubmitDialog:
    confirmation = district[LIN].submit.confirmation(item)
    dialog = SubmitDialog(confirmation, district.kit.look, "en", True, window)
    dialog.show()
    return dialog


def said(dialog: SubmitDialog) -> Answers:
    assert dialog.secrecy is not None
    return dialog.secrecy.told()


def test_the_editor_fills_in_the_first_part_and_is_asked_for_it(
    district: District, window: QWidget
) -> None:
    dialog = submit_dialog(district, district[LIN].write().item, window)
    notes: list[str] = []
    dialog.confirmed.connect(lambda note, _: notes.append(note))
    button_named(dialog, "submit-confirm").click()
    error = child(dialog, QLabel, "submit-secrecy-carrier-error")
    assert (notes, error.text()) == ([], "Please choose.")
    child(dialog, QRadioButton, "submit-secrecy-carrier-official").setChecked(True)
    button_named(dialog, "submit-confirm").click()
    assert notes == [""]
    assert said(dialog) == {
        "carrier": "official",
        "channels": ("website",),
        "planned_on": "2026-11-23",
    }


def test_what_nobody_must_say_is_folded(district: District, window: QWidget) -> None:
    dialog = submit_dialog(district, district[LIN].write().item, window)
    assert dialog.secrecy is not None
    row = dialog.secrecy.fields.row("third_party")
    assert row is not None
    assert row.isHidden()
    button_named(dialog, "submit-secrecy-more").click()
    assert not row.isHidden()


def test_the_last_choices_are_proposed_next_time(district: District, window: QWidget) -> None:
    lin = district[LIN]
    told = told_answers({**EDITORS_PART, "carrier": "other", "channels": ["website", "tv"]})
    lin.submit.submit(lin.write().item, LIN, secrecy=told)
    dialog = submit_dialog(district, lin.write("第二份通知").item, window)
    assert said(dialog)["carrier"] == "other"
    assert said(dialog)["channels"] == ("website", "tv")


def test_what_the_editor_said_stands_in_the_officers_form(district: District) -> None:
    lin = district[LIN]
    draft = lin.write()
    lin.submit.submit(draft.item, LIN, secrecy=told_answers(EDITORS_PART))
    lin.clock.forward(30)
    district.sync()
    dialog = form(open_screen(district, HUANG), district)
    assert dialog.findChild(QRadioButton, "secrecy-carrier-official") is None
    row = dialog.fields.row("carrier")
    assert row is not None
    assert row.answer == "official"
    dialog.reject()


# ---------------------------------------------------------------- on paper


def test_the_review_sheet_tells_the_record_and_its_signatures(district: District) -> None:
    item = district.submit()
    approved(district, item, LI)
    examined(district, item)
    seat = district[LI]
    service = SheetService(seat.store, seat.layouts, seat.checking, seat.clock, lambda _: b"")
    facts = dict(secrecy_facts(service.sheet(SheetOrder(item=item)), "en"))
    assert facts["State"] == "Done"
    assert facts["Conclusion"] == "Disclosure approved"
    assert facts["Opinion of the drafting section"].startswith("李建国")
    assert facts["Opinion of the secrecy body"].startswith("黄志远")
    assert facts["Opinion of the responsible leader"] == "–"


def test_a_void_record_is_not_printed(district: District) -> None:
    item = district.submit()
    seat = district[LI]
    service = SheetService(seat.store, seat.layouts, seat.checking, seat.clock, lambda _: b"")
    assert secrecy_facts(service.sheet(SheetOrder(item=item)), "en") == [("State", "Open")]
