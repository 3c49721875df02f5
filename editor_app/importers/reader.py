"""The port ``FileReader``: any file, in a child process, with what lies beside it."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from editor_app.children import child_command
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_names import readable_name
from editor_app.domain.imports import BroughtFile, ReadFile, ReceiptLine
from editor_app.domain.item import BlobHash
from editor_app.importers.beside import Surroundings, attachment_names
from editor_app.importers.files import read_bytes
from editor_app.importers.imported import Imported
from editor_app.importers.isolation import import_isolated, import_stream
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.nursery import Nursery
from editor_app.importers.office_files import Find, as_docx, needs_office
from editor_app.importers.receipt import Note
from editor_app.importers.refusals import Reason, refusal
from editor_app.importers.suffixes import READABLE
from editor_app.office.convert import find_office

_CHUNK = 1024 * 1024


class IsolatedReader:
    """Implements ``ports.FileReader``."""

    def __init__(self, limits: Limits | None = None, find: Find = find_office) -> None:
        self._limits = limits or Limits()
        self._find = find
        self._nursery = Nursery(child_command("nursery")) if Nursery.works_here() else None

    def reads(self, path: Path) -> bool:
        """Whether the name is one of a document that can be read."""
        return path.suffix.lower() in READABLE

    def read(self, path: Path, cancelled: Callable[[], bool] = lambda: False) -> ReadFile:
        """Read a file. Raises ``EditorError`` (see ``refusals``) or ``ImportCancelled``."""
        hash_, size, head = self._identity(path)
        imported = self._imported(path, head, cancelled)
        around = Surroundings(path)
        markdown, local = around.pictures(imported.markdown)
        markdown, receipt, page = around.page_pictures(markdown, imported.receipt)
        own = tuple(
            BroughtFile(name=f.name, sha256=f.sha256, media_type=f.media_type, data=f.data)
            for f in imported.files
        )
        return ReadFile(
            name=readable_name(path.name),
            sha256=hash_,
            size=size,
            title=imported.title,
            markdown=markdown,
            fields=imported.fields,
            pictures=(*own, *local, *page),
            attachments=around.attachments(imported.fields),
            named_attachments=attachment_names(imported.fields),
            receipt=tuple(map(_line, receipt)),
        )

    def _identity(self, path: Path) -> tuple[BlobHash, int, bytes]:
        """Hash, size and first bytes of a file that is not too large."""
        digest, size, head = hashlib.sha256(), 0, b""
        if path.exists() and not path.is_file():  # a pipe would never end
            raise refusal(path.name, Reason.MISSING, detail="not a file")
        try:
            with path.open("rb") as stream:
                while chunk := stream.read(_CHUNK):
                    head = head or chunk[:16]
                    size += len(chunk)
                    if size > self._limits.file_bytes:
                        limit = f"{self._limits.file_bytes // MEGABYTE} MB"
                        raise refusal(path.name, Reason.FILE_SIZE, limit=limit)
                    digest.update(chunk)
        except OSError as problem:
            detail = problem.strerror or "?"
            raise refusal(path.name, Reason.MISSING, detail=detail) from problem
        return BlobHash(digest.hexdigest()), size, head

    def _imported(self, path: Path, head: bytes, cancelled: Callable[[], bool]) -> Imported:
        if not needs_office(head, path.suffix.lower()):
            return import_isolated(path, self._limits, cancelled=cancelled, nursery=self._nursery)
        data, suffix = read_bytes(path, self._limits), path.suffix.lower()
        docx = as_docx(data, path.name, suffix, self._limits, cancelled, self._find)
        try:
            return import_stream(docx, f"{path.stem}.docx", self._limits, cancelled=cancelled)
        except EditorError as error:
            raise EditorError(
                Code(error.code), **{**error.params, "file": readable_name(path.name)}
            ) from None


def _line(note: Note) -> ReceiptLine:
    return ReceiptLine(
        outcome=note.outcome,
        kind=note.kind.value,
        count=note.count,
        zh=note.sentence("zh"),
        en=note.sentence("en"),
        sample=note.sample,
        place=note.place,
    )
