"""Push buttons that can give way: words are cut where room is short, or leave the icon alone."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.enter_key import entered

_LETTERS = "MMM…"  # what a button without an icon shows at least


class GivingButton(QPushButton):
    """Its ``text`` is always whole: what is not painted is in the tip and in its name."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._gives = self._bare = False
        self._cut_tip = ""  # the tip that is here because the words are cut

    def give_way(self) -> None:
        """From now on the words may be cut, and left out by ``set_bare``."""
        self._gives = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_bare(self, bare: bool) -> None:
        """Show the icon alone, or the words with it."""
        if bare is not self._bare and not self.icon().isNull():
            self._bare = bare
            self.updateGeometry()
            self.update()
            self._tell()

    @property
    def words_room(self) -> int:
        """How many pixels the words need beyond the least this button takes."""
        return super().sizeHint().width() - self._least()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._least(), hint.height()) if self._bare else hint

    def minimumSizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(self._least(), hint.height()) if self._gives else hint

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not entered(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._gives:
            super().paintEvent(event)
            return
        painter, option = QStylePainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self._shown()
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _shown(self) -> str:
        if self._bare:
            return ""
        over = super().sizeHint().width() - self.width()
        if over <= 0:
            return self.text()
        if not self.icon().isNull():
            return ""  # a letter beside it says nothing more
        room = self.fontMetrics().horizontalAdvance(self.text()) - over
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell(self) -> None:
        """The whole words are the tip while they are cut; another tip says more, and stays."""
        if self._gives and self.toolTip() == self._cut_tip:
            self._cut_tip = "" if self._shown() == self.text() else plain_tip(self.text())
            self.setToolTip(self._cut_tip)

    def _least(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self.text())
        bare = super().sizeHint().width() - words
        if not self.icon().isNull():
            return bare
        return bare + min(words, self.fontMetrics().horizontalAdvance(_LETTERS))


class KitButton(GivingButton):
    """A button of the program: its icon grows with the text."""

    def __init__(self, look: Look, text: str, icon_size: int) -> None:
        super().__init__(text)
        self._look, self._icon_size = look, icon_size
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        side = self._look.theme.px(self._icon_size)
        self.setIconSize(QSize(side + 2, side))  # Qt's gap to the text is 4, ours is 6
