"""The operating system's keyring, if it is one that may be trusted with a session."""

import importlib
import sys

import keyring.backend
import keyring.core
import keyring.errors

from editor_app.domain.errors import Code, EditorError

# By module and class: never keyrings.alt, which keeps secrets in plain files without a word.
_DESKTOPS = ("keyring.backends.SecretService.Keyring", "keyring.backends.kwallet.DBusKeyring")
_OF_PLATFORM = {
    "win32": ("keyring.backends.Windows.WinVaultKeyring",),
    "darwin": ("keyring.backends.macOS.Keyring",),
}
TRUSTED = frozenset(name for names in (_DESKTOPS, *_OF_PLATFORM.values()) for name in names)
LONGEST_SECRET = 512  # bytes; Windows ends at 1,280 characters with error 1783


class KeyringVault:
    """Implements ``ports.Vault`` over one backend. Every method may raise KEYRING."""

    persistent = True

    def __init__(self, backend: keyring.backend.KeyringBackend, service: str) -> None:
        self._backend = backend
        self._service = service

    def load(self, account: str) -> str | None:
        """The secret of an account, if there is one."""
        try:
            return self._backend.get_password(self._service, account)
        except keyring.errors.KeyringError as failed:
            raise EditorError(Code.KEYRING, problem=type(failed).__name__) from failed

    def save(self, account: str, secret: str) -> None:
        """Keep a secret of at most 512 bytes."""
        if len(secret.encode()) > LONGEST_SECRET:
            raise EditorError(Code.KEYRING, problem="secret over 512 bytes")
        try:
            self._backend.set_password(self._service, account, secret)
        except keyring.errors.KeyringError as failed:
            raise EditorError(Code.KEYRING, problem=type(failed).__name__) from failed

    def forget(self, account: str) -> None:
        """Remove a secret; none there is fine."""
        try:
            self._backend.delete_password(self._service, account)
        except keyring.errors.PasswordDeleteError:
            return
        except keyring.errors.KeyringError as failed:
            raise EditorError(Code.KEYRING, problem=type(failed).__name__) from failed


def trusted_keyring(service: str) -> KeyringVault | None:
    """The best trusted backend of this desktop, or ``None``."""
    for backend in _by_preference(_chosen() or _best()):
        kind = type(backend)
        if f"{kind.__module__}.{kind.__qualname__}" in TRUSTED:
            return KeyringVault(backend, service)
    return None


def _chosen() -> keyring.backend.KeyringBackend | None:
    """What the environment or keyring's own configuration names."""
    return keyring.core.load_env() or keyring.core.load_config()


def _best() -> keyring.backend.KeyringBackend | None:
    """The best of those we trust. ``keyring.get_keyring`` would load every backend there is and
    read every installed distribution to find more: 80 ms of CPU, and a process for macOS's library.
    """
    kinds = []
    for name in _OF_PLATFORM.get(sys.platform, _DESKTOPS):
        module, _, kind = name.rpartition(".")
        kinds.append(getattr(importlib.import_module(module), kind))
    viable = [kind for kind in kinds if kind.viable]
    return max(viable, key=keyring.backend.by_priority)() if viable else None


def _by_preference(
    chosen: keyring.backend.KeyringBackend | None,
) -> list[keyring.backend.KeyringBackend]:
    """The chosen backend, or those behind it when it is a chain."""
    return [] if chosen is None else list(getattr(chosen, "backends", (chosen,)))
