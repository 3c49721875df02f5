"""What people say about an item, in the fewest words."""

from uuid import uuid4

from editor_app.domain.anchors import Anchor, anchored
from editor_app.domain.comments import (
    CommentId,
    Fate,
    NewAnswer,
    NewComment,
    NewFate,
    Remarks,
    Thread,
    new_comment_id,
)
from editor_app.domain.item import ItemId, Revision
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.portal_ports import Portal
from editor_app.domain.workflow import Command
from editor_app.rendering.body_words import body_words
from editor_app.services import payloads
from tests.contract.moves import submission


def at_words(revision: Revision, words: str) -> Anchor:
    """The anchor of words in the body."""
    text = body_words(revision.content.body)
    start = text.index(words)
    return anchored(text, start, start + len(words))


def comment(text: str, anchor: Anchor | None = None) -> Remarks:
    return Remarks(comments=(_new(text, anchor or Anchor(place=""), None),))


def suggestion(anchor: Anchor, replacement: str) -> Remarks:
    return Remarks(comments=(_new("", anchor, replacement),))


def answer(thread: str, text: str = "已改。", id_: CommentId | None = None) -> Remarks:
    told = NewAnswer(id=id_ or new_comment_id(), thread=CommentId(thread), text=text)
    return Remarks(answers=(told,))


def fate(thread: str, what: Fate) -> Remarks:
    return Remarks(fates=(NewFate(thread=CommentId(thread), fate=what),))


def say(portal: Portal, revision: Revision, remarks: Remarks) -> Receipt:
    """Alone, without a decision."""
    payload = payloads.remark(revision.hash, remarks)
    return portal.command(
        revision.item, Command.REMARK, payload, OperationKey(str(uuid4())), revision.hash
    )


def give_back(portal: Portal, revision: Revision, remarks: Remarks, level: int = 1) -> Receipt:
    """Return with comments."""
    payload = payloads.decision(revision.hash, level, "return", "请按批注修改。", remarks)
    key = OperationKey(str(uuid4()))
    return portal.command(revision.item, Command.RETURN, payload, key, revision.hash)


def resubmit(portal: Portal, revision: Revision, base: Revision, remarks: Remarks) -> Receipt:
    """Submit a mended revision with answers."""
    portal.put_revision(revision)
    payload = submission(revision, remarks=remarks)
    key = OperationKey(str(uuid4()))
    return portal.command(revision.item, Command.SUBMIT, payload, key, base.hash)


def threads(portal: Portal, item: ItemId) -> tuple[Thread, ...]:
    """What the feed tells of an item's threads."""
    cursor: str | None = None
    found: tuple[Thread, ...] = ()
    while True:
        page = portal.changes(cursor, limit=500)
        for change in page.changes:
            if change.threads is not None and change.threads.item == item:
                found = change.threads.threads
        if not page.more:
            return found
        cursor = page.cursor


def _new(text: str, anchor: Anchor, replacement: str | None) -> NewComment:
    return NewComment(id=new_comment_id(), anchor=anchor, text=text, replacement=replacement)
