"""Editions in the portal in memory: the rules of the reference portal, told once more."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from editor_app.domain.editions import (
    PLAIN,
    Act,
    Down,
    Editions,
    Force,
    Intent,
    Standing,
    Way,
    after,
    expired,
)
from editor_app.domain.editions_json import read_intent
from editor_app.domain.editions_text import read_moment
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.intents import Wrong, wrong_with
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.workflow import Command, Remote, RemoteState

_TEXTS = (Act.PUBLISH, Act.CORRECT)
IsPublic = Callable[[ItemId], bool]


def intent_asked(
    asked: Mapping[str, Any], item: ItemId, now: datetime, is_public: IsPublic
) -> Intent:
    """What a submission asks for. Raises REFUSED, INTENT."""
    try:
        intent = read_intent(asked.get("intent") or {})
    except (ValueError, OverflowError) as wrong:
        raise EditorError(Code.REFUSED, detail="intent") from wrong
    found = wrong_with(intent, item=item, now=now, is_public=is_public)
    if found is not None:
        raise EditorError(Code.INTENT, detail=found.value)
    return intent


def is_about_the_page(known: Remote | None, hash_: ContentHash, intent: Intent) -> bool:
    """Whether the text stays what is live."""
    if intent.act is Act.CORRECT:
        return known is not None and hash_ == known.live
    if intent.act is Act.PUBLISH:
        return False
    if known is None:
        raise EditorError(Code.WRONG_STATE, state="new")
    return True


def acting(known: Remote, hash_: ContentHash, intent: Intent, levels: int) -> Remote:
    """The item with an act on its page in review. Raises WRONG_STATE, INTENT."""
    gone = known.state is RemoteState.WITHDRAWN and intent.act is Act.WITHDRAW
    if hash_ != known.live and not (gone and hash_ == known.head):
        raise EditorError(Code.WRONG_STATE, state=known.state.value)
    if intent.publish_at is not None:
        raise EditorError(Code.INTENT, detail=Wrong.STRAY.value)
    return replace(
        known,
        state=RemoteState.IN_REVIEW,
        level=1,
        levels=levels,
        head=hash_,
        approvals=(),
        scheduled_at=None,
        editions=asking(known, intent),
    )


def asking(known: Remote | None, intent: Intent) -> Editions | None:
    """What there is to say of an item whose submission asks for this."""
    standing = known.standing if known is not None else Standing()
    return _told(intent, standing)


def check_signed(known: Remote, asked: Mapping[str, Any]) -> None:
    """Raise STALE unless the decision names the intent that waits."""
    if asked.get("intent", "") != known.intent.digest:
        raise EditorError(Code.STALE, expected=known.head)


def postponed(known: Remote, asked: Mapping[str, Any], now: datetime) -> datetime | None:
    """The later time the last level wishes. Raises INTENT."""
    when = read_moment(asked.get("publish_at", ""))
    if when is None:
        return None
    last = asked["outcome"] == "approve" and known.level == known.levels
    note = known.intent.act is Act.CORRECT and known.head == known.live
    hurried = known.emergency is not None and known.emergency.hash == known.head
    if not last or note or hurried or known.intent.act not in _TEXTS:
        raise EditorError(Code.INTENT, detail=Wrong.STRAY.value)
    if when <= now:
        raise EditorError(Code.INTENT, detail=Wrong.PAST.value)
    if known.intent.publish_at is not None and when < known.intent.publish_at:
        raise EditorError(Code.INTENT, detail=Wrong.EARLY.value)
    if known.bundle is not None and known.bundle.holds:
        raise EditorError(Code.INTENT, detail=Wrong.BUNDLED.value)
    return when


def back(known: Remote, command: Command) -> Remote:
    """The item after its submission came back or was taken back."""
    about_page = known.live == known.head or known.intent.act in (Act.MARK, Act.WITHDRAW)
    if about_page or (command is Command.REJECT and known.live is not None):
        return replace(known, state=_rest(known), level=0, head=known.live or known.head)
    ended = RemoteState.REJECTED if command is Command.REJECT else RemoteState.RETURNED
    return replace(known, state=ended, level=0, scheduled_at=None)


def released(known: Remote, now: datetime, later: datetime | None) -> Remote:
    """The item after its last approval: in effect, or waiting for its time."""
    when = later or known.intent.publish_at
    if when is not None and when > now:
        return replace(known, state=RemoteState.SCHEDULED, level=0, scheduled_at=when)
    return in_effect(known, now)


def in_effect(known: Remote, now: datetime) -> Remote:
    """What was approved, done."""
    intent = known.intent
    standing = after(known.standing, intent, now, known.title)
    known = replace(known, editions=_told(intent, standing), level=0, scheduled_at=None)
    if intent.act is Act.WITHDRAW:
        return replace(known, state=RemoteState.WITHDRAWN, live=None)
    if intent.act is Act.MARK or known.live == known.head:
        return replace(known, state=_rest(known))
    return replace(
        known,
        state=RemoteState.PUBLISHED,
        live=known.head,
        published_at=now.replace(second=0, microsecond=0),
        url=known.url or f"/{known.unit}/{known.column}/{known.item[:8]}.html",
        index_no=known.index_no or f"MEM/{now:%Y}-{known.item[:5]}",
    )


def withdrawn(known: Remote, now: datetime) -> Remote:
    """Taken down at once."""
    down = Down(way=Way.REMOVE, at=now, title=known.title)
    standing = replace(known.standing, down=down) if known.live is not None else known.standing
    return replace(
        known,
        state=RemoteState.WITHDRAWN,
        level=0,
        live=None,
        editions=_told(known.intent, standing),
    )


def in_time(known: Remote, now: datetime) -> Remote | None:
    """What the clock alone does to an item; ``None`` for nothing."""
    scheduled = known.scheduled_at if known.state is RemoteState.SCHEDULED else None
    if scheduled is not None and scheduled <= now:
        return in_effect(known, now)
    end = known.standing.valid_until
    if known.live is None or end is None or end > now or known.standing.force is Force.EXPIRED:
        return None
    standing = expired(known.standing, known.title)
    state = RemoteState.EXPIRED if known.state is RemoteState.PUBLISHED else known.state
    return replace(
        known,
        state=state,
        live=known.live if standing.down is None else None,
        editions=_told(known.intent, standing),
    )


def _rest(known: Remote) -> RemoteState:
    if known.live is None:
        return RemoteState.WITHDRAWN
    ended = known.standing.force is Force.EXPIRED
    return RemoteState.EXPIRED if ended else RemoteState.PUBLISHED


def _told(intent: Intent, standing: Standing) -> Editions | None:
    plain = intent == PLAIN and standing == Standing()
    return None if plain else Editions(intent=intent, standing=standing)
