"""From the wire's words to the domain's; a word that cannot be understood is a BAD_ANSWER."""

from collections.abc import Iterator
from contextlib import contextmanager

from editor_app.connectors import reviewing
from editor_app.connectors.bundles import bundle_word
from editor_app.connectors.check_words import portal_checks
from editor_app.connectors.comment_words import threads
from editor_app.connectors.editions_words import editions
from editor_app.connectors.inquiry_words import inquiry
from editor_app.connectors.moments import moment
from editor_app.connectors.opinion_words import opinion
from editor_app.connectors.secrecy_words import secrecy
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import (
    ColumnKey,
    ContentHash,
    ItemId,
    Kind,
    PersonId,
    Revision,
    UnitKey,
    thaw,
)
from editor_app.domain.outbox import Receipt
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.portal_ports import Change, ChangePage
from editor_app.domain.sharing import DraftHead, HandOver, Present
from editor_app.domain.submission import CheckProof, KeptWarning, Said
from editor_app.domain.workflow import Approval, Remote, RemoteState, Round
from editor_app.wire.session import Me
from editor_app.wire.sharing import DraftOut, HandOverOut, PresentOut
from editor_app.wire.v1 import (
    ApprovalOut,
    ChangeOut,
    ChangesOut,
    ChecksOut,
    ItemOut,
    ReceiptOut,
    RoundOut,
    TextOut,
)

_ROLES = frozenset(role.value for role in Role)


@contextmanager
def understood() -> Iterator[None]:
    """Turn a value out of range into EditorError(BAD_ANSWER)."""
    try:
        yield
    except (ValueError, OverflowError) as wrong:
        raise EditorError(Code.BAD_ANSWER, problem=type(wrong).__name__) from wrong


def person(me: Me) -> Person:
    """Roles of a newer portal that mean nothing here are left out."""
    return Person(
        id=PersonId(me.person),
        name=me.name,
        unit=UnitKey(me.unit),
        memberships=tuple(
            Membership(unit=UnitKey(m.unit), role=Role(m.role))
            for m in me.memberships
            if m.role in _ROLES
        ),
        warrants=tuple(reviewing.warrant(one) for one in me.warrants),
    )


def remote(out: ItemOut) -> Remote:
    """One item."""
    return Remote(
        item=ItemId(out.id),
        unit=UnitKey(out.unit),
        column=ColumnKey(out.column),
        kind=Kind(out.kind),
        title=out.title,
        state=RemoteState(out.state),
        level=out.level,
        levels=out.levels,
        head=ContentHash(out.head),
        live=None if out.live is None else ContentHash(out.live),
        edition=out.edition,
        submitted_by=PersonId(out.submitted_by),
        submitted_by_name=out.submitted_by_name,
        contributors=tuple(PersonId(one) for one in out.contributors),
        approvals=tuple(_approval(one) for one in out.approvals),
        changed_at=moment(out.changed_at),
        published_at=None if out.published_at is None else moment(out.published_at),
        scheduled_at=None if out.scheduled_at is None else moment(out.scheduled_at),
        url=out.url,
        index_no=out.index_no,
        sequence=out.sequence,
        earlier=tuple(_round(one) for one in out.earlier),
        said=_said(out),
        bundle=bundle_word(out.bundle),
        editions=editions(out.editions),
        waiting=reviewing.waiting(out.waiting),
        emergency=reviewing.emergency(out.emergency),
        secrecy=None if out.secrecy is None else secrecy(out.secrecy),
        portal_checks=portal_checks(out.portal_checks),
    )


def _round(out: RoundOut) -> Round:
    return Round(
        at=moment(out.at),
        by_name=out.by_name,
        hash=ContentHash(out.hash),
        note=out.note,
        decisions=tuple(_approval(one) for one in out.decisions),
    )


def _said(out: ItemOut) -> Said | None:
    if out.kept is None:
        return None
    kept = tuple(
        KeptWarning(
            rule=one.rule,
            where=one.where,
            excerpt=one.excerpt,
            reason=one.reason,
            by=one.by,
            at=one.at,
            key=one.key,
        )
        for one in out.kept
    )
    at = None if out.submitted_at is None else moment(out.submitted_at)
    return Said(at=at, note=out.note, kept=kept, proof=_proof(out.checks))


def _proof(out: ChecksOut | None) -> CheckProof | None:
    if out is None or not out.rules:  # a page alone was sent: its text was not checked again
        return None
    return CheckProof(
        rules=out.rules,
        catalogue_version=out.catalogue_version,
        lexicon_version=out.lexicon_version,
        at=out.at,
        milliseconds=out.milliseconds,
    )


def receipt(out: ReceiptOut) -> Receipt:
    """What the portal confirmed."""
    return Receipt(
        number=out.number,
        content_hash=ContentHash(out.content_hash),
        sequence=out.sequence,
        chain_head=out.chain_head,
        at=moment(out.at),
    )


def page(out: ChangesOut, etag: str = "") -> ChangePage:
    """A page of the feed, without topics that mean nothing here.

    A text that is not what its hash says is left out: it is asked for by itself then.
    """
    return ChangePage(
        changes=tuple(_change(one) for one in out.changes if one.topic in _TOPICS),
        cursor=out.cursor,
        more=out.more,
        sequence=out.sequence,
        chain_head=out.chain_head,
        portal_time=moment(out.time),
        witnessed=out.witnessed,
        texts=tuple(one for one in map(_text, out.texts) if one is not None),
        etag=etag,
    )


def _text(out: TextOut) -> Revision | None:
    try:
        revision = thaw(out.canonical.encode(), ContentHash(out.hash))
    except ValueError:
        return None
    return revision if revision.item == out.item else None


def draft_head(out: DraftOut) -> DraftHead:
    """The head of a shared draft."""
    return DraftHead(
        item=ItemId(out.item),
        unit=UnitKey(out.unit),
        head=ContentHash(out.head),
        by=PersonId(out.by),
        by_name=out.by_name,
        at=moment(out.at),
        sequence=out.sequence,
        handed=tuple(_handed(one) for one in out.handed),
    )


def _handed(out: HandOverOut) -> HandOver:
    return HandOver(
        by=PersonId(out.by),
        by_name=out.by_name,
        absent=PersonId(out.absent),
        absent_name=out.absent_name,
        at=moment(out.at),
        reason=out.reason,
        warrant=out.warrant,
    )


def present(out: PresentOut) -> Present:
    """Somebody else at work."""
    return Present(
        item=ItemId(out.item),
        by=PersonId(out.by),
        by_name=out.by_name,
        since=moment(out.since),
    )


_TOPICS = frozenset({"item", "inquiry", "layout", "draft", "comment", "opinion"})


def _change(out: ChangeOut) -> Change:
    return Change(
        sequence=out.sequence,
        remote=None if out.item is None else remote(out.item),
        inquiry=None if out.inquiry is None else inquiry(out.inquiry),
        layout=out.layout,
        draft=None if out.draft is None else draft_head(out.draft),
        threads=None if out.comment is None else threads(out.comment),
        opinion=None if out.opinion is None else opinion(out.opinion),
    )


def _approval(out: ApprovalOut) -> Approval:
    return Approval(
        level=out.level,
        outcome=out.outcome,
        by=PersonId(out.by),
        by_name=out.by_name,
        at=moment(out.at),
        reason=out.reason,
        hash=ContentHash(out.hash),
        for_person=PersonId(out.for_person) if out.for_person else None,
        for_name=out.for_name,
    )
