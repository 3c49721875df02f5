"""What the rules may ask about a submission, out of the portal's own tables.

The same that a workstation tells them out of its store (``services.checking``): so every rule runs
here as it runs there. All is looked up for what one item names or resembles, never for all items.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from editor_app.checks.engine import CheckContext
from editor_app.checks.nearby import Known, Nearby
from editor_app.domain.both_ways import pair_of_named
from editor_app.domain.bundle import Bundle
from editor_app.domain.freshness import ColumnClock, column_clocks, newest_days
from editor_app.domain.item import ColumnKey, Content, ContentHash, ItemId, Revision, thaw
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.workflow import RemoteState
from editor_app.portal.core import Portal
from editor_app.portal.db.content import ItemRow, RevisionRow
from editor_app.portal.db.times import PORTAL_ZONE
from editor_app.portal.echoes import alike
from editor_app.portal.link_answers import answer_of
from editor_app.portal.policy_links import live_text_in, naming

_CANDIDATES = 12
_GONE = (RemoteState.WITHDRAWN.value, RemoteState.EXPIRED.value)


def context_of(
    session: Session,
    portal: Portal,
    revision: Revision,
    unit: Unit,
    bundle: Bundle | None = None,
) -> CheckContext:
    """The context of a revision that somebody submits."""
    item, content = session.get(ItemRow, revision.item), revision.content
    sisters = frozenset(bundle.others(revision.item)) if bundle is not None else frozenset()
    return CheckContext(
        layout=portal.layout,
        unit=unit,
        now=portal.now(),
        known_items=_known(session, content) | sisters,
        file_bytes=portal.blobs.read,
        file_facts=portal.facts.get,
        published_at=None if item is None else item.published_at,
        words=portal.lexicon.over(portal.layout, unit.key) if portal.lexicon else None,
        live_text=live_text_in(session),
        counterparts=bundle.counterparts(revision.item) if bundle is not None else (),
        named_by=_named_by(session, revision.item, content),
        nearby=Nearby(
            link=partial(answer_of, session) if portal.config.probe is not None else None,
            at_portal=True,
            alike=lambda text: tuple(_alike(session, portal, revision.item, text)),
        ),
        column_clock=partial(clock_of, session, portal, content),
    )


def clocks(session: Session, portal: Portal, unit: str) -> Mapping[ColumnKey, ColumnClock]:
    """How every column of a channel is doing (rules COL-04, COL-05)."""
    newest = select(ItemRow.column, func.max(ItemRow.published_at)).where(
        ItemRow.unit == unit, ItemRow.published_at.is_not(None), ItemRow.state.not_in(_GONE)
    )
    published = {
        column: at for column, at in session.execute(newest.group_by(ItemRow.column)) if at
    }
    today = portal.now().astimezone(PORTAL_ZONE).date()
    layout = portal.layout
    return column_clocks(layout, newest_days(layout, published), today)


def clock_of(session: Session, portal: Portal, content: Content) -> ColumnClock | None:
    """The clock of the column an item stands in."""
    return clocks(session, portal, content.unit).get(content.column)


def _known(session: Session, content: Content) -> frozenset[str]:
    named = content.named()
    if not named:
        return frozenset()
    return frozenset(session.scalars(select(ItemRow.id).where(ItemRow.id.in_(named))))


def _named_by(session: Session, item: ItemId, content: Content) -> tuple[str, ...]:
    pair = pair_of_named(content.kind)
    if pair is None:
        return ()
    return tuple(
        page.item for page in naming(session, item, content.unit) if page.kind == pair.namer
    )


def _alike(session: Session, portal: Portal, item: ItemId, content: Content) -> Iterator[Known]:
    for row in alike(session, content, _CANDIDATES + 1):
        live = None if row.id == item else _live(session, row)
        if live is not None:
            unit = _unit_name(portal.layout, row.unit)
            yield Known(item=row.id, title=row.title, unit=unit, content=live)


def _live(session: Session, row: ItemRow) -> Content | None:
    stored = session.get(RevisionRow, row.live)
    try:
        return None if stored is None else thaw(stored.canonical, ContentHash(stored.hash)).content
    except ValueError:  # damaged bytes: told by whoever serves them
        return None


def _unit_name(layout: Layout, key: str) -> str:
    unit = layout.portal.unit(key)
    return key if unit is None else unit.name_zh
