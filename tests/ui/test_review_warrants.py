"""授权与代理 in the window: given, ended, and when refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.errors import Code
from editor_app.services.warrants import WarrantService
from editor_app.ui.widgets.roles import Role as Data
from tests.fakes.people import LI, WANG
from tests.ui.claim_desk import opened, told, zhao
from tests.ui.review_district import District, district

__all__ = ["district", "zhao"]

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_warrant_is_given_and_ended(district: District) -> None:
    screen = opened(district)
    QTest.keyClick(screen, Qt.Key.Key_D, CTRL_SHIFT)
    district.settle()
    dialog = screen.claims.warrants_dialog
    assert dialog is not None
    form = dialog.form
    assert [form.absent.itemText(n)[:3] for n in range(form.absent.count())] == ["李建国"]
    deputies = [form.deputy.itemData(n) for n in range(form.deputy.count())]
    assert "wang" in deputies
    assert not {"li", "zhao"} & set(deputies)  # oneself, and who holds the role already
    form.deputy.setCurrentIndex(form.deputy.findData("wang"))
    dialog.give.click()
    assert dialog.problem.isVisible()  # not without a reason
    form.reason.setText("外出培训三天")
    dialog.give.click()
    district.settle()
    (warrant,) = district[LI].portal.lending.warrants()
    assert (warrant.deputy_name, warrant.level) == ("王丽华", 1)
    assert dialog.model.index(0).data(Data.CHIP).text == "In force"
    told = dialog.model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole).split("\n")
    assert "李建国 wrote it into the warrant" in told[0]
    assert told[-1].endswith("the last day")
    dialog.end.click()
    district.settle()
    assert dialog.model.index(0).data(Data.CHIP).text == "Ended"
    assert not dialog.end.isEnabled()
    dialog.close()


def test_what_was_filled_in_stays_when_the_portal_is_away(district: District) -> None:
    screen = opened(district)
    screen.claims.open_warrants()
    district.settle()
    dialog = screen.claims.warrants_dialog
    assert dialog is not None
    district[LI].portal.fail("grant", Code.OFFLINE)
    dialog.form.reason.setText("外出培训三天")
    dialog.give.click()
    district.settle()
    assert dialog.problem.isVisible()
    assert dialog.form.reason.text() == "外出培训三天"
    assert dialog.give.isEnabled()
    dialog.close()


def test_a_deputy_reads_in_whose_place_they_decide(district: District) -> None:
    li, wang = district[LI], district[WANG]
    form_like = WarrantService(li.portal.lending)
    district.submit()
    assert form_like.known() == ()
    screen = opened(district)
    screen.claims.open_warrants()
    district.settle()
    dialog = screen.claims.warrants_dialog
    assert dialog is not None
    dialog.form.deputy.setCurrentIndex(dialog.form.deputy.findData("wang"))
    dialog.form.ends.setDateTime(dialog.form.starts.dateTime().addDays(3))
    dialog.form.reason.setText("外出培训三天")
    dialog.give.click()
    district.settle()
    dialog.close()
    district.sync()
    assert wang.session.person is not None
    assert len(wang.session.person.warrants) == 1
    at_wangs = opened(district, WANG)
    assert told(at_wangs).startswith("You stand in for 李建国, by warrant.")
    assert "in place of 李建国" in at_wangs.queue.model.index(0).data(Data.CAPTION)


@pytest.mark.parametrize("days", [-1, 200])
def test_a_period_that_cannot_be_meant_is_told_beside_the_form(
    district: District, days: int
) -> None:
    screen = opened(district)
    screen.claims.open_warrants()
    district.settle()
    dialog = screen.claims.warrants_dialog
    assert dialog is not None
    dialog.form.reason.setText("外出培训三天")
    dialog.form.ends.setDateTime(dialog.form.starts.dateTime().addDays(days))
    dialog.give.click()
    assert dialog.problem.isVisible()
    assert "grant" not in district[LI].portal.calls
    dialog.close()
