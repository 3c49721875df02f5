"""常用语: pieces of body text that a person or a unit puts in again and again."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType
from uuid import uuid4

from editor_app.domain.item import UnitKey

SnippetId = NewType("SnippetId", str)

LONGEST_NAME = 60
LARGEST_BODY = 64 * 1024  # bytes; a snippet is a piece, not an item


def new_snippet_id() -> SnippetId:
    """Make the id of a new snippet."""
    return SnippetId(str(uuid4()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """``body`` is canonical Markdown; ``unit`` is empty for a person's own."""

    id: SnippetId
    name: str
    body: str
    unit: UnitKey
    changed_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What could be read, and how many rows were damaged on the disk (they stay there)."""

    snippets: tuple[Snippet, ...]
    damaged: int = 0
