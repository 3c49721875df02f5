"""The nursery's side: waits with everything loaded, forks a child per request, reads no file.

Requests and answers are packets on standard input, a socket: ``F`` with name and limits (and two
open files: the document, and where the answer goes) is answered by the child's id, ``R`` with an id
lets that child go.
"""

import gc
import json
import os
import signal
import socket
from contextlib import suppress

from editor_app.importers.child import prepare, serve
from editor_app.importers.limits import Limits
from editor_app.importers.nursery import MOST, REAP

IDLE_SECONDS = 30.0


def main() -> None:
    """Serve until the program closes its end, or nobody asked for a while."""
    prepare()
    gc.collect()
    gc.freeze()  # children share these pages as long as nobody counts references anew
    line = socket.socket(fileno=0)
    line.settimeout(IDLE_SECONDS)
    children: set[int] = set()
    while True:
        try:
            message, files, _, _ = socket.recv_fds(line, MOST, 2)
        except TimeoutError:
            if children:
                continue
            break
        if not message:
            break
        if message.startswith(REAP):
            _let_go(line, children, int(message[1:]))
        else:
            children.add(_fork(line, message, files))
    for pid in children:
        os.kill(pid, signal.SIGKILL)


def _fork(line: socket.socket, message: bytes, files: list[int]) -> int:
    pid = os.fork()
    if pid == 0:
        _be_child(line, message, files)
    for one in files:
        os.close(one)
    line.send(str(pid).encode())
    return pid


def _be_child(line: socket.socket, message: bytes, files: list[int]) -> None:
    """Never returns: what follows belongs to the nursery."""
    try:
        line.close()
        told = json.loads(message[1:])
        source, output = os.fdopen(files[0], "rb"), os.fdopen(files[1], "wb")
        source.seek(0)
        serve(str(told["name"]), Limits(**told["limits"]), source, output)
    finally:
        os._exit(1)


def _let_go(line: socket.socket, children: set[int], pid: int) -> None:
    if pid in children:
        children.discard(pid)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)
    line.send(b"ok")
