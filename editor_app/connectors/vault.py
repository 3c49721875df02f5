"""Where the refresh token lives: the system's keyring, else this process's memory."""

from editor_app.connectors.deferred import system_vault
from editor_app.domain.errors import EditorError
from editor_app.domain.session_ports import Vault

_SERVICE = "channel-editor"


class MemoryVault:
    """Implements ``ports.Vault`` for one run of the program; nothing is written anywhere."""

    persistent = False

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def load(self, account: str) -> str | None:
        """The secret of an account, if there is one."""
        return self._secrets.get(account)

    def save(self, account: str, secret: str) -> None:
        """Keep a secret until the program ends."""
        self._secrets[account] = secret

    def forget(self, account: str) -> None:
        """Remove a secret; none there is fine."""
        self._secrets.pop(account, None)


class SystemVault:
    """The system's keyring when it is trusted and answers; looked for at the first use.

    A keyring that fails once is left alone: the session then lives as long as the program does,
    and ``persistent`` says so. Signing in must never depend on a locked keyring.
    """

    def __init__(self, service: str = _SERVICE) -> None:
        self._service = service
        self._found: Vault | None = None
        self._memory = MemoryVault()

    @property
    def persistent(self) -> bool:
        """Whether secrets outlive the program."""
        return self._vault().persistent

    def load(self, account: str) -> str | None:
        """The secret of an account; memory comes first, it is newer when the keyring failed."""
        held = self._memory.load(account)
        if held is not None:
            return held
        try:
            return self._vault().load(account)
        except EditorError:
            self._found = self._memory
            return None

    def save(self, account: str, secret: str) -> None:
        """Keep a secret, in the keyring if it takes it."""
        try:
            self._vault().save(account, secret)
        except EditorError:
            self._found = self._memory
            self._memory.save(account, secret)

    def forget(self, account: str) -> None:
        """Remove a secret wherever it is."""
        self._memory.forget(account)
        try:
            self._vault().forget(account)
        except EditorError:
            self._found = self._memory

    def _vault(self) -> Vault:
        if self._found is None:
            self._found = system_vault(self._service) or self._memory
        return self._found
