"""The operating system's keyring, if it is one that may be trusted with a session."""

import keyring
import keyring.backend
import keyring.errors

from editor_app.domain.errors import Code, EditorError

# By module and class: never keyrings.alt, which keeps secrets in plain files without a word.
TRUSTED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
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
    for backend in _by_preference(keyring.get_keyring()):
        kind = type(backend)
        if f"{kind.__module__}.{kind.__qualname__}" in TRUSTED:
            return KeyringVault(backend, service)
    return None


def _by_preference(
    chosen: keyring.backend.KeyringBackend,
) -> list[keyring.backend.KeyringBackend]:
    """The chosen backend, or those behind it when it is a chain."""
    return list(getattr(chosen, "backends", (chosen,)))
