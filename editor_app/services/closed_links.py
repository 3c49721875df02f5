"""Which items still link to domains that a notice closes: LNK-01, asked of every text here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import EditorError
from editor_app.domain.findings import Phase
from editor_app.domain.item import Content, ItemId
from editor_app.domain.layout import Layout
from editor_app.domain.ports import BoardRow, Clock, Store
from editor_app.services.deferred import check_context, say_again
from editor_app.services.layouts import LayoutService

_RULE = "LNK-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Linking:
    """One item and how often it links to the closed domains."""

    item: ItemId
    title: str
    unit: str
    places: int
    public: bool  # its page links there, too


class ClosedLinks:
    """Reads every text once; only those that name a domain are looked into."""

    def __init__(self, store: Store, layouts: LayoutService, clock: Clock) -> None:
        self._store, self._layouts, self._clock = store, layouts, clock

    def linking(
        self, domains: Sequence[str], besides: ItemId, stopped: Callable[[], bool] = lambda: False
    ) -> tuple[Linking, ...]:
        """Items but the notice itself, by title; for a lane."""
        if not domains:
            return ()
        layout = self._closing(domains)
        found: list[Linking] = []
        for row in self._store.board.rows():
            if stopped():
                break
            if row.item != besides and not (row.draft is not None and row.draft.trashed):
                found.extend(self._of(row, layout, domains))
        return tuple(sorted(found, key=lambda one: (one.title, one.item)))

    def _closing(self, domains: Sequence[str]) -> Layout:
        """The layout in force with nothing closed but these."""
        layout = self._layouts.current()
        closed = [domain.encode("idna").decode() for domain in domains if _is_idna(domain)]
        portal = replace(layout.portal, closed_domains=(*domains, *closed), replacements={})
        return replace(layout, portal=portal)

    def _of(self, row: BoardRow, layout: Layout, domains: Sequence[str]) -> Iterator[Linking]:
        texts = tuple(self._texts(row))
        counts = [self._count(content, layout, domains) for _, content in texts]
        if not any(counts):
            return
        yield Linking(
            item=row.item,
            title=row.title,
            unit=row.unit,
            places=max(counts),
            public=any(live and count for (live, _), count in zip(texts, counts, strict=True)),
        )

    def _texts(self, row: BoardRow) -> Iterator[tuple[bool, Content]]:
        """The draft, and what is public or was sent in; a damaged text is told where it opens."""
        try:
            draft = self._store.drafts.get(row.item) if row.draft is not None else None
            if draft is not None:
                yield False, draft.content
            if row.remote is not None:
                sent = self._store.revisions.get(row.remote.live or row.remote.head)
                if sent is not None:
                    yield row.remote.live is not None, sent.content
        except EditorError:
            return

    def _count(self, content: Content, layout: Layout, domains: Sequence[str]) -> int:
        text = canonical_json(content.as_json()).decode().lower()
        unit = layout.portal.unit(content.unit)
        closed = layout.portal.closed_domains
        if unit is None or content.kind not in layout.templates:
            return 0
        if not any(domain in text for domain in (*domains, *closed)):
            return 0
        context = check_context(
            layout=layout,
            unit=unit,
            now=self._clock.now(),
            known_items=frozenset(),
            file_bytes=lambda _: None,
            file_facts=lambda _: None,
            published_at=None,
        )
        return len(say_again(content, context, Phase.DRAFT, {_RULE}))


def _is_idna(domain: str) -> bool:
    try:
        return domain.encode("idna").decode() != domain
    except UnicodeError:
        return False
