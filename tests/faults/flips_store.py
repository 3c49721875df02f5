"""A store with one of everything, and everything a window could show of it, by name."""

import shutil
from collections.abc import Callable, Mapping
from contextlib import closing
from pathlib import Path

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import EditorError
from editor_app.domain.imports import Origin, Outcome, ReceiptLine
from editor_app.domain.inquiries import Inquiry, InquiryId, InquiryState, Wanted
from editor_app.domain.item import BlobHash, ContentHash, ItemId, PersonId, UnitKey, freeze
from editor_app.domain.ports import StoredLayout
from editor_app.domain.proof import Proof, Verdict
from editor_app.domain.sharing import DraftHead, Share
from editor_app.domain.snippets import Snippet, SnippetId
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, operation, remote, typed

FILE = "channel.db"
_ITEMS = 8
_TEXTS = frozenset({"draft", "journal", "versions", "file", "origin", "snippets", "layout"})

Facts = Mapping[str, object]


def is_text(name: str) -> bool:
    """Whether a person wrote or read it as a text, rather than saw it in a list."""
    return name.partition(" ")[0] in _TEXTS


def make(folder: Path, *, crashed: bool) -> Facts:
    """A store with one of everything, and what it holds; crashed: its last saves are in the WAL."""
    store = open_store(folder / FILE, FixedClock())
    for number in range(_ITEMS):
        _fill(store, number)
    if crashed:
        store.database.writer.wal_checkpoint(mode=3)  # TRUNCATE
        for number in range(_ITEMS):
            store.drafts.save(typed(draft(number), f"第{number}号的最后一稿" + "防火" * 300))
        crash = folder.with_name(f"{folder.name}-crash")
        shutil.copytree(folder, crash)
        store.close()
        shutil.rmtree(folder)
        crash.rename(folder)
    else:
        store.close()
    return _undamaged(folder)


def _undamaged(folder: Path) -> Facts:
    """What the store shows when nothing has happened to it."""
    copy = folder.with_name(f"{folder.name}-copy")
    shutil.copytree(folder, copy)
    with closing(open_store(copy / FILE, FixedClock())) as store:
        facts = read_all(store)
    shutil.rmtree(copy)
    return facts


def _fill(store: SqliteStore, number: int) -> None:
    one = draft(number, body=f"第{number}号 " + "消防安全" * 300)
    revision = freeze(one.item, content(body=one.content.body), None)
    with store.transaction():
        store.drafts.save(one)
        store.revisions.add(revision, "lin", NOW)
        store.outbox.add(operation(number, item=one.item, hash=revision.hash))
        store.mirror.put(remote(number, head=revision.hash))
        store.meta.set(f"fact-{number}", "值")
        _fill_beside(store, number, revision.hash)
    store.blobs.add(f"附件{number}".encode() * 200)


def _fill_beside(store: SqliteStore, number: int, hash_: ContentHash) -> None:
    """What stands beside drafts and versions."""
    item, line = (
        draft(number).item,
        ReceiptLine(
            outcome=Outcome.DROPPED,
            kind="comment",
            count=2,
            zh="批注 2 条",
            en="2 comments",
            place=3,
        ),
    )
    file = BlobHash(sha256_hex(b"docx"))
    store.origins.add(
        Origin(item=item, name=f"通知{number}.docx", sha256=file, size=12, at=NOW, receipt=(line,))
    )
    store.snippets.put(
        Snippet(
            id=SnippetId(f"s{number}"),
            name=f"结语{number}",
            body="特此通知。\n",
            unit=UnitKey("gwb"),
            changed_at=NOW,
        )
    )
    store.mirror.mark_seen(item, "lin", hash_)
    _hear(store, number, hash_)
    store.proofs.put(Proof(item=item, hash=hash_, verdict=Verdict.UNKNOWN, at=NOW, next_at=NOW))
    if number == 0:
        pack = StoredLayout(version="2026.1", pack=b"{}", signature=b"1", etag="e1", at=NOW)
        store.layouts.add(pack)


def _hear(store: SqliteStore, number: int, hash_: ContentHash) -> None:
    """What the portal told beside the item: a message, and the head of its draft."""
    item = draft(number).item
    store.inquiries.hear(
        Inquiry(
            id=InquiryId(f"i{number}"),
            number=f"2026-{number}",
            unit=UnitKey("gwb"),
            type="inquiry",
            subject="救助条件",
            text="请问如何申请？" * 10,
            received_at=NOW,
            state=InquiryState.WAITING,
        )
    )
    head = DraftHead(
        item=item,
        unit=UnitKey("gwb"),
        head=hash_,
        by=PersonId("su"),
        by_name="苏敏",
        at=NOW,
        sequence=number,
    )
    store.shares.put(Share(item=item, base=hash_, told=head))


def read_all(store: SqliteStore) -> dict[str, object]:
    """Everything a window could show, by name; for what is told as damaged its ``Code``."""
    facts: dict[str, object] = {}
    for number in range(_ITEMS):
        for name, ask in _questions(store, number):
            _read(facts, f"{name} {number}", ask)
    _read(facts, "open operations", store.outbox.open)
    _read(facts, "list", lambda: list(store.board.rows()))
    _read(facts, "inquiries", lambda: store.inquiries.page(Wanted()))
    _read(facts, "snippets", store.snippets.shelf)
    _read(facts, "layout", store.layouts.latest)
    _read(facts, "found", lambda: sorted(store.board.search("消防安全")))
    return facts


def _questions(store: SqliteStore, number: int) -> list[tuple[str, Callable[[], object]]]:
    item = draft(number).item
    data = f"附件{number}".encode() * 200
    return [
        ("draft", lambda: store.drafts.get(item)),
        ("journal", lambda: store.drafts.journal(item)),
        ("versions", lambda: _versions(store, item)),
        ("operations", lambda: store.outbox.of(item)),
        ("portal", lambda: store.mirror.get(item)),
        ("row", lambda: store.board.row(item)),
        ("moments", lambda: store.states.moments(item)),
        ("seen", lambda: store.mirror.seen(item, "lin")),
        ("share", lambda: store.shares.get(item)),
        ("origin", lambda: store.origins.of(item)),
        ("fact", lambda: store.meta.get(f"fact-{number}")),
        ("file", lambda: store.blobs.get(BlobHash(sha256_hex(data)))),
    ]


def _read(facts: dict[str, object], name: str, ask: Callable[[], object]) -> None:
    try:
        facts[name] = ask()
    except EditorError as error:
        facts[name] = error.code


def _versions(store: SqliteStore, item: ItemId) -> object:
    return [(store.revisions.get(hash_), at, by) for hash_, at, by in store.revisions.of(item)]
