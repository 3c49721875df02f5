"""Pictures made ready for a public page: what is ordered, what came out, what was changed."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class PictureChange(StrEnum):
    """What was done to a picture on its way in; shown as the receipt."""

    TURNED = "turned"  # the camera's orientation was applied
    SCALED = "scaled"
    CONVERTED = "converted"  # to another format
    SQUEEZED = "squeezed"  # stronger JPEG compression, to fit the size
    COLOURS = "colours"  # CMYK or a colour profile became sRGB
    PLACE_REMOVED = "place-removed"  # GPS
    METADATA_REMOVED = "metadata-removed"
    ANIMATED = "animated"  # nothing changed about it: it moves, and goes on moving


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureOrder:
    """What the page takes. ``max_width`` 0 keeps the picture's own width."""

    max_width: int
    max_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPicture:
    """A picture without metadata, upright, in sRGB, as JPEG, PNG or GIF."""

    data: bytes
    media_type: str
    suffix: str  # with its dot
    width: int
    height: int
    original_width: int  # upright
    original_height: int
    original_bytes: int
    changes: tuple[PictureChange, ...]


class Pictures(Protocol):
    """Prepares pictures, in a process of its own. Raises EditorError(FILE_REFUSED).

    The same bytes and the same order give the same result. ``cancelled`` is asked often;
    ``TakingCancelled`` follows when it says so.
    """

    def prepare(
        self,
        data: bytes,
        name: str,
        order: PictureOrder,
        cancelled: Callable[[], bool] = ...,
    ) -> PreparedPicture: ...


class TakingCancelled(Exception):  # noqa: N818 - a wish, not an error
    """The person no longer wants this file."""
