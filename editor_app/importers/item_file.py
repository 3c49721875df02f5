"""One item as a text file: TOML front matter between ``+++`` lines, then a Markdown body.

A ``.json`` file beside it may carry the front matter instead (``notice-2017.md`` with
``notice-2017.json``). ``id``, ``kind``, ``unit``, ``column``, ``state`` and ``published_at`` belong
to the envelope, ``attachments`` name files in ``attachments/``; every other key is a field.
"""

import json
import mimetypes
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout import Layout
from editor_app.domain.template import FieldType, Template
from editor_app.importers.beside import file_within
from editor_app.importers.limits import Limits
from editor_app.importers.plain_text import decode_exactly

_FRONT = re.compile(r"\A\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*\r?\n", re.DOTALL | re.MULTILINE)
_IMAGE = re.compile(  # in Markdown, and in a table that is HTML
    r"(!\[(?:[^\]\\\n]|\\.)*\]\(|<img alt=\"[^\"<>\n]*\" src=\")([^)\s:\"]+)(?=[\s)\"])"
)
MAX_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFile:
    """What a file says, with the bytes of the files it names (by SHA-256)."""

    content: Content
    id: str
    published_at: datetime | None  # as written: naive means the portal's local time
    files: Mapping[BlobHash, bytes]
    source: str = ""  # the file as text


def read_item_file(
    path: Path,
    layout: Layout,
    *,
    kind: str | None = None,
    column: str | None = None,
    unit: str | None = None,
    channel: str = "",
    any_column: bool = False,
) -> ItemFile:
    """Read one item; arguments win over the file's own envelope, ``channel`` is for a file
    that names no unit. With ``any_column`` one that is not in the layout is left to rule COL-01.

    Raises ``EditorError``: FILE_UNREADABLE, UNKNOWN_TEMPLATE or UNKNOWN_COLUMN.
    """
    source, front, body = _split(path)
    wanted = kind or _word(front, "kind")
    if wanted is None:
        raise EditorError(Code.FILE_UNREADABLE, file=path.name, problem="it names no kind")
    template = layout.template(wanted)
    key = column or _word(front, "column") or _first_column(layout, template.key)
    found_column = key if any_column else layout.column(key).key
    files: dict[BlobHash, bytes] = {}
    attachments = tuple(_attachment(path, row, files) for row in _rows(path, front))
    fields, published = _fields(front, template)
    _take_in(path, template, fields, files)
    return ItemFile(
        content=Content(
            kind=Kind(template.key),
            unit=UnitKey(unit or _told_unit(layout, front) or _unit(layout, fields, channel)),
            column=ColumnKey(found_column),
            template_version=template.version,
            layout_version=layout.version,
            fields={key: value for key, value in fields.items() if value not in (None, "", [])},
            body=_body(path, body, files),
            attachments=attachments,
        ),
        id=_word(front, "id") or path.stem,
        published_at=published,
        files=files,
        source=source,
    )


def _fields(
    front: Mapping[str, object], template: Template
) -> tuple[dict[str, Json], datetime | None]:
    """Fields of the template, and when it was published."""
    known = {field.key for field in template.fields}
    fields = {key: _plain(value) for key, value in front.items() if key in known}
    fields.pop("attachments", None)
    published = _moment(front.get("published_at"))
    if published is not None and front.get("state") != "published":
        # in a draft this is an attempt to set the date by hand: rule META-04 judges it
        fields["published_at"] = published.isoformat(timespec="seconds")
        published = None
    return fields, published


def _split(path: Path) -> tuple[str, dict[str, object], str]:
    """The file as text in UTF-8, UTF-16 or GB 18030, its front matter, and its body."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise EditorError(Code.TOO_LARGE, limit="5 MB", file=path.name)
        text = decode_exactly(path.read_bytes(), path.name, Limits())
        text = text.replace("\r\n", "\n")  # other signs may stand in what an editor wrote
        match = _FRONT.match(text)
        if match:
            return text, tomllib.loads(match.group(1)), text[match.end() :].lstrip("\n")
        beside = path.with_suffix(".json")
        front = json.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
    except OSError as problem:
        raise EditorError(
            Code.FILE_UNREADABLE, file=path.name, problem=problem.strerror or "?"
        ) from problem
    except (ValueError, RecursionError) as problem:  # not TOML, not JSON
        raise EditorError(Code.FILE_UNREADABLE, file=path.name, problem=str(problem)) from problem
    if not isinstance(front, dict):
        raise EditorError(Code.FILE_UNREADABLE, file=beside.name, problem="not a JSON object")
    return text, front, _without_title(text, front)


def _without_title(text: str, front: dict[str, object]) -> str:
    """Take the leading ``# title`` off a plain Markdown file; it becomes the title field."""
    match = re.match(r"\s*# ([^\n]+)\n+", text)
    if match is None:
        return text
    front.setdefault("title", match.group(1).strip())
    rest = text[match.end() :]
    number = str(front.get("doc_no") or "")
    if number and rest.startswith(number + "\n"):  # the page's header shows it
        rest = rest[len(number) :].lstrip("\n")
    return rest


