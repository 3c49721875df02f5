"""The portal as a process: announces itself, fills itself once, stops cleanly."""

import signal
import socket
from pathlib import Path

import httpx
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.portal.serve import listen, main
from tests.portal.processes import PortalProcess
from tests.portal.running import code_flow

SERVE = "editor_app.portal.serve"


@pytest.mark.slow
def test_a_seeded_portal_serves_and_stops_with_its_parent(tmp_path: Path) -> None:
    arguments = ["--data", str(tmp_path), "--port", "0", "--seed", "demo", "--exit-with-parent"]
    running = PortalProcess(SERVE, arguments)
    with httpx.Client(base_url=running.url, timeout=30) as client:
        token = code_flow(client, "lin")["access_token"]
        client.headers["Authorization"] = f"Bearer {token}"
        told = client.get("/v1/changes", params={"limit": "500"}).json()
        assert len([one for one in told["changes"] if one["topic"] == "item"]) > 20
        assert client.get("/").status_code == 200
    running.close_stdin()
    assert running.ended() == 0


@pytest.mark.slow
def test_a_portal_stops_cleanly_when_asked(tmp_path: Path) -> None:
    running = PortalProcess(SERVE, ["--data", str(tmp_path), "--port", "0"])
    running.process.send_signal(signal.SIGTERM)
    assert running.ended() in (0, -signal.SIGTERM)


def test_a_port_in_use_is_said_so() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as taken,
        pytest.raises(EditorError) as raised,
    ):
        listen("127.0.0.1", taken.getsockname()[1])
    assert raised.value.code is Code.USAGE


def test_help_tells_the_arguments(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0
    assert "--exit-with-parent" in capsys.readouterr().out
