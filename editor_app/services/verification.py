"""Published equals approved: the public side of an item is fetched and compared, byte for byte.

That is its page with marks and notes, or what stands where it was taken down.

A page that differs is believed only when the portal itself, asked over its own interface, still
says that this revision is live at this address: a captive page or an edition that was published
meanwhile is no finding. Titles of linked items that this workstation cannot read are taken from
the page; everything else is rendered here from the approved revision.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from editor_app.domain.bundle import Part, part_of_kind
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.changes import Changes, touched
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import BlobHash, Content, ItemId, Revision
from editor_app.domain.layout import Layout
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.domain.proof import Fault, Flaw, Proof, PublicAnswer, Verdict, face_of
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.rendering.addresses import blob_url, item_path
from editor_app.rendering.published import back_links, linked_items, published_system
from editor_app.rendering.scene import LinkTarget
from editor_app.services.as_asked import faults_of_acts
from editor_app.services.back_links import items_naming
from editor_app.services.deferred import full_page
from editor_app.services.feed import CURSOR
from editor_app.services.layouts import LayoutService
from editor_app.services.page_down import PageDown
from editor_app.services.public_page import Expected, links_on, page_faults

PORTION = 3  # items of one pass
_FILE_LIMIT = 64 * 1024 * 1024
_PORTION_BYTES = 16 * 1024 * 1024  # after so much the other items wait for the next pass
_MARKUP, _SPARE = 8, 1024 * 1024  # bytes of a page that are read: so often the text, and a frame
_DAY = 24 * 3600
_LONGEST = 30 * _DAY  # between two looks at a page that matches
_AGAIN = 600  # a page that differs may be one that a cache kept
_RETRY, _RETRY_LONGEST = 120, 3600
_BROKEN_TRIES = 3  # an answer that breaks off so often is not the line's fault
_GONE = frozenset({404, 410})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a portion found: what changed, and what differs though it did not before."""

    changes: Changes = field(default_factory=Changes)
    found: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    faults: tuple[Fault, ...]
    files: int
    size: int


