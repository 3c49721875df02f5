"""审核 with one more first reviewer, who claims what others read."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from editor_app.connectors.memory import MemoryPortal
from editor_app.domain.item import ColumnKey, ItemId, Kind, UnitKey
from editor_app.domain.people import Person, Role
from editor_app.services.batch import BatchService
from editor_app.services.claims import ClaimService
from editor_app.services.preview import PreviewService
from editor_app.services.published import published_draft
from editor_app.services.saved_filters import SavedFilters
from editor_app.services.warrants import WarrantService
from editor_app.ui.screens.review.deps import ReviewDeps
from editor_app.ui.screens.review.screen import ReviewScreen
from tests.checks.sample_items import load
from tests.fakes.faulty_portal import FaultyPortal
from tests.fakes.file_service import file_service
from tests.fakes.people import LI, LIANG, LIN, person
from tests.fakes.workstation import Workstation, workstation
from tests.ui.review_district import District, given

ZHAO = person("zhao", "赵一鸣", "gwb", ("*", Role.REVIEW_1))


HOT = "突发停水，须五小时内回应"


@pytest.fixture(autouse=True)
def zhao(district: District, tmp_path: Path) -> Workstation:
    """One more first reviewer around the same portal."""
    lin = district[LIN]
    portal = FaultyPortal(MemoryPortal(lin.portal.portal.books, ZHAO))
    made = workstation(tmp_path / ZHAO.id, ZHAO, lin.clock, given(portal))
    district.seats[ZHAO.id] = made
    return made


def opened(district: District, one: Person = LI) -> ReviewScreen:
    seat = district[one]
    district.at_desk = one
    deps = ReviewDeps(
        reviews=seat.reviews,
        checking=seat.checking,
        preview=PreviewService(seat.store, seat.layouts),
        layouts=seat.layouts,
        files=file_service(seat.store, seat.layouts),
        submit=seat.submit,
        filters=SavedFilters(seat.store),
        batch=BatchService(seat.store, seat.reviews, seat.submit),
        claims=ClaimService(seat.store, seat.clock),
        published=partial(published_draft, seat.store),
        warrants=WarrantService(seat.portal.lending),
        person=lambda: seat.session.person,
        kick=lambda: district.kicks.append(True),
    )
    made = ReviewScreen(district.kit, deps)
    district.qtbot.addWidget(made)
    made.resize(1370, 800)
    made.show()
    district.settle()
    return made


def synced(district: District, screen: ReviewScreen) -> None:
    district.sync()
    screen.reload()
    district.settle()


def told(screen: ReviewScreen) -> str:
    return screen.claims.strip.told.text()


def held_by_zhao(district: District) -> ItemId:
    item = district.submit()
    zhao = district[ZHAO]
    ClaimService(zhao.store, zhao.clock).claim(item, ZHAO)
    district.sync()
    return item


def hot(district: District, title: str = "") -> ItemId:
    """An emergency, published on the last level's word; everybody has heard."""
    lin, sample = district[LIN], load("04-hot-response.md").content
    made = lin.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey(sample.column),
        kind=Kind("hot_response"),
        person=LIN,
    )
    unit = lin.layouts.current().portal.unit("zkgwb")
    assert unit is not None
    names = {"source": unit.name_zh, "responsible_unit": unit.name_zh}
    fields = {**made.content.fields, **sample.fields, **names}
    content = replace(made.content, fields=fields, body=sample.body, attachments=())
    item = lin.drafts.save(replace(made, content=content)).item
    lin.submit.submit(item, LIN, emergency=HOT)
    lin.clock.forward(30)
    district.sync()
    liang = district[LIANG]
    liang.reviews.decide(item, "approve", "", LIANG)
    liang.clock.forward(30)
    district.sync()
    return item
