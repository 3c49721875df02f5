"""An item that came back from a reviewer with comments, on the desk of its author."""

from dataclasses import replace
from uuid import UUID

from editor_app.domain.anchors import BODY, Anchor, anchored
from editor_app.domain.comments import CommentId, Fate, Thread, Threads
from editor_app.domain.item import ContentHash, Draft, PersonId, freeze
from editor_app.domain.workflow import Approval, RemoteState
from editor_app.rendering.body_words import body_words
from tests.fakes.told import told_remote
from tests.ui.editing import Desk
from tests.ui.office import NOW

LI = PersonId("li")


def at_words(draft: Draft, words: str) -> Anchor:
    text = body_words(draft.content.body)
    start = text.index(words)
    return anchored(text, start, start + len(words))


def thread(
    number: int, anchor: Anchor, text: str = "请核对。", replacement: str | None = None
) -> Thread:
    return Thread(
        id=CommentId(str(UUID(int=number))),
        anchor=anchor,
        revision=ContentHash(""),
        by=LI,
        by_name="李建国",
        at=NOW,
        text=text,
        replacement=replacement,
        fate=Fate.OPEN,
    )


def put_back(desk: Desk, draft: Draft, *threads: Thread) -> Draft:
    """The portal says: returned, with these comments."""
    store = desk.app.store
    revision = freeze(draft.item, draft.content, None)
    content = draft.content
    back = Approval(
        level=1,
        outcome="return",
        by=LI,
        by_name="李建国",
        at=NOW,
        reason="请按批注修改。",
        hash=revision.hash,
    )
    with store.transaction():
        store.revisions.add(revision, "林晓雯", NOW)
        store.mirror.put(
            told_remote(revision, RemoteState.RETURNED, NOW, approvals=(back,), sequence=5)
        )
        told = tuple(replace(one, revision=revision.hash) for one in threads)
        store.comments.hear(Threads(item=draft.item, unit=content.unit, sequence=6, threads=told))
    store.drafts.save(replace(draft, base=revision.hash))
    return replace(draft, base=revision.hash)


__all__ = ["BODY", "at_words", "put_back", "thread"]
