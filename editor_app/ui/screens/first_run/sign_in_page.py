"""Signing in: in the system's browser, or by a code that is typed on another device."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from editor_app.domain.errors import EditorError
from editor_app.domain.people import Person
from editor_app.domain.session_ports import DeviceCode, Waiting
from editor_app.presenters.device_sign_in import DeviceWait
from editor_app.services.session import Session
from editor_app.ui.look import Look
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Lane, Runner
from editor_app.ui.widgets.controls import button, label
from editor_app.ui.widgets.surfaces import Card

_UNHEARD_ENDS = 5  # questions without an answer in a row


def _now() -> datetime:
    return datetime.now(UTC)


class SignInPanel(QWidget):
    """Two ways. Nothing here sees a password: it is typed on the portal's own page."""

    signedIn = Signal(object)  # Person
    failed = Signal(object)  # an exception that is no ``EditorError``

    def __init__(
        self,
        look: Look,
        runner: Runner,
        browse: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        """``browse`` opens an address in the browser; it may be called on a lane."""
        super().__init__(parent)
        self.setObjectName("sign-in")
        self._runner, self._browse = runner, browse
        self._session: Session | None = None
        self._wait: DeviceWait | None = None
        self._round = self._unheard = 0
        self.browser = button(
            look,
            self.tr("Sign in with the browser"),
            name="sign-in.browser",
            kind="primary",
            icon="ri.global-line",
        )
        self.device = button(look, self.tr("Sign in with a code"), name="sign-in.device")
        self.told = label("", "secondary", name="sign-in.told", wrap=True)
        self.code = label("", "bigCode", name="sign-in.code")
        self.where = label("", "body", name="sign-in.where", wrap=True)
        self.left = label("", "caption", name="sign-in.left")
        self.copy = button(look, self.tr("Copy address"), name="sign-in.copy", small=True)
        self.cancel = button(look, self.tr("Cancel"), name="sign-in.cancel", small=True)
        self._card = Card(look, self.tr("Code"), name="sign-in.card")
        self._lay_out()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.timeout.connect(self._ask)
        self._counting = QTimer(self)
        self._counting.setInterval(1_000)
        self._counting.timeout.connect(self._count)
        self.browser.clicked.connect(self.sign_in)
        self.device.clicked.connect(self.begin)
        self.cancel.clicked.connect(self.stop)
        self.copy.clicked.connect(self._copy)
        self.stop()

    def use(self, session: Session) -> None:
        """Sign in to the portal of this session."""
        self._session = session

    def sign_in(self) -> None:
        """Code and PKCE in the browser; it may be tried again before it came back."""
        self.stop()
        self.told.setText(
            self.tr("Go on in the browser. This window waits up to five minutes, and can be used.")
        )
        if self._session is not None:
            self._run(partial(self._session.sign_in_with_browser, self._browse), self._came)

    def begin(self) -> None:
        """Ask for a code."""
        self.stop()
        self.told.setText(self.tr("Asking the portal for a code…"))
        if self._session is not None:
            self._run(self._session.start_device, self._show)

    def stop(self) -> None:
        """Whatever is under way: its result is not heard any more."""
        self._round += 1
        self._wait = None
        self._asking.stop()
        self._counting.stop()
        self._card.hide()
        self.told.setText("")

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        mine = self._round
        # Neither the store's lane nor the sync's: a browser may be left open for minutes.
        self._runner.run(
            Lane.LINKS,
            work,
            lambda result: done(result) if mine == self._round else None,
            lambda error: self._refused(error) if mine == self._round else None,
            self,
        )

    def _show(self, code: object) -> None:
        assert isinstance(code, DeviceCode)
        self._wait, self._unheard = DeviceWait.of(code), 0
        self.told.setText("")
        self.code.setText(code.user_code)
        self.code.setAccessibleName(" ".join(code.user_code))
        where = self.tr("Open this address on any computer or telephone and type the code: {url}")
        self.where.setText(where.format(url=code.verification_uri))
        self._card.show()
        self._asking.start(self._wait.interval * 1_000)
        self._counting.start()
        self._count()  # last: a code that has run out already ends all of it

    def _ask(self) -> None:
        if self._wait is not None and self._session is not None:
            self._run(partial(self._session.poll_device, self._wait.code), self._heard)

    def _heard(self, told: object) -> None:
        self._unheard = 0
        if isinstance(told, Waiting):
            if self._wait is not None:
                self._asking.start(self._wait.heard(told) * 1_000)
        else:
            self._came(told)

    def _came(self, person: object) -> None:
        assert isinstance(person, Person)
        self.stop()
        self.told.setText(self.tr("Signed in as {name}.").format(name=person.name))
        self.signedIn.emit(person)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, EditorError):
            self.stop()
            self.failed.emit(error)
            return
        lost = self._wait is not None and error.retryable and self._unheard < _UNHEARD_ENDS
        if lost and self._wait is not None:
            self._unheard += 1
            self._asking.start(self._wait.unheard() * 1_000)
            return
        self.stop()
        self.told.setText(self._why(error))

    def _why(self, error: EditorError) -> str:
        problem = str(error.params.get("problem", ""))
        if problem == "expired_token":
            return self.tr("The code has run out. Ask for a new one.")
        if problem == "access_denied":
            return self.tr("The sign-in was refused on the other device.")
        if problem == "temporarily_unavailable":
            return self.tr("The portal gives no more codes for now. Try again in ten minutes.")
        return message_for(error).text

    def _count(self) -> None:
        if self._wait is None:
            return
        left = self._wait.left(_now())
        if not left:
            self.stop()
            self.told.setText(self.tr("The code has run out. Ask for a new one."))
            return
        told = self.tr("Holds for {minutes}:{seconds}")
        self.left.setText(told.format(minutes=left // 60, seconds=f"{left % 60:02}"))

    def _copy(self) -> None:
        if self._wait is not None:
            QGuiApplication.clipboard().setText(self._wait.code.verification_uri_complete)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.left)
        foot.addStretch(1)
        foot.addWidget(self.copy)
        foot.addWidget(self.cancel)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.where)
        column.addWidget(self.code)
        column.addLayout(foot)
        self._card.add(inside, ruled=False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.browser)
        buttons.addWidget(self.device)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addLayout(buttons)
        whole.addWidget(self.told)
        whole.addWidget(self._card)
