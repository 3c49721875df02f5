"""保密审查 on screen: the officer's form, the card, and what a level may do without it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
)

from editor_app.cli.tour.hands import child
from editor_app.domain.secrecy import Standing
from editor_app.domain.workflow import Command, OperationState, RemoteState
from editor_app.ui.widgets.roles import Role
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.ui.hands import button_named, press
from tests.ui.review_district import District, open_screen
from tests.ui.secrecy_district import (
    REASON,
    approved,
    district,
    errors,
    examined,
    form,
    tick,
    words,
)

__all__ = ["district"]


CTRL = Qt.KeyboardModifier.ControlModifier


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
