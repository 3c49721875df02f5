"""接手 from workstation to workstation over a real portal: shared, taken over, submitted, told."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from editor_app.connectors import CONNECTORS
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http
from editor_app.connectors.oauth import OAuth
from editor_app.domain.item import UnitKey
from editor_app.domain.people import Person
from editor_app.domain.warrants import HAND_OVER
from editor_app.services.handed import hands_over
from editor_app.services.handover import HandOverService
from editor_app.services.warrants import WarrantService, Wish
from tests.fakes.people import LIN, SU
from tests.fakes.real_clock import RealClock
from tests.fakes.workstation import Workstation, workstation

UNIT = UnitKey("zkgwb")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Two editors of one unit."""

    lin: Workstation
    su: Workstation


@pytest.fixture
def unit(http: Http, oauth: OAuth, clock: RealClock, tmp_path: Path) -> Iterator[Unit]:
    def seat(person: Person) -> Workstation:
        portal = partial(CONNECTORS["reference"], http, Finder(http))
        return workstation(
            tmp_path / person.id, person, clock, lambda s: portal(s, str), oauth, shares=True
        )

    lin, su = seat(LIN), seat(SU)
    with closing(lin.store), closing(su.store):
        yield Unit(lin=lin, su=su)


def test_a_draft_goes_from_hand_to_hand_and_into_review(unit: Unit) -> None:
    lin, su = unit.lin, unit.su
    now = lin.clock.now()
    draft = lin.write("关于做好防汛值班工作的通知")
    lin.store.drafts.save(replace(draft, changed_at=now - timedelta(minutes=2)))
    lin.sync.run_once()
    wish = Wish(
        unit=UNIT,
        level=HAND_OVER,
        absent=LIN.id,
        deputy=SU.id,
        starts=now - timedelta(minutes=1),
        ends=now + timedelta(days=2),
        reason="外出培训两天",
    )
    WarrantService(lin.portal.lending).grant(wish, now)
    taking = HandOverService(su.store, su.portal, su.sharing, su.drafts)
    (offer,) = [one for one in taking.offers() if one.head.item == draft.item]
    taking.take(offer, "林晓雯外出培训")
    taking.bring(draft.item)
    mine = su.drafts.open(draft.item)
    assert mine.content == draft.content

    su.drafts.save(replace(mine, content=mine.content.with_field("title", "关于防汛值班的通知")))
    su.settings.change(undo_seconds=0)
    su.submit.submit(draft.item, SU)
    su.sync.run_once()
    remote = su.portal.item(draft.item)
    assert remote.submitted_by == "su"
    assert {"lin", "su"} <= set(remote.contributors)

    told = lin.sync.run_once()
    assert told.shared is not None
    assert [one.item for one in told.shared.handed] == [draft.item]
    (trace,) = hands_over(lin.store, draft.item)
    assert (trace.by_name, trace.absent_name, trace.reason) == ("苏敏", "林晓雯", "林晓雯外出培训")
