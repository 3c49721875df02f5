"""The tabs of the inspector: a word each and a count in a pill; icons where words have no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabBar, QWidget

from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import CountPill

_BESIDE_ICON = 10  # pixels


class InspectorTabs(QTabBar):
    """All words, or that of the current tab, or none: whichever fits first.

    A word that gave way stays in the tip and in the name that a screen reader says.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inspector-tabs")
        self.setAccessibleName(self.tr("Inspector"))
        self.setExpanding(False)
        self.setDrawBase(False)
        self._look = look
        self._words: list[str] = []
        self._icons: list[str] = []
        self._pills: list[CountPill] = []
        self.currentChanged.connect(self.fit)
        look.switch.changed.connect(self._dress)
        self._dress()

    def add(self, text: str, icon: str) -> None:
        """One more tab."""
        self._words.append(text)
        self._icons.append(icon)
        pill = CountPill(self._look, parent=self)
        pill.setObjectName(f"inspector-count-{len(self._pills)}")
        pill.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pills.append(pill)
        self.addTab(text)
        self.show_count(self.count() - 1, 0)

    def show_count(self, which: int, count: int, tone: str = "neutral") -> None:
        """Show how many there are behind a tab; nothing for none."""
        pill, side = self._pills[which], QTabBar.ButtonPosition.RightSide
        pill.set_count(count, tone)
        pill.resize(pill.sizeHint())
        self.setTabButton(
            which, side, None
        )  # else Qt shows the pill, then hides it as the former one
        if count:
            self.setTabButton(which, side, pill)
        name = self._words[which]
        told = self.tr("{name} {count}").format(name=name, count=count) if count else name
        self.setAccessibleTabName(which, told)
        self.fit()

    def fit(self) -> None:
        """Words as far as there is room for them."""
        every = range(self.count())
        for worded in (set(every), {self.currentIndex()}, set[int]()):
            self._spell(worded)
            if sum(self.tabSizeHint(at).width() for at in every) <= self.width():
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def tabSizeHint(self, index: int) -> QSize:
        """Qt keeps room between an icon and its word where there is none, too."""
        hint = super().tabSizeHint(index)
        spare = 0 if self.tabText(index) else self._look.theme.px(_BESIDE_ICON)
        return hint - QSize(spare, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def _spell(self, worded: set[int]) -> None:
        for at, (word, icon) in enumerate(zip(self._words, self._icons, strict=True)):
            shown = word if at in worded else ""
            if self.tabText(at) == shown and self.tabIcon(at).isNull() == bool(shown):
                continue
            self.setTabText(at, shown)
            self.setTabToolTip(at, "" if shown else word)
            self.setTabIcon(at, QIcon() if shown else self._look.icons.icon(icon, "text.secondary"))

    def _dress(self) -> None:
        side = self._look.theme.px(18)
        self.setIconSize(QSize(side, side))
        for at, pill in enumerate(self._pills):
            pill.resize(pill.sizeHint())
            self.setTabIcon(at, self.tabIcon(at))  # lays the tab out anew
        self.fit()
