"""Move blocks of the body to another place, as one step to undo."""

from __future__ import annotations

from editor_app.presenters.outline import Move, moved
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document
from editor_app.ui.body.editor import BodyEditor


def move_blocks(body: BodyEditor, move: Move) -> None:
    """Put the blocks in their new order; the cursor stands at the first one that moved."""
    blocks, at = moved(body.tree().blocks, move)
    body.replace_markdown(serialize(Document(blocks=blocks)))
    body.places.jump_to(at, 0, 0)
