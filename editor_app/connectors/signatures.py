"""Ed25519 signatures (RFC 8032): over layout packs, and over packages made here."""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


class Ed25519Check:
    """Ed25519 over layout packs."""

    def verify(self, data: bytes, signature: bytes, public_key: str) -> bool:
        """Whether ``signature`` over ``data`` is of this key; a broken key verifies nothing."""
        try:
            key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key, validate=True))
            key.verify(signature, data)
        except (InvalidSignature, ValueError, binascii.Error):
            return False
        return True


def public_of(secret: bytes) -> str:
    """The public half of a private key, base64."""
    key = Ed25519PrivateKey.from_private_bytes(secret).public_key()
    return base64.b64encode(key.public_bytes(Encoding.Raw, PublicFormat.Raw)).decode()


def signed(secret: bytes, data: bytes) -> bytes:
    """The signature over exactly these bytes."""
    return Ed25519PrivateKey.from_private_bytes(secret).sign(data)
