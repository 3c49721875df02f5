"""Whether the keyring answers, and whether it is open; asked without opening it.

Opening it would put a question on somebody's screen. The Secret Service (GNOME, KDE 6, deepin) can
be asked; of other keyrings it is known only that they are there.
"""

import importlib
import sys
from enum import StrEnum
from threading import Thread

_SECONDS = 5.0


class KeyringState(StrEnum):
    """What is known of it."""

    NONE = "none"  # or none that may be trusted
    OPEN = "open"
    LOCKED = "locked"
    SILENT = "silent"  # it does not answer in time


def keyring_state(*, trusted: bool, seconds: float = _SECONDS) -> KeyringState:
    """``trusted``: the system has a keyring that may be used."""
    if not trusted:
        return KeyringState.NONE
    if not sys.platform.startswith("linux"):
        return KeyringState.OPEN
    told: list[KeyringState] = []
    asking = Thread(target=lambda: told.append(_asked()), daemon=True, name="keyring")
    asking.start()
    asking.join(seconds)
    return told[0] if told else KeyringState.SILENT


def _asked() -> KeyringState:
    service = importlib.import_module("secretstorage")
    try:
        connection = service.dbus_init()
        try:
            found = service.Collection(connection, "/org/freedesktop/secrets/aliases/default")
            return KeyringState.LOCKED if found.is_locked() else KeyringState.OPEN
        finally:
            connection.close()
    except service.ItemNotFoundException:
        return KeyringState.OPEN  # none yet: the first secret makes it
    except (service.SecretStorageException, OSError):
        return KeyringState.LOCKED
