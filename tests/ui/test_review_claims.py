"""认领 and 督办与补审 in the window: by mouse, by keys, and when refused."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.services.claims import ClaimService
from editor_app.services.queue_filter import Flag, QueueFilter
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.home_oversight_card import OversightCard
from editor_app.ui.screens.home_rows import ClickRow
from editor_app.ui.widgets.roles import Role as Data
from tests.checks.sample_items import load
from tests.fakes.people import LI, LIN, WANG
from tests.ui.claim_desk import HOT, ZHAO, held_by_zhao, hot, opened, synced, told, zhao
from tests.ui.hands import button_named
from tests.ui.review_district import District, district

__all__ = ["district", "zhao"]


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


# ---------------------------------------------------------------- the strip and the queue


def test_ctrl_l_claims_the_open_item(district: District) -> None:
    district.submit()
    screen = opened(district)
    assert "Nobody has claimed it" in told(screen)
    QTest.keyClick(screen, Qt.Key.Key_L, CTRL)
    district.settle()
    assert "waits to be sent" in told(screen)
    synced(district, screen)
    assert told(screen).startswith("You look after it until")
    assert district.kicks == [True]
    chip = screen.queue.model.index(0).data(Data.CHIP_2)
    assert chip.text == "Mine"


def test_ctrl_shift_l_lets_it_go(district: District) -> None:
    district.submit()
    screen = opened(district)
    screen.claims.strip.claim.click()
    district.settle()
    synced(district, screen)
    QTest.keyClick(screen, Qt.Key.Key_L, CTRL | SHIFT)
    district.settle()
    synced(district, screen)
    assert "Nobody has claimed it" in told(screen)


def test_a_colleagues_item_is_not_decided_on_until_the_claim_is_due(district: District) -> None:
    held_by_zhao(district)
    screen = opened(district)
    assert "赵一鸣 has looked after it since" in told(screen)
    assert not screen.bar.approve.isEnabled()
    assert not screen.claims.strip.claim.isVisible()
    assert not screen.claims.strip.release.isVisible()
    assert screen.queue.model.index(0).data(Data.CHIP_2).text == "赵一鸣"
    district[LI].clock.forward(25 * 3600)
    synced(district, screen)
    assert "ran out" in told(screen)
    assert screen.bar.approve.isEnabled()
    assert screen.claims.strip.claim.text() == "Take over"


def test_the_queue_is_narrowed_to_what_i_claimed(district: District) -> None:
    district.submit("甲通知")
    district.submit("乙通知")
    screen = opened(district)
    screen.claims.claim()
    district.settle()
    synced(district, screen)
    mine = QueueFilter(flags=frozenset({Flag.CLAIMED}))
    screen.presenter.queue.ask(mine, district.kit.now())
    assert len(screen.presenter.queue.rows) == 1


def test_a_screen_reader_hears_whose_an_item_is(district: District) -> None:
    held_by_zhao(district)
    screen = opened(district)
    spoken = screen.queue.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "claimed: 赵一鸣" in spoken


# ---------------------------------------------------------------- overdue items and records


def overdue(district: District) -> ItemId:
    item = held_by_zhao(district)
    district[LI].clock.forward(23 * 3600)
    zhao = district[ZHAO]
    ClaimService(zhao.store, zhao.clock).release(item, ZHAO)
    district.sync()
    ClaimService(zhao.store, zhao.clock).claim(item, ZHAO)
    district.sync()
    district[LI].clock.forward(2 * 3600)
    assert district[LIN].portal.portal.books.escalate() == 1
    district.sync()
    return item


def test_the_next_level_sees_what_is_overdue_and_releases_the_claim(district: District) -> None:
    overdue(district)
    screen = opened(district, WANG)
    line = screen.claims.line
    assert line.isVisible()
    assert "not decided in time" in line.told.text()
    QTest.keyClick(screen, Qt.Key.Key_O, CTRL | SHIFT)
    dialog = screen.claims.oversight_dialog
    assert dialog is not None
    assert dialog.model.rowCount() == 1
    dialog.release.click()
    asking = screen.claims.release_dialog
    assert asking is not None
    QTest.keyClick(button_named(asking, "release-go"), Qt.Key.Key_Space)
    assert asking.problem.isVisible()  # nothing without a reason
    asking.reason.setText("今日必须发布，请他人先审")
    QTest.keyClick(button_named(asking, "release-go"), Qt.Key.Key_Space)
    district.settle()
    synced(district, screen)
    (row,) = ClaimService(district[WANG].store, district[WANG].clock).oversight(WANG).overdue
    assert row.claim is None
    dialog.close()


def test_the_first_level_reads_that_it_was_told_on(district: District) -> None:
    overdue(district)
    screen = opened(district)
    assert "the next level was told" in told(screen)
    assert "told on" in screen.queue.model.index(0).data(Data.CAPTION)
    assert not screen.claims.line.isVisible()


def test_a_record_is_completed_after_reading_the_page(district: District) -> None:
    hot(district)
    screen = opened(district)
    assert "records of emergencies" in screen.claims.line.told.text()
    screen.claims.line.look.click()
    dialog = screen.claims.oversight_dialog
    assert dialog is not None
    assert dialog.confirm.isVisible()
    assert not dialog.confirm.isEnabled()  # not before the page was read
    dialog.open_.click()
    district.settle()
    assert dialog.confirm.isEnabled()
    dialog.object_.click()
    assert dialog.problem.isVisible()  # an objection says why
    dialog.confirm.click()
    district.settle()
    synced(district, screen)
    (record,) = ClaimService(district[LI].store, district[LI].clock).oversight(LI).records
    assert record.record.next_level == 2
    assert not dialog.confirm.isVisible()
    dialog.close()


def test_the_workbench_lists_what_was_told_on(district: District) -> None:
    card = OversightCard(
        district.kit, "督办与补审", "更多", name="o", icon="ri.radar-line", tone="red"
    )
    district.qtbot.addWidget(card)
    wang = district[WANG]
    layout = wang.layouts.current()
    card.show_oversight(ClaimService(wang.store, wang.clock).oversight(WANG), layout)
    assert card.isHidden()
    overdue(district)
    card.show_oversight(ClaimService(wang.store, wang.clock).oversight(WANG), layout)
    assert not card.isHidden()
    (row,) = card.findChildren(ClickRow)
    assert "should have decided by" in row.accessibleName()
    with district.qtbot.waitSignal(card.moreRequested):
        row.opened.emit()


def test_an_emergency_is_asked_for_with_a_reason_and_without_a_time(district: District) -> None:
    lin, sample = district[LIN], load("04-hot-response.md").content
    made = lin.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey(sample.column),
        kind=Kind("hot_response"),
        person=LIN,
    )
    fields = {**made.content.fields, **sample.fields}
    lin.drafts.save(replace(made, content=replace(made.content, fields=fields, body=sample.body)))
    told = replace(lin.submit.confirmation(made.item), secrecy=None)
    dialog = SubmitDialog(told, district.kit.look, "en", True, opened(district))
    district.qtbot.addWidget(dialog)
    dialog.open()
    heard: list[str] = []
    dialog.confirmed.connect(lambda note, _: heard.append(note))
    go = button_named(dialog, "submit-confirm")
    assert dialog.emergency.route.isChecked()  # the draft asks for it
    go.click()
    assert dialog.emergency.problem.isVisible()
    dialog.emergency.reason.setText(HOT)
    dialog.release.ask_time()
    go.click()
    assert heard == []
    dialog.emergency.route.setChecked(False)
    assert dialog.emergency.text == ""
    dialog.close()
