"""The top bar: page title, search, 新建 and the account; a screen may put its own bar there."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from editor_app.ui.look import Look
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.chip import paint_avatar
from editor_app.ui.widgets.controls import ElidedLabel, SearchField, button
from editor_app.ui.widgets.spare_words import SpareWords
from editor_app.ui.widgets.surfaces import rule

_CAPTION = 210  # pixels: the title of the screen and the search need room, too


class AccountButton(QAbstractButton):
    """Avatar, name, and what the person is here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._caption = look, ""
        self.menu: QMenu | None = None
        self.setObjectName("topbar.account")
        self.setAccessibleName(self.tr("Account"))
        self.setToolTip(self.tr("Account"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_account(self, name: str, caption: str) -> None:
        """Show another person."""
        self.setText(name)
        self._caption = caption
        told = self.tr("Account {name}, {roles}").format(name=name, roles=caption)
        self.setAccessibleName(told)
        self.setToolTip(plain_tip(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._look.theme
        name = QFontMetrics(theme.font("secondary", strong=True)).horizontalAdvance(self.text())
        caption = QFontMetrics(theme.font("caption")).horizontalAdvance(self._caption)
        words = max(name, min(caption, theme.px(_CAPTION)))  # the tip has all of it
        return QSize(theme.px(30) + 8 + words + 2, theme.px(38))

    def minimumSizeHint(self) -> QSize:
        """The circle and some letters: large words give way, the tip has them all."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._look.theme.px(120)), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._look.theme, QPainter(self)
        side = theme.px(30)
        circle = self.rect().adjusted(0, (self.height() - side) // 2, 0, 0)
        circle.setSize(QSize(side, side))
        paint_avatar(painter, circle, self.text(), theme)
        first, second = theme.px(18), theme.px(16)
        top = (self.height() - first - second) // 2
        words = self.rect().adjusted(side + 8, top, 0, 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        words.setHeight(first)
        painter.setFont(theme.font("secondary", strong=True))
        painter.setPen(theme.color("text.primary"))
        painter.drawText(words, left, _cut(painter, self.text(), words.width()))
        words.translate(0, first)
        words.setHeight(second)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("text.tertiary"))
        told = _cut(painter, self._caption, words.width())
        painter.drawText(words, left | int(Qt.TextFlag.TextDontClip), told)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus.default"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()


def _cut(painter: QPainter, text: str, room: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)


class TopBar(QStackedWidget):
    """Page 0 is the usual bar; a screen's own bar comes after it."""

    searchRequested = Signal(str)
    newRequested = Signal()
    accountRequested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.setProperty("pane", True)
        self._look = look
        self.title = ElidedLabel("", "sectionTitle", name="topbar.title")
        self.title.setMinimumWidth(80)
        self.search = SearchField(look, self.tr("Search items, messages, document numbers"))
        self.search.submitted.connect(self.searchRequested)
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(320)
        self.new = button(
            look, self.tr("New"), name="topbar.new", kind="primary", icon="ri.add-line"
        )
        self.new.clicked.connect(self.newRequested)
        self.account = AccountButton(look)
        self.account.clicked.connect(self._account_clicked)
        self.addWidget(self._usual())
        look.switch.changed.connect(self._restyle)
        self._restyle()

    def set_custom(self, widget: QWidget | None) -> None:
        """Show a screen's own bar, or the usual one. The bar stays the screen's."""
        if widget is None:
            self.setCurrentIndex(0)
            return
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self.setCurrentWidget(widget)

    def add_beside_title(self, widget: QWidget) -> None:
        """Something that stands between the title and the search on some screens."""
        self._row.insertWidget(1, widget)
        self._spare.keep_whole(widget)

    def _usual(self) -> QWidget:
        bar = QWidget()
        row = self._row = QHBoxLayout(bar)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self.title, 1)
        row.addWidget(self.search, 2)
        row.addWidget(self.new)
        row.addWidget(rule("v"))
        row.addWidget(self.account)
        self._spare = SpareWords(bar, row, (self.new,))
        return bar

    def _account_clicked(self) -> None:
        self.accountRequested.emit()
        if self.account.menu is not None:
            below = self.account.rect().bottomLeft()
            self.account.menu.popup(self.account.mapToGlobal(below))

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.theme.size("topbar"))
        self.account.updateGeometry()
