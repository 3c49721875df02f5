"""Keys the portal makes once and keeps in its data folder, readable by itself alone."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class SigningKey:
    """The Ed25519 key that signs layout packs."""

    def __init__(self, folder: Path) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(kept_secret(folder / "layout.key"))

    def sign(self, data: bytes) -> bytes:
        """The signature over exactly these bytes."""
        return self._key.sign(data)

    @property
    def public(self) -> bytes:
        """The raw public key, 32 bytes."""
        return self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def kept_secret(path: Path) -> bytes:
    """The 32 random bytes in ``path``, made when there are none yet.

    The file appears complete or not at all: two starting processes end with the same secret.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        fresh = path.with_name(f"{path.name}.{os.getpid()}")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(os.urandom(32))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass  # another process was first; its secret is the one
        finally:
            fresh.unlink()
    secret = path.read_bytes()
    if len(secret) != 32:
        raise ValueError(f"{path.name} does not hold a key of 32 bytes")
    return secret
