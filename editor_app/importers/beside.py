"""Files that lie beside a document and belong to it: pictures and attachments it names.

Read in the program itself, not in the child, which may open nothing. Only what lies in the
document's own folder or below it is taken; no link leads out, and sizes are bounded.
"""

import mimetypes
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.file_names import readable_name
from editor_app.domain.imports import BroughtFile
from editor_app.domain.item import BlobHash
from editor_app.importers.limits import MEGABYTE
from editor_app.importers.page_pictures import settle
from editor_app.importers.picture_size import too_many_pixels
from editor_app.importers.pictures import picture_kind
from editor_app.importers.receipt import Note

_IMAGE = re.compile(  # in Markdown, and in a table that is HTML
    r"(!\[(?:[^\]\\\n]|\\.)*\]\(|<img alt=\"[^\"<>\n]*\" src=\")([^)\s:\"]+)(?=[\s)\"])"
)
_FOLDERS = ("", "attachments", "附件")
_MOST = 20 * MEGABYTE  # of one file, as rule ATT-01 has it
_MOST_TOGETHER = 100 * MEGABYTE
_DOCUMENTS = frozenset(
    {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".zip", ".txt", ".csv"}
)


class Surroundings:
    """The folder of one document; counts what was taken."""

    def __init__(self, document: Path) -> None:
        self._document = document
        self._folder = document.parent.resolve()
        self._taken = 0

    def pictures(self, markdown: str) -> tuple[str, tuple[BroughtFile, ...]]:
        """The text with its local pictures taken in: ``media/x.png`` becomes ``att:<sha256>``."""
        found: dict[BlobHash, BroughtFile] = {}

        def taken(match: re.Match[str]) -> str:
            file = self._picture(match.group(2))
            if file is None:
                return match.group(0)
            found[file.sha256] = file
            return f"{match.group(1)}att:{file.sha256}"

        return _IMAGE.sub(taken, markdown), tuple(found.values())

    def page_pictures(
        self, markdown: str, receipt: tuple[Note, ...]
    ) -> tuple[str, tuple[Note, ...], tuple[BroughtFile, ...]]:
        """The text of a saved page with the pictures that lie beside it, and its receipt."""
        found: dict[str, BroughtFile | None] = {}

        def take(place: str) -> str:
            if place not in found:
                found[place] = self._picture(place)
            file = found[place]
            return "" if file is None else f"att:{file.sha256}"

        text, told = settle(markdown, receipt, take)
        taken = {file.sha256: file for file in found.values() if file is not None}
        return text, told, tuple(taken.values())

    def _picture(self, place: str) -> BroughtFile | None:
        """A file that a page can show, told by its bytes."""
        file = self._file(self._folder / place)
        kind = picture_kind(file.data) if file is not None else None
        if file is None or kind is None or too_many_pixels(file.data):
            return None
        return replace(file, media_type=kind[1])

    def attachments(self, fields: Mapping[str, Json]) -> tuple[BroughtFile, ...]:
        """The files that the document names as its attachments and that lie beside it."""
        found: dict[str, BroughtFile] = {}
        for name in attachment_names(fields):
            for place in self._places(name):
                file = self._file(place)
                if file is not None:
                    found.setdefault(file.name, file)
                    break
        return tuple(found.values())

    def _places(self, name: str) -> Iterator[Path]:
        """Where an attachment may lie: by its name, or by its title with any usual suffix."""
        label = Path(name.replace("\\", "/")).name
        for below in _FOLDERS:
            folder = self._folder / below
            yield folder / label
            for suffix in sorted(_DOCUMENTS) if Path(label).suffix not in _DOCUMENTS else ():
                yield folder / f"{label}{suffix}"

    def _file(self, place: Path) -> BroughtFile | None:
        try:
            target = file_within(self._folder, place)
            if target is None or target == self._document.resolve():
                return None
            size = target.stat().st_size
            if size > _MOST or self._taken + size > _MOST_TOGETHER:
                return None
            data = target.read_bytes()
        except (OSError, ValueError):
            return None
        self._taken += len(data)
        return BroughtFile(
            name=readable_name(target.name),
            sha256=BlobHash(sha256_hex(data)),
            media_type=mimetypes.guess_type(target.name)[0] or "application/octet-stream",
            data=data,
        )


def file_within(folder: Path, place: Path) -> Path | None:
    """The file at ``place`` if it lies below a resolved folder, links followed.

    A path outside is told by its letters, before anything is asked for: to resolve
    //host/share/x Windows would greet that host with the person's password hash.
    """
    if not Path(os.path.abspath(place)).is_relative_to(folder):
        return None
    target = place.resolve()
    return target if target.is_relative_to(folder) and target.is_file() else None


def attachment_names(fields: Mapping[str, Json]) -> tuple[str, ...]:
    """The attachments a document names: in its text, or in its front matter."""
    rows = fields.get("attachments")
    told = fields.get("attachment_names")
    names = [row["name"] for row in _listed(rows) if isinstance(row, Mapping) and "name" in row]
    names += [row for row in (*_listed(rows), *_listed(told)) if isinstance(row, str)]
    return tuple(dict.fromkeys(str(name) for name in names if str(name).strip()))


def _listed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list | tuple) else []
