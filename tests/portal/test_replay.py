"""Random people do random things; the audit trail alone must explain every state."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.records import AuditRow
from editor_app.portal.loading import load_demo
from tests.portal.conftest import LAYOUT, Clock
from tests.portal.crowd import STEPS, Crowd, check
from tests.portal.district import settle


@pytest.fixture
def crowd_portal(config: PortalConfig) -> Iterator[Portal]:
    portal = replace(open_portal(config), checks=False)
    with portal.database.write() as session:
        settle(session)
    yield portal
    portal.database.close()


@pytest.mark.parametrize("seed", range(4))
def test_the_trail_explains_what_a_crowd_did(crowd_portal: Portal, clock: Clock, seed: int) -> None:
    crowd = Crowd(crowd_portal, clock, seed)
    for _ in range(STEPS):
        crowd.step()
    assert crowd.done > STEPS / 5
    assert check(crowd_portal) > 2
    with crowd_portal.database.read() as session:
        actions = session.scalars(select(AuditRow.action)).all()
    assert {"publish", "secrecy", "refused-own-work", "refused-forbidden"} <= set(actions)


def test_the_trail_explains_the_sample_district(tmp_path: Path) -> None:
    portal = open_portal(PortalConfig(data=tmp_path, layout_folder=LAYOUT, demo=True))
    load_demo(portal)
    assert check(portal) > 100
    portal.database.close()
