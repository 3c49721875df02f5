"""A real headless browser, spoken to over a pipe by Chrome's DevTools protocol.

No driver is needed: ``--remote-debugging-pipe`` reads commands from file descriptor 3 and answers
on 4, each a JSON object that ends with a zero byte.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from select import select
from time import monotonic
from typing import Any

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
MISSING = "no Chromium here: apt-get install chromium-headless-shell"
_PATIENCE = 20.0  # seconds for one answer


def found() -> str | None:
    """The program, if there is one."""
    return next((path for name in NAMES if (path := shutil.which(name)) is not None), None)


class Browser:
    """One tab. Clicks and letters go in as a person's do, not by scripts of the page."""

    def __init__(self, to: int, back: int) -> None:
        self._to, self._back = to, back
        self._number = 0
        self._rest = b""
        self._events: list[Mapping[str, Any]] = []
        self._session = ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        told = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = told["sessionId"]
        for domain in ("Page", "Runtime", "DOM"):
            self._ask(f"{domain}.enable")

    def go(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self._events.clear()
        self._ask("Page.navigate", url=address)
        self._loaded()

    def type(self, selector: str, text: str) -> None:
        """Click into a field and type."""
        self.click(selector)
        self._ask("Input.insertText", text=text)

    def choose(self, selector: str, value: str) -> None:
        """An entry of a list, by its value."""
        told = json.dumps(value)
        self.run(f"document.querySelector({json.dumps(selector)}).value = {told}")

    def pick_file(self, selector: str, file: Path) -> None:
        """A file in a file field."""
        root = self._ask("DOM.getDocument")["root"]["nodeId"]
        node = self._ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self._ask("DOM.setFileInputFiles", nodeId=node, files=[str(file)])

    def click(self, selector: str, *, leads: bool = False) -> None:
        """Click on the middle of something; ``leads``: and wait for the page behind it."""
        self._events.clear()
        x, y = self.run(
            f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
            " e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
            " return [r.x + Math.min(r.width / 2, 40), r.y + r.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        if leads:
            self._loaded()

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        told = self._ask("Runtime.evaluate", expression=script, returnByValue=True)
        if "exceptionDetails" in told:
            raise AssertionError(told["exceptionDetails"])
        return told["result"].get("value")

    def text(self) -> str:
        """What can be read on the page."""
        return str(self.run("document.body.innerText"))

    def address(self) -> str:
        """Where the page came from."""
        return str(self.run("location.href"))

    def close(self) -> None:
        """Let it end by itself, with everything written."""
        self._session = ""
        with suppress(AssertionError):
            self._ask("Browser.close")

    def _loaded(self) -> None:
        until = monotonic() + _PATIENCE
        while not any(one.get("method") == "Page.loadEventFired" for one in self._events):
            self._events.append(self._next(until))

    def _ask(self, method: str, **words: Any) -> Mapping[str, Any]:
        self._number += 1
        wish: dict[str, Any] = {"id": self._number, "method": method, "params": words}
        if self._session:
            wish["sessionId"] = self._session
        os.write(self._to, json.dumps(wish).encode() + b"\0")
        until = monotonic() + _PATIENCE
        while True:
            told = self._next(until)
            if told.get("id") == self._number:
                if "error" in told:
                    raise AssertionError(f"{method}: {told['error']}")
                answer: Mapping[str, Any] = told["result"]
                return answer
            self._events.append(told)

    def _next(self, until: float) -> Mapping[str, Any]:
        while b"\0" not in self._rest:
            ready, _, _ = select([self._back], [], [], max(0.0, until - monotonic()))
            if not ready:
                raise AssertionError("the browser does not answer")
            got = os.read(self._back, 1 << 16)
            if not got:
                raise AssertionError("the browser has ended")
            self._rest += got
        one, self._rest = self._rest.split(b"\0", 1)
        told: Mapping[str, Any] = json.loads(one)
        return told


@contextmanager
def browser(folder: Path) -> Iterator[Browser]:
    """Start one with a profile in ``folder``; it ends with the block."""
    program = found()
    assert program is not None
    ours_in, to = os.pipe()
    back, theirs_out = os.pipe()
    words = [
        *("bash", "-c", f'exec "$0" "$@" 3<&{ours_in} 4>&{theirs_out}', program),
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"),
        *("--no-first-run", "--no-proxy-server", "--window-size=1200,1400"),
        *(f"--user-data-dir={folder}", "--remote-debugging-pipe"),
    ]
    process = subprocess.Popen(
        words,
        pass_fds=(ours_in, theirs_out),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(ours_in)
    os.close(theirs_out)
    try:
        made = Browser(to, back)
        yield made
        made.close()
    finally:
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        if process.poll() is None:
            process.kill()
            process.wait()
        for one in (to, back):
            os.close(one)
