"""The texts of the set as a store holds them: published, with their words, among others."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from editor_app.domain.everyday_words import read_words
from editor_app.domain.item import ColumnKey, Content, ItemId, Kind, UnitKey, freeze
from editor_app.domain.passages import WHOLE
from editor_app.domain.workflow import RemoteState
from editor_app.services.recent import RecentService
from editor_app.services.similar import SimilarService
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, remote

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A question, and the text (its paragraph, too) that answers it."""

    words: str
    item: ItemId
    place: int


def _entries(name: str) -> Sequence[dict[str, Any]]:
    told = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    entries: Sequence[dict[str, Any]] = next(iter(told.values()))
    return entries


def _item(title: str) -> ItemId:
    return ItemId(str(uuid5(NAMESPACE_URL, title)))


def asks() -> Iterator[Ask]:
    """The set that the table of everyday words was made with."""
    for one in _entries("replies"):
        if "ask" in one:
            yield Ask(words=one["ask"], item=_item(one["title"]), place=WHOLE)
    for one in _entries("policies"):
        for ask in one.get("ask", ()):
            yield Ask(words=ask["text"], item=_item(one["title"]), place=ask["at"])


def later_asks() -> Iterator[Ask]:
    """Questions that were written when the table was finished."""
    for one in _entries("later"):
        yield Ask(words=one["text"], item=_item(one["title"]), place=one.get("at", WHOLE))


def contents() -> Iterator[Content]:
    """Every text of the set."""
    for one in _entries("replies"):
        body = f"尊敬的市民：\n\n您好！来信收悉。{one['answer']}\n\n感谢您的关心和支持。"
        yield _content("inquiry_reply", one["title"], body, question_public=one["question"])
    for one in _entries("policies"):
        yield _content(one["kind"], one["title"], "\n\n".join(one["body"]))


def _content(kind: str, title: str, body: str, **fields: str) -> Content:
    return Content(
        kind=Kind(kind),
        unit=UnitKey("gwb"),
        column=ColumnKey("replies"),
        template_version="1",
        layout_version="2026.1",
        fields={"title": title, **fields},
        body=body,
        attachments=(),
    )


def publish(store: SqliteStore, content: Content) -> ItemId:
    """Let the mirror hold a text as published."""
    item = _item(content.title)
    revision = freeze(item, content, None)
    store.revisions.add(revision, "林晓雯", NOW)
    told = remote(
        item=item,
        kind=content.kind,
        title=content.title,
        state=RemoteState.PUBLISHED,
        head=revision.hash,
        live=revision.hash,
        published_at=NOW + timedelta(days=1),
        url=f"/gwb/{item[:8]}.html",
    )
    store.mirror.put(replace(told, item=item))
    return item


def filled(store: SqliteStore) -> SimilarService:
    """The service over a store with every text of the set, all cut."""
    words = read_words(Path("resources/helping/everyday_words.toml").read_bytes())
    service = SimilarService(store, RecentService(store), words)
    with store.transaction():
        for content in contents():
            publish(store, content)
    while service.catch_up():
        pass
    return service


def bulk(store: SqliteStore, count: int) -> None:
    """Other texts, of sentences of the set in another order: as many words, nothing to find."""
    sentences = [f"{one['answer']}" for one in _entries("replies")]
    random = Random(6)
    with store.transaction():
        for number in range(count):
            body = "\n\n".join(random.sample(sentences, 4))
            publish(store, _content("notice", f"其他通知第{number}号", body))
