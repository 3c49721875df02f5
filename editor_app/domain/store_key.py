"""The key of an encrypted store, and the recovery key that a person writes down for it."""

import base64
import hmac
import secrets
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

from editor_app.domain.errors import Code, EditorError

KEY_BYTES = 32
GROUPS = 14  # of four characters: 256 bits of key and 24 of checksum
_GROUP = 4
_CHECK_BYTES = 3
# Crockford's base 32 (crockford.com/base32.html): no I, L, O, U; the first three read as 1, 1, 0
_DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110")


@dataclass(frozen=True, slots=True)
class StoreKey:
    """32 random bytes. Neither the database nor the files are encrypted with them directly."""

    raw: bytes = field(repr=False)

    @property
    def id(self) -> str:
        """Names the key without telling it; stands beside what is encrypted with it."""
        return self._derived(b"id").hex()[:16]

    @property
    def for_database(self) -> bytes:
        """The key of database pages."""
        return self._derived(b"database")

    @property
    def for_files(self) -> bytes:
        """The key of attachments and pictures."""
        return self._derived(b"files")

    @property
    def secret(self) -> str:
        """As it lies in the keyring."""
        return base64.b64encode(self.raw).decode()

    def _derived(self, purpose: bytes) -> bytes:
        return hmac.digest(self.raw, b"channel-editor " + purpose, "sha256")


class Keys(Protocol):
    """Where keys are found."""

    def find(self, key_id: str) -> StoreKey | None:
        """The key of this id; of an empty id, the one used last."""
        ...


class NoKeys:
    """Implements ``Keys`` where nothing is encrypted."""

    def find(self, key_id: str) -> StoreKey | None:
        """None at all."""
        return None


NO_KEYS = NoKeys()


def new_key() -> StoreKey:
    """A key that nobody has seen."""
    return StoreKey(secrets.token_bytes(KEY_BYTES))


def key_from_secret(secret: str) -> StoreKey | None:
    """What the keyring gave; ``None`` if it is no key."""
    try:
        raw = base64.b64decode(secret, validate=True)
    except ValueError:
        return None
    return StoreKey(raw) if len(raw) == KEY_BYTES else None


def recovery_text(key: StoreKey) -> str:
    """The key and its checksum as 14 groups of four characters."""
    number = int.from_bytes(key.raw + _check(key.raw), "big")
    length = GROUPS * _GROUP
    digits = "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(length)))
    return "-".join(digits[at : at + _GROUP] for at in range(0, length, _GROUP))


def key_from_recovery(text: str) -> StoreKey:
    """Read a recovery key as people type it: small letters, spaces, full-width characters.

    Raises RECOVERY_KEY (``problem``) for a typo; the checksum lets one of 16 million through.
    """
    digits = compact(text)
    strange = sorted({one for one in digits if one not in _DIGITS})
    if strange:
        raise _typo(
            f"“{strange[0]}” is not one of its characters", f"其中没有“{strange[0]}”这个字符"
        )
    if len(digits) != GROUPS * _GROUP:
        n, of = len(digits), GROUPS * _GROUP
        raise _typo(f"{n} characters of {of}", f"应为 {of} 个字符，现为 {n} 个")
    number = 0
    for digit in digits:
        number = number << 5 | _DIGITS.index(digit)
    data = number.to_bytes(KEY_BYTES + _CHECK_BYTES, "big")
    raw, check = data[:KEY_BYTES], data[KEY_BYTES:]
    if _check(raw) != check:
        raise _typo("a character is wrong", "有字符输错")
    return StoreKey(raw)


def compact(text: str) -> str:
    """The characters alone, each as it is meant."""
    plain = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
    return "".join(one for one in plain if not one.isspace() and one not in "-–—_·")


def _check(raw: bytes) -> bytes:
    return sha256(b"channel-editor recovery " + raw).digest()[:_CHECK_BYTES]


def _typo(problem: str, problem_zh: str) -> EditorError:
    return EditorError(Code.RECOVERY_KEY, problem=problem, problem_zh=problem_zh)
