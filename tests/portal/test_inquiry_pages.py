"""The pages around the citizens' forms: slips are told where they are, each page leads on."""

from datetime import timedelta
from typing import Any

import pytest
from lxml import html
from sqlalchemy import select

from editor_app.domain.item import freeze, new_item_id
from editor_app.portal.acts import expire_due
from editor_app.portal.db.records import AuditRow
from tests.portal.citizens import Citizen, reply_to
from tests.portal.conftest import Clock
from tests.portal.editions import act
from tests.portal.running import RunningPortal
from tests.portal.test_consultations import published


@pytest.fixture
def citizen(portal: RunningPortal, clock: Clock) -> Citizen:
    return Citizen(portal, clock)


@pytest.mark.parametrize(
    ("slip", "field"),
    [
        ({"type": ""}, "type"),
        ({"subject": ""}, "subject"),
        ({"text": "短"}, "text"),
        ({"name": ""}, "name"),
        ({"phone": "打我电话"}, "phone"),
        ({"email": "nobody"}, "email"),
        ({"website": "http://spam"}, ""),
    ],
)
def test_a_slip_is_told_at_its_field(citizen: Citizen, slip: dict[str, Any], field: str) -> None:
    shown = html.fromstring(citizen.send(**slip).text)
    wrong = shown.xpath("//*[@aria-invalid='true']")
    assert [one.get("id") for one in wrong] == ([field] if field else [])
    assert all(one.get("aria-describedby") == "problem" for one in wrong)
    assert shown.xpath("//*[@id='problem']/@role") == ["alert"]
    assert shown.xpath("//*[@id='problem']/a/@href") == ([f"#{field}"] if field else [])


@pytest.mark.parametrize(
    "path", ["/", "/zkgwb/", "/zkgwb/c/interact/", "/zkgwb/c/interact.inquiry/", "/zkgwb/inquiry/"]
)
def test_the_way_to_the_forms_starts_on_every_page_about_them(
    portal: RunningPortal, path: str
) -> None:
    shown = html.fromstring(portal.client().get(path).text)
    links = {str(one) for one in shown.xpath("//main//a/@href") if "/inquiry" in one}
    assert "/inquiry" in links
    assert {portal.client().get(one).status_code for one in links} == {200}


def test_a_reply_whose_page_ends_is_kept_by_its_message_alone(
    portal: RunningPortal, clock: Clock, citizen: Citizen
) -> None:
    number = citizen.sent()
    made = freeze(new_item_id(), reply_to(number), None)
    published(portal, made.content, made.item)
    assert "公开版" in citizen.case().text
    end = (clock.now() + timedelta(days=30)).isoformat()
    act(
        portal, portal.sign_in("lin"), made, {"act": "mark", "valid_until": end, "at_end": "remove"}
    )
    clock.pass_(days=31)
    assert expire_due(portal.portal) == 1
    shown = citizen.case().text
    assert "公开版" not in shown
    assert "已责令其停止" in shown
    assert "inquiry-unpublish" in actions(portal)


def actions(portal: RunningPortal) -> list[str]:
    with portal.portal.database.read() as session:
        return list(session.scalars(select(AuditRow.action)))


def test_a_case_tells_how_its_term_was_counted(citizen: Citizen) -> None:
    citizen.sent()
    shown = html.fromstring(citizen.case().text)
    due = shown.xpath("//time[@class='day']/@datetime")
    told = [one.text_content() for one in shown.xpath("//details[@class='term']//li")]
    assert len(due) == 1
    assert told[0].endswith("不计")
    assert told[-1].endswith("答复期限")
    assert f"{int(due[0][5:7])}月{int(due[0][8:])}日" in told[-1]
