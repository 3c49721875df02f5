"""What the portal alone can prove about 保密审查: rights, the layout's word, its tables."""

from pathlib import Path

from sqlalchemy import delete, select, update

from editor_app.domain.item import new_item_id
from editor_app.portal.config import PortalConfig
from editor_app.portal.db.content import ContributionRow, ItemRow, SubmissionRow
from editor_app.portal.db.secrecy import SecrecyRow
from tests.fakes.layouts import altered
from tests.fakes.secrecy import PASSED
from tests.portal.articles import article, revision
from tests.portal.conftest import Clock, settled
from tests.portal.running import RunningPortal, Somebody, problem


def test_the_refusal_names_the_rule_in_both_languages(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1)
    portal.sign_in("wang").decide(made.item, made.hash, 2)
    refused = portal.sign_in("liang").decide(made.item, made.hash, 3)
    assert problem(refused) == (422, "secrecy-missing")
    finding = refused.json()["findings"][0]
    assert (finding["rule"], finding["where"]) == ("REV-04", "secrecy")
    assert "保密审查未完成" in finding["message_zh"]
    assert "not been done" in finding["message_en"]


def test_who_examined_decides_on_no_level(portal: RunningPortal, lin: Somebody) -> None:
    everything = portal.sign_in("all")
    made = lin.submitted()
    assert everything.examine(made.item, made.hash).status_code == 201
    assert problem(everything.decide(made.item, made.hash, 1)) == (403, "forbidden")


def test_who_decided_a_level_does_not_examine(portal: RunningPortal, lin: Somebody) -> None:
    everything = portal.sign_in("all")
    made = lin.submitted()
    assert everything.decide(made.item, made.hash, 1).status_code == 201
    assert problem(everything.examine(made.item, made.hash)) == (403, "forbidden")


def test_a_record_of_who_wrote_afterwards_does_not_hold(either: RunningPortal) -> None:
    """An officer who later contributes to the item answers for own work."""
    lin, huang = either.sign_in("lin"), either.sign_in("huang")
    made = lin.submitted()
    huang.examine(made.item, made.hash)
    either.sign_in("li").decide(made.item, made.hash, 1)
    either.sign_in("wang").decide(made.item, made.hash, 2)
    contributed(either, made.item, made.hash, "huang")
    refused = either.sign_in("liang").decide(made.item, made.hash, 3)
    assert problem(refused) == (422, "secrecy-missing")


def contributed(running: RunningPortal, item: str, hash_: str, person: str) -> None:
    with running.portal.database.write() as session:
        row = session.get_one(ItemRow, item)
        session.merge(
            ContributionRow(item=item, revision=hash_, person=person, sequence=row.sequence + 1)
        )


def test_who_does_not_see_the_item_does_not_examine_it(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    refused = portal.sign_in("chen").examine(made.item, made.hash)
    assert problem(refused) == (404, "not-found")


def test_what_the_editor_said_cannot_be_changed_by_the_officer(
    portal: RunningPortal, lin: Somebody
) -> None:
    made = lin.submitted()
    answers = {**PASSED, "carrier": "other"}
    with portal.portal.database.write() as session:
        session.execute(update(SubmissionRow).values(secrecy='{"carrier": "official"}'))
    portal.sign_in("huang").examine(made.item, made.hash, answers)
    told = lin.item(made.item)["secrecy"]["record"]["answers"]
    assert told["carrier"] == "official"


def test_a_wrong_editors_part_is_refused(lin: Somebody) -> None:
    made = revision(new_item_id(), article())
    lin.put(made)
    body = {
        "hash": made.hash,
        "checked_rules": 70,
        "catalogue_version": "1",
        "secrecy": {"carrier": "official", "conclusion": "approved"},
    }
    refused = lin.post(made.item, "submissions", body)
    assert problem(refused) == (422, "refused")
    assert {one["where"] for one in refused.json()["findings"]} >= {"secrecy.conclusion"}


def test_a_forged_table_publishes_nothing(
    portal: RunningPortal, lin: Somebody, clock: Clock
) -> None:
    """The publisher asks the tables again: a record that was taken away is missed."""
    made = lin.submitted(article(schedule_at="2026-11-22T18:30"))
    portal.sign_in("huang").examine(made.item, made.hash)
    for level, name in enumerate(("li", "wang", "liang"), 1):
        portal.sign_in(name).decide(made.item, made.hash, level)
    with portal.portal.database.write() as session:
        session.execute(delete(SecrecyRow))
    clock.pass_(hours=9)
    assert portal.sign_in("lin").item(made.item)["state"] == "scheduled"


def test_a_pack_without_the_step_asks_nobody(tmp_path: Path, sqlite_url: str, clock: Clock) -> None:
    folder = altered(
        tmp_path / "layout", "rules.toml", "required = true, except_units", "except_units"
    )
    with _with_layout(tmp_path, sqlite_url, clock, folder) as running:
        lin = running.sign_in("lin")
        made = lin.submitted()
        assert lin.item(made.item)["secrecy"] is None
        assert problem(running.sign_in("huang").examine(made.item, made.hash)) == (
            409,
            "wrong-state",
        )
        for level, name in enumerate(("li", "wang", "liang"), 1):
            answer = running.sign_in(name).decide(made.item, made.hash, level)
            assert answer.status_code == 201


def test_a_unit_or_a_kind_may_be_excepted(tmp_path: Path, sqlite_url: str, clock: Clock) -> None:
    folder = altered(
        tmp_path / "layout",
        "portal.toml",
        "schema_version = 1\n",
        'schema_version = 1\nrule_params.REV-04 = { except_units = ["gwb"] }\n',
    )
    with _with_layout(tmp_path, sqlite_url, clock, folder) as running:
        lin = running.sign_in("lin")
        name = "东屿高新区管委会办公室"
        without = lin.submitted(article(unit="gwb", source=name, publisher=name))
        told = [lin.item(one.item)["secrecy"] for one in (without, lin.submitted())]
        assert [one is None for one in told] == [True, False]


def _with_layout(folder: Path, url: str, clock: Clock, layout: Path) -> RunningPortal:
    config = PortalConfig(
        data=folder / "data", layout_folder=layout, db_url=url, demo=True, now=clock.now
    )
    return settled(config)


def test_one_row_for_each_record(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    huang = portal.sign_in("huang")
    huang.examine(made.item, made.hash)
    huang.examine(made.item, made.hash)
    with portal.portal.database.read() as session:
        rows = session.scalars(select(SecrecyRow).where(SecrecyRow.item == made.item)).all()
    assert len(rows) == 2
