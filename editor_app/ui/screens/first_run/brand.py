"""The left side of the first run: the seal, the name, and three promises."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor_app import __version__
from editor_app.ui.app_icon import seal
from editor_app.ui.look import Look
from editor_app.ui.widgets.controls import label
from editor_app.ui.widgets.surfaces import IconLabel

_WIDTH = 400
_NAME = "频道采编"  # the product's name, the same in every language


class BrandPanel(QFrame):
    """Decoration with words; nothing on it can be clicked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("first-run.brand")
        self.setProperty("surface", "brand")
        self.setFixedWidth(look.theme.px(_WIDTH))
        self._look = look
        promises = (
            (
                "ri.cloud-off-line",
                self.tr("Write offline, send when connected"),
                self.tr("Every key is kept on this computer, through power cuts too."),
            ),
            (
                "ri.shield-check-line",
                self.tr("Reviewed before it is public"),
                self.tr("Three reviews, secrecy review and receipts in one place."),
            ),
            (
                "ri.timer-line",
                self.tr("Terms that remind by themselves"),
                self.tr("Counted in working days, told before they end."),
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 0, 36, 28)
        column.addStretch(2)
        column.addWidget(self._seal())
        column.addSpacing(14)
        column.addWidget(label(_NAME, "brand"))
        words = self.tr("Writing, reviewing, answering and statistics of government channels")
        column.addWidget(label(words, "body", wrap=True))
        column.addSpacing(40)
        for icon, title, text in promises:
            column.addWidget(self._promise(icon, title, text))
            column.addSpacing(16)
        column.addStretch(3)
        version = self.tr("Version {number}").format(number=__version__)
        column.addWidget(label(version, "body"))

    def _seal(self) -> QLabel:
        side = self._look.theme.px(56)
        picture = seal(self._look.theme, side * 2)
        picture.setDevicePixelRatio(2)
        made = QLabel()
        made.setPixmap(picture)
        return made

    def _promise(self, icon: str, title: str, text: str) -> QWidget:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "paneTitle"))
        words.addWidget(label(text, "body", wrap=True))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        sign = IconLabel(self._look, icon, "text.onAccent", 24)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return holder
