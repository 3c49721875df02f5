"""The shapes of sample data: plain values that the portal loads through its own commands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.inquiries import Sender
from editor_app.domain.inquiry_acts import Asked
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    ItemId,
    Kind,
    PersonId,
    UnitKey,
)
from editor_app.domain.layout import Layout
from editor_app.domain.workflow import RemoteState


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedFile:
    """An attachment or a picture with its bytes."""

    name: str
    data: bytes
    media_type: str

    @property
    def sha256(self) -> BlobHash:
        return BlobHash(sha256_hex(self.data))


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedApproval:
    """One decision; ``outcome`` as on the wire: approve, return or reject."""

    level: int
    by: PersonId
    at: datetime
    outcome: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedItem:
    """One item and how far it has come."""

    id: ItemId
    unit: UnitKey
    column: ColumnKey
    kind: Kind
    fields: Mapping[str, Json]
    body: str
    attachments: tuple[SeedFile, ...]
    state: RemoteState
    submitted_by: PersonId
    submitted_at: datetime
    approvals: tuple[SeedApproval, ...]
    published_at: datetime | None = None  # to the minute, like the portal's own
    scheduled_at: datetime | None = None
    withdrawn_at: datetime | None = None
    withdrawal_reason: str = ""

    @property
    def title(self) -> str:
        return str(self.fields.get("title", ""))

    def content(self, layout: Layout) -> Content:
        """The content to freeze, written for this layout."""
        return Content(
            kind=self.kind,
            unit=self.unit,
            column=self.column,
            template_version=layout.template(self.kind).version,
            layout_version=layout.version,
            fields=self.fields,
            body=self.body,
            attachments=tuple(
                Attachment(
                    name=one.name,
                    sha256=one.sha256,
                    size=len(one.data),
                    media_type=one.media_type,
                )
                for one in self.attachments
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedAct:
    """What the unit that has a message did with it."""

    at: datetime
    asked: Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedInquiry:
    """A citizen's message; names and numbers in it are invented."""

    id: str
    number: str
    unit: UnitKey
    type: str  # vocab/message_type
    subject: str
    text: str
    received_at: datetime
    sender: Sender
    consent: bool
    pictures: tuple[str, ...]  # names among the sample pictures
    acts: tuple[SeedAct, ...]
    rating: str  # vocab/satisfaction; empty: not rated
