"""Second starts: who is asked, and what counts as a request."""

import os
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from editor_app.ui.single import RaiseServer, ask_to_raise, server_names

STRANGER = 54_321  # an account that has no session here


@pytest.mark.parametrize("line", [b"look 7\n", b'look "a.pindao"\n', b"look {\n", b"quit\n"])
def test_a_request_that_names_no_whole_path_only_raises(
    line: bytes, qtbot: QtBot, tmp_path: Path
) -> None:
    server = RaiseServer(tmp_path)
    told: list[Path] = []
    server.handed.connect(told.append)
    socket = QLocalSocket()
    with qtbot.waitSignal(server.raised):
        socket.connectToServer(server_names(tmp_path)[0])
        socket.write(line)
        socket.flush()
    with qtbot.waitSignal(server.handed):
        assert ask_to_raise(tmp_path, tmp_path / "right.pindao")
    assert told == [tmp_path / "right.pindao"]


def test_nobody_answers_for_a_profile_that_is_not_open(tmp_path: Path) -> None:
    assert not ask_to_raise(tmp_path)


def test_nothing_is_told_to_a_socket_of_another_account(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The place is the one that accounts share: both of them ask there."""
    raised: list[bool] = []
    with monkeypatch.context() as another:
        another.delenv("XDG_RUNTIME_DIR", raising=False)
        another.setattr(os, "getuid", lambda: STRANGER)
        server = RaiseServer(tmp_path)
        server.raised.connect(lambda: raised.append(True))
        assert [Path(name).is_socket() for name in server_names(tmp_path)] == [True]
        assert not ask_to_raise(tmp_path, tmp_path / "secret.pindao")
    with qtbot.waitSignal(server.raised):
        assert ask_to_raise(tmp_path)
    assert raised == [True]


def test_a_second_start_from_outside_the_session_finds_the_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = tmp_path / "session"
    session.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    assert server_names(tmp_path)[0].startswith(str(session))
    session.chmod(0o755)  # others look in: not a place for this
    assert not server_names(tmp_path)[0].startswith(str(session))
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    server = RaiseServer(tmp_path)
    session.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(session))
    with qtbot.waitSignal(server.raised):
        assert ask_to_raise(tmp_path)
