"""Less motion over a real session bus, beside a settings portal that knows the wish."""

from collections.abc import Callable, Iterator
from queue import Queue
from threading import Thread
from typing import Any

import pytest

from editor_app.connectors.desktop_wishes import PortalWishes
from tests.fakes.session_bus import HERE, session_bus

pytestmark = pytest.mark.skipif(not HERE, reason="needs a D-Bus daemon")

_GNOME = ("org.gnome.desktop.interface", "enable-animations")
_APPEARANCE = ("org.freedesktop.appearance", "reduced-motion")
Values = dict[tuple[str, str], tuple[str, Any]]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        yield address


@pytest.fixture
def portal(bus: str) -> Iterator[Callable[[Values], Any]]:
    """Starts a settings portal with some values; gives its connection."""
    from jeepney import HeaderFields, MessageType, new_error, new_method_return  # noqa: PLC0415
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only

    connection = open_dbus_connection(bus=bus)
    connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))

    def serve(values: Values) -> None:
        asked = 0
        while asked < 2:
            message = connection.receive(timeout=10)
            if message.header.message_type is not MessageType.method_call:
                continue
            asked += 1
            assert message.header.fields[HeaderFields.member] == "Read"
            value = values.get(message.body)
            if value is None:
                connection.send(new_error(message, "org.freedesktop.portal.Error.NotFound"))
            else:
                connection.send(new_method_return(message, "v", (("v", value),)))

    def start(values: Values) -> Any:
        Thread(target=serve, args=(values,), daemon=True).start()
        return connection

    yield start
    connection.close()


@pytest.fixture
def wishes() -> Iterator[PortalWishes]:
    made = PortalWishes()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("values", "reduced"),
    [
        ({_GNOME: ("b", False)}, True),
        ({_GNOME: ("b", True)}, False),
        ({_APPEARANCE: ("u", 1)}, True),
        ({_APPEARANCE: ("u", 0), _GNOME: ("b", True)}, False),
        ({}, False),
    ],
)
def test_the_portal_is_asked(
    values: Values, reduced: bool, portal: Callable[[Values], Any], wishes: PortalWishes
) -> None:
    portal(values)
    assert wishes.reduced_motion() is reduced


def test_a_wish_that_changes_is_heard(
    portal: Callable[[Values], Any], wishes: PortalWishes
) -> None:
    from jeepney import DBusAddress, new_signal  # noqa: PLC0415 - Linux only

    heard: Queue[bool] = Queue()
    wishes.hear(heard.put)
    connection = portal({_GNOME: ("b", True)})
    assert not wishes.reduced_motion()
    emitter = DBusAddress(
        "/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings"
    )
    for moves in (False, True):
        told = (*_GNOME, ("b", moves))
        connection.send(new_signal(emitter, "SettingChanged", "ssv", told))
        assert heard.get(timeout=10) is not moves


def test_no_portal_wishes_nothing(bus: str, wishes: PortalWishes) -> None:
    assert not wishes.reduced_motion()


def test_no_bus_wishes_nothing(monkeypatch: pytest.MonkeyPatch, wishes: PortalWishes) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert not wishes.reduced_motion()
