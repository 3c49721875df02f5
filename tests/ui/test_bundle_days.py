"""Panel and note of a bundle tell how long an interpretation has, and how that was counted."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame

from editor_app.domain.bundle import Part
from editor_app.domain.bundle_due import interpretation_due
from editor_app.services.sisters import sisters
from editor_app.ui.counting import words_of
from editor_app.ui.due_derivation import Derivations
from editor_app.ui.screens.bundles.note import BundleNote
from tests.services.test_bundles import service, written
from tests.ui.bundle_desk import Panel, panel, told
from tests.ui.hands import button_named
from tests.ui.review_district import district
from tests.ui.test_bundle_stuck import held
from tests.unit.rendering_scenes import bundled

__all__ = ["district", "panel"]


def test_the_panel_and_the_note_tell_how_the_last_day_was_counted(panel: Panel) -> None:
    item = held(panel)
    view = service(panel.seat).view(item)
    policy = next(one.item for one in view.members if one.part is Part.POLICY)
    known = panel.seat.store.mirror.get(policy)
    assert known is not None
    assert known.published_at is not None
    assert view.public == known.published_at
    word = view.word
    assert word is not None
    days = Derivations(bundled())
    due = replace(word, due_at=interpretation_due(bundled(), known.published_at))
    dialog = panel.show(item)
    dialog.show_view(replace(view, word=due))
    banner = dialog.findChild(QFrame, "bundle-standing")
    assert banner is not None
    lines = words_of(banner).split("\n")
    assert lines[0].endswith(": not counted")
    assert lines[-1].endswith("day 3, the last day")
    note = BundleNote(panel.district.kit.look)
    panel.district.qtbot.addWidget(note)
    found = sisters(panel.seat.store, panel.seat.store.mirror.get(item))
    note.show_bundle(due, found, known.published_at, days)
    assert words_of(note).split("\n") == lines
    note.show_bundle(due, (), known.published_at, days, public=known.published_at)
    assert words_of(note).split("\n") == lines  # beside the policy itself


def test_the_days_an_interpretation_has_are_those_of_the_layout(panel: Panel) -> None:
    policy, _, _ = written(panel.seat)
    dialog = panel.show(policy)
    button_named(dialog, "bundle-mode.staggered").click()
    dialog.reason.setText("解读视频还在制作")
    dialog.reason.editingFinished.emit()
    panel.district.settle()
    assert told(dialog).endswith("Working days it has: 3.")
