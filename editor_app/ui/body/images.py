"""The image at a cursor: what it is, and other words for it; each change is one step to undo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor_app.rendering.tree import Block, Image
from editor_app.ui.body.moves import group_at, put_blocks
from editor_app.ui.body.numbers import NumberedBody


def image_at(body: NumberedBody, cursor: QTextCursor) -> Image | None:
    """The image in the line of a cursor."""
    found = _find(body, cursor)
    return found[1] if found is not None else None


def describe_image(body: NumberedBody, cursor: QTextCursor, alt: str, caption: str) -> None:
    """Give the image other words."""
    found = _find(body, cursor)
    if found is None or body.isReadOnly():
        return
    words = replace(found[1], alt=" ".join(alt.split()), caption=" ".join(caption.split()))
    _put(body, found[0], [words])


def remove_image(body: NumberedBody, cursor: QTextCursor) -> None:
    """Take the image out of the text."""
    found = _find(body, cursor)
    if found is not None and not body.isReadOnly():
        _put(body, found[0], [])


def _find(body: NumberedBody, cursor: QTextCursor) -> tuple[int, Image] | None:
    groups = body.exporter.groups()
    index = group_at(groups, cursor.blockNumber())
    if index is None or groups[index].first != cursor.blockNumber():
        return None
    block = groups[index].block
    return (index, block) if isinstance(block, Image) else None


def _put(body: NumberedBody, index: int, new: Sequence[Block]) -> None:
    blocks = list(body.tree().blocks)
    place = body.textCursor().position()
    put_blocks(body, [*blocks[:index], *new, *blocks[index + 1 :]])
    cursor = body.textCursor()
    cursor.setPosition(min(place, body.document().characterCount() - 1))
    body.setTextCursor(cursor)
