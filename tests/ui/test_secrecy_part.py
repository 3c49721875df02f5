"""保密审查 around the officer: the editor's part of the form, and the record on paper."""

import pytest
from PySide6.QtWidgets import (
    QLabel,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from editor_app.cli.tour.hands import child
from editor_app.domain.item import ItemId
from editor_app.domain.secrecy_form import Answers, told_answers
from editor_app.services.sheets import SheetOrder, SheetService
from editor_app.ui.review_sheet.secrecy import secrecy_facts
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from tests.fakes.people import HUANG, LI, LIN
from tests.fakes.secrecy import EDITORS_PART
from tests.ui.hands import button_named
from tests.ui.review_district import District, open_screen
from tests.ui.secrecy_district import approved, district, examined, form

__all__ = ["district"]


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
