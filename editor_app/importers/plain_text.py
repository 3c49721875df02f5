"""Plain text and Markdown files."""

import codecs
import re
import tomllib
from collections.abc import Mapping
from datetime import date

from editor_app.domain.canonical import Json
from editor_app.importers.assembly import assemble
from editor_app.importers.blocks import Block, Para
from editor_app.importers.budget import Budget
from editor_app.importers.headings import level_by_number
from editor_app.importers.imported import Imported
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.pictures import Pictures
from editor_app.importers.pieces import Piece, clean_text
from editor_app.importers.receipt import Ledger, NoteKind
from editor_app.importers.refusals import Reason, refusal

ENCODINGS = ("utf-8-sig", "utf-16", "gb18030")  # also what the child process must have loaded
_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*\n", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"\s*# ([^\n]+)\n*")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_RARE = 20  # one sign in so many
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85\x0b\x0c]")


def decode(data: bytes, name: str, limits: Limits) -> str:
    """The text of a file with line feeds between its lines. Raises ``EditorError``."""
    return _LINE_ENDS.sub("\n", decode_exactly(data, name, limits))


def decode_exactly(data: bytes, name: str, limits: Limits) -> str:
    """The text of a file: UTF-8, UTF-16 with its mark, or GB 18030. Raises ``EditorError``."""
    if len(data) > limits.text_bytes:
        limit = f"{limits.text_bytes // MEGABYTE} MB"
        raise refusal(name, Reason.FILE_SIZE, limit=limit)
    wide = data.startswith(_MARKS)
    if b"\0" in data and not wide:
        raise refusal(name, Reason.ENCODING, part=name)
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if encoding == "gb18030" and len(_PRIVATE.findall(text)) * _RARE > len(text):
            break  # Big5 and other encodings give such signs, no Chinese text does
        return text
    raise refusal(name, Reason.ENCODING, part=name)


def read_text(text: str, name: str, limits: Limits) -> Imported:
    """Each line is a paragraph, as Chinese text files are written."""
    ledger, budget = Ledger(), Budget(name, limits.paragraphs)
    blocks: list[Block] = []
    for line in text.split("\n"):
        place = budget.spend()
        cleaned, dropped = clean_text(line)
        ledger.count(NoteKind.INVISIBLE, dropped)
        ledger.count(NoteKind.TAB, line.count("\t"))
        words = cleaned.strip()
        if not words:
            ledger.count(NoteKind.EMPTY_PARAGRAPH)
            continue
        ledger.count(NoteKind.INDENT, int(words != cleaned))
        level = level_by_number(words, strong=False)
        blocks.append(Para(pieces=[Piece(text=words)], level=level, place=place))
    return assemble(blocks, {}, Pictures(), ledger)


def read_markdown(text: str, name: str, limits: Limits) -> Imported:
    """Front matter becomes fields; the body stays as written, to be brought into form later."""
    if text.count("\n") > limits.paragraphs:
        raise refusal(name, Reason.PARAGRAPHS, limit=limits.paragraphs)
    ledger = Ledger()
    match = _FRONT.match(text)
    fields: dict[str, Json] = {}
    body = text
    if match:
        fields = _front_matter(match.group(1), name)
        body = text[match.end() :]
    named = fields.get("title")
    title = named if isinstance(named, str) else ""  # another value is told like any field's
    if title:
        del fields["title"]
    heading = _TITLE.match(body)
    if heading and not title:
        title, body = heading.group(1).strip(), body[heading.end() :]
    ledger.count(NoteKind.PARAGRAPHS, len(re.findall(r"\S[^\n]*(?:\n[^\n]+)*", body)))
    return Imported(
        title=title,
        markdown=body.strip("\n") + "\n" if body.strip() else "",
        fields=fields,
        receipt=ledger.notes(),
    )


def _front_matter(source: str, name: str) -> dict[str, Json]:
    try:
        table: Mapping[str, object] = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as problem:
        raise refusal(name, Reason.DAMAGED, part="+++") from problem
    return {key: _plain(entry) for key, entry in table.items()}


def _plain(entry: object) -> Json:
    if isinstance(entry, date):
        return entry.isoformat()
    if isinstance(entry, list):
        return [_plain(one) for one in entry]
    if isinstance(entry, dict):
        return {str(key): _plain(one) for key, one in entry.items()}
    return entry if isinstance(entry, str | int | bool) else str(entry)
