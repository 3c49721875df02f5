"""The portal's own report of each submission: kept, told while somebody decides, never blocking."""

import json
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, func, select

from editor_app.checks.wordbook import wordbook
from editor_app.domain.item import ItemId, new_item_id
from editor_app.domain.portal_checks import finding_plain
from editor_app.portal.check_reports import report_out
from editor_app.portal.core import open_portal
from editor_app.portal.db.checks import CheckReportRow, EchoedRow, EchoRow
from editor_app.portal.echoes import alike, catch_up
from editor_app.portal.surroundings import clocks
from tests.portal.approving import approve_all
from tests.portal.articles import BODY, article
from tests.portal.editions import live, next_edition
from tests.portal.neighbours import id_of, stand
from tests.portal.running import RunningPortal, Somebody
from tests.ui.portal_word import AT, LINK

AGAIN = article(title="青榆街道又一次联合检查消防安全情况")  # over the same text


def checks(who: Somebody, item: str) -> dict[str, Any]:
    told: dict[str, Any] = who.item(item)["portal_checks"]
    return told


def found(who: Somebody, item: str) -> list[tuple[str, str]]:
    return [(one["rule"], one["severity"]) for one in checks(who, item)["findings"]]


def test_what_stands_on_the_portal_already_is_found_by_the_portal(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    before = live(either, lin)
    made = lin.submitted(AGAIN)
    told = checks(either.sign_in("li"), made.item)
    (one,) = [finding for finding in told["findings"] if finding["rule"] == "SRC-02"]
    assert (one["severity"], one["excerpt"]) == ("warn", before.content.title)
    assert one["facts"] == {"item": before.item, "percent": 100}
    assert told["kept"]
    assert told["rules"] > 30
    layout = either.portal.layout
    assert (told["catalogue_version"], told["layout_version"]) == (
        layout.catalogue_version,
        layout.version,
    )


def test_what_was_withdrawn_is_no_duplicate(portal: RunningPortal, lin: Somebody) -> None:
    before = live(portal, lin)
    body = {"hash": before.hash, "reason": "内容重复，撤下旧稿"}
    answer = portal.sign_in("liang").post(before.item, "withdrawals", body, base=before.hash)
    assert answer.status_code == 201
    assert "SRC-02" not in dict(found(lin, lin.submitted(AGAIN).item))


def test_an_edition_is_no_duplicate_of_itself(portal: RunningPortal, lin: Somebody) -> None:
    before = live(portal, lin)
    after = next_edition(before)
    lin.submitted(after.content, item=ItemId(before.item), base=before.hash)
    assert "SRC-02" not in dict(found(lin, before.item))


def test_a_submission_from_before_reports_has_none(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    with portal.portal.database.write() as session:
        session.execute(delete(CheckReportRow))
    told = checks(lin, made.item)
    assert (told["kept"], told["findings"], told["rules"]) == (False, [], 0)


def test_every_submission_keeps_its_report(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    portal.sign_in("li").decide(made.item, made.hash, 1, "return", reason="请补充数据来源")
    assert checks(lin, made.item)["kept"]
    body = BODY + "检查结果已告知有关单位。"
    lin.submitted(article(body=body), item=ItemId(made.item), base=made.hash)
    with portal.portal.database.read() as session:
        assert session.scalar(select(func.count()).select_from(CheckReportRow)) == 2


def test_of_what_is_settled_nothing_is_told(portal: RunningPortal, lin: Somebody) -> None:
    made = lin.submitted()
    approve_all(portal, made.item, made.hash)
    assert lin.item(made.item)["portal_checks"] is None


def test_no_more_than_a_hundred_are_told_and_all_are_kept(
    portal: RunningPortal, lin: Somebody
) -> None:
    links = "".join(f"[查看第{n}期](https://www.site{n}.com/)、" for n in range(130))
    made = lin.submitted(article(body=f"{BODY}详见{links}"))
    told = checks(lin, made.item)
    with portal.portal.database.read() as session:
        kept = session.scalars(select(CheckReportRow.findings)).one()
    assert len(told["findings"]) == 100
    assert told["left_out"] == kept.count('"rule"') - 100 > 0


def test_findings_of_great_length_are_counted_and_not_told() -> None:
    long, short = (finding_plain(replace(LINK, excerpt="a" * size)) for size in (40_000, 10))
    row = CheckReportRow(
        at=AT,
        rules=48,
        catalogue="1",
        layout="1",
        lexicon="1",
        milliseconds=1,
        findings=json.dumps([long, long, short, short]),
    )
    told = report_out(row)
    assert [len(one.excerpt) for one in told.findings] == [40_000, 10, 10]
    assert told.left_out == 1


def test_a_start_makes_up_for_texts_that_have_no_keys(portal: RunningPortal, lin: Somebody) -> None:
    live(portal, lin)
    with portal.portal.database.write() as session:
        session.execute(delete(EchoRow))
        session.execute(delete(EchoedRow))
    again = open_portal(portal.portal.config)
    again.database.close()
    assert "SRC-02" in dict(found(lin, lin.submitted(AGAIN).item))
    assert catch_up(portal.portal.database) == 0


def test_a_reply_without_page_is_compared_in_its_own_unit_alone(portal: RunningPortal) -> None:
    with portal.portal.database.read() as session:
        stand(session, id_of("private"), article(), portal.portal.now(), public=False)
        mine, other = article(), replace(article(), unit=article(unit="qyj").unit)
        assert [row.id for row in alike(session, mine, 5)] == [id_of("private")]
        assert [row.id for row in alike(session, other, 5)] == []


def test_the_clock_of_a_column_starts_with_its_newest_item(either: RunningPortal) -> None:
    portal, content = either.portal, article()
    with portal.database.read() as session:
        assert clocks(session, portal, content.unit)[content.column].last is None
        stand(session, new_item_id(), content, portal.now())
        clock = clocks(session, portal, content.unit)[content.column]
    assert clock.last == portal.now().date()


def test_the_words_of_a_unit_are_right_at_the_portal_too(portal: RunningPortal) -> None:
    lexicon, layout = portal.portal.lexicon, portal.portal.layout
    assert lexicon is not None
    (unit, right), *_ = lexicon.lexicon.right.items()
    here = wordbook(layout, lexicon.lexicon, unit)  # as a workstation makes it
    there = lexicon.over(layout, unit)
    assert there.right == right == here.right
    assert (there.entries, there.version) == (here.entries, here.version)
    assert lexicon.over(layout, "gwb").right == ()
