"""Pictures of texts: made ready within the layout's limits, and kept by their hash."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from editor_app.domain.file_names import clean_name
from editor_app.domain.item import Attachment
from editor_app.domain.pictures import PictureOrder, Pictures, PreparedPicture
from editor_app.domain.refused_files import Refused, refused
from editor_app.services.layouts import LayoutService
from editor_app.services.taking import megabytes, picture_order

SCHEME = "att:"
_NAME = "picture"
_MOST_BYTES = 60 * 1024 * 1024  # as it comes; it is scaled down afterwards


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPicture:
    """A picture in the store: what the body names (``att:<sha256>``), and what was done to it."""

    attachment: Attachment
    picture: PreparedPicture

    @property
    def address(self) -> str:
        """What an image in the body has as its source."""
        return f"{SCHEME}{self.attachment.sha256}"


class TextPictures:
    """Pictures become files of the item; a text names them by address.

    Everything here blocks: call it on the media lane.
    """

    def __init__(
        self, keep: Callable[[bytes, str], Attachment], layouts: LayoutService, pictures: Pictures
    ) -> None:
        """``keep`` puts bytes into the store under a name."""
        self._keep, self._layouts, self._pictures = keep, layouts, pictures

    def prepare(
        self,
        data: bytes,
        name: str,
        *,
        width: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> PreparedPicture:
        """Make a picture ready without keeping it; nothing enters the store.

        ``width`` is what the person chose; without it the layout's limit holds, 0 keeps the
        picture's own. Raises ``EditorError(FILE_REFUSED)`` or ``TakingCancelled``.
        """
        order = picture_order(self._layouts.current())
        if width is not None:
            order = replace(order, max_width=width)
        return self._pictures.prepare(data, name, order, cancelled)

    def for_page(self, data: bytes, name: str, cancelled: Callable[[], bool]) -> PreparedPicture:
        """A picture within the layout's limits; for whoever needs a function of three."""
        return self.prepare(data, name, cancelled=cancelled)

    def order(self) -> PictureOrder:
        """How wide and heavy pictures in the text may be."""
        return picture_order(self._layouts.current())

    def keep(self, picture: PreparedPicture, name: str) -> TakenPicture:
        """Put a prepared picture into the store."""
        stem = clean_name(name).rpartition(".")[0] or clean_name(name) or _NAME
        kept = self._keep(picture.data, f"{stem}{picture.suffix}")
        return TakenPicture(
            attachment=replace(kept, media_type=picture.media_type), picture=picture
        )

    def take(
        self,
        data: bytes,
        name: str,
        *,
        width: int | None = None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> TakenPicture:
        """Prepare a picture and keep it: upright, sRGB, no metadata, within the layout's limits.

        Raises like ``prepare``, and what the store raises when the disk fails.
        """
        made = self.prepare(data, name, width=width, cancelled=cancelled)
        return self.keep(made, name)

    def read(self, path: Path) -> bytes:
        """The bytes of a file that may become a picture. Raises ``EditorError(FILE_REFUSED)``."""
        try:
            with path.open("rb") as stream:
                data = stream.read(_MOST_BYTES + 1)
        except OSError as problem:
            detail = problem.strerror or "?"
            raise refused(path.name, Refused.MISSING, detail=detail) from problem
        if len(data) > _MOST_BYTES:
            size, limit = megabytes(path.stat().st_size), megabytes(_MOST_BYTES)
            raise refused(path.name, Refused.SIZE, size=size, limit=limit)
        return data
