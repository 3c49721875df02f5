"""The key that signs packages, and whether the portal knows it."""

from platform import node

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_ports import Seal
from editor_app.domain.packages import key_id
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Meta, Store

_BOUND = "packages.key"  # in the store's meta: whose key the portal knows


class KeyBinding:
    """While somebody is signed in, the portal learns which key signs for them on this machine."""

    def __init__(self, store: Store, portal: Portal, seal: Seal) -> None:
        self._store, self._portal, self._seal = store, portal, seal

    def bind(self, person: str) -> bool:
        """Whether it is bound; asks the portal once per person and key, and fails quietly."""
        try:
            told = _told(person, self._seal)
            if self._store.meta.get(_BOUND) != told:
                self._portal.packages.enroll(self._seal.public, node()[:80])
                with self._store.transaction():
                    self._store.meta.set(_BOUND, told)
        except EditorError:
            return False
        return True


def check_bound(meta: Meta, person: str, seal: Seal) -> None:
    """Raises PACKAGE_UNBOUND where the portal would not know who speaks.

    So it is when nobody signed in here beside the portal, or the keyring that holds the key is
    locked or new: better told before the medium is carried away than by the courier.
    """
    if meta.get(_BOUND) != _told(person, seal):
        raise EditorError(Code.PACKAGE_UNBOUND)


def _told(person: str, seal: Seal) -> str:
    return f"{person} {key_id(seal.public)}"
