"""Running the portal: ``python -m editor_app.portal.serve``."""

import argparse
import json
import os
import socket
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from sqlalchemy.exc import ArgumentError, DBAPIError

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.proofing_ports import LinkProbe
from editor_app.paths import Paths
from editor_app.portal.app import create_app
from editor_app.portal.config import LOOPBACK, PortalConfig
from editor_app.portal.loading import load_demo

DEMO = "demo"
_PATIENCE = 10  # seconds a running request gets when the portal is told to stop


def serve(
    db_url: str | None,
    host: str,
    port: int,
    data: Path,
    seed: str | None,
    exit_with_parent: bool = False,
    probe: LinkProbe | None = None,
) -> None:
    """Run until told to stop; prints ``{"url": …, "pid": …}`` once the portal listens.

    ``port`` 0 picks a free one. ``seed`` "demo" fills an empty portal with sample data and lets
    people sign in by name. With ``exit_with_parent`` the portal stops when its stdin closes.
    ``probe`` asks links for rule LNK-04; without one the portal opens no addresses.
    """
    config = PortalConfig(
        data=data.absolute(),
        layout_folder=Paths.discover(data).resources / "layout",
        db_url=db_url or "",
        demo=seed == DEMO,
        probe=probe,
        hosts=tuple(dict.fromkeys((*LOOPBACK, host.strip("[]").lower()))),
    )
    app = _app(config)
    if config.demo:
        load_demo(app.state.portal)
    with listen(host, port) as listening:
        server = AnnouncedServer(app, listening)
        if exit_with_parent:
            threading.Thread(target=_watch_stdin, args=(server,), daemon=True).start()
        server.run(sockets=[listening])


def _app(config: PortalConfig) -> FastAPI:
    """The portal over its database. Raises ``EditorError`` when the address leads to none."""
    try:
        return create_app(config)
    except (ArgumentError, DBAPIError) as wrong:
        told = wrong.orig if isinstance(wrong, DBAPIError) else wrong
        problem = str(told).strip().partition("\n")[0]
        raise EditorError(Code.USAGE, problem=f"--db: {problem}") from wrong


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 becomes a free one. Raises ``EditorError`` when there is none."""
    name = host.strip("[]")
    family = socket.AF_INET6 if ":" in name else socket.AF_INET
    # With the protocol named asyncio sets TCP_NODELAY. Without it every answer on a kept connection
    # waits for a delayed acknowledgement: 45 ms instead of 0.4 (50 bare answers over loopback).
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if os.name == "posix":  # elsewhere the option lets two programs share one port
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((name, port))
        made.listen()
    except OSError as taken:
        made.close()
        problem = f"{host}:{port}: {taken.strerror or taken}"
        raise EditorError(Code.USAGE, problem=problem) from taken
    return made


class AnnouncedServer(uvicorn.Server):
    """A server that says where it listens, as soon as it does."""

    def __init__(self, app: FastAPI, listening: socket.socket) -> None:
        # No access log: addresses hold ids, and what matters stands in the audit trail.
        super().__init__(
            uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                timeout_graceful_shutdown=_PATIENCE,
            )
        )
        host, port = listening.getsockname()[:2]
        self.url = f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start listening, then tell the parent in one line of JSON."""
        await super().startup(sockets=sockets)
        if self.started:
            sys.stdout.write(json.dumps({"url": self.url, "pid": os.getpid()}) + "\n")
            sys.stdout.flush()


def _watch_stdin(server: uvicorn.Server) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    server.should_exit = True


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line of this module."""
    parser = argparse.ArgumentParser(prog="editor_app.portal.serve", description=__doc__)
    parser.add_argument("--db", metavar="URL", help="sqlite:///… or postgresql+psycopg://…")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8080, help="0 picks a free port")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--seed", choices=[DEMO], help="fill an empty portal with sample data")
    parser.add_argument("--exit-with-parent", action="store_true", help="stop when stdin closes")
    told = parser.parse_args(arguments)
    serve(told.db, told.host, told.port, told.data, told.seed, told.exit_with_parent)


if __name__ == "__main__":
    main()
