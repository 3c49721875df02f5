"""The heads of the three columns: whose text, and of when."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from editor_app.services.sides import Side, Sides
from editor_app.ui import formats
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.controls import ElidedLabel, label
from editor_app.ui.widgets.surfaces import IconLabel

_ICONS = (
    ("ri.computer-line", "blue"),
    ("ri.git-commit-line", "neutral"),
    ("ri.global-line", "purple"),
)


class SideHeads(QFrame):
    """Stays in sight while places scroll below it."""

    def __init__(self, kit: ScreenKit) -> None:
        super().__init__()
        self.setObjectName("conflict-heads")
        self.setProperty("line", "bottom")
        self._kit = kit
        self._captions = [ElidedLabel("", "caption") for _ in _ICONS]
        names = (self.tr("Mine"), self.tr("Base"), self.tr("Portal"))
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 34, 11)
        row.setSpacing(12)
        for (icon, tone), name, caption in zip(_ICONS, names, self._captions, strict=True):
            head = QHBoxLayout()
            head.setSpacing(10)
            head.addWidget(_mark(kit, icon, tone))
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(name, "cardTitle"))
            words.addWidget(caption)
            head.addLayout(words, 1)
            row.addLayout(head, 1)

    def show_sides(self, sides: Sides) -> None:
        """Say whose texts these are."""
        mine = " · ".join(one for one in (self.tr("This computer"), sides.mine.by) if one)
        self._captions[0].setText(self._told(mine, sides.mine))
        base = self.tr("The last version both had")
        told = self._told(base, sides.base) if sides.base else self.tr("No version both had")
        self._captions[1].setText(told)
        self._captions[2].setText(self._told(sides.theirs.by, sides.theirs))

    def _told(self, who: str, side: Side) -> str:
        at = formats.when_exactly(side.at, now=self._kit.now()) if side.at is not None else ""
        return " · ".join(one for one in (who, at) if one)


def _mark(kit: ScreenKit, icon: str, tone: str) -> QFrame:
    box = QFrame()
    box.setProperty("banner", tone)
    side = kit.look.theme.px(30)
    box.setFixedSize(side, side)
    inner = QHBoxLayout(box)
    inner.setContentsMargins(0, 0, 0, 0)
    inner.addStretch(1)
    inner.addWidget(IconLabel(kit.look, icon, f"tone.{tone}.fg", 17))
    inner.addStretch(1)
    return box
