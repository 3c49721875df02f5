"""Version 1 of the contract: what client and portal say to each other, as plain dataclasses.

Times are RFC 3339 text in UTC with ``Z``; hashes are 64 lower-case hexadecimal digits; ids are
lower-case UUIDs. Requests refuse unknown fields; readers of answers ignore them, so that a newer
portal may add some.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from editor_app.wire.bundles import BundleIn, BundleOut
from editor_app.wire.checks import PortalChecksOut
from editor_app.wire.claims import EmergencyOut, WaitingOut
from editor_app.wire.comments import RemarksIn, ThreadsOut
from editor_app.wire.editions import EditionsOut, IntentIn
from editor_app.wire.inquiries import InquiryOut
from editor_app.wire.opinions import OpinionOut
from editor_app.wire.secrecy import SecrecyOut
from editor_app.wire.sharing import DraftOut

API = "/v1"
HASH_PATTERN = r"^[0-9a-f]{64}$"
UUID_PATTERN = r"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"

# Headers of the contract
IDEMPOTENCY_KEY = "Idempotency-Key"  # draft-ietf-httpapi-idempotency-key-header
LAYOUT_SIGNATURE = "Layout-Signature"  # base64 of the Ed25519 signature over the body
UPLOAD_OFFSET = "Upload-Offset"  # draft-ietf-httpbis-resumable-upload
UPLOAD_COMPLETE = "Upload-Complete"
CONTENT_DIGEST = "Content-Digest"  # RFC 9530: sha-256=:base64:
PORTAL_SEQUENCE = "Portal-Sequence"
CHAIN_HEAD = "Chain-Head"
PORTAL_TIME = "Portal-Time"  # RFC 3339, with milliseconds

# ``type`` of application/problem+json (RFC 9457); the last part of the URI
PROBLEM_BASE = "urn:channel-portal:problem:"
PROBLEMS = (
    "bad-request",
    "unauthenticated",
    "forbidden",
    "own-work",
    "claimed",
    "not-found",
    "wrong-state",
    "still-running",
    "stale",
    "precondition-required",
    "key-missing",
    "key-reused",
    "refused",
    "reason-missing",
    "unanswered",
    "intent-refused",
    "secrecy-missing",
    "inquiry-refused",
    "package-portal",
    "package-unit",
    "package-key",
    "package-signature",
    "package-expired",
    "package-clock",
    "package-order",
    "package-number",
    "package-repeated",
    "no-warrant",
    "warrant-over",
    "warrant-elsewhere",
    "handed-already",
    "draft-submitted",
    "digest-mismatch",
    "too-large",
    "offset-mismatch",
    "client-too-old",
    "internal",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """RFC 9457 problem details."""

    type: str
    title: str
    status: int
    detail: str = ""
    instance: str = ""
    expected: str = ""  # stale: the hash the portal holds
    findings: list["FindingOut"] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingOut:
    """A blocking finding, as the portal tells it."""

    rule: str
    where: str
    excerpt: str
    message_zh: str
    message_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalOut:
    """One decision of the current submission."""

    level: int
    outcome: str  # approve | return | reject
    by: str
    by_name: str
    at: str
    reason: str
    hash: str
    for_person: str = ""  # whose place a deputy took, by warrant
    for_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundOut:
    """An earlier submission of the same edition, and what was decided on it."""

    at: str
    by_name: str
    hash: str
    note: str
    decisions: list[ApprovalOut]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemOut:
    """The portal's word about one item. Never holds body text."""

    id: str
    unit: str
    column: str
    kind: str
    title: str
    state: str  # in_review | returned | rejected | scheduled | published | withdrawn | expired
    level: int
    levels: int
    head: str
    live: str | None
    edition: int
    submitted_by: str
    submitted_by_name: str
    contributors: list[str]
    approvals: list[ApprovalOut]
    changed_at: str
    published_at: str | None
    scheduled_at: str | None
    url: str | None
    index_no: str | None
    sequence: int
    submitted_at: str | None = None  # the present submission; None: a portal that does not tell
    note: str = ""  # of the submission
    kept: list["KeptOut"] | None = None  # None: a portal that does not tell
    checks: "ChecksOut | None" = None  # None: not told
    bundle: BundleOut | None = None  # that holds it, or released this edition
    earlier: list[RoundOut] = field(default_factory=list)  # rounds of this edition, 20 at most
    editions: EditionsOut | None = None  # None: nothing beyond an ordinary publication
    waiting: WaitingOut | None = None  # at its level, while in review
    emergency: EmergencyOut | None = None
    secrecy: SecrecyOut | None = None  # None: no such step is asked for
    portal_checks: PortalChecksOut | None = None  # None: nothing is decided on it any more


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOut:
    """One event of the feed: exactly one of its objects is set."""

    sequence: int
    # item | inquiry | layout | draft | comment | opinion; a reader skips what it does not know
    topic: str
    at: str
    item: ItemOut | None = None
    inquiry: InquiryOut | None = None
    layout: str | None = None  # version
    draft: DraftOut | None = None
    comment: ThreadsOut | None = None
    opinion: OpinionOut | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextOut:
    """A revision that a page of the feed brings along: exactly its canonical bytes, as text."""

    hash: str
    item: str
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesOut:
    """``GET /v1/changes?since=cursor&limit=n&witness=sequence&texts=true``, ordered by sequence.

    ``witnessed`` is the head of the chain as it was at the sequence the reader names, empty when
    there was none: so a reader sees that what it was told before is still the beginning of this.
    ``texts`` holds small revisions of these items that the reader may read.
    """

    changes: list[ChangeOut]
    cursor: str
    more: bool
    sequence: int
    chain_head: str
    time: str
    witnessed: str = ""
    texts: list[TextOut] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevisionOut:
    """One row of ``GET /v1/items/{id}/revisions``."""

    hash: str
    parent: str | None
    by: str
    by_name: str
    at: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextIn:
    """One revision among others: exactly its canonical bytes, as text."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    item: str
    canonical: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TextsIn:
    """``POST /v1/revisions``: many small revisions in one durable transaction."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    texts: list[TextIn]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredOut:
    """What became of one of them: here (``problem`` empty), or why not (a problem's name)."""

    hash: str
    problem: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOut:
    """A warning that was kept on purpose, with its reason (rule REV-05)."""

    rule: str
    where: str
    excerpt: str
    reason: str
    by: str = ""  # who kept it
    at: str = ""  # when, RFC 3339
    key: str = ""  # which of several equal words; empty: a program that does not tell


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecksOut:
    """What the author's program said of its own checks."""

    rules: int
    catalogue_version: str
    lexicon_version: str = ""
    at: str = ""
    milliseconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmissionIn:
    """``POST /v1/items/{id}/submissions``. ``If-Match`` names the head; absent for a new item."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    checked_rules: int  # proof that the checks ran here, too
    catalogue_version: str
    lexicon_version: str = ""
    checked_at: str = ""
    checked_ms: int = 0
    kept: list[KeptOut] = field(default_factory=list)
    note: str = ""
    bundle: BundleIn | None = None  # None says nothing: who is bound stays so
    remarks: RemarksIn | None = None  # answers to comments, and what became of suggestions
    intent: IntentIn | None = None  # None: an ordinary publication, at once
    emergency: str = ""  # the reason for the emergency route; empty: the usual way
    secrecy: dict[str, str | list[str]] = field(default_factory=dict)  # the editor's part


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionIn:
    """``POST /v1/items/{id}/decisions``. A decision names exactly one revision hash."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    level: int
    outcome: str  # approve | return | reject
    reason: str = ""
    remarks: RemarksIn | None = None  # comments that go along with it
    intent: str = ""  # digest of what the submission asks for
    publish_at: str = ""  # by the last level alone: later than the submission says
    warrant: str = ""  # of a deputy: the id of the warrant they act under


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonIn:
    """``POST /v1/items/{id}/recalls`` and ``/withdrawals``."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    hash: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptOut:
    """What the portal answered to a command; kept as long as the item."""

    number: str  # for people, e.g. DY-20261122-0007
    key: str  # the idempotency key
    command: str
    item: str
    content_hash: str
    sequence: int
    chain_head: str
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BlobOut:
    """State of an upload."""

    sha256: str
    offset: int
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditOut:
    """One row of the hash-chained audit trail."""

    sequence: int
    at: str
    person: str
    action: str
    item: str | None
    detail: str
    previous: str
    hash: str
