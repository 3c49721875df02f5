"""The menu above the rail (F10): every area and what holds in the whole window."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

from editor_app.ui.actions import BY_KEY, Actions
from editor_app.ui.look import Look
from editor_app.ui.mnemonics import with_letter

Entry = tuple[str, str, Callable[[], object]]  # icon, words, what it does


class WindowMenu(QMenu):
    """New item, the areas by name, shortcuts, quit; each with its letter and its keys."""

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
            action = self.addAction(look.icons.icon(icon, "text.secondary"), "")
            hint = f"\t{actions.hint(f'area.{number}')}" if number <= 6 else ""
            action.setText(f"{words}(&{number}){hint}")
            action.triggered.connect(lambda _=False, go=go: go())
        self.addSeparator()
        taken: set[str] = set()
        for key, told, do in does:
            words = with_letter(told, key, taken)
            keys = actions.hint(key) if key in BY_KEY else ""
            action = self.addAction(f"{words}\t{keys}" if keys else words)
            action.setObjectName(f"menu-{key}")
            action.triggered.connect(lambda _=False, do=do: do())
