"""Keys of encrypted stores: in the keyring, or given as a recovery key."""

from collections.abc import Callable, Sequence
from threading import Lock

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.session_ports import Vault
from editor_app.domain.store_key import StoreKey, key_from_secret

OpenVault = Callable[[], Vault]


class StoreKeys:
    """Implements ``domain.store_key.Keys`` for one profile. Every key ever used stays findable:
    a backup is read with the key it was made with.
    """

    def __init__(self, open_vault: OpenVault, profile: str, given: Sequence[StoreKey] = ()) -> None:
        """``given``: recovery keys from a file; they come before the keyring."""
        self._open_vault, self._profile = open_vault, profile
        self._vault = open_vault()
        self._known = {key.id: key for key in given}
        self._last = given[-1] if given else None
        self._turn = Lock()

    @property
    def persistent(self) -> bool:
        """Whether the keyring keeps a key beyond this program; asks it, so for a lane."""
        return self._vault.persistent

    def find(self, key_id: str) -> StoreKey | None:
        """The key of this id; of an empty id, the one used last."""
        with self._turn:
            known = self._known.get(key_id) if key_id else self._last
            if known is not None:
                return known
            try:
                key = key_from_secret(self._vault.load(self._account(key_id)) or "")
            except EditorError:
                return None
            if key is None or key_id not in ("", key.id):
                return None
            self._known[key.id] = key
            return key

    def keep(self, key: StoreKey) -> None:
        """Put a key into the keyring and read it back. Raises KEYRING if it did not arrive."""
        with self._turn:
            for account in (self._account(key.id), self._account("")):
                self._vault.save(account, key.secret)
            there = self._open_vault()
            found = there.load(self._account(key.id)) if there.persistent else None
            if found != key.secret:
                raise EditorError(Code.KEYRING, problem="not kept")
            self._known[key.id] = self._last = key

    def take(self, key: StoreKey) -> None:
        """Use a recovery key now; it goes into the keyring again if that takes it."""
        with self._turn:
            self._known[key.id] = self._last = key

    def restock(self) -> None:
        """Put keys that were given by hand back into the keyring; without one nothing is lost."""
        for key in tuple(self._known.values()):
            try:
                self.keep(key)
            except EditorError:
                return

    def look_again(self) -> None:
        """Ask the keyring anew: somebody has unlocked it."""
        with self._turn:
            self._vault = self._open_vault()

    def _account(self, key_id: str) -> str:
        return f"store-key {self._profile} {key_id}".rstrip()
