"""政策解读同步发布 in the window: the panel, the list, the reading pane, 审核 and 审校单."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from editor_app.domain.bundle import Mode
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.exporters.pdf import pdf_text
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import ReadingPresenter
from editor_app.services.bundle_plans import BundlePlans
from editor_app.services.sheets import SheetOrder
from editor_app.services.sisters import sisters
from editor_app.ui.screens.bundles.desk import BundleDeps, BundleDesk
from editor_app.ui.screens.bundles.dialog import BundleDialog
from editor_app.ui.screens.bundles.end_dialog import EndDialog
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from editor_app.ui.screens.items import ItemsScreen
from editor_app.ui.widgets.roles import Role
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.portal import pairs
from tests.services.test_bundles import accepted, sent, service, stored, texts, written
from tests.ui.hands import button_named, press
from tests.ui.review_district import District, district, open_screen
from tests.ui.test_review_sheet import service as sheets
from tests.unit.rendering_scenes import bundled

__all__ = ["district"]

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Panel:
    """The desk of one editor, and the panel it opened."""

    def __init__(self, around: District, at: QWidget) -> None:
        self.district, self.seat = around, around[LIN]
        self.opened: list[ItemId] = []
        self.read_again: list[ItemId] = []
        deps = BundleDeps(
            bundles=service(self.seat),
            texts=texts(self.seat),
            submit=self.seat.submit,
            person=lambda: LIN,
            layout=bundled,
            kick=lambda: around.kicks.append(True),
            open_item=self.opened.append,
            flushed=lambda then: then(),
            read_again=self.read_again.append,
        )
        self.desk = BundleDesk(around.kit, deps, at)

    def show(self, item: ItemId) -> BundleDialog:
        self.desk.show_bundle(item)
        self.district.settle()
        assert self.desk.dialog is not None
        return self.desk.dialog

    def click(self, name: str) -> None:
        assert self.desk.dialog is not None
        button_named(self.desk.dialog, name).click()
        self.district.settle()


@pytest.fixture
def panel(district: District) -> Panel:
    at = QWidget()
    district.qtbot.addWidget(at)
    return Panel(district, at)


def rows(dialog: BundleDialog, role: int = Role.CAPTION) -> list[str]:
    model = dialog.model
    return [str(model.index(at).data(role)) for at in range(model.rowCount())]


def told(dialog: BundleDialog) -> str:
    found = dialog.findChild(QLabel, "bundle-told")
    assert found is not None
    return found.text()


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


# ---------------------------------------------------------------- lists and reading


def items_screen(district: District, ask: Callable[[ItemId], None]) -> ItemsScreen:
    seat = district[LIN]
    store = seat.store
    screen = ItemsScreen(
        district.kit,
        ItemsLoader(store.board, seat.board, seat.layouts, BundlePlans(store)),
        ReadingPresenter(
            seat.drafts,
            seat.layouts,
            store.proofs,
            store.outbox,
            lambda remote: sisters(store, remote),
        ),
        seat.drafts,
        LIN,
    )
    screen.bundleRequested.connect(ask)
    district.qtbot.addWidget(screen)
    screen.resize(1360, 760)
    screen.show()
    district.settle()
    return screen


def read(district: District, screen: ItemsScreen, item: ItemId) -> None:
    screen.show_item(item)
    district.qtbot.waitUntil(
        lambda: screen.read.reading is not None and screen.read.reading.item == item
    )
    district.settle()


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


# ---------------------------------------------------------------- 审核


def test_the_reviewer_sees_the_sister_and_goes_to_it_by_a_key(panel: Panel) -> None:
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    screen = open_screen(panel.district)
    screen.select(policy)
    panel.district.settle()
    box = screen.findChild(QWidget, "review-bundle")
    assert box is not None
    texts = [one.text() for one in box.findChildren(QLabel)]
    assert "level 1 of 3 decides next" in texts
    press(screen, Qt.Key.Key_B, CTRL_ALT)
    panel.district.settle()
    assert screen.presenter.chosen == made
    button_named(screen, f"review-sister-{policy}").click()
    panel.district.settle()
    assert screen.presenter.chosen == policy


def test_who_signs_opens_the_panel_from_the_review(panel: Panel) -> None:
    policy, _, _ = sent(panel.seat)
    panel.district.sync()
    screen = open_screen(panel.district)
    screen.select(policy)
    panel.district.settle()
    asked: list[ItemId] = []
    screen.bundleAsked.connect(asked.append)
    button_named(screen, "review-bundle-panel").click()
    assert asked == [policy]


def test_the_confirmation_of_one_names_the_others(panel: Panel) -> None:
    policy, made, _ = written(panel.seat)
    confirmation = panel.seat.submit.confirmation(policy)
    at = QWidget()
    panel.district.qtbot.addWidget(at)
    dialog = SubmitDialog(confirmation, panel.district.kit.look, "en_US", True, at)
    told = dialog.findChild(QLabel, "submit-unsent")
    assert told is not None
    assert panel.seat.drafts.stored(made).content.title in told.text()


def test_the_difference_shows_the_bundle_as_a_property(panel: Panel) -> None:
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    screen = open_screen(panel.district)
    screen.select(policy)
    panel.district.settle()
    title = panel.seat.drafts.stored(made).content.title
    text = screen.reading.diff.toPlainText()
    assert f"released with “{title}”, all or none" in text
    assert f"{title} ({made[:8]})" in text  # the link to it, by its title


def test_the_review_sheet_names_the_bundle(panel: Panel) -> None:
    """And is printed: a sheet longer than Qt had laid out ended the process once."""
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    pdf = sheets(panel.district).printed(SheetOrder(item=policy))
    text = "".join(pdf_text(pdf).split())
    assert "releasedwith" in text
    assert made[:8] in text


def test_a_live_item_bound_anew_shows_that_as_a_numbered_change(panel: Panel) -> None:
    seat, others = panel.seat, panel.district
    policy = stored(seat, pairs.policy())
    seat.submit.submit(policy.item, LIN)
    seat.clock.forward(seat.settings.current.undo_seconds)
    others.sync()
    others.publish(policy.item)
    draft = seat.drafts.open(policy.item)
    seat.drafts.save(replace(draft, content=draft.content.with_field("subtitle", "修订")))
    made, _ = texts(seat).interpret(policy.item, LIN)
    content = pairs.interpretation(policy.item)
    accepted(seat, seat.drafts.save(replace(made, content=content)))
    accepted(seat, seat.drafts.stored(policy.item))
    service(seat).submit(service(seat).view(policy.item).bundle, LIN)
    seat.clock.forward(seat.settings.current.undo_seconds)
    others.sync()
    opened = open_screen(others)
    opened.select(policy.item)
    others.settle()
    assert opened.presenter.opened is not None
    difference = opened.presenter.opened.difference
    told_last = difference.fields[-1]
    assert (told_last.key, told_last.number) == ("bundle", difference.count)
    assert [one.number for one in difference.fields] == list(
        range(difference.in_body + 1, difference.count + 1)
    )


def test_a_sister_that_is_approved_says_that_it_waits(panel: Panel) -> None:
    policy, made, _ = sent(panel.seat)
    panel.district.sync()
    panel.district.publish(policy)
    screen = open_screen(panel.district)
    screen.select(made)
    panel.district.settle()
    box = screen.findChild(QWidget, "review-bundle")
    assert box is not None
    assert "approved, waits for the others" in [one.text() for one in box.findChildren(QLabel)]
    remote = panel.seat.store.mirror.get(policy)
    assert remote is not None
    assert remote.state is RemoteState.SCHEDULED
    assert {LI.id, WANG.id, LIANG.id} == {one.by for one in remote.approvals}
