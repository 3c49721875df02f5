"""What is wrong with an intent: the same rules where it is asked for and where it is granted."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from editor_app.domain.editions import ACTED, LONGEST_NOTE, Act, AtEnd, Force, Intent, Way
from editor_app.domain.item import ItemId

SHORTEST_NOTE = 5  # characters, as for reasons (REV-03)
LONGEST_WAIT = timedelta(days=10 * 366)  # a schedule beyond that is a slip of the pen
_MARKUP = re.compile(r"<[A-Za-z/!?]|&(?:#\w+|[A-Za-z]+);")
_LINE_END = "\n"


class Wrong(StrEnum):
    """One way in which an intent cannot be meant; each has its sentence (ui/intent_words)."""

    PAST = "schedule-past"
    EARLY = "schedule-early"  # before the time that others approved
    FAR = "schedule-far"
    END_PAST = "end-past"
    END_FIRST = "end-first"  # it would end before it is published
    NOTE_MISSING = "note-missing"
    NOTE_LONG = "note-long"
    NOTE_MARKUP = "note-markup"
    NOTE_SIGNS = "note-signs"  # signs that nobody sees
    ACTING_MISSING = "acting-missing"
    TARGET_MISSING = "target-missing"
    ITSELF = "itself"
    NOT_PUBLIC = "not-public"  # the acting document or the target is on no public page
    BUNDLED = "bundled"  # members of a bundle appear together
    HANGS = "hangs"  # a notice in its month on the home pages is not taken down without words
    HANGS_LONGER = "hangs-longer"  # its page would be gone before that month is over
    STRAY = "stray"  # a parameter this act does not take


def wrong_with(
    intent: Intent, *, item: ItemId, now: datetime, is_public: Callable[[ItemId], bool]
) -> Wrong | None:
    """The first thing that is wrong; ``is_public`` tells whether an item has a live page."""
    return next(
        (
            wrong
            for rule in (_stray, _times, _words, _others(item, is_public))
            for wrong in rule(intent, now)
        ),
        None,
    )


def _stray(intent: Intent, _: datetime) -> Iterator[Wrong]:
    takes = {
        Act.PUBLISH: {"publish_at", "valid_until", "at_end"},
        Act.CORRECT: {"act", "publish_at", "valid_until", "at_end", "note"},
        Act.MARK: {"act", "force", "acting", "valid_until", "at_end"},
        Act.WITHDRAW: {"act", "way", "target", "note"},
    }[intent.act]
    told = set(intent.told())
    lonely_end = intent.at_end is AtEnd.REMOVE and intent.valid_until is None
    lonely_target = intent.target is not None and intent.way is not Way.REDIRECT
    lonely_acting = intent.acting is not None and intent.force is Force.VALID
    if told - takes or lonely_end or lonely_target or lonely_acting:
        yield Wrong.STRAY


def _times(intent: Intent, now: datetime) -> Iterator[Wrong]:
    start, end = intent.publish_at, intent.valid_until
    if start is not None and start <= now:
        yield Wrong.PAST
    if start is not None and start > now + LONGEST_WAIT:
        yield Wrong.FAR
    if end is not None and end <= now:
        yield Wrong.END_PAST
    if end is not None and start is not None and end <= start:
        yield Wrong.END_FIRST


def _words(intent: Intent, _: datetime) -> Iterator[Wrong]:
    note = intent.note
    needed = intent.act is Act.CORRECT or (intent.act is Act.WITHDRAW and intent.way is Way.NOTICE)
    if needed and len(note.strip()) < SHORTEST_NOTE:
        yield Wrong.NOTE_MISSING
    if len(note) > LONGEST_NOTE:
        yield Wrong.NOTE_LONG
    if _MARKUP.search(note):
        yield Wrong.NOTE_MARKUP
    if any(unicodedata.category(one) in ("Cc", "Cf") and one != _LINE_END for one in note):
        yield Wrong.NOTE_SIGNS


def _others(
    item: ItemId, is_public: Callable[[ItemId], bool]
) -> Callable[[Intent, datetime], Iterator[Wrong]]:
    def rule(intent: Intent, _: datetime) -> Iterator[Wrong]:
        if intent.act is Act.MARK and intent.force in ACTED and intent.acting is None:
            yield Wrong.ACTING_MISSING
        redirects = intent.act is Act.WITHDRAW and intent.way is Way.REDIRECT
        if redirects and intent.target is None:
            yield Wrong.TARGET_MISSING
        for named in (intent.acting, intent.target):
            if named == item:
                yield Wrong.ITSELF
            elif named is not None and not is_public(named):
                yield Wrong.NOT_PUBLIC

    return rule
