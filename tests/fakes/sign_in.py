"""An authorization server in a few lines."""

from collections.abc import Callable
from datetime import timedelta

from editor_app.domain.errors import EditorError
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.domain.session_ports import DeviceCode, Tokens, Waiting


class FakeSignIn:
    """Implements ``ports.SignIn``; ``fails`` is raised by the next calls that reach the portal."""

    def __init__(self, person: Person, clock: Clock) -> None:
        self.person = person
        self.clock = clock
        self.fails: EditorError | None = None
        self.refreshed: list[str] = []
        self.revoked: list[str] = []
        self.confirmed = False
        self.waiting = Waiting.PENDING
        self.count = 0

    def browser(self, open_url: Callable[[str], None]) -> Tokens:
        open_url("https://portal.example/authorize")
        return self._tokens()

    def device_start(self) -> DeviceCode:
        return DeviceCode(
            device_code="d",
            user_code="ABCD-EFGH",
            verification_uri="https://portal.example/device",
            verification_uri_complete="https://portal.example/device?code=ABCD-EFGH",
            expires_at=self.clock.now() + timedelta(minutes=10),
            interval=5,
        )

    def device_poll(self, code: DeviceCode) -> Tokens | Waiting:
        return self._tokens() if self.confirmed else self.waiting

    def without_browser(self, login_hint: str) -> Tokens:
        assert login_hint == self.person.id
        return self._tokens()

    def refresh(self, refresh: str) -> Tokens:
        self.refreshed.append(refresh)
        return self._tokens()

    def revoke(self, refresh: str) -> None:
        self._fail()
        self.revoked.append(refresh)

    def who(self, access: str) -> Person:
        return self.person

    def _tokens(self) -> Tokens:
        self._fail()
        self.count += 1
        return Tokens(
            access=f"access-{self.count}",
            refresh=f"refresh-{self.count}",
            expires_at=self.clock.now() + timedelta(minutes=10),
        )

    def _fail(self) -> None:
        if self.fails is not None:
            raise self.fails
