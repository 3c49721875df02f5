"""Packages of one portal over HTTP: enrol a key, hand in a manifest, bring operations."""

import base64
import binascii
from collections.abc import Callable
from typing import Any

from editor_app.connectors.files import Ask
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.packages import SignedAnswer, key_id
from editor_app.wire.packages import CARRIED_SIGNATURE, PackageKeyOut, PackageOut

_JSON = {"Content-Type": "application/json"}
_LIMIT = 8 * 1024 * 1024


class PackageCalls:
    """Implements ``ports.PackagePortal``."""

    def __init__(self, ask: Ask, read: Callable[..., Any]) -> None:
        self._ask, self._read = ask, read

    def enroll(self, public: str, name: str) -> None:
        """Bind a key to the person who is signed in. Raises FORBIDDEN for somebody else's."""
        body = canonical_json({"public_key": public, "name": name})
        path = f"/package-keys/{key_id(public)}"
        answer = self._ask("PUT", path, headers=_JSON, content=body, limit=_LIMIT)
        told: PackageKeyOut = self._read(answer, PackageKeyOut)
        if told.revoked is not None:
            raise EditorError(Code.PACKAGE_KEY)

    def announce(self, manifest: bytes, signature: bytes) -> None:
        """Hand in the manifest. Raises the codes of packages."""
        told = {"manifest": manifest.decode(), "signature": base64.b64encode(signature).decode()}
        body = canonical_json(told)
        answer = self._ask("POST", "/packages", headers=_JSON, content=body, limit=_LIMIT)
        self._read(answer, PackageOut)

    def carry(self, package: str, operation: bytes, revision: bytes | None) -> SignedAnswer:
        """Bring one operation; the answer is kept as it came."""
        body = canonical_json(
            {
                "operation": operation.decode(),
                "revision": revision.decode() if revision is not None else None,
            }
        )
        path = f"/packages/{package}/operations"
        answer = self._ask("POST", path, headers=_JSON, content=body, limit=_LIMIT)
        told = answer.headers.get(CARRIED_SIGNATURE.lower(), "")
        try:
            signature = base64.b64decode(told, validate=True)
        except (binascii.Error, ValueError) as wrong:
            raise EditorError(Code.BAD_ANSWER, problem="signature") from wrong
        return SignedAnswer(body=answer.body, signature=signature)
