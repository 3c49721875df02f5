"""Read single blocks of a QTextDocument as inline content of the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCharFormat

from editor_app.rendering.markdown_inline import parse_runs
from editor_app.rendering.markdown_source import clean
from editor_app.rendering.notes import only_signs, signs_apart
from editor_app.rendering.runs import Run, RunKind, nest
from editor_app.rendering.serialize import serialize_block
from editor_app.rendering.tree import Image, Inlines
from editor_app.ui.body.schema import LINE_BREAK, OBJECT, format_run, image_of, is_note, note_of

Sign = tuple[str | int, ...]


def block_content(block: QTextBlock) -> Inlines:
    """The inline content of a block; pre-edit text is no part of it."""
    runs: list[Run] = []
    for text, char_format in _stretches(block):
        if OBJECT in text and char_format.isImageFormat():
            runs.append(Run(text=serialize_block(image_of(char_format)), kind=RunKind.RAW))
            continue
        if is_note(char_format):
            note = Run(kind=RunKind.NOTE, note=note_of(char_format))
            runs.extend(note for character in text if character == OBJECT)
            text, char_format = text.replace(OBJECT, ""), QTextCharFormat()  # written behind it
        run = format_run(text, char_format)
        runs.extend(_raw_runs(run) if run.kind is RunKind.RAW else _text_runs(run))
    return nest(runs)


def only_image(block: QTextBlock) -> Image | None:
    """The image a block consists of, if it holds nothing else."""
    if block.text().strip() != OBJECT:
        return None
    for text, char_format in _stretches(block):
        if OBJECT in text and char_format.isImageFormat():
            return image_of(char_format)
    return None


def raw_source(block: QTextBlock) -> str:
    """The verbatim lines of a raw block."""
    return block.text().replace(LINE_BREAK, "\n")


def sign_of(block: QTextBlock) -> Sign:
    """What tells whether a block has changed: its words and the extent of its formats."""
    formats: list[int] = []
    stretch = block.begin()
    while not stretch.atEnd():
        fragment = stretch.fragment()
        formats += (fragment.charFormatIndex(), fragment.length())
        stretch += 1
    return (block.text(), block.blockFormatIndex(), *formats)


def _stretches(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    """The text of a block by character format. Qt counts UTF-16 units, Python characters.

    A format lives only until the next one is asked for: it is part of Qt's list, not a copy.
    """
    text = block.text()
    if len(text) == block.length() - 1:
        for stretch in block.textFormats():
            yield text[stretch.start : stretch.start + stretch.length], stretch.format
        return
    units = text.encode("utf-16-le", "surrogatepass")
    for stretch in block.textFormats():
        part = units[2 * stretch.start : 2 * (stretch.start + stretch.length)]
        yield part.decode("utf-16-le", "replace"), stretch.format


def _text_runs(run: Run) -> list[Run]:
    """Split at the line breaks of a paragraph."""
    parts = run.text.split(LINE_BREAK)
    runs = [replace(run, text=clean(parts[0]))]
    for part in parts[1:]:
        runs.append(replace(run, text="", kind=RunKind.BREAK))
        runs.append(replace(run, text=clean(part)))
    return runs


def _raw_runs(run: Run) -> list[Run]:
    """Raw source somebody typed into may no longer be what it was; then it is text."""
    for parts in ([run.text], signs_apart(run.text)):
        found = [_raw_parts(part) for part in parts]
        if found and all(found):
            return [replace(run, text=text) for texts in found for text in texts]
    return _text_runs(replace(run, kind=RunKind.TEXT))


def _raw_parts(source: str) -> list[str]:
    """What raw source is read as; nothing if part of it is read as text."""
    if only_signs(source):  # what they refer to stands elsewhere in the text
        return [source]
    parsed = parse_runs(source)
    raw = all(part.kind is RunKind.RAW for part in parsed)
    return [part.text for part in parsed] if raw else []
