"""The section of 审核 that shows the other items of a bundle, each a click or a key away."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.bundle import BundleWord
from editor_app.domain.item import ItemId
from editor_app.domain.status import Status, review_status, status_of
from editor_app.services.sisters import Sister
from editor_app.ui.look import Look
from editor_app.ui.screens.bundles.chips import is_held, waiting_chip
from editor_app.ui.screens.bundles.words import (
    PART_ICONS,
    mode_in_short,
    part_name,
    problem_words,
    sister_words,
)
from editor_app.ui.theme import Theme
from editor_app.ui.widgets.chip import Chip, ChipSpec
from editor_app.ui.widgets.controls import WrapLabel, button
from editor_app.ui.widgets.surfaces import IconLabel
from editor_app.ui.words import state_chip


def fill(
    box: QFrame,
    look: Look,
    word: BundleWord,
    found: tuple[Sister, ...],
    show: Callable[[ItemId], None],
    open_panel: Callable[[], None],
) -> None:
    """Put the members below the section's heading."""
    column = box.layout()
    assert isinstance(column, QVBoxLayout)
    column.addWidget(WrapLabel(mode_in_short(word.bundle.mode), "secondary"))
    if word.bundle.reason:
        column.addWidget(WrapLabel(word.bundle.reason, "value"))
    if word.problem is not None:
        title = next((one.title for one in found if one.item == word.culprit), "")
        column.addWidget(WrapLabel(problem_words(word.problem, title), "value"))
    for one in found:
        column.addWidget(_row(look, one, show))
    words = QCoreApplication.translate("BundleNote", "Show bundle")
    panel = button(look, words, name="review-bundle-panel", kind="link", icon="ri.links-line")
    panel.clicked.connect(open_panel)
    column.addWidget(panel)


def _row(look: Look, sister: Sister, show: Callable[[ItemId], None]) -> QWidget:
    card = QFrame()
    card.setProperty("card", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(12, 8, 12, 8)
    column.setSpacing(4)
    head = QHBoxLayout()
    head.setSpacing(8)
    head.addWidget(IconLabel(look, PART_ICONS[sister.part], "text.secondary", 16))
    head.addWidget(WrapLabel(part_name(sister.part), "caption"), 1)
    head.addWidget(Chip(look, _chip(look.theme, sister)))
    column.addLayout(head)
    untitled = QCoreApplication.translate("Bundles", "not submitted yet")
    column.addWidget(WrapLabel(sister.title or untitled, "value"))
    foot = QHBoxLayout()
    foot.addWidget(WrapLabel(sister_words(sister.remote), "caption"), 1)
    words = QCoreApplication.translate("Bundles", "Show")
    go = button(look, words, name=f"review-sister-{sister.item}", kind="link")
    go.setAccessibleName(f"{words} {sister.title}")
    go.setEnabled(sister.remote is not None)
    go.clicked.connect(partial(show, sister.item))
    foot.addWidget(go)
    column.addLayout(foot)
    return card


def _chip(theme: Theme, sister: Sister) -> ChipSpec:
    if is_held(sister.remote):
        return waiting_chip(theme)
    return state_chip(theme, "status", _status(sister).value)


def _status(sister: Sister) -> Status:
    if sister.remote is None:
        return Status.DRAFT
    if sister.remote.level:
        return review_status(sister.remote.level, sister.remote.levels)
    return status_of(None, sister.remote, ())
