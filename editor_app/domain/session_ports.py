"""Ports of signing in: the portal's authorization server, the keyring, and who asks for tokens."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from editor_app.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """What a sign-in gave. ``expires_at`` is the access token's end."""

    access: str
    refresh: str
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceCode:
    """What a person types on another device (RFC 8628 section 3.2)."""

    device_code: str
    user_code: str
    verification_uri: str
    verification_uri_complete: str
    expires_at: datetime
    interval: int  # seconds between two polls


class Waiting(StrEnum):
    """Nobody has confirmed the code yet (RFC 8628 section 3.5)."""

    PENDING = "authorization_pending"
    SLOW_DOWN = "slow_down"  # five seconds more between two polls from now on


class TokenSource(Protocol):
    """Where the adapter gets its bearer token. Both raise EditorError(SIGNED_OUT)."""

    def access(self) -> str:
        """A token that should still be valid."""
        ...

    def renew(self, refused: str) -> str:
        """Another token after the portal refused ``refused``; refreshes at most once at a time."""
        ...


class SignIn(Protocol):
    """The portal's authorization server. Methods raise EditorError and nothing else."""

    def browser(self, open_url: Callable[[str], None]) -> Tokens: ...
    def device_start(self) -> DeviceCode: ...
    def device_poll(self, code: DeviceCode) -> Tokens | Waiting: ...
    def without_browser(self, login_hint: str) -> Tokens: ...
    def refresh(self, refresh: str) -> Tokens: ...
    def revoke(self, refresh: str) -> None: ...
    def who(self, access: str) -> Person: ...


class Vault(Protocol):
    """The OS keyring, or memory when there is none that may be trusted."""

    @property
    def persistent(self) -> bool:
        """Whether a secret outlives the program."""
        ...

    def load(self, account: str) -> str | None: ...
    def save(self, account: str, secret: str) -> None: ...
    def forget(self, account: str) -> None: ...