class Verification:
    """Looks at the public side; one item at a time, on the lane of synchronisation."""

    def __init__(self, store: Store, portal: Portal, layouts: LayoutService, clock: Clock) -> None:
        self._store = store
        self._portal = portal
        self._layouts = layouts
        self._clock = clock
        self._down = PageDown(store, portal)

    def run(self, person: Person) -> Verified:
        """Look at a few items the person sent in or decided, those never looked at first."""
        told, size = Verified(), 0
        for item in self._store.proofs.due(person.id, self._clock.now(), PORTION):
            remote = self._live(item)
            before = self._known(remote)
            proof, read = self._found(remote, before)
            if proof is None:
                continue
            news = proof.verdict is Verdict.DIFFERS and proof.faults != before.faults
            told = Verified(
                changes=told.changes | _touched(before, proof),
                found=(*told.found, proof) if news else told.found,
            )
            size += read
            if size > _PORTION_BYTES or (proof.why is not None and proof.why is not before.why):
                break  # enough for one pass, or the public side cannot be reached now
        return told

    def check(self, item: ItemId) -> Proof:
        """Look now. Raises NOT_FOUND when it has no public address, and why no look helped."""
        remote = self._live(item)
        proof, _ = self._found(remote, self._known(remote))
        if proof is None:
            raise EditorError(Code.STALE, item=item)
        if proof.why is not None:
            raise EditorError(proof.why)
        return proof

    def _live(self, item: ItemId) -> Remote:
        remote = self._store.mirror.get(item)
        if remote is None or not remote.url or face_of(remote.live, remote.standing) is None:
            raise EditorError(Code.NOT_FOUND, item=item)
        return remote

    def _known(self, remote: Remote) -> Proof:
        face = face_of(remote.live, remote.standing)
        assert face is not None
        known = self._store.proofs.of(remote.item, face)
        if known is not None:
            return known
        now = self._clock.now()
        return Proof(item=remote.item, hash=face, verdict=Verdict.UNKNOWN, at=now, next_at=now)

    def _found(self, remote: Remote, before: Proof) -> tuple[Proof | None, int]:
        """What a look found, kept; ``None`` when the portal says something new meanwhile."""
        try:
            look = self._look(remote)
            if look.faults and not self._still(remote):
                return None, look.size
            proof = self._judged(before, look)
        except EditorError as failed:
            look = _Look(faults=(), files=0, size=0)
            proof = self._unreached(before, failed)
        self._store.proofs.put(proof)
        return proof, look.size

    def _judged(self, before: Proof, look: _Look) -> Proof:
        now = self._clock.now()
        if look.faults:
            verdict, rests = Verdict.DIFFERS, _AGAIN
        else:
            again = before.verdict is Verdict.MATCHES
            verdict, rests = Verdict.MATCHES, min(before.rests * 2, _LONGEST) if again else _DAY
        return replace(
            before,
            verdict=verdict,
            at=now,
            faults=look.faults,
            files=look.files,
            tries=0,
            why=None,
            rests=rests,
            next_at=now + timedelta(seconds=rests),
        )

    def _unreached(self, before: Proof, failed: EditorError) -> Proof:
        """The verdict stands; an answer that always breaks off is one."""
        tries, now = before.tries + 1, self._clock.now()
        if failed.code is Code.BAD_ANSWER and tries >= _BROKEN_TRIES:
            look = _Look(faults=(Fault(flaw=Flaw.TRUNCATED),), files=0, size=0)
            return replace(self._judged(before, look), tries=tries)
        wait = min(_RETRY * 2 ** min(before.tries, 10), _RETRY_LONGEST)
        return replace(before, tries=tries, why=failed.code, next_at=now + timedelta(seconds=wait))

    def _still(self, remote: Remote) -> bool:
        """Whether the portal itself says that this stands so at this address."""
        told = self._portal.item(remote.item)
        known = (remote.live, remote.url, remote.standing)
        same = told is not None and (told.live, told.url, told.standing) == known
        return same and not (part_of_kind(remote.kind) is Part.POLICY and self._news())

    def _news(self) -> bool:
        """Whether the feed goes on: a policy's page changes with the interpretations that come."""
        return bool(self._portal.changes(self._store.meta.get(CURSOR), limit=1).changes)

    # ------------------------------------------------------------ one look

    def _look(self, remote: Remote) -> _Look:
        faults = faults_of_acts(remote, self._store.outbox.of(remote.item))
        down = remote.standing.down
        if remote.live is None and down is not None:
            size, found = self._down.look(remote, down, self._layouts.current())
            return _Look(faults=(*faults, *found), files=0, size=size)
        return self._look_at_page(remote, faults)

    def _look_at_page(self, remote: Remote, asked: list[Fault]) -> _Look:
        revision = self._revision(remote)
        layout = self._layouts.current()
        faults = [*_approved(remote), *asked, *_placed(remote, revision.content, layout)]
        size, first = self._page(remote, revision, layout)
        faults += [one for one in first if one.flaw not in {known.flaw for known in faults}]
        files = 0
        for hash_, name, length in _files(revision.content):
            answer = self._portal.public(blob_url(hash_, name), length + _SPARE)
            size += len(answer.body)
            files += 1
            flaw = _file_flaw(answer, hash_)
            faults += [] if flaw is None else [Fault(flaw=flaw, about=name)]
        return _Look(faults=tuple(faults), files=files, size=size)

    def _revision(self, remote: Remote) -> Revision:
        assert remote.live is not None
        known = self._store.revisions.get(remote.live)
        return known or self._portal.get_revision(remote.item, remote.live)

    def _page(
        self, remote: Remote, revision: Revision, layout: Layout
    ) -> tuple[int, tuple[Fault, ...]]:
        now, column = self._clock.now(), layout.column(revision.content.column).name_zh
        limit = len(revision.canonical) * _MARKUP + _SPARE
        answer = self._portal.public(remote.url or "", limit)
        flaw = _page_flaw(answer)
        if flaw is not None:
            return len(answer.body), (Fault(flaw=flaw),)
        pages = [self._render(remote, revision, layout, now, answer.body)]
        if answer.body not in pages:
            # A page made just before or after midnight shows the other day's validity.
            others = (now - timedelta(days=1), now + timedelta(days=1))
            pages += [self._render(remote, revision, layout, at, answer.body) for at in others]
        expected = Expected(revision=revision.hash, column_name=column, pages=tuple(pages))
        return len(answer.body), page_faults(answer.body, expected)

    def _render(
        self, remote: Remote, revision: Revision, layout: Layout, now: datetime, page: bytes
    ) -> bytes:
        back = [one.item for one in self._naming(revision, page)]
        wanted = linked_items(revision.content, remote.standing) | set(back)
        system = published_system(
            published_at=remote.published_at,
            url=remote.url or "",
            index_no=remote.index_no or "",
            revision=revision.hash,
            links=self._links(wanted, page),
            now=now,
            standing=remote.standing,
            back=back_links(revision.content.kind, back),
        )
        return full_page(revision.content, layout, system).encode("utf-8")

    def _naming(self, revision: Revision, page: bytes) -> tuple[Remote, ...]:
        """Items the page has to link back to; whose text is not here, the page is believed."""
        return items_naming(
            self._store,
            revision.item,
            revision.content,
            lambda one: bool(links_on(page, (one.item,))),
        )

    def _links(self, wanted: frozenset[ItemId], page: bytes) -> dict[str, LinkTarget]:
        known = {item: self._store.mirror.get(item) for item in wanted}
        found: dict[str, LinkTarget] = {}
        found |= links_on(page, [item for item, remote in known.items() if remote is None])
        for item, remote in known.items():
            if remote is None or remote.live is None:
                continue
            live = self._store.revisions.get(remote.live)
            if live is not None:
                found[item] = LinkTarget(title=live.content.title, url=remote.url or "")
            else:
                found |= links_on(page, (item,))
        return found


