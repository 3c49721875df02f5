"""A district whose portal asks for 保密审查, and what its people do there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from editor_app.cli.tour.hands import child
from editor_app.domain.item import ItemId
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.layout_secrecy import secrecy_rule
from editor_app.domain.people import Person
from editor_app.domain.secrecy_form import told_answers
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.screens.secrecy.dialog import SecrecyDialog
from editor_app.ui.widgets.chip import Chip
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.secrecy import PASSED, RISKS
from tests.fakes.workstation import BUNDLED
from tests.ui.review_district import District, seated

REASON = "第二段涉及内部测算，处理后公开"


@pytest.fixture
def district(
    kit: ScreenKit, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[District]:
    """As in review_district, where the portal asks for 保密审查."""
    rule = secrecy_rule(parse_pack(BUNDLED))
    with seated(kit, tmp_path, qtbot, (LIN, LI, WANG, LIANG, HUANG), secrecy=rule) as made:
        yield made


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
