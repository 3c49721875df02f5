"""A portal in memory: the contract's behaviour without a network, for tests and trials.

Views of several people share one ``MemoryBooks``. The contract tests say the same sentences about
this portal and about a real one.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from editor_app.connectors import memory_inquiries as mail
from editor_app.connectors.memory_books import MemoryBooks
from editor_app.connectors.memory_comments import remarked, take_in
from editor_app.connectors.memory_drafts import may_read
from editor_app.connectors.memory_editions import in_time
from editor_app.connectors.memory_files import MemoryFiles
from editor_app.connectors.memory_handover import MemoryHandOver, hands_of
from editor_app.connectors.memory_lending import MemoryLending
from editor_app.connectors.memory_letters import MemoryOpinions
from editor_app.connectors.memory_packages import MemoryPackages
from editor_app.connectors.memory_rules import Around, Effect, Filed, Order, carry_out
from editor_app.connectors.memory_shared import MemoryShared
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.comments import Threads
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Inquiry, InquiryId
from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.people import Person, Role
from editor_app.domain.portal_ports import Change, ChangePage, Heard, LayoutAnswer
from editor_app.domain.proof import PublicAnswer
from editor_app.domain.proofing_ports import SignedPack
from editor_app.domain.workflow import Command, Remote

__all__ = ["MemoryBooks", "MemoryPortal"]


class MemoryPortal:
    """Implements ``portal_ports.Portal`` for one person."""

    def __init__(self, books: MemoryBooks, person: Person) -> None:
        self.books = books
        self._person = person
        books.review.people[person.id] = person
        self.files = MemoryFiles(books)
        self.shared = MemoryShared(books, person)
        self.lending = MemoryLending(books, person)
        self.opinions = MemoryOpinions(books, person)
        self.handing = MemoryHandOver(books, person)
        self.packages = MemoryPackages(books.packages, person, books.clock, self.seen_by)

    def seen_by(self, person: Person) -> "MemoryPortal":
        """The same portal, for somebody else."""
        return MemoryPortal(self.books, person)

    def hello(self) -> None:
        """Always there."""

    def me(self) -> Person:
        """Who asks, with the warrants in force for them."""
        return replace(
            self._person, warrants=self.books.review.lent_to(self._person.id, self._now())
        )

    def lexicon(self, etag: str | None) -> SignedPack | None:
        """The pack of the books, as if its signature had been verified."""
        known = self.books.lexicon
        return None if known is None or known.etag == etag else known

    def layout(self, etag: str | None) -> LayoutAnswer | None:
        """The pack, unless the caller has it."""
        answer = self.books.layout
        return None if answer is None or answer.etag == etag else answer

    def changes(
        self, cursor: str | None, limit: int = 200, heard: Heard | None = None
    ) -> ChangePage:
        """Events after the cursor, in order; an item appears once, as it stands now."""
        self._keep_time()
        since, heard = int(cursor or 0), heard or Heard()
        etag = sha256_hex(f"{since} {self.books.chain_head} {heard.sequence}".encode())
        told = map(self.books.checks.told, self.books.items.values())
        found = [Change(sequence=r.sequence, remote=r) for r in told]
        found += [
            Change(sequence=one.sequence, inquiry=mail.seen_by(one, self._person))
            for one in self.books.inquiries.told.values()
            if mail.concerns(one, self._person)
        ]
        found += [
            Change(sequence=head.sequence, draft=head)
            for head in self.books.drafts.heads.values()
            if self._person.has(Role.EDITOR, head.unit)
        ]
        found += [Change(sequence=t.sequence, threads=t) for t in self.books.threads.values()]
        opinions = self.books.opinions.heard_by(self._person)
        found += [Change(sequence=one.sequence, opinion=one) for one in opinions]
        after = sorted((c for c in found if c.sequence > since), key=lambda c: c.sequence)
        page = tuple(after[:limit])
        return ChangePage(
            changes=page,
            cursor=str(page[-1].sequence if page else since),
            more=len(after) > limit,
            sequence=self.books.sequence,
            chain_head=self.books.chain_head,
            portal_time=self._now(),
            witnessed=self.books.heads.get(heard.sequence, ""),
            texts=self._texts(page),
            etag=etag,
            unchanged=heard.etag == etag,
        )

    def _texts(self, page: tuple[Change, ...]) -> tuple[Revision, ...]:
        remotes = [one.remote for one in page if one.remote is not None]
        wanted = dict.fromkeys(h for one in remotes for h in (one.head, one.live) if h is not None)
        found = (self.books.revisions.get(hash_) for hash_ in wanted)
        return tuple(one for one in found if one is not None)

    def item(self, item: ItemId) -> Remote | None:
        """The portal's word about one item."""
        known = self.books.items.get(item)
        return None if known is None else self.books.checks.told(known)

    def inquiry(self, id_: InquiryId) -> Inquiry | None:
        """The portal's word about one message."""
        told = self.books.inquiries.told.get(id_)
        known = told is not None and mail.concerns(told, self._person)
        return mail.seen_by(told, self._person) if told is not None and known else None

    def put_revision(self, revision: Revision) -> None:
        """Keep a revision; its files must be here."""
        again = thaw(revision.canonical, revision.hash)
        self.books.revisions.setdefault(again.hash, again)

    def put_revisions(self, revisions: Sequence[Revision]) -> frozenset[ContentHash]:
        """Keep many; gives those that are here now."""
        for revision in revisions:
            self.put_revision(revision)
        return frozenset(one.hash for one in revisions)

    def get_revision(self, item: ItemId, hash_: ContentHash) -> Revision:
        """A revision of that item. Raises ``EditorError(NOT_FOUND)``."""
        revision = self.books.revisions.get(hash_)
        sent = (
            ContentHash(json.loads(one.order.payload)["hash"])
            for one in self.books.filed.values()
            if one.order.command is Command.SUBMIT
        )
        known = revision is not None and revision.item == item
        if revision is None or not known or not may_read(revision, self._person, sent):
            raise EditorError(Code.NOT_FOUND, revision=hash_)
        return revision

    def command(
        self,
        item: ItemId,
        command: Command,
        payload: bytes,
        key: OperationKey,
        base: ContentHash | None,
    ) -> Receipt:
        """Carry out a command exactly once; the same key gives the same receipt."""
        order = Order(
            item=item,
            command=command,
            payload=payload,
            key=key,
            base=base,
            person=self.me(),
        )
        known = self.books.filed.get(key)
        if known is not None:
            if not known.is_same(order):
                raise EditorError(Code.KEY_REUSED, key=key)
            return known.receipt
        return self._take_effect(order)

    def operation(self, key: OperationKey) -> Receipt | None:
        """The receipt of an operation, if it ever took effect."""
        known = self.books.filed.get(key)
        return known.receipt if known and known.order.person.id == self._person.id else None

    def public(self, url: str, limit: int) -> PublicAnswer:
        """A live item's page as the books render it, and the files a live item names."""
        for remote in self.books.items.values():
            if remote.live is None:
                continue
            revision = self.books.revisions[remote.live]
            found = self.books.render(revision, remote) if remote.url == url else None
            for hash_ in revision.content.blobs():
                found = self.books.blobs.get(hash_) if url.startswith(f"/blobs/{hash_}/") else found
            if found is not None:
                whole = len(found) <= limit
                return PublicAnswer(
                    status=200, media_type="", body=found if whole else b"", whole=whole
                )
        return PublicAnswer(status=404, media_type="text/html", body=b"")

    def _take_effect(self, order: Order) -> Receipt:
        books = self.books
        if order.command is Command.INQUIRY:
            return self._act(order)
        now, known = self._now(), books.items.get(order.item)
        books.bundles.check(order, books.items, books.revisions)
        books.checks.take_in(order, books.revisions)
        told = self._effect(order, known, now)
        talk = take_in(
            order, known, books.threads.get(order.item), books.revisions, books.plain, now
        )
        sequence = books.advance(f"{order.command.value} {order.item}")
        hands = hands_of(books.drafts.heads.get(order.item), known)
        people = dict.fromkeys((*told.remote.contributors, *talk.suggested, *hands))
        remote = replace(told.remote, contributors=tuple(people))
        settled = books.bundles.settle(order, books.items, remote, now, books.revisions)
        books.items[order.item] = settled.pop(order.item)
        receipt = self._receipt(told.hash, sequence, now)
        for item, remote in settled.items():
            books.items[item] = replace(remote, sequence=books.advance(f"bundle {item}"))
        books.filed[order.key] = Filed(order=order, receipt=receipt)
        if talk.news:
            books.threads[order.item] = Threads(
                item=order.item,
                unit=told.remote.unit,
                sequence=books.advance(f"remark {order.item}"),
                threads=talk.threads,
            )
        self._follow(order, now)
        return receipt

    def _effect(self, order: Order, known: Remote | None, now: datetime) -> Effect:
        books = self.books
        if order.command is Command.REMARK:
            return Effect(remote=remarked(order, known), hash=json.loads(order.payload)["hash"])
        if order.command is Command.TAG:
            return books.opinions.tag(order, known, books.revisions, books.sequence + 1)
        around = Around(
            revisions=books.revisions,
            levels=books.levels,
            now=now,
            review=books.review,
            is_public=books.is_public,
            secrecy=books.secrecy,
            hanging=books.hanging,
        )
        return carry_out(order, known, books.sequence + 1, around)

    def _receipt(self, hash_: ContentHash, sequence: int, now: datetime) -> Receipt:
        return Receipt(
            number=f"MEM-{now:%Y%m%d}-{sequence:04}",
            content_hash=hash_,
            sequence=sequence,
            chain_head=self.books.chain_head,
            at=now,
        )

    def _act(self, order: Order) -> Receipt:
        """An act on a message: its receipt names the bytes that asked for it."""
        books, now = self.books, self._now()
        changed = mail.act(books.inquiries, order, now)
        sequence = books.advance(f"inquiry {order.item}")
        receipt = self._receipt(ContentHash(sha256_hex(order.payload)), sequence, now)
        books.filed[order.key] = Filed(order=order, receipt=receipt)
        books.inquiries.put(changed[0], sequence)
        for one in changed[1:]:
            books.receive(one)
        return receipt

    def _follow(self, order: Order, now: datetime) -> None:
        books, remote = self.books, self.books.items[order.item]
        answered = mail.follow(
            books.inquiries,
            order,
            remote,
            lambda: books.revisions[remote.live or remote.head].content,
            now,
        )
        if answered is not None:
            books.receive(answered)

    def _keep_time(self) -> None:
        """Publish and expire what is due."""
        now, bundles = self._now(), self.books.bundles
        for item, told in bundles.in_time(self.books.items, now).items():
            sequence = self.books.advance(f"bundle {item}")
            self.books.items[item] = replace(told, sequence=sequence, changed_at=now)
        for known in tuple(self.books.items.values()):
            moved = in_time(known, now) if not bundles.keeps(known.item) else None
            if moved is not None:
                sequence = self.books.advance(f"time {known.item}")
                told = replace(moved, sequence=sequence, changed_at=now)
                self.books.items[known.item] = told

    def _now(self) -> datetime:
        return self.books.clock.now()
