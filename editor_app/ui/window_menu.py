"""The menu above the rail (F10): every area and what holds in the whole window."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.actions import BY_KEY, Actions
from editor_app.ui.look import Look

Entry = tuple[str, str, Callable[[], object]]  # icon, words, what it does


class WindowMenu(QMenu):
    """New item, the areas by name, shortcuts, quit; each with its keys beside it."""

    def __init__(
        self,
        look: Look,
        actions: Actions,
        areas: Sequence[Entry],
        does: Sequence[tuple[str, str, Callable[[], object]]],
        parent: QWidget,
    ) -> None:
        """``areas`` go to screens; ``does`` are (key of the action, words, what it does)."""
        super().__init__(parent)
        self.setObjectName("window-menu")
        for number, (icon, words, go) in enumerate(areas, start=1):
            action = self.addAction(look.icons.icon(icon, "text.secondary"), words)
            if number <= 6:
                action.setText(f"{words}\t{actions.hint(f'area.{number}')}")
            action.triggered.connect(lambda _=False, go=go: go())
        self.addSeparator()
        for key, words, do in does:
            keys = actions.hint(key) if key in BY_KEY else ""
            action = self.addAction(f"{words}\t{keys}" if keys else words)
            action.setObjectName(f"menu-{key}")
            action.triggered.connect(lambda _=False, do=do: do())
