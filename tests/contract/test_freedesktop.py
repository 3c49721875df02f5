"""Notices over a real session bus, beside a service that takes them down."""

from collections.abc import Iterator
from queue import Queue
from threading import Thread
from typing import Any

import pytest

from editor_app.connectors.freedesktop import FreedesktopNotices
from editor_app.domain.notices import Notice
from tests.fakes.session_bus import HERE, session_bus

pytestmark = pytest.mark.skipif(not HERE, reason="needs a D-Bus daemon")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a session bus of this test's own."""
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        yield address


@pytest.fixture
def shown(bus: str) -> Iterator[list[Any]]:
    """What a notification service was asked to show."""
    from jeepney import HeaderFields, MessageType, new_method_return  # noqa: PLC0415 - Linux only
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only

    connection = open_dbus_connection(bus=bus)
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.Notifications"))
    calls: list[Any] = []

    def serve() -> None:
        while len(calls) < 2:
            try:
                message = connection.receive(timeout=10)
            except (TimeoutError, OSError, ConnectionError):
                return  # the test showed less than two notices, and is over
            if message.header.message_type is MessageType.method_call:
                assert message.header.fields[HeaderFields.signature] == "susssasa{sv}i"
                calls.append(message.body)
                connection.send(new_method_return(message, "u", (6 + len(calls),)))

    thread = Thread(target=serve, daemon=True)
    thread.start()
    yield calls
    connection.close()


@pytest.fixture
def desktop(shown: list[Any]) -> Iterator[FreedesktopNotices]:
    made = FreedesktopNotices()
    yield made
    made.close()


def test_a_notice_reaches_the_desktop_and_the_next_takes_its_place(
    desktop: FreedesktopNotices, shown: list[Any]
) -> None:
    assert desktop.tell(Notice(title="待审 <1>", text="3 件 & <b>急</b>", action="去审核")) == 7
    assert desktop.tell(Notice(title="待审", text="4 件")) == 8
    first, second = shown
    assert (first[1], first[3], first[4]) == (0, "待审 <1>", "3 件 &amp; &lt;b&gt;急&lt;/b&gt;")
    assert (second[1], second[4]) == (7, "4 件")
    assert (first[5], second[5]) == (["default", "去审核"], [])


@pytest.mark.parametrize("key", ["default", "hour"])
def test_a_button_is_heard_with_the_number_of_its_notice(
    bus: str, desktop: FreedesktopNotices, key: str
) -> None:
    pressed: Queue[tuple[int, str]] = Queue()
    desktop.hear(lambda number, told: pressed.put((number, told)))
    number = desktop.tell(Notice(title="待审", text="3 件", action="去审核"))
    press(bus, number, key)
    assert pressed.get(timeout=10) == (number, key)


def press(bus: str, number: int, key: str) -> None:
    """What the desktop says to everybody when a button is pressed."""
    from jeepney import DBusAddress, new_signal  # noqa: PLC0415 - Linux only
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only

    name = "org.freedesktop.Notifications"
    address = DBusAddress("/org/freedesktop/Notifications", interface=name)
    with open_dbus_connection(bus=bus) as connection:
        connection.send(new_signal(address, "ActionInvoked", "us", (number, key)))
        connection.send_and_get_reply(message_bus.ListNames())  # the signal has left


def test_a_bus_without_such_a_service_shows_nothing(bus: str) -> None:
    assert FreedesktopNotices().tell(Notice(title="a", text="b")) == 0


@pytest.mark.parametrize("address", ["", "unix:path=/nowhere", "tcp:host=x", "rubbish"])
def test_no_bus_is_no_fault(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert FreedesktopNotices().tell(Notice(title="a", text="b")) == 0


def test_an_unset_address_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert FreedesktopNotices().tell(Notice(title="a", text="b")) == 0


def test_a_window_for_no_screen_tells_nobody(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert FreedesktopNotices().tell(Notice(title="a", text="b")) == 0
