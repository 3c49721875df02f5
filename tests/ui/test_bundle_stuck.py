"""An interpretation that waits for a rejected edition says so, and the way out is one key away."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from editor_app.domain.bundle import Mode
from editor_app.domain.item import ItemId
from editor_app.domain.workflow import RemoteState
from editor_app.ui.screens.bundles.end_dialog import EndDialog
from tests.fakes.people import LI, LIN
from tests.portal import pairs
from tests.services.test_bundles import accepted, service, stored, texts
from tests.ui.bundle_desk import Panel, items_screen, read, told
from tests.ui.hands import button_named
from tests.ui.review_district import District, district

__all__ = ["district"]


@pytest.fixture
def panel(district: District) -> Panel:
    at = QWidget()
    district.qtbot.addWidget(at)
    return Panel(district, at)


def held(panel: Panel) -> ItemId:
    """The approved interpretation of a live policy whose second edition was rejected."""
    seat, others = panel.seat, panel.district
    policy = stored(seat, pairs.policy())
    seat.submit.submit(policy.item, LIN)
    seat.clock.forward(seat.settings.current.undo_seconds)
    others.sync()
    others.publish(policy.item)
    draft = seat.drafts.open(policy.item)
    seat.drafts.save(replace(draft, content=draft.content.with_field("subtitle", "修订")))
    made, _ = texts(seat).interpret(policy.item, LIN)
    accepted(seat, seat.drafts.save(replace(made, content=pairs.interpretation(policy.item))))
    accepted(seat, seat.drafts.stored(policy.item))
    planned = service(seat).view(policy.item).bundle
    staggered = replace(planned, mode=Mode.STAGGERED, reason="解读视频还在制作")
    service(seat).plan(staggered)
    service(seat).submit(staggered, LIN)
    seat.clock.forward(seat.settings.current.undo_seconds)
    others.sync()
    others.publish(made.item)
    told = others[LI].store.mirror.get(policy.item)
    assert told is not None
    others[LI].reviews.decide(
        policy.item,
        "reject",
        "修订缺少依据，不予采用。",
        LI,
        seen=told.head,
        asked=told.intent.digest,
    )
    seat.clock.forward(seat.settings.current.undo_seconds)
    others.sync()
    return made.item


def test_the_item_says_why_it_waits_and_leads_to_the_way_out(panel: Panel) -> None:
    item = held(panel)
    asked: list[ItemId] = []
    screen = items_screen(panel.district, asked.append)
    read(panel.district, screen, item)
    words = screen.read.bundle.accessibleName()
    assert "was rejected and its earlier one stays public" in words
    button = button_named(screen, "items.bundle.open")
    assert button.accessibleName() == "Dissolve…"
    button.click()
    assert asked == [item]


def test_its_editor_dissolves_the_bundle_and_it_becomes_public(panel: Panel) -> None:
    item = held(panel)
    dialog = panel.show(item)
    assert "would wait for ever" in told(dialog)
    assert isinstance(dialog.end, QPushButton)
    assert dialog.chosen is not None
    assert dialog.chosen.item == item
    assert dialog.focusWidget() is dialog.end or QApplication.focusWidget() is dialog.end
    panel.click("bundle-end")
    asking = dialog.findChild(EndDialog, "bundle-end-dialog")
    assert asking is not None
    asking.reason.setText("修订被否决，解读先行发布")
    asking.go.click()
    panel.district.settle()
    panel.seat.clock.forward(panel.seat.settings.current.undo_seconds)
    panel.district.sync()
    remote = panel.seat.store.mirror.get(item)
    assert remote is not None
    assert (remote.state, remote.bundle) == (RemoteState.PUBLISHED, None)
