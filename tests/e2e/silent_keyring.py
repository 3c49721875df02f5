"""Takes the keyring's name on the session bus and answers after some seconds: ``SECONDS``."""

import sys
import time

from jeepney import MessageType, new_error
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


def main(seconds: float) -> None:
    """Until it is killed."""
    line = open_dbus_connection(bus="SESSION")
    line.send_and_get_reply(message_bus.RequestName("org.freedesktop.secrets"))
    while True:
        told = line.receive()
        if told.header.message_type is MessageType.method_call:
            time.sleep(seconds)
            line.send(new_error(told, "org.freedesktop.Secret.Error.IsLocked"))


if __name__ == "__main__":
    main(float(sys.argv[1]))
