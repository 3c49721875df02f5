"""The sample district: real history, and nothing the portal itself would refuse."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from editor_app.domain.inquiries import InquiryState
from editor_app.domain.item import ContentHash, thaw
from editor_app.portal.audit import verify_chain
from editor_app.portal.checking import report_of
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.checks import CheckReportRow
from editor_app.portal.db.content import DecisionRow, ItemRow, PageRow, RevisionRow, SubmissionRow
from editor_app.portal.db.records import AuditRow, InquiryRow, OperationRow
from editor_app.portal.inquiries.rows import read
from editor_app.portal.loading import load_demo
from editor_app.portal.seed.demo import demo_inquiries
from tests.portal.conftest import LAYOUT


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Portal]:
    data = tmp_path_factory.mktemp("district")
    portal = open_portal(PortalConfig(data=data, layout_folder=LAYOUT, demo=True))
    load_demo(portal)
    yield portal
    portal.database.close()


def test_there_are_items_in_every_state_that_matters(loaded: Portal) -> None:
    with loaded.database.read() as session:
        rows = session.execute(select(ItemRow.state, func.count()).group_by(ItemRow.state))
        told = {row[0]: row[1] for row in rows}
    assert told["published"] > 100
    assert {"in_review", "returned", "scheduled", "withdrawn"} <= set(told)


def test_there_are_inquiries(loaded: Portal) -> None:
    with loaded.database.read() as session:
        rows = [read(row) for row in session.scalars(select(InquiryRow))]
    mine = [one for one in rows if "zkgwb" in one.chain]
    assert {one.state for one in mine} == {
        InquiryState.WAITING,
        InquiryState.ACCEPTED,
        InquiryState.HANDLING,
        InquiryState.SUPPLEMENT,
        InquiryState.ANSWERED,
    }
    assert {one.number for one in mine} == {
        one.number for one in demo_inquiries(loaded.layout, loaded.now()) if one.unit == "zkgwb"
    }


def test_the_audit_trail_is_whole_and_in_order_of_time(loaded: Portal) -> None:
    with loaded.database.read() as session:
        assert verify_chain(session).whole
        times = session.scalars(
            select(AuditRow.at).where(AuditRow.action != "layout").order_by(AuditRow.sequence)
        ).all()
    assert list(times) == sorted(times)


def test_every_receipt_stands_in_the_chain(loaded: Portal) -> None:
    with loaded.database.read() as session:
        rows = session.execute(select(OperationRow.sequence, OperationRow.chain_head))
        witnesses = {row.sequence: row.chain_head for row in rows}
        assert len(witnesses) > 400
        assert verify_chain(session, witnesses).whole


def test_nobody_approved_their_own_work(loaded: Portal) -> None:
    with loaded.database.read() as session:
        rows = session.execute(
            select(func.count())
            .select_from(DecisionRow)
            .join(RevisionRow, RevisionRow.item == DecisionRow.item)
            .where(RevisionRow.by == DecisionRow.person)
        )
        assert rows.scalar() == 0


def test_index_numbers_are_unique(loaded: Portal) -> None:
    with loaded.database.read() as session:
        numbers = session.scalars(select(PageRow.index_no)).all()
    assert len(set(numbers)) == len(numbers)


def test_reviewers_read_that_the_writer_checked_with_the_same_packs(loaded: Portal) -> None:
    with loaded.database.read() as session:
        reports = session.scalars(select(CheckReportRow)).all()
        for report in reports:
            sent = session.get_one(SubmissionRow, report.submission)
            proof = json.loads(sent.kept)["checks"]
            assert (proof["rules"], proof["lexicon_version"]) == (report.rules, report.lexicon)
            assert proof["catalogue_version"] == report.catalogue
            assert proof["at"] == sent.at.isoformat()
    assert len(reports) > 5


def test_the_proof_of_a_published_sample_is_that_of_a_real_check(loaded: Portal) -> None:
    with loaded.database.read() as session:
        for sent in session.scalars(select(SubmissionRow)).all()[::12]:
            row = session.scalars(
                select(RevisionRow).where(RevisionRow.hash == sent.revision)
            ).one()
            report = report_of(session, loaded, thaw(row.canonical, ContentHash(row.hash)))
            proof = json.loads(sent.kept)["checks"]
            assert not report.blocking
            assert proof["rules"] == report.rules_run
            assert proof["lexicon_version"] == report.lexicon_version


def test_a_second_load_adds_nothing(loaded: Portal) -> None:
    def count() -> int | None:
        with loaded.database.read() as session:
            return session.scalar(select(func.count()).select_from(AuditRow))

    before = count()
    load_demo(loaded)
    assert count() == before


@pytest.mark.postgres
@pytest.mark.slow
def test_the_district_loads_on_postgresql_too(postgres_database: str, tmp_path: Path) -> None:
    config = PortalConfig(data=tmp_path, layout_folder=LAYOUT, db_url=postgres_database, demo=True)
    portal = open_portal(config)
    load_demo(portal)
    with portal.database.read() as session:
        assert verify_chain(session).whole
        assert (session.scalar(select(func.count()).select_from(PageRow)) or 0) > 100
    portal.database.close()
