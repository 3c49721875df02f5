"""A portal is looked for where its address is whole, and no further."""

import pytest

from editor_app.domain.way_steps import (
    Found,
    IsStopped,
    Outcome,
    Reason,
    Step,
    StoppedError,
    TellStep,
    TryWay,
    Way,
)
from editor_app.presenters.portal_finding import PortalFinder, Search, way_being_typed
from editor_app.presenters.way import Trial
from editor_app.services.settings import Settings
from editor_app.services.way import is_typed_out, is_whole

WAY = Way(portal_url="https://portal.example")


@pytest.mark.parametrize(
    "typed",
    [
        "portal.example",
        " https://portal.example/ ",
        "门户.政务",
        "portal.example:8443",
        "portal:8443",
        "https://portal/",
        "10.1.2.3",
        "[fd00::1]:8443",
        "http://127.0.0.1:8000",
        "portal.example/.well-known/channel-portal",
    ],
)
def test_a_whole_address_can_be_asked_for(typed: str) -> None:
    assert is_whole(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "p",
        "portal",
        "portal.",
        "portal.e",
        "portal..example",
        ".example",
        "https://",
        "https://portal",
        "portal.example:",
        "portal.example:99999",
        "10.1.2",
        "10.1.2.",
        "[fd00::",
        "http://portal.example",
        "user@portal.example",
        "por tal.example",
        "ftp://portal.example",
    ],
)
def test_what_breaks_off_is_not_asked_for(typed: str) -> None:
    assert not is_whole(typed)
    assert way_being_typed(Settings(), typed, "", "") is None


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("www.suzhou.gov.cn", ["www.suzhou.gov.cn"]),
        ("https://portal.zhongkai.gov.cn", ["https://portal.zhongkai.gov.cn"]),
        ("门户.政务", ["门户.政务"]),
        ("portal.cnki.net", []),
        ("portal.example/", ["portal.example/"]),
        ("10.12.3.45", []),
        ("10.1.2.34:8443", []),
        ("portal.suzhou.gov.cn:8443", ["portal.suzhou.gov.cn"]),
        ("http://localhost:8000/", ["http://localhost:8000/"]),
        ("portal.corp:8443", []),
    ],
)
def test_on_its_way_an_address_is_asked_for_where_it_ends(typed: str, asked: list[str]) -> None:
    assert [typed[:at] for at in range(1, len(typed) + 1) if is_typed_out(typed[:at])] == asked


def test_a_proxy_that_breaks_off_waits_as_well() -> None:
    assert way_being_typed(Settings(), "portal.example", "proxy.example", "") is None
    way = way_being_typed(Settings(), "portal.example/", "proxy.example:80", " ca.pem")
    assert way == Way(portal_url=WAY.portal_url, proxy="http://proxy.example:80", ca_file="ca.pem")


def _road(ends_at: Step | None, tried: list[Step]) -> TryWay:
    def try_way(way: Way, tell: TellStep, stopped: IsStopped) -> tuple[Found, ...]:
        for step in Step:
            if stopped():
                raise StoppedError
            tried.append(step)
            bad = step is ends_at
            outcome = Outcome.FAILED if bad else Outcome.GOOD
            reason = Reason.NAME_UNKNOWN if bad else Reason.FOUND
            tell(Found(step=step, outcome=outcome, reason=reason))
        return ()

    return try_way


@pytest.mark.parametrize(("ends_at", "last"), [(None, Step.PORTAL), (Step.NAME, Step.NAME)])
def test_a_look_ends_at_the_portal_or_where_the_way_ends(ends_at: Step | None, last: Step) -> None:
    tried: list[Step] = []
    found = Search(way=WAY).run(_road(ends_at, tried))
    assert found is not None
    assert (found.step, tried[-1]) == (last, last)
    assert Step.SIGN_IN not in tried


def test_a_look_that_is_stopped_finds_nothing() -> None:
    with pytest.raises(StoppedError):
        Search(way=WAY, stopped=True).run(_road(None, []))


def test_what_was_found_is_known_and_a_failure_until_the_page_is_left() -> None:
    finder, other = PortalFinder(try_way=_road(None, [])), Way(portal_url="https://b.example")
    found = Found(step=Step.PORTAL, outcome=Outcome.GOOD, reason=Reason.FOUND)
    failed = Found(step=Step.NAME, outcome=Outcome.FAILED, reason=Reason.NAME_UNKNOWN)
    finder.learn_trial(Trial(way=WAY, found={Step.PORTAL: found}))
    finder.learn_trial(Trial(way=other, found={Step.NAME: failed}))
    assert (finder.known(WAY), finder.known(other)) == (found, failed)
    finder.forget_failures()
    assert (finder.known(WAY), finder.known(other)) == (found, None)
