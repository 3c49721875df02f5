"""An item as the program's own item file: TOML front matter, Markdown body, its files beside it.

``channel-editor check`` and ``draft new --from`` read it again: attachments are expected in
``attachments/`` under their names, pictures of the body in ``media/``.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from editor_app.domain.canonical import Json
from editor_app.domain.export import Written
from editor_app.domain.file_names import safe_name, unique
from editor_app.domain.item import BlobHash, Content
from editor_app.domain.template import FieldType
from editor_app.exporters.source import FileData, Source

_ENVELOPE = frozenset({"id", "kind", "unit", "column", "state", "attachments"})
_PICTURE = re.compile(  # in Markdown, and in a table that is HTML
    r"(!\[(?:[^\]\\\n]|\\.)*\]\(|<img alt=\"[^\"<>\n]*\" src=\")att:([0-9a-f]{64})(?=[\s)\"])"
)
_ENDINGS = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "webp"))
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = str.maketrans(
    {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    | {code: f"\\u{code:04X}" for code in (*range(9), 11, 12, *range(14, 32), 127)}
)


def write(source: Source) -> Written:
    """The file and what stands beside it."""
    content = source.content
    files: dict[str, bytes] = {}
    body = _with_media(content, source.data, files)
    rows = list(_attachment_rows(content, source.data, files))
    front = "\n".join([*_front(source), _pair("attachments", rows)])
    return Written(main=f"+++\n{front}\n+++\n\n{body}".encode(), beside=files)


def _front(source: Source) -> Iterator[str]:
    content = source.content
    yield _pair("kind", content.kind)
    yield _pair("unit", content.unit)
    yield _pair("column", content.column)
    if source.system.published_at is not None:
        yield _pair("state", "published")
        yield f"published_at = {source.system.published_at.isoformat(timespec='seconds')}"
    template = source.layout.template(content.kind)
    order = [field.key for field in template.fields]
    fields = content.fields.keys() - _ENVELOPE
    if source.system.published_at is not None:
        fields -= {"published_at"}
    known = [key for key in order if key in fields]
    for key in (*known, *sorted(fields - set(order))):
        field = template.field(key)
        yield _field(key, field.type if field is not None else FieldType.TEXT, content.fields[key])


def _field(key: str, kind: FieldType, value: Json) -> str:
    if isinstance(value, str) and _is_moment(kind, value):
        return f"{_key(key)} = {value}"
    return _pair(key, value)


def _is_moment(kind: FieldType, value: str) -> bool:
    """Whether TOML can say it as the date or time it is, and reading gives the same text."""
    try:
        if kind is FieldType.DATE:
            return date.fromisoformat(value).isoformat() == value
        if kind is FieldType.DATETIME:
            return datetime.fromisoformat(value).isoformat(timespec="seconds") == value
    except ValueError:
        return False
    return False


def _attachment_rows(content: Content, data: FileData, files: dict[str, bytes]) -> Iterator[Json]:
    """Names as the item has them; a file that is not here keeps its size."""
    for one in content.attachments:
        row: dict[str, Json] = {"name": one.name, "size_kb": -(-one.size // 1024)}
        found = data(one.sha256)
        if found is not None:
            name = unique(safe_name(one.name), "attachments", files, found)
            row["name"] = name
            files[f"attachments/{name}"] = found
        yield row


def _with_media(content: Content, data: FileData, files: dict[str, bytes]) -> str:
    """The body with its own pictures as files; what is not here keeps its address."""

    def placed(match: re.Match[str]) -> str:
        found = data(BlobHash(match.group(2)))
        if found is None:
            return match.group(0)
        ending = next((name for sign, name in _ENDINGS if found.startswith(sign)), "bin")
        path = f"media/{match.group(2)[:16]}.{ending}"
        files[path] = found
        return f"{match.group(1)}{path}"

    return _PICTURE.sub(placed, content.body)


def _pair(key: str, value: Json) -> str:
    return f"{_key(key)} = {_value(value)}"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _value(key)


def _value(value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, list | tuple):
        inner = ",".join(f"\n  {_value(one)}" for one in value)
        return f"[{inner},\n]" if inner else "[]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(_pair(key, one) for key, one in value.items()) + " }"
    return f'"{str(value or "").translate(_ESCAPES)}"'
