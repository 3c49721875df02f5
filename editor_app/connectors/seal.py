"""The key a person signs packages with: in the keyring, else in a file only this user reads.

Without a trusted keyring the key must still outlive the program: a package is answered days later.
"""

import base64
import binascii
import os
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.session_ports import Vault
from editor_app.private_files import for_me_alone

_BYTES = 32


class KeptSeal:
    """Implements ``ports.Seal``. The key is made at its first use and never leaves."""

    def __init__(self, vault: Vault, account: str, file: Path) -> None:
        self._vault, self._account, self._file = vault, account, file
        self._secret: bytes | None = None

    @property
    def public(self) -> str:
        """The public half, base64."""
        from editor_app.connectors.signatures import public_of  # noqa: PLC0415 - deferred.py

        return public_of(self._kept())

    def sign(self, data: bytes) -> bytes:
        """The signature over exactly these bytes."""
        from editor_app.connectors.signatures import signed  # noqa: PLC0415 - deferred.py

        return signed(self._kept(), data)

    def _kept(self) -> bytes:
        if self._secret is None:
            known = _secret_of(self._vault.load(self._account) or "")
            self._secret = known or self._from_file() or self._made()
        return self._secret

    def _from_file(self) -> bytes | None:
        try:
            return _secret_of(self._file.read_text("ascii"))
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as failed:
            raise EditorError(Code.DISK_FAILED, file=self._file.name) from failed

    def _made(self) -> bytes:
        """A fresh key, kept before it is used."""
        secret = os.urandom(_BYTES)
        told = base64.b64encode(secret).decode()
        self._vault.save(self._account, told)
        if not self._vault.persistent or self._vault.load(self._account) != told:
            _write(self._file, told)
        return secret


def _write(path: Path, told: str) -> None:
    try:
        with open(path, "x", encoding="ascii", opener=for_me_alone) as file:
            file.write(told)
            file.flush()
            os.fsync(file.fileno())
    except OSError as failed:
        raise EditorError(Code.DISK_FAILED, file=path.name) from failed


def _secret_of(told: str) -> bytes | None:
    try:
        secret = base64.b64decode(told, validate=True)
    except (binascii.Error, ValueError):
        return None
    return secret if len(secret) == _BYTES else None
