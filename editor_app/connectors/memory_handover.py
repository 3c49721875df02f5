"""Taking over drafts at the portal in memory: the rules of the contract."""

from collections.abc import Sequence
from dataclasses import replace

from editor_app.connectors.memory_books import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.handover import Offer
from editor_app.domain.item import ContentHash, ItemId, PersonId
from editor_app.domain.people import Person, Role
from editor_app.domain.sharing import DraftHead, HandOver
from editor_app.domain.warrants import HAND_OVER, MIN_REASON, Warrant
from editor_app.domain.workflow import COMMANDS, Command, Remote, RemoteState


class MemoryHandOver:
    """Implements ``handover.HandOverPortal`` for one person."""

    def __init__(self, books: MemoryBooks, person: Person) -> None:
        self._books, self._person = books, person

    def offers(self) -> Sequence[Offer]:
        """The drafts this person may take over."""
        heads = sorted(self._books.drafts.heads.values(), key=lambda h: h.sequence, reverse=True)
        found = (self._offer(head) for head in heads if self._may_see(head))
        return tuple(one for one in found if one is not None)

    def take(self, item: ItemId, head: ContentHash, warrant: str | None, reason: str) -> DraftHead:
        """Take one over."""
        books, person, now = self._books, self._person, self._books.clock.now()
        told = books.drafts.head_for(item, person)
        if told is None:
            raise EditorError(Code.NOT_FOUND)
        self._check(told, head, warrant, reason.strip())
        made = HandOver(
            by=person.id,
            by_name=person.name,
            absent=told.by,
            absent_name=told.by_name,
            at=now,
            reason=reason.strip(),
            warrant=warrant,
        )
        sequence = books.advance(f"hand-over {item}")
        books.drafts.heads[item] = replace(
            told,
            by=person.id,
            by_name=person.name,
            at=now,
            sequence=sequence,
            handed=(*told.handed, made),
        )
        return books.drafts.heads[item]

    def _check(self, told: DraftHead, head: ContentHash, warrant: str | None, reason: str) -> None:
        if len(reason) < MIN_REASON:
            raise EditorError(Code.REASON_MISSING, minimum=MIN_REASON)
        if told.by == self._person.id:
            raise EditorError(Code.HANDED_ALREADY)
        if told.head != head:
            raise EditorError(Code.STALE, expected=told.head)
        if not self._is_open(told):
            raise EditorError(Code.DRAFT_SUBMITTED)
        if warrant is not None or not self._was_theirs(told):
            self._check_warrant(told, self._books.review.warrants.get(warrant or ""))

    def _check_warrant(self, told: DraftHead, warrant: Warrant | None) -> None:
        if warrant is None or not self._is_about(warrant, told):
            raise EditorError(Code.NO_WARRANT)
        if not warrant.covers(told.unit, HAND_OVER):
            raise EditorError(Code.WARRANT_ELSEWHERE)
        if not warrant.holds(self._books.clock.now()):
            raise EditorError(Code.WARRANT_OVER)

    def _is_about(self, warrant: Warrant, told: DraftHead) -> bool:
        named = (warrant.deputy, warrant.absent, warrant.level)
        return named == (self._person.id, told.by, HAND_OVER)

    def _may_see(self, head: DraftHead) -> bool:
        mine = head.by == self._person.id
        return not mine and self._person.has(Role.EDITOR, head.unit) and self._is_open(head)

    def _is_open(self, head: DraftHead) -> bool:
        remote = self._books.items.get(head.item)
        if remote is None or remote.state is RemoteState.RETURNED:
            return True
        return remote.state in COMMANDS[Command.SUBMIT].states and head.head != remote.head

    def _was_theirs(self, head: DraftHead) -> bool:
        return any(one.absent == self._person.id for one in head.handed)

    def _offer(self, head: DraftHead) -> Offer | None:
        title = self._books.revisions[head.head].content.title
        if self._was_theirs(head):
            return Offer(head=head, title=title)
        now = self._books.clock.now()
        for one in self._books.review.warrants.values():
            fits = one.covers(head.unit, HAND_OVER) and one.holds(now)
            if self._is_about(one, head) and fits:
                return Offer(
                    head=head,
                    title=title,
                    warrant=one.id,
                    ends=one.ends,
                    granted_by_name=one.granted_by_name,
                    reason=one.reason,
                )
        return None


def hands_of(head: DraftHead | None, known: Remote | None) -> tuple[PersonId, ...]:
    """Who had a draft in hand by hand-over since the item was published last."""
    since = known.published_at if known is not None else None
    told = head.handed if head is not None else ()
    fresh = [one for one in told if since is None or one.at > since]
    return tuple(dict.fromkeys(id_ for one in fresh for id_ in (one.absent, one.by)))
