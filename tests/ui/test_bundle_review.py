"""政策解读同步发布 for reviewers: the sister, the panel, the difference and 审校单."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from editor_app.domain.item import ItemId
from editor_app.domain.workflow import RemoteState
from editor_app.exporters.pdf import pdf_text
from editor_app.services.sheets import SheetOrder
from editor_app.ui.screens.editor.submit_dialog import SubmitDialog
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.portal import pairs
from tests.services.test_bundles import accepted, sent, service, stored, texts, written
from tests.ui.bundle_desk import Panel, panel
from tests.ui.hands import button_named, press
from tests.ui.review_district import district, open_screen
from tests.ui.test_review_sheet import service as sheets

__all__ = ["district", "panel"]

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


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