def _touched(before: Proof, proof: Proof) -> Changes:
    same = (before.verdict, before.faults) == (proof.verdict, proof.faults)
    return Changes() if same else touched(proof.item)


def _approved(remote: Remote) -> list[Fault]:
    """The last decision has to be about what is live, where the portal tells decisions."""
    settled = remote.state is RemoteState.PUBLISHED and remote.head == remote.live
    if not settled or not remote.approvals:
        return []
    last = remote.approvals[-1]  # a rejected successor leaves the live edition as it was
    fits = last.outcome != "approve" or last.hash == remote.live
    return [] if fits else [Fault(flaw=Flaw.NOT_APPROVED)]


def _placed(remote: Remote, content: Content, layout: Layout) -> list[Fault]:
    """The address follows from unit, column and item of the approved revision."""
    unit = layout.portal.unit(content.unit)
    if unit is None or remote.url == item_path(unit.slug, content.column, remote.item):
        return []
    return [Fault(flaw=Flaw.WRONG_PLACE, about=remote.url or "")]


def _page_flaw(answer: PublicAnswer) -> Flaw | None:
    """What the status alone says. Raises when a gateway or nobody answered."""
    if answer.status in _GONE:
        return Flaw.PAGE_GONE
    if 300 <= answer.status < 400:
        return Flaw.WRONG_PLACE
    if answer.status != 200:
        raise EditorError(Code.PORTAL_FAILED, status=answer.status)
    return None if answer.whole else Flaw.CHANGED


def _file_flaw(answer: PublicAnswer, hash_: BlobHash) -> Flaw | None:
    if answer.status in _GONE or 300 <= answer.status < 400:
        return Flaw.FILE_GONE
    if answer.status != 200:
        raise EditorError(Code.PORTAL_FAILED, status=answer.status)
    same = answer.whole and sha256_hex(answer.body) == hash_
    return None if same else Flaw.FILE_CHANGED


def _files(content: Content) -> list[tuple[BlobHash, str, int]]:
    """Hash, name and how many bytes may come: attachments, then pictures of the body alone."""
    named = [(one.sha256, one.name, one.size) for one in content.attachments]
    known = {hash_ for hash_, _, _ in named}
    return named + [
        (hash_, hash_[:12], _FILE_LIMIT) for hash_ in content.blobs() if hash_ not in known
    ]
