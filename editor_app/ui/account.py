"""Who works in this window: signing in and out over the work, the account and its menu."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor_app.domain.changes import Changes
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.services.profiles import OtherPersonError
from editor_app.ui.people_menu import AccountMenu, Choice
from editor_app.ui.person_words import person_caption
from editor_app.ui.runner import Lane

if TYPE_CHECKING:
    from editor_app.ui.screens.first_run.sign_in_dialog import SignInDialog
    from editor_app.ui.workbench import Workbench


class Account(QObject):
    """Shows the account in the top bar; nothing that is typed depends on it."""

    switchAsked = Signal(str)  # key of another person

    def __init__(
        self, bench: "Workbench", choices: tuple[Choice, ...], browse: Callable[[str], None]
    ) -> None:
        """``browse`` opens an address in the browser; it may be called on a lane."""
        super().__init__(bench)
        self._bench, self._browse = bench, browse
        self._signing_in = False
        self._menu = AccountMenu(bench.kit.look, choices, bench.window)
        self._menu.chosen.connect(self.switchAsked)
        self._menu.signInAsked.connect(self.sign_in)
        self._menu.codeAsked.connect(self.sign_in_by_code)
        self._menu.signOutAsked.connect(self.sign_out)
        bench.window.topbar.account.menu = self._menu

    def sign_in(self) -> None:
        """Sign in in the browser, over the work."""
        bench = self._bench
        start = partial(bench.app.session.sign_in_with_browser, self._browse)
        if self._signing_in:
            return
        self._signing_in = True
        # Not on the sync lane: an abandoned browser would hold it for minutes.
        bench.runner.run(Lane.MEDIA, start, self._signed_in, self._not_signed_in, self)

    def sign_in_by_code(self) -> None:
        """Ask for a code that is typed on another device, over the work."""
        bench = self._bench
        dialog = _dialog_class()(
            bench.kit.look, bench.runner, bench.app.session, self._browse, bench.window
        )
        dialog.signedIn.connect(self._signed_in)
        dialog.panel.failed.connect(self._not_signed_in)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        dialog.panel.begin()

    def sign_out(self) -> None:
        """Forget the session; drafts and outbox stay."""
        bench = self._bench
        done: Callable[[None], None] = lambda _: self._session_changed()  # noqa: E731
        bench.runner.run(Lane.SYNC, bench.app.session.sign_out, done, bench.failed, self)

    def show(self) -> None:
        """Show who is here, beside the window: the first reading of a layout takes 70 ms."""
        bench = self._bench
        who: Callable[[], tuple[Person, Layout]] = lambda: (  # noqa: E731
            bench.person(),
            bench.app.layouts.current(),
        )
        bench.runner.run(Lane.MEDIA, who, lambda told: self._show(*told), bench.failed, self)

    def open_menu(self) -> None:
        """Open the menu below the account, as a click on it does."""
        self._bench.window.topbar.account.click()

    def _not_signed_in(self, error: Exception) -> None:
        self._signing_in = False
        if isinstance(error, OtherPersonError):
            self.switchAsked.emit(error.profile)  # their own profile: nothing of this one is shown
            return
        self._bench.failed(error)

    def _signed_in(self, person: Person) -> None:
        self._signing_in = False
        self._bench.hub.toast(self.tr("Signed in as {name}").format(name=person.name))
        self._session_changed()

    def _session_changed(self) -> None:
        self._bench.hub.announce(Changes(session=True, queue=True))
        self._bench.driver.kick()

    def _show(self, person: Person, layout: Layout) -> None:
        bench = self._bench
        caption = person_caption(person, layout, bench.application.language)
        bench.window.topbar.account.set_account(person.name or self.tr("Not signed in"), caption)
        self._menu.show_person(person, bench.app.session.person is not None)


def _dialog_class() -> "type[SignInDialog]":
    """Loaded when it is asked for: the first window does not wait for it."""
    from editor_app.ui.screens.first_run.sign_in_dialog import (  # noqa: PLC0415 - see above
        SignInDialog,
    )

    return SignInDialog
