"""政策解读同步发布 in the window of an editor: the panel, the list and the reading pane."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QMenu

from editor_app.domain.bundle import Mode
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import OperationState
from editor_app.services.bundle_plans import BundlePlans
from editor_app.ui.screens.bundles.end_dialog import EndDialog
from editor_app.ui.widgets.roles import Role
from tests.portal import pairs
from tests.services.test_bundles import sent, stored, written
from tests.ui.bundle_desk import Panel, items_screen, panel, read, rows, told
from tests.ui.hands import button_named, press
from tests.ui.review_district import district

__all__ = ["district", "panel"]


CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def test_the_panel_shows_each_member_and_what_it_lacks(panel: Panel) -> None:
    policy, _, _ = written(panel.seat)
    dialog = panel.show(policy)
    QAbstractItemModelTester(
        dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning, dialog
    )
    assert rows(dialog) == [
        "Policy document · ready to be sent",
        "Interpretation · ready to be sent",
    ]
    assert button_named(dialog, "bundle-submit").isEnabled()


def test_all_leave_by_one_key_and_one_toast_takes_all_back(panel: Panel) -> None:
    policy, _, _ = written(panel.seat)
    dialog = panel.show(policy)
    press(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    panel.district.settle()
    assert len(panel.seat.store.outbox.open()) == 2
    assert panel.district.kicks
    text, word, back = panel.district.toasts[-1]
    assert text.startswith("2 items in the outbox")
    assert word == "Take back"
    back()
    panel.district.settle()
    assert {one.state for one in panel.seat.store.outbox.recent()} == {OperationState.CANCELLED}


def test_missing_links_are_told_filled_in_and_undone(panel: Panel) -> None:
    policy = stored(panel.seat, pairs.policy())
    made = stored(panel.seat, pairs.interpretation(policy.item))
    dialog = panel.show(made.item)
    assert not button_named(dialog, "bundle-submit").isEnabled()
    assert rows(dialog)[0] == "Policy document · links to the others missing: 1"
    panel.click("bundle-link")
    assert panel.seat.drafts.stored(policy.item).content.fields["interpretation"] == [made.item]
    assert policy.item in panel.read_again  # an open page shows it
    assert button_named(dialog, "bundle-submit").isEnabled()
    panel.district.toasts[-1][2]()
    panel.district.settle()
    assert panel.seat.drafts.stored(policy.item).content.fields["interpretation"] == []


def test_a_new_interpretation_opens_and_can_be_undone(panel: Panel) -> None:
    policy = stored(panel.seat, pairs.policy())
    panel.show(policy.item)
    panel.click("bundle-new")
    (made,) = panel.opened
    assert panel.desk.dialog is None
    assert panel.seat.drafts.stored(made).content.fields["policy_link"] == [policy.item]
    panel.district.toasts[-1][2]()
    panel.district.settle()
    assert panel.seat.drafts.stored(made).trashed


def test_staggered_asks_for_its_reason(panel: Panel) -> None:
    policy, made, _ = written(panel.seat)
    dialog = panel.show(policy)
    assert not dialog.reason.isVisible()
    button_named(dialog, "bundle-mode.staggered").click()
    panel.district.settle()
    assert dialog.reason.isVisible()
    assert "at least 5 characters" in told(dialog)
    assert not button_named(dialog, "bundle-submit").isEnabled()
    dialog.reason.setText("解读视频还在制作")
    dialog.reason.editingFinished.emit()
    panel.district.settle()
    assert button_named(dialog, "bundle-submit").isEnabled()
    planned = BundlePlans(panel.seat.store).of(made)
    assert planned is not None
    assert (planned.mode, planned.reason) == (Mode.STAGGERED, "解读视频还在制作")


def test_members_are_added_from_a_menu_and_taken_out_by_a_key(panel: Panel) -> None:
    policy, _, _ = written(panel.seat)
    other = stored(panel.seat, pairs.interpretation(policy, title="图解补助办法"))
    dialog = panel.show(policy)
    panel.click("bundle-add")
    menu = dialog.findChild(QMenu, "bundle-offers")
    assert menu is not None
    (offer,) = menu.actions()
    assert offer.text() == "图解补助办法 · Interpretation"
    offer.trigger()
    menu.close()
    panel.district.settle()
    assert dialog.model.rowCount() == 3
    assert rows(dialog)[0].endswith("links to the others missing: 1")
    dialog.list.setCurrentIndex(dialog.model.index(2))
    press(dialog.list, Qt.Key.Key_Delete)
    panel.district.settle()
    planned = BundlePlans(panel.seat.store).of(policy)
    assert planned is not None
    assert other.item not in {one.item for one in planned.members}


def test_what_is_in_no_bundle_says_so(panel: Panel) -> None:
    panel.desk.show_bundle(panel.seat.write().item)
    panel.district.settle()
    assert panel.desk.dialog is None
    assert "policy documents" in panel.district.toasts[-1][0]


def test_a_plan_is_dropped_and_taken_up_again(panel: Panel) -> None:
    policy, _, bundle = written(panel.seat)
    panel.show(policy)
    panel.click("bundle-end")
    assert BundlePlans(panel.seat.store).all() == ()
    panel.district.toasts[-1][2]()
    panel.district.settle()
    assert BundlePlans(panel.seat.store).all() == (bundle,)


def test_once_the_portal_knows_it_the_panel_tells_who_waits(panel: Panel) -> None:
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    panel.district.publish(policy)
    dialog = panel.show(made)
    assert "Nothing is public yet" in told(dialog)
    assert rows(dialog) == [
        "Policy document · approved, waits for the others",
        "Interpretation · with the reviewers",
    ]
    assert not button_named(dialog, "bundle-new").isVisible()
    assert not button_named(dialog, "bundle-submit").isVisible()


def test_ending_needs_a_reason_and_goes_by_the_outbox(panel: Panel) -> None:
    policy, _, _ = sent(panel.seat)
    dialog = panel.show(policy)
    panel.click("bundle-end")
    asking = dialog.findChild(EndDialog, "bundle-end-dialog")
    assert asking is not None
    assert not asking.go.isEnabled()
    asking.reason.setText("解读改为另行发布")
    asking.go.click()
    panel.district.settle()
    (operation,) = panel.seat.store.outbox.open()
    assert operation.command.value == "unbundle"


def test_the_list_marks_planned_and_bound_items(panel: Panel) -> None:
    policy, _, _ = written(panel.seat)
    plain = panel.seat.write()
    screen = items_screen(panel.district, lambda _: None)
    model = screen.list.model
    icons = [model.index_of(one).data(Role.ICON) for one in (policy, plain.item)]
    assert icons == ["ri.links-line", None]
    spoken = model.index_of(policy).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "in a bundle" in spoken


def test_the_reading_pane_tells_the_others_and_leads_to_the_panel(panel: Panel) -> None:
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    asked: list[ItemId] = []
    screen = items_screen(panel.district, asked.append)
    read(panel.district, screen, policy)
    words = screen.read.bundle.accessibleName()
    assert "level 1 of 3 decides next" in words
    button_named(screen, "items.bundle.open").click()
    screen.list.view.setFocus()
    press(screen.list.view, Qt.Key.Key_B, CTRL_ALT)
    assert asked == [policy, policy]
    assert made != policy
