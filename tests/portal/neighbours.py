"""Items that stand on a portal already, put there without the way through review."""

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from sqlalchemy.orm import Session

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content, ItemId
from editor_app.domain.workflow import RemoteState
from editor_app.portal.accounts import add_person
from editor_app.portal.db.content import ItemRow, PageRow, RevisionRow
from editor_app.portal.db.identity import PersonRow
from editor_app.portal.echoes import keep_echoes
from editor_app.portal.policy_links import keep_policy_links
from tests.fakes.people import LIN
from tests.portal.articles import revision


def id_of(name: str) -> ItemId:
    """The id on a portal of what a sample calls ``s02``."""
    return ItemId(str(uuid5(NAMESPACE_URL, name)))


def renamed(value: Json, names: frozenset[str]) -> Json:
    """A field's value, with ids of a portal for the names samples use."""
    if isinstance(value, str):
        return id_of(value) if value in names else value
    if isinstance(value, list | tuple):
        return [renamed(one, names) for one in value]
    if isinstance(value, dict):
        return {key: renamed(one, names) for key, one in value.items()}
    return value


def stand(
    session: Session, item: ItemId, content: Content, at: datetime, *, public: bool = True
) -> ItemRow:
    """Make it live, as a publication does; ``public``: with a page."""
    if session.get(PersonRow, LIN.id) is None:
        add_person(session, LIN, [LIN.id])
        session.flush()
    made = revision(item, content)
    session.merge(
        RevisionRow(
            hash=made.hash,
            item=item,
            parent=None,
            unit=content.unit,
            by=LIN.id,
            at=at,
            canonical=made.canonical,
            sequence=1,
        )
    )
    session.flush()
    row = _row(item, content, made.hash, at)
    session.merge(row)
    session.flush()
    if public:
        session.merge(_page(item, content, made.hash, at))
    keep_policy_links(session, item, content)
    keep_echoes(session, item, made.hash, content)
    session.flush()
    return row


def _row(item: ItemId, content: Content, hash_: str, at: datetime) -> ItemRow:
    return ItemRow(
        id=item,
        unit=content.unit,
        column=content.column,
        kind=content.kind,
        title=content.title,
        state=RemoteState.PUBLISHED.value,
        level=0,
        levels=3,
        head=hash_,
        live=hash_,
        edition=1,
        live_edition=1,
        submission=0,
        contributors="",
        settled=hash_,
        contributors_after=0,
        changed_at=at,
        published_at=at,
        sequence=1,
    )


def _page(item: ItemId, content: Content, hash_: str, at: datetime) -> PageRow:
    return PageRow(
        item=item,
        unit=content.unit,
        column=content.column,
        kind=content.kind,
        title=content.title,
        revision=hash_,
        short=item[:16],
        published_at=at,
        updated_at=at,
        index_no="",
        text="",
    )
