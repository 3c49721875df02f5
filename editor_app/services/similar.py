"""相似答复 and 政策依据: earlier replies and passages of policy that are near to a question.

Offline, over what the mirror holds; a person chooses, nothing is ever put in by itself. When a
text was chosen, the question it answered counts as another way to ask for it from then on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.everyday_words import NO_WORDS, EverydayWords
from editor_app.domain.inquiries import InquiryId
from editor_app.domain.item import Content, ContentHash, ItemId, Kind
from editor_app.domain.passages import WHOLE, Hit, Passage, Source
from editor_app.domain.ports import Store
from editor_app.rendering.body_words import body_words
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.tree import Heading, plain_text
from editor_app.services.defaults import CHINA
from editor_app.services.excerpts import excerpt
from editor_app.services.recent import RecentService

REPLIES = (Kind("inquiry_reply"),)
POLICIES = tuple(
    Kind(key)
    for key in (
        "policy_document",
        "interpretation",
        "service_guide",
        "notice",
        "standing_page",
        "hot_response",
    )
)
AT_ONCE = 40  # texts cut in one short transaction
MOST = 3  # of each sort, for a person to choose from
_LOOKED_AT = 5 * MOST  # paragraphs; several may be of one text
_SHORTEST = 12  # characters of a paragraph that says something
_LONGEST_QUESTION = 1_200
_WORDS = "passages.words"  # which table of everyday words they were cut with
_FAR = 0.4  # of the nearest one's score: what is further away helps nobody


@dataclass(frozen=True, slots=True, kw_only=True)
class Helping:
    """A text that may help. ``passage`` is its paragraph, or the whole answer of a reply."""

    item: ItemId
    place: int
    title: str
    passage: str
    whole: str  # the words of the whole text
    excerpt: str
    published: date | None
    url: str  # empty for what is not public yet
    unit: str
    satisfaction: str
    score: float

    @property
    def public(self) -> bool:
        """Whether it may be quoted."""
        return self.published is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The nearest first."""

    replies: tuple[Helping, ...] = ()
    policies: tuple[Helping, ...] = ()


