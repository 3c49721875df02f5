"""Comments and suggestions in the review machine: what people say, and what an attacker hopes.

The oracle of "whose words stand in the text" is the machine's own: every suggestion proposes a
number that nobody else writes, so a look for that number tells.
"""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import select

from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.domain.people import Person, Role
from editor_app.portal.db.comments import AnswerRow, CommentRow
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.problems import ProblemError
from editor_app.portal.revisions import store_revision
from editor_app.wire.comments import AnchorIn, AnswerIn, CommentIn, FateIn, RemarkIn, RemarksIn
from editor_app.wire.v1 import DecisionIn, SubmissionIn
from tests.portal.articles import BODY, UNIT, article, revision

if TYPE_CHECKING:
    from tests.faults.review_machine import Ring

WORDS = "发现隐患21处"
_PLACE = BODY.index(WORDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A suggestion of the machine: its number stands in no other text."""

    id: str
    item: str
    by: str
    words: str


class Talkers:
    """People of the ring who speak about items, and somebody who would rather they had not."""

    def __init__(self, ring: "Ring", seen: Counter[str]) -> None:
        self._ring, self._seen = ring, seen
        self._proposed: list[Proposed] = []
        self.moves = (self.comment, self.suggest, self.suggest, self.take_over, self.answer)
        self.attacks = (
            self.go_a_whole_round,
            self.decide_on_own_words,
            self.claim_words_that_are_not_there,
            self.leave_comments_unanswered,
            self.speak_as_a_stranger,
        )

    def move(self) -> None:
        """One of them says or does something; refusals are half of what this is about."""
        try:
            self._ring.draw.choice(self.moves)()
        except ProblemError:
            self._seen["talk refused"] += 1

    # ------------------------------------------------------------ what people do

    def comment(self) -> None:
        row = self._ring.target_or_none()
        if row is not None:
            self._say(row, self._comment("请核对数字。"), self._ring.draw.choice(self._ring.people))

    def suggest(self) -> None:
        """A reviewer of the unit proposes a number nobody else writes."""
        row = self._ring.target_or_none()
        if row is None:
            return
        who = self._ring.draw.choice([p for p in self._ring.people if p.review_levels(UNIT)])
        words = f"发现隐患{self._ring.draw.getrandbits(60)}处"
        made = self._comment("", words)
        self._say(row, made, who)
        self._proposed.append(Proposed(id=made.id, item=row.id, by=who.id, words=words))

    def answer(self) -> None:
        """An editor answers everything on an item."""
        ring = self._ring
        row = ring.draw.choice(self._known()) if self._known() else None
        if row is None:
            return
        self._answer_all(row)

    def _answer_all(self, row: ItemRow) -> None:
        answers = [
            AnswerIn(id=self._id(), thread=one, text="已核对。") for one in self._open_on(row.id)
        ]
        if answers:
            asked = RemarkIn(hash=row.head, remarks=RemarksIn(answers=answers[:50]))
            self._ring.order(row.id, "remarks", asked, self._ring.named("lin"))

    def take_over(self) -> None:
        """An editor writes a suggestion's words into the next revision and sends it in."""
        if self._proposed:
            self._take_over(self._ring.draw.choice(self._proposed))

    def _take_over(self, one: Proposed) -> None:
        ring = self._ring
        row = ring.row(one.item)
        assert row is not None
        made = self._written(row, one)
        fates = [FateIn(thread=one.id, fate=ring.draw.choice(["accepted", "declined"]))]
        answers = [
            AnswerIn(id=self._id(), thread=id_, text="已改。")
            for id_ in self._open_on(row.id)
            if id_ != one.id
        ]
        said = RemarksIn(answers=answers[:50], fates=fates if ring.draw.random() < 0.7 else [])
        asked = SubmissionIn(hash=made.hash, checked_rules=1, catalogue_version="1", remarks=said)
        ring.order(row.id, "submissions", asked, ring.named("lin"))
        self._seen["suggestion taken in"] += 1

    # ------------------------------------------------------------ attacks

    def go_a_whole_round(self) -> None:
        """A reviewer returns with a suggestion; every shortcut on the way back is tried."""
        row = self._ring.target()
        fitting = [p for p in self._ring.people if row.level in p.review_levels(UNIT)]
        who = self._ring.draw.choice(fitting)
        words = f"发现隐患{self._ring.draw.getrandbits(60)}处"
        made = self._comment("", words)
        try:
            self._return_with(row, made, who)
        except ProblemError:
            return  # theirs already, or decided by them below
        self._proposed.append(Proposed(id=made.id, item=row.id, by=who.id, words=words))
        self.leave_comments_unanswered()
        self._answer_all(row)
        self.claim_words_that_are_not_there()
        self._take_over(self._proposed[-1])
        self.decide_on_own_words()

    def decide_on_own_words(self) -> None:
        """Whose words stand in the text that waits may not decide on it, whatever was claimed."""
        for row in self._ring.waiting():
            for one in self._standing(row):
                who = self._ring.named(one.by)
                order = self._ring.decision(row, person=who)
                self._ring.refused("own words", order, {"own-work"})

    def claim_words_that_are_not_there(self) -> None:
        """An author would keep a reviewer away by claiming words that nobody took in."""
        ring = self._ring
        rows = [row for row in self._known() if row.state == "returned"]
        for row in rows:
            absent = [
                one
                for one in self._proposed
                if one.item == row.id and one.words not in self._text(row.head)
            ]
            if not absent or self._open_on(row.id):
                continue
            fate = FateIn(thread=ring.draw.choice(absent).id, fate="accepted")
            asked = SubmissionIn(
                hash=row.head,
                checked_rules=1,
                catalogue_version="1",
                remarks=RemarksIn(fates=[fate]),
            )
            order = ring.made(row.id, "submissions", asked, ring.named("lin"))
            ring.refused("claimed words", order, {"refused"})

    def leave_comments_unanswered(self) -> None:
        ring = self._ring
        for row in self._known():
            if row.state != "returned" or not self._open_on(row.id):
                continue
            asked = SubmissionIn(hash=row.head, checked_rules=1, catalogue_version="1")
            order = ring.made(row.id, "submissions", asked, ring.named("lin"))
            ring.refused("unanswered", order, {"unanswered"})

    def speak_as_a_stranger(self) -> None:
        row = self._ring.target_or_none()
        if row is not None:
            asked = RemarkIn(hash=row.head, remarks=RemarksIn(comments=[self._comment("看看")]))
            order = self._ring.made(row.id, "remarks", asked, self._ring.named("chen"))
            self._ring.refused("stranger's words", order, {"not-found"})

    # ------------------------------------------------------------ what they are made of

    def _say(self, row: ItemRow, comment: CommentIn, who: Person) -> None:
        """Alone, or with a return where that is theirs."""
        ring, said = self._ring, RemarksIn(comments=[comment])
        if row.level in who.review_levels(UNIT) and ring.draw.random() < 0.4:
            self._return_with(row, comment, who)
        else:
            ring.order(row.id, "remarks", RemarkIn(hash=row.head, remarks=said), who)
        self._seen["said"] += 1

    def _return_with(self, row: ItemRow, comment: CommentIn, who: Person) -> None:
        asked = DecisionIn(
            hash=row.head,
            level=row.level,
            outcome="return",
            reason="请按批注修改",
            remarks=RemarksIn(comments=[comment]),
        )
        self._ring.order(row.id, "decisions", asked, who)

    def _comment(self, text: str, replacement: str | None = None) -> CommentIn:
        anchor = AnchorIn(
            place="body",
            quote=WORDS,
            before=BODY[_PLACE - 20 : _PLACE],
            after=BODY[_PLACE + len(WORDS) :][:20],
        )
        return CommentIn(id=self._id(), anchor=anchor, text=text, replacement=replacement)

    def _written(self, row: ItemRow, one: Proposed) -> Revision:
        ring = self._ring
        content = article(title=f"采纳后的第{ring.draw.randint(1, 999)}稿")
        body = content.body.replace(WORDS, one.words)
        made = revision(ItemId(row.id), article(title=content.title, body=body), row.head)
        writer = ring.named("lin")
        assert writer.has(Role.EDITOR, UNIT)
        with ring.portal.database.write() as session:
            store_revision(session, ring.portal, made, writer)
        ring.revisions.setdefault(row.id, []).append(made)
        return made

    def _standing(self, row: ItemRow) -> list[Proposed]:
        """Words taken in since the last published edition: what was published is everybody's."""
        text = self._text(row.head)
        public = self._text(row.settled) if row.settled else ""
        mine = (one for one in self._proposed if one.item == row.id)
        return [one for one in mine if one.words in text and one.words not in public]

    def _text(self, hash_: str) -> str:
        with self._ring.portal.database.read() as session:
            canonical = session.get_one(RevisionRow, hash_).canonical
        body: str = thaw(canonical, ContentHash(hash_)).content.body
        return body

    def _open_on(self, item: str) -> list[str]:
        """Threads by others than lin that nobody but their writer has answered."""
        with self._ring.portal.database.read() as session:
            rows = session.scalars(
                select(CommentRow).where(CommentRow.item == item, CommentRow.fate == "open")
            ).all()
            told = session.execute(
                select(AnswerRow.comment, AnswerRow.by).where(
                    AnswerRow.comment.in_([row.id for row in rows])
                )
            ).all()
        answered = {(one.comment, one.by) for one in told}
        return [
            row.id
            for row in rows
            if row.by != "lin" and not any(c == row.id and by != row.by for c, by in answered)
        ]

    def _known(self) -> list[ItemRow]:
        with self._ring.portal.database.read() as session:
            rows = session.scalars(select(ItemRow)).all()
            return sorted(rows, key=lambda row: row.id)

    def _id(self) -> str:
        return str(UUID(int=self._ring.draw.getrandbits(128)))
