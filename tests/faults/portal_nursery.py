"""Portals that start in a moment and die where told: forked from a process that has loaded all.

Each line of stdin is a JSON object ``{"port": …}``: a portal is forked that serves on that port
(0: a free one) and announces itself. It watches a file: when that names a point, the portal ends
itself by SIGKILL the next time it gets there. The nursery then says ``{"ended": status}``.

    effect   the command's rows are written, its audit row is not
    commit   everything is written, COMMIT is not
    reply    COMMIT is done, no byte of the reply has left
    body     the head of the reply has left, its body has not
"""

import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import event
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from editor_app.portal.app import create_app
from editor_app.portal.config import PortalConfig
from editor_app.portal.serve import AnnouncedServer, listen
from tests.portal.district import settle

LAYOUT = Path(__file__).resolve().parents[2] / "resources" / "layout"
POINTS = ("effect", "commit", "reply", "body")


class Fate:
    """The file that says where to die, and whether a command is under way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.commanding = False
        self.written = False

    def meets(self, point: str) -> None:
        """End the process if this is the place."""
        if self._path.exists() and self._path.read_text() == point:
            self._path.unlink()
            os.kill(os.getpid(), signal.SIGKILL)


class DeadlyReply:
    """ASGI middleware: meets fate when a command is about to be answered."""

    def __init__(self, app: ASGIApp, fate: Fate) -> None:
        self._app = app
        self._fate = fate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def deadly(message: Message) -> None:
            self._fate.meets("reply" if message["type"].endswith("start") else "body")
            await send(message)

        command = scope["type"] == "http" and scope["path"].startswith("/v1/items/")
        if not command or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        self._fate.commanding, self._fate.written = True, False
        await self._app(scope, receive, deadly)
        self._fate.commanding = False


def deadly_database(engine: Any, fate: Fate) -> None:
    """Meet fate before the last row of a command, and before its COMMIT."""

    def statement(_c: object, _cursor: object, sql: str, *_: object) -> None:
        if fate.commanding and sql.startswith("INSERT INTO audit"):
            fate.meets("effect")
        fate.written = fate.written or sql.startswith("INSERT INTO operations")

    def commit(_: object) -> None:
        if fate.commanding and fate.written:
            fate.meets("commit")

    event.listen(engine, "before_cursor_execute", statement)
    event.listen(engine, "commit", commit)


def serve(data: Path, db_url: str, port: int) -> None:
    """Serve until killed."""
    config = PortalConfig(data=data, layout_folder=LAYOUT, db_url=db_url, demo=True)
    fresh = not (data / "settled").exists()
    app = create_app(config)
    if fresh:
        with app.state.portal.database.write() as session:
            settle(session)
        (data / "settled").touch()
    fate = Fate(data / "die-at")
    deadly_database(app.state.portal.database.engine, fate)
    app.add_middleware(DeadlyReply, fate=fate)
    with listen("127.0.0.1", port) as listening:
        AnnouncedServer(app, listening).run(sockets=[listening])


def main(data: str, db_url: str) -> None:
    """Fork a portal for every line of stdin."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            serve(Path(data), db_url, int(json.loads(line)["port"]))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(json.dumps({"ended": os.waitstatus_to_exitcode(status)}), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
