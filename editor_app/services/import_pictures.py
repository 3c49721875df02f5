"""Pictures out of a file, made ready for a public page before they get into a draft."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.imports import BroughtFile, ImportCancelled, ReadFile, ReceiptLine
from editor_app.domain.item import BlobHash
from editor_app.domain.pictures import PictureChange, PreparedPicture, TakingCancelled
from editor_app.services.import_lines import Fitting, line

Prepare = Callable[[bytes, str, Callable[[], bool]], PreparedPicture]

_PICTURE = re.compile(  # in Markdown, and in a table that is HTML
    r"!\[(?P<words>(?:[^\]\\\n]|\\.)*)\]\(att:(?P<old>[0-9a-f]{64})(?:\s+\"[^\"\n]*\")?\)"
    r"|<img alt=\"(?P<alt>[^\"<>\n]*)\" src=\"att:(?P<src>[0-9a-f]{64})\""
    r"(?: title=\"[^\"<>\n]*\")?>"
)
_KINDS: Mapping[PictureChange, Fitting] = {
    PictureChange.SCALED: Fitting.PICTURE_SCALED,
    PictureChange.SQUEEZED: Fitting.PICTURE_SCALED,
    PictureChange.PLACE_REMOVED: Fitting.PICTURE_PLACE,
    PictureChange.METADATA_REMOVED: Fitting.PICTURE_METADATA,
    PictureChange.CONVERTED: Fitting.PICTURE_CONVERTED,
    PictureChange.COLOURS: Fitting.PICTURE_CONVERTED,
}
_ORDER = (
    Fitting.PICTURE_SCALED,
    Fitting.PICTURE_CONVERTED,
    Fitting.PICTURE_PLACE,
    Fitting.PICTURE_METADATA,
    Fitting.PICTURE_UNREADABLE,
)


def with_prepared(
    read: ReadFile, prepare: Prepare, cancelled: Callable[[], bool] = lambda: False
) -> ReadFile:
    """The file with pictures that fit a page; one nobody can decode leaves its words.

    Raises ``ImportCancelled``.
    """
    if not read.pictures:
        return read
    made = _Made()
    for picture in read.pictures:
        try:
            made.take(picture, prepare(picture.data, picture.name, cancelled))
        except TakingCancelled:
            raise ImportCancelled(read.name) from None
        except EditorError as error:
            if error.code is not Code.FILE_REFUSED:
                raise
            made.count(Fitting.PICTURE_UNREADABLE)
    return replace(
        read,
        markdown=_PICTURE.sub(made.named, read.markdown),
        pictures=tuple(made.files.values()),
        receipt=(*read.receipt, *made.lines()),
    )


@dataclass(slots=True)
class _Made:
    files: dict[BlobHash, BroughtFile] = field(default_factory=dict)
    _new: dict[str, BlobHash] = field(default_factory=dict)
    _counts: dict[Fitting, int] = field(default_factory=dict)

    def take(self, before: BroughtFile, after: PreparedPicture) -> None:
        """Keep a picture as it was made ready."""
        hash_ = BlobHash(sha256_hex(after.data))
        self._new[before.sha256] = hash_
        self.files[hash_] = BroughtFile(
            name=f"{before.name.rpartition('.')[0] or before.name}{after.suffix}",
            sha256=hash_,
            media_type=after.media_type,
            data=after.data,
        )
        for kind in {_KINDS[change] for change in after.changes if change in _KINDS}:
            self.count(kind)

    def count(self, kind: Fitting) -> None:
        """One more picture of which this is to be told."""
        self._counts[kind] = self._counts.get(kind, 0) + 1

    def named(self, match: re.Match[str]) -> str:
        """An image of the text by its new address, or the words that stand for it."""
        words, old = match["words"] or match["alt"] or "", match["old"] or match["src"]
        if old in self._new:
            return match.group(0).replace(old, self._new[old])
        return f"〔图片：{words}〕" if words.strip() else "〔图片〕"

    def lines(self) -> list[ReceiptLine]:
        """What was done to the pictures."""
        return [line(kind, count=self._counts[kind]) for kind in _ORDER if kind in self._counts]
