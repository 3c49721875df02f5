"""The portal's word about an item as columns, and back."""

import json

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, ContentHash, ItemId, Kind, PersonId, UnitKey
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.store import remote_more
from editor_app.store.approval_row import approval_list, approval_of
from editor_app.store.connection import Row, Value
from editor_app.store.moments import from_micros, maybe_micros, maybe_moment, to_micros

COLUMNS = (
    "unit, column_key, kind, title, state, level, levels, head, live, edition, submitted_by,"
    " submitted_by_name, contributors, approvals, changed_at, published_at, scheduled_at, url,"
    " index_no, sequence, more"
)
COUNT = 21


def columns_of(remote: Remote) -> tuple[Value, ...]:
    """The values of ``COLUMNS``."""
    return (
        remote.unit,
        remote.column,
        remote.kind,
        remote.title,
        remote.state,
        remote.level,
        remote.levels,
        remote.head,
        remote.live,
        remote.edition,
        remote.submitted_by,
        remote.submitted_by_name,
        json.dumps(remote.contributors, ensure_ascii=False),
        json.dumps([approval_list(one) for one in remote.approvals], ensure_ascii=False),
        to_micros(remote.changed_at),
        maybe_micros(remote.published_at),
        maybe_micros(remote.scheduled_at),
        remote.url,
        remote.index_no,
        remote.sequence,
        remote_more.written(remote),
    )


def remote_of(item: ItemId, row: Row) -> Remote:
    """Read ``COLUMNS`` back. Raises STORE_DAMAGED (``remote``) for what was never written."""
    try:
        return _remote(item, row)
    except (ValueError, TypeError, LookupError, EditorError) as changed:
        raise EditorError(Code.STORE_DAMAGED, remote=item) from changed


def _remote(item: ItemId, row: Row) -> Remote:
    return Remote(
        item=item,
        unit=UnitKey(row[0]),
        column=ColumnKey(row[1]),
        kind=Kind(row[2]),
        title=row[3],
        state=RemoteState(row[4]),
        level=row[5],
        levels=row[6],
        head=ContentHash(row[7]),
        live=None if row[8] is None else ContentHash(row[8]),
        edition=row[9],
        submitted_by=PersonId(row[10]),
        submitted_by_name=row[11],
        contributors=tuple(json.loads(row[12])),
        approvals=tuple(approval_of(one) for one in json.loads(row[13])),
        changed_at=from_micros(row[14]),
        published_at=maybe_moment(row[15]),
        scheduled_at=maybe_moment(row[16]),
        url=row[17],
        index_no=row[18],
        sequence=row[19],
        **remote_more.read(row[20]),
    )
