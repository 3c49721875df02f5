"""What the dialogs of export decide: names, places, what is offered, and how far it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_app.domain.export import FOR_ONE, Format
from editor_app.domain.file_names import safe_name
from editor_app.domain.item import Draft
from editor_app.services.drafts import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatOffer:
    """A format, and whether this program must print it by itself, on simpler pages."""

    wanted: Format
    simpler: bool


@dataclass(slots=True)
class Watch:
    """How far work on a lane is, and whether somebody wants it to stop.

    Written by one thread and read by another; numbers and flags need no lock.
    """

    done: int = 0
    total: int = 0
    stopped: bool = False

    def progress(self, done: int, total: int) -> None:
        """Told by the lane."""
        self.done, self.total = done, total

    def is_stopped(self) -> bool:
        """Asked by the lane."""
        return self.stopped


class ExportPresenter:
    """One item, in the words of files."""

    def __init__(
        self, draft: Draft, versions: Sequence[Version], folder: Path, *, office: bool
    ) -> None:
        self.draft = draft
        self.versions = tuple(versions)
        self.folder = folder
        self._office = office

    @property
    def name(self) -> str:
        """The name that is offered, without an ending."""
        return safe_name(self.draft.content.title, "untitled")

    def offers(self) -> tuple[FormatOffer, ...]:
        """Every format; without LibreOffice this program prints PDF itself."""
        return tuple(
            FormatOffer(wanted=one, simpler=one is Format.PDF and not self._office)
            for one in FOR_ONE
        )

    def target(self, wanted: Format, name: str) -> Path | None:
        """Where the file would stand; ``None`` while the name says nothing.

        An item file whose files stand beside it gets a folder of its own.
        """
        told = name.strip().removesuffix(wanted.suffix)
        if not told:
            return None
        stem = safe_name(told, "untitled")
        own = wanted is Format.MARKDOWN and bool(self.draft.content.blobs())
        return (self.folder / stem if own else self.folder) / f"{stem}{wanted.suffix}"
