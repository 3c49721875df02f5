"""What a day's work leaves on the machine: nothing for the next user, no text and no token outside
the store. The oracle is the disk after a whole tour in the real window, in English, small and dark.
"""

import hashlib
import os
import re
import sqlite3
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.e2e.conftest import Toured, tour

NOTICE = Path(__file__).resolve().parents[1] / "samples" / "notice-2017.md"
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")
TOKEN = re.compile(rb"[A-Za-z0-9_-]{43}")
WORDS = ("--lang", "en", "--theme", "dark", "--size", "1280x720", "--keep")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home and a folder for temporary files that the tour has for itself."""
    machine = tmp_path_factory.mktemp("machine")
    for name in ("home", "tmp"):
        (machine / name).mkdir()
    return machine


@pytest.fixture(scope="module")
def toured(machine: Path) -> Toured:
    old = os.umask(0o022)  # what an office PC has
    try:
        return tour(
            machine / "out", *WORDS, HOME=str(machine / "home"), TMPDIR=str(machine / "tmp")
        )
    finally:
        os.umask(old)


@pytest.fixture
def client(toured: Toured) -> Path:
    """The data folder of the workstation."""
    return toured.folder / "work" / "client"


def files(*folders: Path) -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def is_store(path: Path) -> bool:
    """The store and its files, where the texts belong."""
    return path.name.startswith("channel.db") or "blobs" in path.parts


def canaries() -> list[bytes]:
    """Pieces of the notice long enough to be nothing else, as a program may write them."""
    lines = [line.strip("#* ") for line in NOTICE.read_text(encoding="utf-8").splitlines()]
    pieces = [line[:16] for line in lines if len(line) >= 16]
    return [piece.encode(encoding) for piece in pieces for encoding in ENCODINGS]


def holding(paths: Iterator[Path]) -> list[str]:
    found = canaries()
    return [str(path) for path in paths if any(one in path.read_bytes() for one in found)]


def test_the_tour_speaks_english_too_in_a_small_dark_window(toured: Toured) -> None:
    assert toured.code == 0, toured.errors
    assert QImage(str(toured.folder / "01-home.png")).width() == 1280


def test_the_text_is_in_the_store(client: Path) -> None:
    """Else the next sentence would prove nothing."""
    assert holding(path for path in files(client) if is_store(path))


def test_the_text_is_nowhere_else(toured: Toured, machine: Path, client: Path) -> None:
    places = (client, toured.folder / "work" / "logs", machine / "home", machine / "tmp")
    assert holding(path for path in files(*places) if not is_store(path)) == []


def test_a_log_was_begun(toured: Toured) -> None:
    assert (toured.folder / "work" / "logs" / "channel-editor.log").is_file()


def token_hashes(portal: Path) -> frozenset[str]:
    """SHA-256 of every token the portal gave."""
    with sqlite3.connect(portal / "portal.db") as database:
        rows = database.execute(
            "SELECT hash FROM access_tokens UNION SELECT hash FROM refresh_tokens"
        ).fetchall()
    return frozenset(hash_ for (hash_,) in rows)


def tokens_in(paths: Iterator[Path], given: frozenset[str]) -> list[str]:
    return [
        str(path)
        for path in paths
        for told in TOKEN.findall(path.read_bytes())
        if hashlib.sha256(told).hexdigest() in given
    ]


def test_a_token_would_be_found(tmp_path: Path) -> None:
    token = b"A" * 20 + b"_-" + b"9" * 21
    (tmp_path / "log").write_bytes(b"Authorization: Bearer " + token + b"\n")
    given = frozenset({hashlib.sha256(token).hexdigest()})
    assert tokens_in(files(tmp_path), given) == [str(tmp_path / "log")]


def test_no_token_is_on_the_disk(toured: Toured, machine: Path, client: Path) -> None:
    given = token_hashes(toured.folder / "work" / "portal")
    assert len(given) >= 4  # four people signed in
    places = (client, toured.folder / "work" / "logs", machine / "home", machine / "tmp")
    assert tokens_in(files(*places), given) == []


def readable_by_others(path: Path, base: Path) -> bool:
    """Whether another account of the machine gets to the file, through every folder above it."""
    if stat.S_ISLNK(path.lstat().st_mode):
        return False
    open_to_them = stat.S_IRGRP | stat.S_IROTH | stat.S_IWGRP | stat.S_IWOTH
    if not path.stat().st_mode & open_to_them:
        return False
    return not any(
        not above.stat().st_mode & (stat.S_IXGRP | stat.S_IXOTH)
        for above in path.parents
        if above.is_relative_to(base) and above != base
    )


def test_an_open_file_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "open").touch(mode=0o644)
    (tmp_path / "shut").mkdir(mode=0o700)
    (tmp_path / "shut" / "inside").touch(mode=0o644)
    (tmp_path / "own").touch(mode=0o600)
    assert [p.name for p in files(tmp_path) if readable_by_others(p, tmp_path)] == ["open"]


def test_the_next_user_of_the_machine_reads_nothing(
    toured: Toured, machine: Path, client: Path
) -> None:
    bases = (client.parent, machine / "home", machine / "tmp")
    found = [
        str(path)
        for base in bases
        for path in base.rglob("*")
        if not path.is_dir() and readable_by_others(path, base)
    ]
    assert [path for path in found if "/work/screen.json" not in path] == []
