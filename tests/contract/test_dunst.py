"""Notices on a real notification service: dunst, on a session bus and a screen of this test's."""

import shutil
from collections.abc import Iterator
from queue import Queue

import pytest

from editor_app.connectors.freedesktop import FreedesktopNotices
from editor_app.domain.notices import Notice
from tests.fakes.real_desktop import RealDesktop, real_desktop
from tests.fakes.session_bus import HERE

THERE = HERE and all(map(shutil.which, ("Xvfb", "dunst", "dunstctl")))
pytestmark = pytest.mark.skipif(not THERE, reason="needs Xvfb and dunst")
NOTICE = Notice(
    title="5 项期限",
    text="留言答复 2、栏目更新 3。",
    action="打开",
    more=(("hour", "1 小时后"), ("workday", "下一工作日")),
    topic="due",
)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Iterator[RealDesktop]:
    with real_desktop() as made:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made.address)
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        yield made


@pytest.fixture
def notices(desktop: RealDesktop) -> Iterator[FreedesktopNotices]:
    made = FreedesktopNotices()
    yield made
    made.close()


def test_a_notice_is_shown_replaced_and_clicked(
    desktop: RealDesktop, notices: FreedesktopNotices
) -> None:
    pressed: Queue[tuple[int, str]] = Queue()
    notices.hear(lambda number, key: pressed.put((number, key)))
    number = notices.tell(NOTICE)
    assert number > 0
    assert notices.tell(NOTICE) == number  # a newer one of the same topic takes its place
    assert desktop.shown() == 1
    desktop.click_newest()
    assert pressed.get(timeout=10) == (number, "default")


def test_topics_stand_beside_each_other(desktop: RealDesktop, notices: FreedesktopNotices) -> None:
    notices.tell(NOTICE)
    notices.tell(Notice(title="待审队列", text="1 件", action="去审核", topic="queue"))
    assert desktop.shown() == 2


def test_what_the_desktop_was_told_is_what_we_said(
    desktop: RealDesktop, notices: FreedesktopNotices
) -> None:
    notices.tell(NOTICE)
    desktop.close_all()
    told = desktop.history()
    assert "5 项期限" in told
    assert "留言答复 2、栏目更新 3。" in told
    assert "频道采编" in told


def test_a_service_that_starts_anew_is_found_again(
    desktop: RealDesktop, notices: FreedesktopNotices
) -> None:
    notices.tell(NOTICE)
    desktop.restart_service()
    assert notices.tell(NOTICE) > 0
    assert desktop.shown() == 1
