"""Ports of packages: the file, the maker's key, and what a portal does with them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from editor_app.domain.packages import (
    CarriedAnswer,
    Found,
    Member,
    PackageLimits,
    SignedAnswer,
)


class PackageWriter(Protocol):
    """Writes one to a medium; raises FILE_EXISTS, FILE_UNWRITABLE, NO_ROOM."""

    def write(
        self, path: Path, manifest: bytes, signature: bytes, members: Sequence[Member]
    ) -> None: ...


class PackageReader(Protocol):
    """Reads one that is not to be trusted.

    ``open`` looks at every byte: what it gives is whole and signed by the key it names. Raises
    PACKAGE_FORM, PACKAGE_DAMAGED, PACKAGE_SIGNATURE, PACKAGE_NEWER, PACKAGE_LARGE, FILE_UNREADABLE.
    ``member`` reads one file of it, and again compares its digest.
    """

    def open(self, path: Path, limits: PackageLimits) -> Found: ...
    def member(self, path: Path, found: Found, name: str) -> bytes: ...


class Seal(Protocol):
    """The key of one person on this workstation. Nothing is made before the first use."""

    @property
    def public(self) -> str:
        """Ed25519 public key, base64. Raises DISK_FAILED where the key cannot be kept."""
        ...

    def sign(self, data: bytes) -> bytes: ...


class Answers(Protocol):
    """Verifies what the portal said with its pinned key. Raises PACKAGE_ANSWER."""

    def read(self, answer: SignedAnswer, layout_key: str) -> CarriedAnswer: ...
    def genuine(self, data: bytes, signature: bytes, public_key: str) -> bool: ...


class PackagePortal(Protocol):
    """What a portal does with packages. Methods raise EditorError and nothing else.

    ``enroll`` binds a key to the person who is signed in; ``announce`` hands in the manifest,
    which is judged by the key's person, order and end; ``carry`` carries out one operation of it
    as that person, exactly once. ``carry`` answers a refusal as an answer, too.
    """

    def enroll(self, public: str, name: str) -> None: ...
    def announce(self, manifest: bytes, signature: bytes) -> None: ...
    def carry(self, package: str, operation: bytes, revision: bytes | None) -> SignedAnswer: ...


class WithPackages(Protocol):
    """A portal that packages may be handed to."""

    @property
    def packages(self) -> PackagePortal:
        """The part of it that knows packages."""
        ...
