"""A portal that is killed between effect and reply, once for every line in a file of orders.

Run as a script: data folder, database URL, file. The file's lines count the kills to come.
"""

import os
import signal
import sys
from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from editor_app.portal.app import create_app
from editor_app.portal.config import PortalConfig
from editor_app.portal.serve import AnnouncedServer, listen
from tests.portal.conftest import LAYOUT
from tests.portal.district import settle


class KilledBeforeReply:
    """Lets a command take effect and commit, then ends the process before a byte of the reply."""

    def __init__(self, app: ASGIApp, flag: Path) -> None:
        self._app = app
        self._flag = flag

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def deadly(message: Message) -> None:
            command = scope["type"] == "http" and scope["path"].startswith("/v1/items/")
            if command and scope["method"] == "POST" and self._flag.exists():
                self._flag.unlink()
                os.kill(os.getpid(), signal.SIGKILL)
            await send(message)

        await self._app(scope, receive, deadly)


def main(data: str, url: str, flag: str) -> None:
    config = PortalConfig(data=Path(data), layout_folder=LAYOUT, db_url=url, demo=True)
    app = create_app(config)
    with app.state.portal.database.write() as session:
        settle(session)
    app.add_middleware(KilledBeforeReply, flag=Path(flag))
    with listen("127.0.0.1", 0) as listening:
        AnnouncedServer(app, listening).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
