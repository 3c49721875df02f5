"""The public side on a real socket, over the sample district in memory."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import uvicorn
from fastapi import FastAPI

from editor_app.portal.public.router import public_router
from tests.portal.published import Published, bundled_layout


@contextmanager
def running_site() -> Iterator[tuple[httpx.Client, Published]]:
    """A client of the site, and what is published there."""
    published = Published(bundled_layout())
    app = FastAPI()
    app.include_router(public_router(published.open))
    bound = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{bound.getsockname()[1]}") as client:
            yield client, published
    finally:
        server.should_exit = True
        thread.join()
        bound.close()
