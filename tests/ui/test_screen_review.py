"""The screen 审核: its queue, its names, and whose it is."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.domain.changes import Changes, touched
from editor_app.ui.widgets.roles import Role
from tests.fakes.people import LI, LIN, WANG
from tests.ui.review_district import District, district, open_screen

__all__ = ["district"]


def test_what_waits_is_listed_and_the_first_is_opened(district: District) -> None:
    first = district.submit("第一份通知")
    district[LIN].clock.forward(3600)
    district.submit("第二份通知")
    screen = open_screen(district)
    titles = [screen.queue.model.index(n).data() for n in range(2)]
    assert (titles, screen.presenter.chosen) == (["第一份通知", "第二份通知"], first)


def test_the_queue_is_a_sound_model(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    QAbstractItemModelTester(
        screen.queue.model, QAbstractItemModelTester.FailureReportingMode.Warning, screen
    )
    screen.reload()
    district.settle()
    assert screen.queue.model.rowCount() == 1


def test_rows_say_the_level_with_pips_and_how_long_is_left(district: District) -> None:
    district.submit()
    district[LI].clock.forward(3 * 3600)
    index = open_screen(district).queue.model.index(0)
    assert (index.data(Role.CHIP).pips, index.data(Role.TIME)) == (1, "1 working day left")
    assert "3 h waiting" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_items_somebody_wrote_are_not_offered_to_them(district: District) -> None:
    district.submit()
    both = replace(LIN, memberships=(*LIN.memberships, *LI.memberships))
    assert open_screen(district, both).queue.model.rowCount() == 0


def test_an_empty_queue_says_so_and_when_the_portal_was_heard(district: District) -> None:
    screen = open_screen(district)
    words = [one.text() for one in screen.queue.empty.findChildren(QLabel)]
    assert screen.queue.stack.currentWidget() is screen.queue.empty
    assert any("Last synchronised" in one for one in words)


def test_a_new_item_appears_when_the_hub_tells(district: District) -> None:
    screen = open_screen(district)
    item = district.submit()
    district.kit.hub.announce(touched(item, queue=True))
    district.settle()
    assert screen.presenter.chosen == item


def test_every_control_has_a_name(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    wanted = (
        "review-queue",
        "review-approve",
        "review-return",
        "review-reject",
        "review-reason",
        "review-diff",
        "review-against",
        "review-usual",
        "review-preview",
        "review-next",
        "review-previous",
    )
    found = {name: screen.findChild(QWidget, name) for name in wanted}
    unnamed = [name for name, one in found.items() if one is None or not one.accessibleName()]
    assert unnamed == []


def test_somebody_else_finds_their_own_queue(district: District) -> None:
    district.submit()
    screen = open_screen(district, LI)
    district.at_desk = WANG
    district.kit.hub.announce(Changes(session=True))
    district.settle()
    assert (screen.presenter.chosen, screen.queue.model.rowCount()) == (None, 0)


def test_select_opens_an_item_that_has_just_arrived(district: District) -> None:
    district.submit("第一份通知")
    screen = open_screen(district)
    second = district.submit("第二份通知")
    screen.select(second)
    district.settle()
    assert screen.presenter.opened is not None
    assert screen.presenter.opened.item == second
