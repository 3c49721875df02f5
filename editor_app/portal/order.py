"""A command on its way through the portal: what was asked, what it does, what was answered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from editor_app.domain.canonical import Json
from editor_app.domain.item import ItemId
from editor_app.domain.people import Person
from editor_app.domain.workflow import Command
from editor_app.portal.checking import Ahead
from editor_app.portal.db.content import ItemRow
from editor_app.wire.v1 import ReceiptOut


class Asked(Protocol):
    """The body of a command: it always names the revision it is about."""

    @property
    def hash(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A command as it came in. ``body`` are the very bytes; ``asked`` is what they say."""

    key: str  # Idempotency-Key
    person: Person
    item: ItemId
    path: str  # below /v1/items/{id}/, as in domain.workflow.COMMANDS
    body: bytes
    asked: Asked
    base: str | None  # the head the person saw (If-Match); None = not told
    fresh: bool = False  # If-None-Match: * was sent
    ahead: Ahead | None = None  # what the rules said of it before the write transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a command did to the tables."""

    command: Command
    content_hash: str
    detail: Mapping[str, Json] = field(default_factory=dict)  # for the audit trail
    approved: ItemRow | None = None  # its last level has just approved it
    afterwards: Callable[[], None] | None = None  # once the command stands in the trail
    remarked: Mapping[str, Json] | None = None  # what was said along with it: ids
    publish_at: datetime | None = None  # as the last level wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """The receipt, and whether it had been given before."""

    receipt: ReceiptOut
    replayed: bool
