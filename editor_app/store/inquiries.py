"""Messages of citizens: the portal's word about each, listed without reading a text."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from editor_app.domain.inquiries import (
    DONE,
    GROUPS,
    Group,
    Inquiry,
    InquiryId,
    InquiryRow,
    InquiryState,
    Wanted,
)
from editor_app.store.bigrams import normalized
from editor_app.store.connection import Database, Value
from editor_app.store.inquiry_row import COLUMNS, LISTED, columns_of, inquiry_from, row_of

_MARKS = ", ".join("?" * (COLUMNS.count(",") + 1))
_PUT = f"INSERT OR REPLACE INTO inquiries ({COLUMNS}) VALUES ({_MARKS})"  # noqa: S608 - fixed names
_BEGUN = """
EXISTS (SELECT 1 FROM drafts WHERE item = reply) OR EXISTS (SELECT 1 FROM remote WHERE item = reply)
"""
_LIST = f"SELECT {LISTED}, {_BEGUN} FROM inquiries"  # noqa: S608 - fixed names
_ORDER = " ORDER BY done, rank, id LIMIT ? OFFSET ?"
_COUNT = "SELECT state, unit, count(*) FROM inquiries"

_Part = tuple[str, tuple[Value, ...]]


class SqliteInquiries:
    """Implements ``inquiry_ports.Inquiries``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def hear(self, inquiry: Inquiry, *, anew: bool = False) -> None:
        """Keep the portal's word about one message, unless a newer one is here."""
        with self._database.transaction():
            known = self._database.first(
                "SELECT sequence FROM inquiries WHERE id = ?", (inquiry.id,)
            )
            if known is None or anew or known[0] <= inquiry.sequence:
                self._database.write(_PUT, columns_of(inquiry))

    def get(self, id_: InquiryId) -> Inquiry | None:
        """One message, whole. Raises STORE_DAMAGED."""
        row = self._database.first("SELECT digest, document FROM inquiries WHERE id = ?", (id_,))
        return None if row is None else inquiry_from(id_, row[0], row[1])

    def by_number(self, number: str) -> InquiryId | None:
        """Which message has this receipt number."""
        row = self._database.first("SELECT id FROM inquiries WHERE number = ?", (number,))
        return None if row is None else InquiryId(row[0])

    def page(self, wanted: Wanted, offset: int = 0, limit: int = 200) -> Sequence[InquiryRow]:
        """A stretch of a list."""
        where, values = _where(wanted)
        rows = self._database.read(f"{_LIST}{where}{_ORDER}", (*values, limit, offset))
        return tuple(row_of(row) for row in rows)

    def counts(self, wanted: Wanted) -> Mapping[Group, int]:
        """How many stand in each list; ``wanted.group`` is left aside."""
        where, values = _where(wanted, grouped=False)
        told: Counter[Group] = Counter()
        for state, unit, count in self._database.read(
            f"{_COUNT}{where} GROUP BY state, unit", values
        ):
            away = wanted.mine is not None and unit not in wanted.mine
            told[_group_of(state, away=away)] += count
        return {group: told[group] for group in Group}

    def total(self, wanted: Wanted) -> int:
        """How many rows ``page`` would give in all: the index of states alone is read for it."""
        counts = self.counts(wanted)
        return sum(counts.values()) if wanted.group is None else counts[wanted.group]

    def keep_only(self, ids: Collection[InquiryId]) -> int:
        """The portal knows these and no others; gives how many it no longer knows."""
        with self._database.transaction():
            here = [row[0] for row in self._database.read("SELECT id FROM inquiries")]
            gone = [one for one in here if one not in ids]
            for one in gone:
                self._database.write("DELETE FROM inquiries WHERE id = ?", (one,))
        return len(gone)


def _group_of(state: str, *, away: bool) -> Group:
    found = next((one for one in Group if state in GROUPS[one]), Group.TODO)
    return Group.RUNNING if away and found is Group.TODO else found


def _where(wanted: Wanted, *, grouped: bool = True) -> _Part:
    parts = [*_parts(wanted)]
    if grouped and wanted.group is not None:
        parts.append(_in_group(wanted.group, wanted.mine))
    if not parts:
        return "", ()
    where = " WHERE " + " AND ".join(sql for sql, _ in parts)
    return where, tuple(value for _, values in parts for value in values)


def _parts(wanted: Wanted) -> Iterator[_Part]:
    if wanted.unit:
        yield "unit = ?", (wanted.unit,)
    if wanted.type:
        yield "type = ?", (wanted.type,)
    if wanted.state is not None:
        yield "state = ?", (wanted.state.value,)
    if wanted.due_until is not None:
        yield "done = 0 AND due_on <= ?", (wanted.due_until.isoformat(),)
    if wanted.frequent:
        yield "frequent = 1", ()
    for word in normalized(wanted.words).split():
        yield "instr(words, ?) > 0", (word,)


def _in_group(group: Group, mine: frozenset[str] | None) -> _Part:
    """``done`` comes along so that the index gives the order."""
    done = int(GROUPS[group] <= DONE)
    states, marks = _listed(GROUPS[group])
    if mine is None or group is Group.ANSWERED:
        return f"done = {done} AND state IN ({marks})", states
    units: tuple[Value, ...] = tuple(sorted(mine))
    here = f"unit IN ({', '.join('?' * len(units))})"
    if group is Group.TODO:
        return f"done = 0 AND state IN ({marks}) AND {here}", (*states, *units)
    waiting, more = _listed(GROUPS[Group.TODO])
    return (
        f"done = 0 AND (state IN ({marks}) OR (state IN ({more}) AND NOT {here}))",
        (*states, *waiting, *units),
    )


def _listed(states: frozenset[InquiryState]) -> tuple[tuple[Value, ...], str]:
    return tuple(sorted(one.value for one in states)), ", ".join("?" * len(states))
