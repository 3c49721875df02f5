"""Asks for name and password of a proxy, wherever somebody meets it: settings, test, first run."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.proxies import ProxyAccount
from editor_app.domain.way_steps import Way
from editor_app.services.proxy_accounts import ProxyAccounts
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.screens.proxy.dialog import ProxyDialog


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """What the keyring knows of the proxy on a way."""

    place: str
    name: str
    persistent: bool


class ProxyDesk(QObject):
    """The keyring may take its time, so it is asked on a lane. One dialog at a time."""

    changed = Signal()  # another account from now on
    told = Signal(str)  # why nothing was asked

    def __init__(
        self, look: Look, runner: Runner, accounts: ProxyAccounts, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._look, self._runner, self._accounts = look, runner, accounts
        self.dialog: ProxyDialog | None = None
        self._asked = False

    def ask(self, way: Way, over: QWidget) -> None:
        """Open the dialog once proxy and keyring have answered."""
        if self._asked or self.dialog is not None:
            return
        self._asked = True
        look_up = partial(self._look_up, way)
        self._runner.run(Lane.MEDIA, look_up, partial(self._open, over), self._failed, self)

    def _look_up(self, way: Way) -> _Known:
        place = self._accounts.proxy_of(way)
        account = self._accounts.of(place) if place else None
        return _Known(
            place=place,
            name=account.name if account else "",
            persistent=self._accounts.persistent,
        )

    def _open(self, over: QWidget, known: _Known) -> None:
        self._asked = False
        if not known.place:
            self.told.emit(self.tr("This computer uses no proxy on the way to the portal."))
            return
        dialog = ProxyDialog(self._look, known.place, known.name, over, persistent=known.persistent)
        self.dialog = dialog
        dialog.kept.connect(partial(self._keep, known.place))
        dialog.forgotten.connect(partial(self._forget, known.place))
        dialog.finished.connect(self._closed)
        dialog.open()

    def _keep(self, place: str, account: ProxyAccount) -> None:
        work = partial(self._accounts.keep, place, account)
        self._runner.run(Lane.MEDIA, work, self._done, self._failed, self)

    def _forget(self, place: str) -> None:
        work = partial(self._accounts.forget, place)
        self._runner.run(Lane.MEDIA, work, self._done, self._failed, self)

    def _done(self, _: None) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._asked = False
        if isinstance(error, EditorError) and self.dialog is not None:
            self.dialog.show_problem(message_for(error).text)
        else:
            self._runner.failedUnheard.emit(error)

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
