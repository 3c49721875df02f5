"""The audit chain finds every edit, removal, reordering and cut."""

from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from editor_app.portal.audit import ChainReport, row_hash, verify_chain
from editor_app.portal.db.records import AuditRow, ChainRow
from tests.portal.running import RunningPortal


@pytest.fixture
def filled(either: RunningPortal) -> RunningPortal:
    either.sign_in("lin").submitted()
    either.sign_in("he").submitted()
    return either


def verify(portal: RunningPortal, witnesses: dict[int, str] | None = None) -> ChainReport:
    with portal.portal.database.read() as session:
        return verify_chain(session, witnesses)


def tamper(portal: RunningPortal, *statements: str) -> None:
    with portal.portal.database.write() as session:
        for statement in statements:
            session.execute(text(statement))


def test_an_untouched_chain_is_whole(filled: RunningPortal) -> None:
    assert verify(filled).whole


@pytest.mark.parametrize(
    "change",
    [
        "person = 'wang'",
        "action = 'approve'",
        "detail = '{}'",
        "item = NULL",
        "at = '2020-01-01T00:00:00.000Z'",
    ],
)
def test_an_edited_row_is_found(filled: RunningPortal, change: str) -> None:
    tamper(filled, f"UPDATE audit SET {change} WHERE sequence = 3")
    report = verify(filled)
    assert (report.problem, report.sequence) == ("edited", 3)


def test_an_edited_row_with_a_hash_that_fits_breaks_the_next_link(filled: RunningPortal) -> None:
    with filled.portal.database.write() as session:
        row = session.get_one(AuditRow, 3)
        row.person = "wang"
        row.hash = row_hash(row)
        session.get_one(AuditRow, 4).previous = row.hash
    report = verify(filled)
    assert (report.problem, report.sequence) == ("edited", 4)


def test_a_removed_row_is_found(filled: RunningPortal) -> None:
    tamper(filled, "DELETE FROM audit WHERE sequence = 3")
    assert verify(filled).problem == "removed"


def test_swapped_rows_are_found(filled: RunningPortal) -> None:
    tamper(
        filled,
        "UPDATE audit SET sequence = 99 WHERE sequence = 3",
        "UPDATE audit SET sequence = 3 WHERE sequence = 4",
        "UPDATE audit SET sequence = 4 WHERE sequence = 99",
    )
    assert verify(filled).problem == "reordered"


def test_a_cut_tail_is_found(filled: RunningPortal) -> None:
    tamper(filled, "DELETE FROM audit WHERE sequence = 5")
    assert verify(filled).problem == "truncated"


def cut_and_hide(session: Session) -> None:
    """What somebody with the whole database can do: cut the tail and rewrite the stored head."""
    session.delete(session.get_one(AuditRow, 5))
    chain = session.get_one(ChainRow, 1)
    chain.sequence, chain.head = 4, session.get_one(AuditRow, 4).hash


def rebuild(session: Session) -> None:
    """The same, with a new tail in place of the old one."""
    row = session.get_one(AuditRow, 5)
    row.person = "wang"
    row.hash = row_hash(row)
    session.get_one(ChainRow, 1).head = row.hash


@pytest.mark.parametrize(
    ("attack", "problem"), [(cut_and_hide, "truncated"), (rebuild, "rewritten")]
)
def test_a_receipt_is_witness_against_a_rewritten_chain(
    filled: RunningPortal, attack: Callable[[Session], None], problem: str
) -> None:
    he = filled.sign_in("he")
    key = _last_key(filled)
    receipt = he.client.get(f"/v1/operations/{key}").raise_for_status().json()
    with filled.portal.database.write() as session:
        attack(session)
    assert verify(filled).whole  # the bare chain is blind to this
    assert verify(filled, {receipt["sequence"]: receipt["chain_head"]}).problem == problem


def _last_key(portal: RunningPortal) -> str:
    with portal.portal.database.read() as session:
        key = session.scalar(text("SELECT key FROM operations ORDER BY sequence DESC LIMIT 1"))
    return str(key)