class SimilarService:
    """``catch_up`` writes and belongs on the store's lane; ``find`` reads."""

    def __init__(
        self, store: Store, recent: RecentService, everyday: EverydayWords = NO_WORDS
    ) -> None:
        self._store, self._recent, self._everyday = store, recent, everyday

    def catch_up(self) -> bool:
        """Cut some of what is new; whether there is more. Another table of words cuts all anew."""
        if self._store.meta.get(_WORDS) != self._everyday.version:
            with self._store.transaction():
                self._store.passages.begin_anew()
                self._store.meta.set(_WORDS, self._everyday.version)
        self._store.passages.drop_gone()
        waiting = self._store.passages.stale(REPLIES, POLICIES)
        with self._store.transaction():
            for source in waiting[:AT_ONCE]:
                cut = [self._marked(one) for one in self._passages(source)]
                self._store.passages.put(source, cut)
        return len(waiting) > AT_ONCE

    def find(self, subject: str, text: str, *, but: ItemId | None = None) -> Found:
        """What is near to a question; ``but`` is the reply that is being written to it."""
        words = f"{subject}\n{text}"[:_LONGEST_QUESTION]
        asked = self._with_matters(words)
        index = self._store.passages
        replies = index.find(asked, whole=True, limit=MOST + 1)
        policies = index.find(asked, whole=False, limit=_LOOKED_AT)
        return Found(
            replies=self._told(replies, words, but), policies=self._told(policies, words, but)
        )

    def chosen(self, item: ItemId, question: InquiryId) -> None:
        """A person took this text for an answer to a message."""
        self._recent.note(_topic(item), [question])
        with self._store.transaction():  # nobody may look between out and in again
            self._store.passages.forget(item)
            self.catch_up()

    # ------------------------------------------------------------ cutting

    def _passages(self, source: Source) -> Sequence[Passage]:
        content = self._content(source.item, source.live)
        if content is None:
            return ()
        if content.kind not in REPLIES:
            return tuple(policy_passages(content))
        asked = "\n".join((question_of(content), *self._phrasings(source.item)))
        return (Passage(place=WHOLE, asked=asked, told=body_words(content.body)),)

    def _marked(self, passage: Passage) -> Passage:
        return replace(
            passage,
            asked=self._with_matters(passage.asked),
            told=self._with_matters(passage.told),
        )

    def _with_matters(self, words: str) -> str:
        return f"{words} {self._everyday.matters(words)}"

    def _phrasings(self, item: ItemId) -> Iterator[str]:
        """The questions that this text was chosen for; they stand in the inbox, and only there."""
        for id_ in self._recent.of(_topic(item)):
            one = self._store.inquiries.get(InquiryId(id_))
            if one is not None:
                yield f"{one.subject}\n{one.text[:_LONGEST_QUESTION]}"

    def _content(self, item: ItemId, live: ContentHash | None) -> Content | None:
        """The text; a damaged one has no passages, and is told where it is opened."""
        try:
            if live is not None:
                revision = self._store.revisions.get(live)
                return revision.content if revision is not None else None
            draft = self._store.drafts.get(item)
        except EditorError as damage:
            if damage.code is not Code.STORE_DAMAGED:
                raise
            return None
        return draft.content if draft is not None else None

    # ------------------------------------------------------------ telling

    def _told(self, hits: Sequence[Hit], words: str, but: ItemId | None) -> tuple[Helping, ...]:
        told: dict[ItemId, Helping] = {}
        for hit in hits:
            if hit.item in told or hit.item == but or hit.score < _FAR * hits[0].score:
                continue
            helping = self._helping(hit, words)
            if helping is not None:
                told[hit.item] = helping
        return tuple(told.values())[:MOST]

    def _helping(self, hit: Hit, words: str) -> Helping | None:
        remote = self._store.mirror.get(hit.item)
        live = remote.live if remote is not None else None
        content = self._content(hit.item, live)
        passage = passage_at(content, hit.place) if content is not None else None
        if content is None or passage is None:
            return None
        moment = remote.published_at if remote is not None and live is not None else None
        return Helping(
            item=hit.item,
            place=hit.place,
            title=content.title,
            passage=passage,
            whole=body_words(content.body),
            excerpt=excerpt(passage, words),
            published=moment.astimezone(CHINA).date() if moment is not None else None,
            url=(remote.url or "") if remote is not None and live is not None else "",
            unit=str(content.unit),
            satisfaction=str(content.fields.get("satisfaction") or ""),
            score=hit.score,
        )


def question_of(content: Content) -> str:
    """What a published reply answers, as the public page shows it."""
    return f"{content.title}\n{content.fields.get('question_public') or ''}"


def policy_passages(content: Content) -> Iterator[Passage]:
    """Each paragraph that says something, under the title and the headings above it."""
    above: dict[int, str] = {}
    for place, block in enumerate(parse(content.body).blocks):
        words = plain_text(block)
        if isinstance(block, Heading):
            above = {level: one for level, one in above.items() if level < block.level}
            above[block.level] = words
        elif len(words) >= _SHORTEST:
            asked = "\n".join((content.title, *above.values()))
            yield Passage(place=place, asked=asked, told=words)


def passage_at(content: Content, place: int) -> str | None:
    """The words of a passage, if the text still has it."""
    if place == WHOLE:
        return body_words(content.body)
    blocks = parse(content.body).blocks
    return plain_text(blocks[place]) if place < len(blocks) else None


def answer_lines(passage: str) -> tuple[str, ...]:
    """The paragraphs of an answer that can be used again: no salutation, no unit and date."""
    lines = [line for line, _ in groupby(filter(None, map(str.strip, passage.splitlines())))]
    if lines and lines[0].endswith(("：", ":")) and len(lines[0]) < _SHORTEST + 8:
        lines = lines[1:]
    while lines and not lines[-1].endswith(("。", "；", "！", "？", ".", "）")):
        lines = lines[:-1]
    return tuple(lines)


def _topic(item: ItemId) -> str:
    return f"asked.{item}"
