"""What an emergency published, for those who complete its record."""

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft
from editor_app.domain.people import Person
from editor_app.domain.ports import Store
from editor_app.services.claims import OpenRecord
from editor_app.services.review_sheet import reviewed_draft


def published_draft(store: Store, row: OpenRecord, person: Person) -> Draft:
    """The published revision, noted as looked at by this person. Raises NOT_FOUND."""
    remote, revision = store.mirror.get(row.item), store.revisions.get(row.record.hash)
    if remote is None or revision is None:
        raise EditorError(Code.NOT_FOUND, item=row.item, revision=row.record.hash)
    with store.transaction():
        store.mirror.mark_seen(row.item, person.id, row.record.hash)
    return reviewed_draft(remote, revision)
