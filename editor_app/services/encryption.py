"""Encryption of what lies on this computer: whether it is on, turning it on and off."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor_app.domain.backups import Cancelled, Progress
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import StoreKey, new_key
from editor_app.services.store_keys import StoreKeys


class Switcher(Protocol):
    """What converts a store."""

    @property
    def encrypted(self) -> bool: ...
    def prepare(
        self, key: StoreKey | None, progress: Progress, cancelled: Cancelled = ...
    ) -> None: ...
    def commit(self, key: StoreKey | None) -> None: ...
    def abandon(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class EncryptionState:
    """How things stand."""

    on: bool
    keyring: bool  # whether there is a keyring that keeps a key


class EncryptionService:
    """Every method is for a lane, but ``new_key``; ``commit`` runs when the store is closed."""

    def __init__(
        self,
        keys: StoreKeys,
        switcher: Switcher,
        *,
        second: Callable[[], Path | None],
        sweep_second: Callable[[Path], None],
    ) -> None:
        """``second``: the second place of backups, if there is one."""
        self._keys, self._switcher = keys, switcher
        self._second, self._sweep_second = second, sweep_second
        self._wanted: StoreKey | None = None

    def state(self) -> EncryptionState:
        """Asks the keyring, anew each time: it may have been unlocked."""
        self._keys.look_again()
        return EncryptionState(on=self._switcher.encrypted, keyring=self._keys.persistent)

    def new_key(self) -> StoreKey:
        """A key that nothing is encrypted with yet."""
        return new_key()

    def prepare(
        self,
        key: StoreKey | None,
        progress: Progress = lambda _done, _total: None,
        cancelled: Cancelled = lambda: False,
    ) -> None:
        """Keep the key, then convert what can be converted while the store is in use.

        ``None`` turns encryption off. Raises KEYRING, DISK_FULL, STORE_DAMAGED.
        """
        if key is not None:
            self._keys.look_again()
            if not self._keys.persistent:
                raise EditorError(Code.KEYRING, problem="none")
            self._keys.keep(key)
        self._wanted = key
        self._switcher.prepare(key, progress, cancelled)

    def commit(self) -> None:
        """Convert the store itself and let it take the place of the old one."""
        self._switcher.commit(self._wanted)
        second = self._second()
        if self._wanted is not None and second is not None:
            self._sweep_second(second)

    def abandon(self) -> None:
        """Stay as it is."""
        self._switcher.abandon()
