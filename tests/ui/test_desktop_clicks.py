"""A click on a notice leads into the window; clicks on other programs' notices do not."""

from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.ui.desktop_clicks import BUS, DesktopClicks
from tests.fakes.session_bus import HERE, session_bus

pytestmark = pytest.mark.skipif(not HERE, reason="needs a D-Bus daemon")
SERVICE, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"


@pytest.fixture
def clicks(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[DesktopClicks]:
    with session_bus() as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        QDBusConnection.disconnectFromBus(BUS)  # of a test before, on another bus
        holder = QWidget()
        qtbot.addWidget(holder)
        made = DesktopClicks(holder)
        assert made.listen()
        yield made
        QDBusConnection.disconnectFromBus(BUS)


def click(number: int, action: str) -> None:
    """What the desktop says when somebody clicks."""
    from jeepney import DBusAddress, new_signal  # noqa: PLC0415 - Linux only
    from jeepney.bus_messages import message_bus  # noqa: PLC0415 - Linux only
    from jeepney.io.blocking import open_dbus_connection  # noqa: PLC0415 - Linux only

    with open_dbus_connection() as bus:
        bus.send_and_get_reply(message_bus.RequestName(SERVICE))
        address = DBusAddress(PATH, interface=SERVICE)
        bus.send(new_signal(address, "ActionInvoked", "us", (number, action)))
        bus.send_and_get_reply(message_bus.ListNames())  # the signal has left


def test_the_number_of_the_clicked_notice_is_heard(clicks: DesktopClicks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(clicks.clicked) as heard:
        click(7, "default")
    assert heard.args == [7]


def test_another_button_of_a_notice_leads_nowhere(clicks: DesktopClicks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(clicks.clicked) as heard:
        click(7, "mute")
        click(8, "default")
    assert heard.args == [8]
