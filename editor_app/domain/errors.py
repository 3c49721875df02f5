"""The world's faults, by code. Sentences for people stand in one table (ui/messages.py, cli.py).

A bug is any other exception: it is logged and shown as a bug, never dressed up as one of these.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Code(StrEnum):
    """Every way in which the world may fail us; stable, also used in logs and ``--json`` output."""

    # the network and the portal
    OFFLINE = "offline"  # no connection could be made; nothing was sent
    TIMEOUT = "timeout"  # sent, no answer: the outcome is unknown
    NOT_THE_PORTAL = "not-the-portal"  # an answer, but not from a portal (captive page, proxy)
    BAD_ANSWER = "bad-answer"  # the portal answered something the contract does not know
    PORTAL_FAILED = "portal-failed"  # 5xx
    BUSY = "busy"  # 429 or 409 still running; params: retry_after (seconds)
    TLS = "tls"  # the certificate cannot be trusted
    CLIENT_TOO_OLD = "client-too-old"
    PROXY = "proxy"  # the proxy of the settings refused; nothing reached the portal
    PROXY_SIGN_IN = "proxy-sign-in"  # 407: it wants a name and a password
    # the way to the portal, as it was set
    PORTAL_ADDRESS = "portal-address"
    PROXY_ADDRESS = "proxy-address"
    CA_FILE = "ca-file"  # params: file
    # who and whether
    SIGNED_OUT = "signed-out"  # 401: the session ended; writing goes on
    SIGN_IN_REFUSED = "sign-in-refused"
    FORBIDDEN = "forbidden"  # 403
    OWN_WORK = "own-work"  # a contributor may not decide
    CLAIMED = "claimed"  # 409: a colleague took it for review; params: detail (their name)
    # taking over a colleague's draft
    NO_WARRANT = "no-warrant"  # none of this person's is about this colleague's drafts
    WARRANT_OVER = "warrant-over"  # not begun, ended or revoked
    WARRANT_ELSEWHERE = "warrant-elsewhere"  # for another unit
    HANDED_ALREADY = "handed-already"  # it is this person's draft
    DRAFT_SUBMITTED = "draft-submitted"  # it went into review meanwhile
    # content and its life
    NOT_FOUND = "not-found"
    STALE = "stale"  # 412: the item changed meanwhile; params: expected, actual
    PRECONDITION_MISSING = "precondition-missing"  # 428
    KEY_REUSED = "key-reused"  # 422: same key, other body
    REFUSED = "refused"  # 422: the portal found a blocking problem; params: findings
    WRONG_STATE = "wrong-state"  # 409: the command does not fit the item's state
    RECEIPT_MISMATCH = "receipt-mismatch"  # the receipt names another content hash
    BLOCKED = "blocked"  # a check blocks at submit; params: count
    REASON_MISSING = "reason-missing"
    UNANSWERED = "unanswered"  # comments on a returned item wait for an answer; params: count
    REMARK_UNFIT = "remark-unfit"  # params: limit (characters), because (domain.plain_words)
    REMARK_MANY = "remark-many"  # params: limit; more wait to be sent than one operation takes
    WORDS_GONE = "words-gone"  # a suggestion whose words no longer stand in the text
    INTENT = "intent"  # what was asked for cannot be done; params: detail
    INQUIRY = "inquiry"  # what was asked for a message cannot be done; params: detail, unit
    SECRECY_MISSING = "secrecy-missing"  # 422: the level needs 保密审查 of this revision first
    SECRECY_INCOMPLETE = "secrecy-incomplete"  # params: fields
    DIGEST_MISMATCH = "digest-mismatch"
    TOO_LARGE = "too-large"  # params: limit
    CLIP_TOO_LARGE = "clip-too-large"  # params: limit
    # the layout pack
    LAYOUT_DAMAGED = "layout-damaged"  # params: file, place, problem
    LAYOUT_SIGNATURE = "layout-signature"
    UNKNOWN_TEMPLATE = "unknown-template"  # params: key
    UNKNOWN_COLUMN = "unknown-column"  # params: key
    WRONG_COLUMN = "wrong-column"  # a branch, a jump column, or one that takes other kinds
    # this workstation
    DISK_FULL = "disk-full"
    DISK_FAILED = "disk-failed"
    NO_MEMORY = "no-memory"  # what was asked for was not finished
    PATH_TOO_LONG = "path-too-long"  # of the store; params: longest, in bytes
    STORE_DAMAGED = "store-damaged"
    STORE_NEWER = "store-newer"  # written by a newer program
    STORE_LOCKED = "store-locked"
    STORE_FOREIGN = "store-foreign"  # another account of this computer owns it; params: owner
    STORE_OF_ROOT = "store-of-root"  # root made files in one's own folder; params: command
    STORE_READ_ONLY = "store-read-only"  # a salvaged or newer store; params: because
    BACKUP_UNSOUND = "backup-unsound"  # params: file, problem
    KEYRING = "keyring"
    KEY_MISSING = "key-missing"  # the store is encrypted; params: file, key (its id)
    RECOVERY_KEY = "recovery-key"  # it is none; params: problem, problem_zh
    FILE_UNREADABLE = "file-unreadable"  # params: file, problem
    FILE_REFUSED = "file-refused"  # params: file, reason, problem, problem_zh
    USAGE = "usage"  # command line; params: problem
    # files for other programs
    FILE_UNWRITABLE = "file-unwritable"  # params: file, problem
    FILE_EXISTS = "file-exists"  # params: file
    NO_ROOM = "no-room"  # params: file
    OFFICE_MISSING = "office-missing"  # LibreOffice is not installed
    UPDATE_REFUSED = "update-refused"  # params: because (domain.updates.Fault), file, until
    OFFICE_FAILED = "office-failed"  # params: file, problem
    # packages that cross an air gap
    PACKAGE_FORM = "package-form"  # none, or a dangerous one; params: problem, problem_zh
    PACKAGE_DAMAGED = "package-damaged"  # params: member, digests
    PACKAGE_SIGNATURE = "package-signature"
    PACKAGE_NEWER = "package-newer"  # params: format
    PACKAGE_REPEATED = "package-repeated"
    PACKAGE_EXPIRED = "package-expired"
    PACKAGE_CLOCK = "package-clock"  # made in the future, or valid for too long; params: at
    PACKAGE_ORDER = "package-order"  # an earlier one is missing, or a later one was first
    PACKAGE_NUMBER = "package-number"  # not above the last one taken; params: detail, its number
    PACKAGE_PORTAL = "package-portal"  # made for another portal
    PACKAGE_UNIT = "package-unit"  # params: unit
    PACKAGE_KEY = "package-key"  # the portal does not know its maker's key
    PACKAGE_ELSEWHERE = "package-elsewhere"  # it answers what was not made here
    PACKAGE_ANSWER = "package-answer"  # not signed by this portal
    PACKAGE_BLOCKED = "package-blocked"  # a check blocks; params: rules
    PACKAGE_CONFLICT = "package-conflict"  # goes on with a written reason; params: rules, minimum
    PACKAGE_NOTHING = "package-nothing"  # there is nothing that may be packed
    PACKAGE_NO_PORTAL = "package-no-portal"  # this workstation never met its portal
    PACKAGE_UNBOUND = "package-unbound"  # the portal never learnt the key that would sign here
    PACKAGE_NAME = "package-name"  # no name that every medium can hold; params: name
    PACKAGE_LARGE = "package-large"  # for one package; params: file, limit
    PACKAGE_MEDIUM = "package-medium"  # not an approved place; params: place


RETRYABLE = frozenset({Code.OFFLINE, Code.PORTAL_FAILED, Code.BUSY, Code.NOT_THE_PORTAL})


class EditorError(Exception):
    """The world's fault. ``params`` fill the sentence; they never hold article text or tokens."""

    def __init__(self, code: Code, /, **params: object) -> None:
        super().__init__(code.value)
        self.code = code
        self.params: Mapping[str, object] = MappingProxyType(params)

    @property
    def retryable(self) -> bool:
        """Whether the same request may simply be sent again later."""
        return self.code in RETRYABLE

    def __str__(self) -> str:
        told = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code.value} ({told})" if told else self.code.value
