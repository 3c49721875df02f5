"""What a clipboard offers and what was made of it: values between the window and the importers."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from editor_app.domain.item import BlobHash


class PasteCancelled(Exception):  # noqa: N818  # a wish, not an error
    """The person who pasted no longer wants it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """The forms in which a clipboard offers one thing; what it does not offer is empty."""

    html: str = ""
    rtf: bytes = b""
    text: str = ""
    picture: bytes = b""  # a bitmap, as PNG

    @property
    def size(self) -> int:
        """How much there is to read, in bytes or characters."""
        return len(self.html) + len(self.rtf) + len(self.text) + len(self.picture)


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteRules:
    """What the place of the paste allows."""

    allowed: frozenset[str]  # block types of the template's body
    picture_bytes: int  # the largest picture that is taken


class ReceiptNote(Protocol):
    """One line of a receipt."""

    @property
    def outcome(self) -> str:
        """``kept``, ``converted`` or ``dropped``."""
        ...

    @property
    def quiet(self) -> bool:
        """Whether it tells of mere dress, which nobody needs to be told of."""
        ...

    @property
    def count(self) -> int: ...

    @property
    def place(self) -> int:
        """A paragraph of the source counted from 1; 0 the whole."""
        ...

    def sentence(self, language: str) -> str:
        """The note in words."""
        ...


class PastedFile(Protocol):
    """A picture out of the clipboard."""

    @property
    def sha256(self) -> BlobHash: ...

    @property
    def data(self) -> bytes: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A clipboard as read: canonical Markdown, its pictures, and the receipt.

    ``elements`` of the source were counted; the counts of the receipt's notes on elements add up
    to it. ``lines`` leads from the place of a note to the line of the pasted text, counted from 0.
    """

    markdown: str
    files: Sequence[PastedFile]
    receipt: Sequence[ReceiptNote]
    elements: int
    lines: Mapping[int, int]


ReadClip = Callable[[Clip, PasteRules, Callable[[], bool]], Pasted]
"""Reads a clip; the last argument is asked now and then whether the paste was cancelled.

Raises ``PasteCancelled``, and ``EditorError(CLIP_TOO_LARGE)`` if nothing can be taken of it.
"""
