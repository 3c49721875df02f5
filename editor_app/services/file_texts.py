"""What an attachment says, beside what it said before: text, pictures, or why neither is shown.

Text is read in the child process of ``files`` and kept by hash; see ``FileService.inspect``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from editor_app.domain.file_facts import MOST_TEXT, FileFacts, Unread
from editor_app.domain.item import Attachment, BlobHash
from editor_app.services.difference_body import Part, compare_bodies, folded, read_rows
from editor_app.services.difference_files import FileChange
from editor_app.services.files import FileService


class Lack(StrEnum):
    """Why a reader does not see all there is."""

    ABSENT = "absent"  # the bytes are not on this computer
    TYPE = "type"  # no reader for this type
    OLD_FORMAT = "old_format"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    LIMIT = "limit"  # time or memory; what was read until then is shown
    NO_TEXT = "no_text"  # empty, or scanned
    CUT = "cut"  # only the first MOST_TEXT characters are kept
    ALIKE = "alike"  # other bytes, same text


@dataclass(frozen=True, slots=True, kw_only=True)
class FileText:
    """What opens below an attachment. Pictures are shown as they are, one beside the other."""

    parts: tuple[Part, ...] = ()
    lacks: tuple[tuple[str, Lack], ...] = ()  # name of the file, and what is missing
    before: BlobHash | None = None
    after: BlobHash | None = None


_LACKS: Mapping[Unread, Lack] = MappingProxyType(
    {
        Unread.TYPE: Lack.TYPE,
        Unread.ARCHIVE: Lack.TYPE,
        Unread.PACKING: Lack.TYPE,
        Unread.OLD_FORMAT: Lack.OLD_FORMAT,
        Unread.ENCRYPTED: Lack.ENCRYPTED,
        Unread.DAMAGED: Lack.DAMAGED,
        Unread.LIMIT: Lack.LIMIT,
    }
)
# With these there is nothing to compare: an empty side would pass for a removed text.
_NOTHING = frozenset(Lack) - {Lack.LIMIT, Lack.CUT, Lack.ALIKE}


class FileTexts:
    """Blocks for as long as reading takes: for the media lane."""

    def __init__(self, files: FileService) -> None:
        self._files = files

    def of(self, change: FileChange) -> FileText:
        """What to show of one attachment; never raises for what a file holds."""
        old, new = change.old, change.new
        if old is not None and new is not None and old.sha256 == new.sha256:
            old = None  # the same bytes are read, not compared
        sides = [one for one in (old, new) if one is not None]
        if any(one.media_type.startswith("image/") for one in sides):
            return self._pictures(old, new, sides)
        self._files.inspect(sides)
        told = [(one, self._files.facts(one.sha256)) for one in sides]
        lacks = [(one.name, lack) for one, facts in told if (lack := _lack(facts)) is not None]
        if any(lack in _NOTHING for _, lack in lacks):
            return FileText(lacks=tuple(lacks))
        texts = [facts.text for _, facts in told if facts is not None]
        if len(texts) == 1:
            return FileText(parts=read_rows(texts[0]), lacks=tuple(lacks))
        if texts[0] == texts[1]:
            lacks.append((change.name, Lack.ALIKE))
            return FileText(lacks=tuple(lacks))
        return FileText(parts=folded(compare_bodies(texts[0], texts[1])), lacks=tuple(lacks))

    def _pictures(
        self, old: Attachment | None, new: Attachment | None, sides: list[Attachment]
    ) -> FileText:
        here = {one.sha256 for one in sides if self._files.at(f"att:{one.sha256}") is not None}
        return FileText(
            lacks=tuple((one.name, Lack.ABSENT) for one in sides if one.sha256 not in here),
            before=old.sha256 if old is not None and old.sha256 in here else None,
            after=new.sha256 if new is not None and new.sha256 in here else None,
        )


def _lack(facts: FileFacts | None) -> Lack | None:
    if facts is None:
        return Lack.ABSENT
    if facts.unread is not None:
        partial = facts.unread is Unread.DAMAGED and facts.text
        return Lack.LIMIT if partial else _LACKS[facts.unread]
    if not facts.text.strip():
        return Lack.NO_TEXT
    return Lack.CUT if len(facts.text) >= MOST_TEXT else None
