"""Buttons, labels and small inputs with names that a screen reader can say."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor_app.ui.announcing import SpokenLabel
from editor_app.ui.look import Look
from editor_app.ui.tips import plain_tip
from editor_app.ui.widgets.enter_key import entered
from editor_app.ui.widgets.flow import FlowLayout
from editor_app.ui.widgets.kit_button import GivingButton, KitButton

_EDGE = 9  # pixels, as in the style sheet
_TYPED = 130  # pixels of a search, for its icon and a few words
_ICON_COLORS = {
    "primary": "text.onAccent",
    "danger": "tone.red.fg",
    "warning": "tone.ochre.fg",
    "ghost": "text.secondary",
    "link": "text.link",
    "toggle": "text.primary",
    "pill": "text.secondary",
    "plain": "text.primary",
}


def button(
    look: Look,
    text: str,
    *,
    name: str,
    kind: str = "plain",
    icon: str | None = None,
    small: bool = False,
) -> KitButton:
    """A push button of one of the kinds primary, plain, danger, ghost, toggle, pill, link."""
    made = KitButton(look, text, 15 if small or kind == "link" else 16)
    made.setObjectName(name)
    made.setAccessibleName(text)
    made.setProperty("kind", kind)
    made.setProperty("small", small)
    made.setCheckable(kind in ("toggle", "pill"))
    made.setAutoDefault(False)
    if kind == "link":
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    if icon is not None:
        made.setIcon(look.icons.icon(icon, _ICON_COLORS[kind]))
    return made


def label(text: str, role: str = "body", *, name: str = "", wrap: bool = False) -> QLabel:
    """A plain-text label in a text role of the style sheet (caption, secondary, pageTitle, …)."""
    made = SpokenLabel(text) if role == "error" else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if name:
        made.setObjectName(name)
    return made


class IconButton(QToolButton):
    """A button that shows only an icon: name and tooltip are therefore required."""

    def __init__(
        self,
        look: Look,
        icon: str,
        text: str,
        *,
        name: str,
        color: str = "text.secondary",
        size: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setIcon(look.icons.icon(icon, color, selected_color="tone.blue.fg"))
        self._look, self._size = look, size
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not entered(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        side = self._look.theme.px(self._size)
        self.setIconSize(QSize(side, side))


class ElidedLabel(QLabel):
    """One line of plain text, cut at the end when room is short; the whole is in the tooltip."""

    def __init__(
        self, text: str = "", role: str = "body", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        if name:
            self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance("…"), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 2, hint.height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = int(self.alignment() | Qt.TextFlag.TextSingleLine)
        painter.drawText(self.contentsRect(), flags, self._shown())
        painter.end()

    def _tell(self) -> None:
        self.setToolTip(plain_tip(self.text()) if self._shown() != self.text() else "")

    def _shown(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)


class WrapLabel(SpokenLabel):
    """Plain text that takes one line where there is room and wraps where there is not."""

    def __init__(self, text: str, role: str = "body", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + 4
        width = min(width, self.maximumWidth())
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(80, self.sizeHint().width()), self.fontMetrics().height())


class _Segment(GivingButton):
    """One choice; it has room for its words as they are while it holds: in bold."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._bolder(), hint.height())

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width() + self._bolder(), hint.height())

    def _bolder(self) -> int:
        strong = self.font()
        strong.setWeight(QFont.Weight.DemiBold)
        more = QFontMetrics(strong).horizontalAdvance(self.text())
        return max(0, more - self.fontMetrics().horizontalAdvance(self.text()))


class Segmented(QFrame):
    """A few choices of which one holds, as joined buttons. Arrow keys move, as in radio groups."""

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        name: str,
        wraps: bool = False,
        gives: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``choices`` are (key, text) from left to right; the first one is chosen.

        ``wraps``: in a narrow pane large words go on in a second line. ``gives``: they are cut.
        """
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("segmented", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        elif gives:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = FlowLayout(self, 0, 0) if wraps else QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        for index, (key, text) in enumerate(choices):
            made = _Segment(text)
            if wraps or gives:
                made.give_way()
            made.setCheckable(True)
            made.setAutoDefault(False)
            made.setObjectName(f"{name}.{key}")
            made.setAccessibleName(text)
            made.setProperty("first", index == 0)
            made.setProperty("last", index == len(choices) - 1)
            made.clicked.connect(lambda _=False, chosen=key: self.chosen.emit(chosen))
            self._group.addButton(made)
            self._buttons[key] = made
            row.addWidget(made)
        if choices:
            self._buttons[choices[0][0]].setChecked(True)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not isinstance(self.layout(), FlowLayout):
            return hint
        every = [made.sizeHint().width() for made in self._buttons.values()]
        return QSize(sum(every) + 2, hint.height())

    @property
    def key(self) -> str:
        """The choice that holds."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def choose(self, key: str) -> None:
        """Make a choice hold without telling."""
        self._buttons[key].setChecked(True)


class SearchField(QFrame):
    """A field with a magnifier and, where there is one, its shortcut at the right end."""

    textChanged = Signal(str)
    submitted = Signal(str)

    def __init__(
        self,
        look: Look,
        placeholder: str,
        *,
        hint: str = "",
        icon: str = "ri.search-line",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._look, self._small = look, small
        self._icon = icon
        self._mark = QLabel()
        self.field = QLineEdit()
        self.field.setObjectName("search.field")
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.setToolTip(placeholder)  # the field may be too narrow for it
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.textChanged)
        self.field.returnPressed.connect(lambda: self.submitted.emit(self.field.text()))
        self.setFocusProxy(self.field)
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 0, 5, 0)
        row.setSpacing(8)
        row.addWidget(self._mark)
        row.addWidget(self.field, 1)
        self._hint = label(hint, "key")
        row.addWidget(self._hint, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_hint(hint)
        look.switch.changed.connect(self._restyle)
        self._restyle()

    def text(self) -> str:
        """What is typed."""
        return self.field.text()

    def set_hint(self, hint: str) -> None:
        """The shortcut shown at the right end, where there is room for it."""
        self._hint.setText(hint)
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        room = self.width() - self._look.theme.px(_TYPED)
        self._hint.setHidden(not self._hint.text() or self._hint.sizeHint().width() > room)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.setProperty("active", event.gotFocus())
            self.style().unpolish(self)
            self.style().polish(self)
        return False

    def _restyle(self) -> None:
        theme = self._look.theme
        side = theme.px(16)
        ratio = self.devicePixelRatioF()
        self._mark.setPixmap(self._look.icons.pixmap(self._icon, "text.tertiary", side, ratio))
        self.setFixedHeight(theme.size("controlSmall" if self._small else "control"))


def keep_from_edge(field: QAbstractSpinBox) -> None:
    """Room before the text: Qt (6.9 to 6.11) begins it at the edge, whatever the style sheet."""
    field.lineEdit().setTextMargins(_EDGE, 0, 0, 0)
