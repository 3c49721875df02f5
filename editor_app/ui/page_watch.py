"""Tells when pages of the store changed on the disk: repaired, or left for the next start."""

from PySide6.QtCore import QObject, QTimer

from editor_app.domain.page_damage import PageDamage, remember, remembered
from editor_app.domain.ports import Store
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.models.page_words import mended_text, torn_text
from editor_app.ui.runner import Lane
from editor_app.ui.screens.kit import ScreenKit

_EVERY_MS = 5_000
_MENDED, _TORN = "pages-mended", "pages-torn"


class PageWatch(QObject):
    """One for a window whose store can be written."""

    def __init__(self, store: Store, kit: ScreenKit, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._kit, self._window = store, kit, window
        self._seen = -1  # pages mended when it was looked last
        self._torn = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now, and every few seconds."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """The store will be closed."""
        self._timer.stop()

    def look(self) -> None:
        """Tell what is new; a look that finds nothing new reads nothing."""
        if self._store.pages_torn and not self._torn:
            self._torn = True
            self._window.show_banner(_TORN, torn_text(), tone="red")
        if self._store.pages_mended != self._seen:
            self._seen = self._store.pages_mended
            damage = remembered(self._store.meta)
            if damage.told:
                self._tell(damage)
            else:
                self._window.clear_banner(_MENDED)

    def _tell(self, damage: PageDamage) -> None:
        self._window.show_banner(
            _MENDED,
            mended_text(damage),
            link=self.tr("I have taken note"),
            on_link=self._noted,
        )

    def _noted(self) -> None:
        self._window.clear_banner(_MENDED)
        meta = self._store.meta
        self._kit.runner.run(
            Lane.STORE,
            lambda: remember(meta, PageDamage()),
            lambda _: self._look_anew(),
            self._kit.runner.failedUnheard.emit,
            self,
        )

    def _look_anew(self) -> None:
        """A look in between may have told once more what was being noted."""
        self._seen = -1
        self.look()
