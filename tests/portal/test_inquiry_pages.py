"""The pages around the citizens' forms: slips are told where they are, each page leads on."""

from typing import Any

import pytest
from lxml import html

from tests.portal.citizens import Citizen
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal


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
