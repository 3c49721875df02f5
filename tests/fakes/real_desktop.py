"""A desktop of a test's own: a screen, a session bus, and dunst as its notification service."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.fakes.session_bus import session_bus

_PATIENCE = 15.0  # seconds; the machine is shared


@dataclass(slots=True, kw_only=True)
class RealDesktop:
    """What is on the desktop, as dunst's own tool tells it."""

    address: str
    display: str
    service: "subprocess.Popen[bytes] | None" = None

    @property
    def environment(self) -> dict[str, str]:
        """For programs on this desktop."""
        told = {"DISPLAY": self.display, "DBUS_SESSION_BUS_ADDRESS": self.address}
        return {**os.environ, **told}

    def shown(self) -> int:
        """How many notices stand on the screen."""
        return int(self._ask("count", "displayed"))

    def click_newest(self) -> None:
        """Click the newest notice."""
        self._ask("action")

    def close_all(self) -> None:
        """Put every notice away."""
        self._ask("close-all")

    def history(self) -> str:
        """What was put away, as JSON."""
        return self._ask("history")

    def start_service(self) -> None:
        """Until it has its name on the bus."""
        self.service = subprocess.Popen(
            ["dunst", "-conf", os.devnull],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait(self)

    def stop_service(self) -> None:
        """Nothing shows notices any more."""
        if self.service is not None:
            self.service.terminate()
            self.service.wait(5)

    def restart_service(self) -> None:
        """As after an update of the desktop."""
        self.stop_service()
        self.start_service()

    def _ask(self, *words: str) -> str:
        command = ["dunstctl", *words]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=20
        )
        return done.stdout


@contextmanager
def real_desktop() -> Iterator[RealDesktop]:
    """It ends with the block."""
    with session_bus() as address, screen() as display:
        desktop = RealDesktop(address=address, display=display)
        try:
            desktop.start_service()
            yield desktop
        finally:
            desktop.stop_service()


@contextmanager
def screen() -> Iterator[str]:
    """A screen that nobody sees; it picks a free number itself."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x720x24"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        screen.terminate()
        screen.wait(5)


def _wait(desktop: RealDesktop) -> None:
    """Until the service has its name on the bus."""
    until = time.monotonic() + _PATIENCE
    while True:
        try:
            desktop.shown()
        except subprocess.CalledProcessError:
            assert time.monotonic() < until, "dunst did not start"
            time.sleep(0.05)
        else:
            return
