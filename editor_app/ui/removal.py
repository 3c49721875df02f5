"""门户一次移除了…: the banner over the window, and the list with the two ways onward."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QStringListModel, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from editor_app.services.app import App
from editor_app.services.brake import Removal
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.enter_key import set_final
from editor_app.ui.widgets.fitted_dialog import FittedDialog

BANNER = "removal"
_SHOWN = 300


class RemovalDialog(FittedDialog):
    """Which items the portal took down at once. Nothing here was changed so far."""

    decided = Signal(bool)  # True: do as the portal says

    def __init__(self, look: Look, titles: list[str], count: int, parent: QWidget) -> None:
        """``titles`` of ``count`` items: the first ones, where there are very many."""
        super().__init__(parent)
        self.setObjectName("removal")
        self.setWindowTitle(self.tr("Taken down by the portal"))
        self.setModal(True)
        self.setMinimumWidth(look.theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        told = self.tr("The portal removed {n} items at once", None, count).format(n=count)
        column.addWidget(label(told, "sectionTitle", wrap=True))
        column.addWidget(
            label(
                self.tr(
                    "That many at once is unusual, so nothing was changed here yet. Your drafts and"
                    " versions stay in either case. Ask the portal's administrator if you did not"
                    " expect it."
                ),
                "secondary",
                wrap=True,
            )
        )
        column.addWidget(self._list(look, titles), 1)
        column.addLayout(self._buttons(look))

    def _list(self, look: Look, titles: list[str]) -> QListView:
        shown = QListView()
        shown.setObjectName("removal.items")
        shown.setAccessibleName(self.tr("Items the portal removed"))
        shown.setModel(QStringListModel(titles, shown))
        shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        shown.setMinimumHeight(look.theme.px(220))
        return shown

    def _buttons(self, look: Look) -> QHBoxLayout:
        later = button(look, self.tr("Decide later"), name="removal.later", kind="ghost")
        keep = button(look, self.tr("Keep as it was here"), name="removal.keep", kind="primary")
        follow = button(look, self.tr("Mark as removed"), name="removal.follow", kind="danger")
        later.clicked.connect(self.reject)
        keep.clicked.connect(lambda: self._end(follow=False))
        follow.clicked.connect(lambda: self._end(follow=True))
        keep.setDefault(True)
        set_final(follow)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(later)
        row.addStretch(1)
        row.addWidget(follow)
        row.addWidget(keep)
        return row

    def _end(self, *, follow: bool) -> None:
        self.accept()
        self.decided.emit(follow)


class RemovalNotice(QObject):
    """Shows what waits for the person's word, and passes the word on."""

    decided = Signal()

    def __init__(
        self,
        app: App,
        look: Look,
        window: MainWindow,
        runner: Runner,
        failed: Callable[[Exception], None],
    ) -> None:
        super().__init__(window)
        self._app, self._look, self._window = app, look, window
        self._runner, self._failed = runner, failed
        self._removal: Removal | None = None

    @property
    def waiting(self) -> Removal | None:
        """What was told last."""
        return self._removal

    def show(self, removal: Removal | None) -> None:
        """Tell it, or that nothing waits any more."""
        self._removal = removal
        if removal is None:
            self._window.clear_banner(BANNER)
            return
        count = len(removal.items)
        text = self.tr(
            "The portal removed {n} items at once. Nothing was changed here yet.", None, count
        ).format(n=count)
        self._window.show_banner(
            BANNER, text, tone="red", link=self.tr("Look and decide…"), on_link=self.ask
        )

    def ask(self) -> None:
        """Open the list."""
        if self._removal is None:
            return
        items = self._removal.items
        rows = [self._app.store.board.row(item) for item in items[:_SHOWN]]
        titles = [one.title for one in rows if one is not None]
        if len(items) > _SHOWN:
            titles.append(self.tr("and {n} more").format(n=len(items) - _SHOWN))
        dialog = RemovalDialog(self._look, titles, len(items), self._window)
        dialog.decided.connect(self._decide)
        dialog.open()

    def _decide(self, follow: bool) -> None:
        engine = self._app.engine
        if engine is None:
            return
        self._runner.run(
            Lane.STORE,
            lambda: engine.decide_removal(follow=follow),
            lambda _: self.decided.emit(),
            self._failed,
            self,
        )
