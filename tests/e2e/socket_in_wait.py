"""Another account lays sockets where somebody's second start would ask; for ``two_accounts``.

    python -m tests.e2e.socket_in_wait DATA FILE

What it hears is written into FILE.
"""

import hashlib
import socket
import sys
import tempfile
from pathlib import Path
from threading import Thread


def main(data: str, file: str) -> None:
    """Listen in the temporary folder under the name that the profile's window would take."""
    profile = Path(data) / "profiles" / "default"
    name = "channel-editor-" + hashlib.sha256(str(profile).encode()).hexdigest()[:16]
    with socket.socket(socket.AF_UNIX) as listening:
        place = Path(tempfile.gettempdir()) / name
        listening.bind(str(place))
        place.chmod(0o777)
        listening.listen()
        print("waits", flush=True)
        while True:
            came, _ = listening.accept()
            Thread(target=note, args=(came, Path(file)), daemon=True).start()


def note(came: socket.socket, file: Path) -> None:
    """Whatever is said, or that somebody came at all."""
    with file.open("ab") as out:
        out.write(b"somebody came\n" + came.recv(4096))


if __name__ == "__main__":
    main(*sys.argv[1:])
