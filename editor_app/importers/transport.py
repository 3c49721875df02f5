"""An import as bytes, between the child process and the program: a JSON head, then the files."""

import json
import struct

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash
from editor_app.importers.imported import Imported, ImportedFile
from editor_app.importers.receipt import Note, NoteKind

_HEAD = struct.Struct(">Q")


def pack(imported: Imported) -> bytes:
    """The bytes of a finished import."""
    head = {
        "title": imported.title,
        "markdown": imported.markdown,
        "fields": dict(imported.fields),
        "files": [
            {"name": one.name, "sha256": one.sha256, "type": one.media_type, "size": len(one.data)}
            for one in imported.files
        ],
        "receipt": [
            {"kind": note.kind, "count": note.count, "sample": note.sample, "place": note.place}
            for note in imported.receipt
        ],
    }
    return _framed(head) + b"".join(one.data for one in imported.files)


def pack_error(error: EditorError) -> bytes:
    """The bytes of a refusal."""
    params = {key: str(value) for key, value in error.params.items()}
    return _framed({"refused": error.code.value, "params": params})


def unpack(data: bytes) -> Imported:
    """Read either form.

    Raises the ``EditorError`` that was packed; ``ValueError``, ``KeyError`` or ``TypeError`` for
    bytes that are not of these forms.
    """
    if len(data) < _HEAD.size:
        raise ValueError("too short")
    (length,) = _HEAD.unpack_from(data)
    body = _HEAD.size + length
    if body > len(data):
        raise ValueError("cut off")
    head = json.loads(data[_HEAD.size : body])
    if "refused" in head:
        raise EditorError(Code(head["refused"]), **_words(head["params"]))
    return Imported(
        title=_word(head["title"]),
        markdown=_word(head["markdown"]),
        fields={_word(key): _field(value) for key, value in head["fields"].items()},
        files=_files(head["files"], data, body),
        receipt=tuple(_note(one) for one in head["receipt"]),
    )


def _framed(head: object) -> bytes:
    # lone surrogates were cleaned away; if one is left it fails here, not in the window
    encoded = json.dumps(head, ensure_ascii=False).encode("utf-8")
    return _HEAD.pack(len(encoded)) + encoded


def _files(rows: list[dict[str, object]], data: bytes, start: int) -> tuple[ImportedFile, ...]:
    files: list[ImportedFile] = []
    for row in rows:
        size = row["size"]
        if not isinstance(size, int) or size < 0 or start + size > len(data):
            raise ValueError("cut off")
        content = data[start : start + size]
        start += size
        if sha256_hex(content) != row["sha256"]:
            raise ValueError("a file is not what its hash says")
        files.append(
            ImportedFile(
                name=_word(row["name"]),
                sha256=BlobHash(_word(row["sha256"])),
                media_type=_word(row["type"]),
                data=content,
            )
        )
    if start != len(data):
        raise ValueError("more than announced")
    return tuple(files)


def _note(row: dict[str, object]) -> Note:
    count, place = row["count"], row["place"]
    if not isinstance(count, int) or not isinstance(place, int):
        raise TypeError("a note counts")
    return Note(
        kind=NoteKind(_word(row["kind"])), count=count, sample=_word(row["sample"]), place=place
    )


def _field(value: object) -> Json:
    if isinstance(value, list):
        return [_field(one) for one in value]
    if isinstance(value, dict):
        return {_word(key): _field(one) for key, one in value.items()}
    if value is None or isinstance(value, str | int | bool):
        return value
    raise TypeError("no field holds this")


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("words are expected here")
    return value


def _words(params: dict[str, object]) -> dict[str, str]:
    return {_word(key): _word(value) for key, value in params.items() if key != "code"}
