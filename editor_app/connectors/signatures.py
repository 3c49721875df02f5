"""Ed25519 signatures over layout packs (RFC 8032)."""

import base64
import binascii

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Ed25519Check:
    """Implements ``ports.SignatureCheck``."""

    def verify(self, data: bytes, signature: bytes, public_key: str) -> bool:
        """Whether ``signature`` over ``data`` is of this key; a broken key verifies nothing."""
        try:
            key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key, validate=True))
            key.verify(signature, data)
        except (InvalidSignature, ValueError, binascii.Error):
            return False
        return True
