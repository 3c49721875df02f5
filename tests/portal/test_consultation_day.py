"""From a citizen's form to the published result: real HTTP on both sides, one clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.oauth import OAuth
from editor_app.domain.canonical import Json
from editor_app.domain.consultation import CONSULTATION, Stage
from editor_app.domain.item import ColumnKey, Draft, ItemId
from editor_app.domain.opinions import Marking, OpinionId
from editor_app.domain.people import Person
from editor_app.domain.proof import Verdict
from editor_app.domain.secrecy_form import told_answers
from editor_app.services.consultations import ConsultationService
from editor_app.services.verification import Verification
from tests.fakes.people import HUANG, LI, LIANG, LIN, WANG
from tests.fakes.secrecy import EDITORS_PART, PASSED
from tests.fakes.workstation import Workstation, workstation
from tests.portal.conftest import Clock
from tests.portal.consultations import consultation
from tests.portal.running import RunningPortal
from tests.portal.test_consultations import page, url
from tests.portal.test_opinions import Citizen, rows

TEXTS = ("建议增加医院周边的停车泊位。", "取消道路泊位收费，太贵了。", "增加学校周边泊位。")
REASON = "与现行道路停车收费规定不一致，未采纳。"


@contextmanager
def seat(
    folder: Path, person: Person, portal: RunningPortal, clock: Clock
) -> Iterator[Workstation]:
    http = Http(HttpOptions(base_url=portal.url, connect_seconds=2, read_seconds=10))
    finder = Finder(http)
    made = workstation(
        folder / person.id,
        person,
        clock,  # type: ignore[arg-type]  # only asked for the time
        lambda session: CONNECTORS["reference"](http, finder, session, str),
        OAuth(http, finder, clock),
    )
    made.settings.change(undo_seconds=0)
    try:
        yield made
    finally:
        made.store.close()
        http.close()


def passes(station: Workstation) -> None:
    while station.sync.run_once().more:
        pass


def publish(
    folder: Path, portal: RunningPortal, clock: Clock, lin: Workstation, draft: Draft
) -> None:
    """Submit, examine, sign by three people, and hear of it."""
    for finding in lin.submit.confirmation(draft.item, LIN).open_warnings:
        lin.drafts.keep(draft.item, finding.key, "已人工核对，无误")
    lin.submit.submit(draft.item, LIN, secrecy=told_answers(EDITORS_PART))
    passes(lin)
    for person in (HUANG, LI, WANG, LIANG):
        with seat(folder, person, portal, clock) as desk:
            passes(desk)
            remote = desk.store.mirror.get(draft.item)
            assert remote is not None
            desk.reviews.mark_seen(draft.item, person, remote.head)
            if person is HUANG:
                desk.secrecy.examine(draft.item, told_answers(PASSED), person)
            else:
                desk.reviews.decide(draft.item, "approve", "", person)
            passes(desk)
            assert not desk.store.outbox.open(), person.name
    passes(lin)


def written(lin: Workstation) -> Draft:
    """The announcement, as the editor has it."""
    told = consultation()
    column = ColumnKey("interact.consultation")
    made = lin.drafts.new(unit=told.unit, column=column, kind=CONSULTATION, person=LIN)
    content = replace(told, layout_version=made.content.layout_version)
    return lin.drafts.save(replace(made, content=content))


def reasoned(draft: Draft) -> Draft:
    """The one thing only a person knows: why something was not adopted."""
    table = draft.content.fields["adoption_table"]
    assert isinstance(table, list | tuple)
    filled: list[Json] = [{**dict(row), "reason": REASON} for row in table if isinstance(row, dict)]
    return replace(draft, content=draft.content.with_field("adoption_table", filled))


def sort_out(service: ConsultationService, item: ItemId) -> None:
    """Two of the three speak of parking places, and are adopted; one of fees."""
    one, two, three = (OpinionId(opinion.id) for opinion in service.opinions(item))
    places = Marking(opinions=(one, three), add=("泊位",), outcome="yes")
    fees = Marking(opinions=(two,), add=("收费",), outcome="no")
    service.mark(item, (places, fees), LIN)


def sorted_out(portal: RunningPortal) -> list[tuple[str, str | None]]:
    """How the portal keeps them, in the order they came."""
    kept = sorted(rows(portal), key=lambda opinion: opinion.number)
    return [(opinion.tags, opinion.outcome) for opinion in kept]


def link_to_each_other(portal: RunningPortal, call: ItemId, result: ItemId) -> None:
    """The page of the call names its result and the other way round; no page names a citizen."""
    asked, answered = page(portal, call), page(portal, result)
    assert f'href="{url(portal, result)}"' in asked
    assert f'href="{url(portal, call)}"' in answered
    assert "征集状态：已反馈" in asked
    assert REASON in answered
    assert "13800001234" not in asked + answered


def agrees(lin: Workstation, item: ItemId) -> None:
    """The client itself finds that the public page is the page of what was approved."""
    checked = Verification(lin.store, lin.portal, lin.layouts, lin.clock).check(item)
    assert checked.verdict is Verdict.MATCHES, checked.faults


def test_from_the_citizens_form_to_the_result_that_links_both_ways(
    tmp_path: Path, portal: RunningPortal, clock: Clock
) -> None:
    with seat(tmp_path, LIN, portal, clock) as lin:
        draft = written(lin)
        publish(tmp_path, portal, clock, lin, draft)
        clock.pass_(days=1)
        for text in TEXTS:
            citizen = Citizen(portal, draft.item, clock)
            assert citizen.send(text).status_code == 303
        passes(lin)
        agrees(lin, draft.item)

        service = ConsultationService(lin.store, lin.layouts, lin.drafts, clock)
        (row,) = service.rows(LIN)
        assert (row.stage, row.opinions, row.days_left) == (Stage.OPEN, 3, 9)
        sort_out(service, draft.item)
        passes(lin)
        assert sorted_out(portal) == [
            ('["泊位"]', "yes"),
            ('["收费"]', "no"),
            ('["泊位"]', "yes"),
        ]

        clock.pass_(days=10)
        (row,) = service.rows(LIN)
        assert row.stage is Stage.ENDED
        assert row.due is not None
        assert str(row.due.on) == "2027-01-02"
        answer = lin.drafts.save(reasoned(service.begin_result(draft.item, LIN)))
        assert answer.content.fields["count_adopted"] == 2
        publish(tmp_path, portal, clock, lin, answer)

        link_to_each_other(portal, draft.item, answer.item)
        (row,) = service.rows(LIN)
        assert (row.stage, row.results) == (Stage.ANSWERED, (answer.item,))
        agrees(lin, draft.item)
        agrees(lin, answer.item)