def _first_column(layout: Layout, kind: str) -> str:
    return next((column.key for column in layout.columns if kind in column.kinds), "")


def _told_unit(layout: Layout, front: Mapping[str, object]) -> str:
    told = _word(front, "unit") or ""
    return told if layout.portal.unit(told) is not None else ""


def _unit(layout: Layout, fields: Mapping[str, Json], channel: str) -> str:
    names = {unit.name_zh: unit.key for unit in layout.portal.units}
    for key in ("publisher", "source", "handling_unit"):
        if str(fields.get(key)) in names:
            return names[str(fields[key])]
    first = layout.portal.units[0].key if layout.portal.units else ""
    return channel or first


def _rows(path: Path, front: Mapping[str, object]) -> list[Mapping[str, object]]:
    rows = front.get("attachments") or []
    if not isinstance(rows, list) or not all(isinstance(r, dict) and "name" in r for r in rows):
        raise EditorError(
            Code.FILE_UNREADABLE, file=path.name, problem="attachments: rows need a name"
        )
    return rows


def _attachment(path: Path, row: Mapping[str, object], files: dict[BlobHash, bytes]) -> Attachment:
    name = str(row["name"])
    data = _beside(path, Path("attachments") / Path(name).name)
    size = row.get("size_kb")
    kept = data if data is not None else b""
    hash_ = BlobHash(sha256_hex(kept))
    if data is not None:
        files[hash_] = data
    return Attachment(
        name=name,
        sha256=hash_,
        size=len(data) if data is not None else 1024 * (size if isinstance(size, int) else 0),
        media_type=mimetypes.guess_type(name)[0] or "application/octet-stream",
    )


def _take_in(
    path: Path, template: Template, fields: dict[str, Json], files: dict[BlobHash, bytes]
) -> None:
    """Files that fields of their own name, with the bytes of those that lie beside the item."""
    for spec in template.fields:
        value = fields.get(spec.key)
        if spec.type is FieldType.ATTACHMENTS and isinstance(value, list):
            fields[spec.key] = [_with_file(path, row, files) for row in value]


def _with_file(path: Path, row: Json, files: dict[BlobHash, bytes]) -> Json:
    if not isinstance(row, Mapping) or "name" not in row or row.get("sha256"):
        return row
    file = _attachment(path, row, files)
    if file.sha256 not in files:
        return row
    found: Mapping[str, Json] = {"sha256": file.sha256, "size": file.size, "type": file.media_type}
    return {**row, **found}


def _body(path: Path, text: str, files: dict[BlobHash, bytes]) -> str:
    """The body with local images taken in: ``media/x.png`` becomes ``att:<sha256>``."""

    def taken(match: re.Match[str]) -> str:
        data = _beside(path, Path(match.group(2)))
        if data is None:
            return match.group(0)
        hash_ = BlobHash(sha256_hex(data))
        files[hash_] = data
        return f"{match.group(1)}att:{hash_}"

    body = _IMAGE.sub(taken, text.replace("\r\n", "\n")).strip("\n")
    return f"{body}\n" if body else ""


def _beside(path: Path, relative: Path) -> bytes | None:
    """A file below the item's own folder, never outside of it."""
    folder = path.parent.resolve()
    target = file_within(folder, folder / relative)
    try:
        return None if target is None else target.read_bytes()
    except OSError as problem:  # it is there, and not ours to read
        raise EditorError(
            Code.FILE_UNREADABLE, file=str(relative), problem=problem.strerror or "?"
        ) from problem


def _plain(value: object) -> Json:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, float):
        return str(value)
    return value if isinstance(value, str | int | bool) else None


def _word(front: Mapping[str, object], key: str) -> str | None:
    value = front.get(key)
    return value if isinstance(value, str) and value else None


def _moment(value: object) -> datetime | None:
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value)
        except ValueError:
            return None
    return value if isinstance(value, datetime) else None
