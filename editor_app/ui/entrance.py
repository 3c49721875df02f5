"""One way into a profile that did not open at once: what stands in the way is met in turn.

A missing key is asked for, a store that is not sound is read on a lane, anything else is told with
what can be done: another try, a backup in the place of the store, or the end of the program.
"""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.trouble import READABLE, ReadingStopped, Tell
from editor_app.presenters.backups import BackupsPresenter
from editor_app.presenters.export import Watch
from editor_app.services.backups import BackupService
from editor_app.services.settings import SettingsFile
from editor_app.ui.front import Front
from editor_app.ui.hub import Hub
from editor_app.ui.look import Look
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.backups.restore_dialog import RestoreDialog
from editor_app.ui.screens.entrance.reading_dialog import ReadingDialog
from editor_app.ui.screens.entrance.refusal_dialog import RefusalDialog
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.unlocking import Unlocking
from editor_app.ui.ways import Ways

if TYPE_CHECKING:
    from editor_app.services.app import App
    from editor_app.services.store_keys import StoreKeys

_log = logging.getLogger(__name__)
_ENDS = 5.0  # seconds that a lane has to notice that it shall stop
_NOT_TO_REPLACE = (  # the store is sound
    *(Code.STORE_LOCKED, Code.STORE_FOREIGN, Code.STORE_OF_ROOT),
    Code.NO_MEMORY,
)

OpenProfile: TypeAlias = "Callable[[], App]"


class Entrance(QObject):
    """Over the front of the window, until the profile is open or the person gives up."""

    opened = Signal(object)  # App
    gaveUp = Signal(object)  # the EditorError that was told last, or None
    broken = Signal(object)  # any other exception: a bug

    def __init__(
        self,
        profile: str,
        open_profile: OpenProfile,
        ways: Ways,
        front: Front,
        look: Look,
        settings: SettingsFile,
    ) -> None:
        super().__init__(front.window)
        self._profile, self._open, self._ways = profile, open_profile, ways
        self._front, self._look, self._settings = front, look, settings
        self._runner = Runner(self)
        self._runner.failedUnheard.connect(self.broken)

    def meet(self, error: EditorError) -> None:
        """Deal with what the last try said."""
        _log.warning("profile %s: %s", self._profile, error)
        if error.code is Code.KEY_MISSING and self._ways.keys_of is not None:
            self._ask_key(error, self._ways.keys_of(self._profile))
        elif error.code in READABLE and self._ways.read_unsound is not None:
            self._read(error, partial(self._ways.read_unsound, self._profile))
        else:
            self._refuse(error)

    def try_again(self) -> None:
        """Open it as usual."""
        try:
            app = self._open()
        except EditorError as error:
            self.meet(error)
        except Exception as error:
            self._runner.shutdown(_ENDS)
            self.broken.emit(error)
        else:
            self._enter(app)

    # ------------------------------------------------------------ a key

    def _ask_key(self, error: EditorError, keys: "StoreKeys") -> None:
        def open_again() -> None:
            self._enter(self._open())

        asking = Unlocking(self._look, keys, error, self._front.window, open_again)
        asking.gaveUp.connect(partial(self._give_up, None))
        asking.failed.connect(self.meet)
        asking.ask()

    # ------------------------------------------------------------ a store that is not sound

    def _read(self, error: EditorError, read: "Callable[[Tell], App]") -> None:
        watch = Watch()
        dialog = ReadingDialog(self._look, error.code, watch, self._front.window)

        def tell(done: int, total: int) -> None:
            if watch.stopped:
                raise ReadingStopped
            watch.progress(done, total)

        def stop() -> None:
            watch.stopped = True

        dialog.stopAsked.connect(stop)
        dialog.finished.connect(dialog.deleteLater)
        self._runner.run(
            Lane.MEDIA,
            partial(read, tell),
            partial(self._was_read, dialog, watch),
            partial(self._not_read, dialog),
            self,
        )
        dialog.open()

    def _was_read(self, dialog: ReadingDialog, watch: Watch, app: "App") -> None:
        dialog.accept()
        if watch.stopped:
            app.close()
            self._give_up(None)
        else:
            self._enter(app)

    def _not_read(self, dialog: ReadingDialog, error: Exception) -> None:
        dialog.accept()
        if isinstance(error, ReadingStopped):
            self._give_up(None)
        elif isinstance(error, EditorError):
            self._refuse(error)
        else:
            self.broken.emit(error)

    # ------------------------------------------------------------ a refusal

    def _refuse(self, error: EditorError) -> None:
        restorable = self._ways.backups_of is not None and error.code not in _NOT_TO_REPLACE
        window = self._front.window
        dialog = RefusalDialog(self._look, error, window, restorable=restorable)
        dialog.finished.connect(dialog.deleteLater)
        dialog.rejected.connect(partial(self._give_up, error))
        dialog.retried.connect(dialog.accept)
        dialog.retried.connect(self.try_again)
        if self._ways.backups_of is not None:
            service = partial(self._ways.backups_of, self._profile)
            dialog.restoreAsked.connect(lambda: self._choose(dialog, service()))
        dialog.open()

    def _choose(self, refusal: RefusalDialog, service: BackupService) -> None:
        presenter = BackupsPresenter(service, None, self._settings, None)
        dialog = RestoreDialog(self._kit(), presenter, refusal)
        dialog.ready.connect(partial(self._restore, refusal, service))
        dialog.open()

    def _restore(self, refusal: RefusalDialog, service: BackupService) -> None:
        refusal.accept()
        try:
            service.commit()
        except EditorError as error:
            self._refuse(error)
        else:
            self.try_again()

    def _kit(self) -> ScreenKit:
        assert self._ways.now is not None, "whoever offers backups has a clock"
        return ScreenKit(
            look=self._look,
            hub=Hub(self),
            runner=self._runner,
            actions=self._front.actions,
            now=self._ways.now,
            memory=self._front.memory,
        )

    # ------------------------------------------------------------ the end

    def _enter(self, app: "App") -> None:
        self._runner.shutdown(_ENDS)
        self.opened.emit(app)

    def _give_up(self, error: EditorError | None) -> None:
        self._runner.shutdown(_ENDS)
        self.gaveUp.emit(error)
