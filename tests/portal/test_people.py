"""A portal that is no demonstration gets its people from the command line."""

import io
from pathlib import Path

import httpx
import pytest

from editor_app.portal.config import PortalConfig
from editor_app.portal.people import main
from tests.portal.conftest import LAYOUT
from tests.portal.running import CLIENT, REDIRECT, RunningPortal, challenge_of

PERSON = ["--id", "p1", "--name", "张三", "--unit", "gwb", "--account", "zhang", "--role"]


def add(data: Path, monkeypatch: pytest.MonkeyPatch, role: str, password: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO(password + "\n"))
    return main(["--data", str(data), *PERSON, role])


def sign_in(client: httpx.Client, password: str) -> httpx.Response:
    return client.post(
        "/oauth/authorize",
        data={
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": REDIRECT,
            "code_challenge": challenge_of("v" * 43),
            "code_challenge_method": "S256",
            "account": "zhang",
            "password": password,
        },
    )


def test_an_added_person_signs_in_with_the_password(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert add(tmp_path, monkeypatch, "gwb:editor", "correct-horse") == 0
    with RunningPortal(PortalConfig(data=tmp_path, layout_folder=LAYOUT)) as running:
        answer = sign_in(running.client(), "correct-horse")
    assert "code=" in answer.headers["location"]


@pytest.mark.parametrize(
    ("role", "password"), [("gwb:emperor", "correct-horse"), ("gwb:editor", "short")]
)
def test_a_wrong_role_or_a_short_password_is_a_usage_error(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    role: str,
    password: str,
) -> None:
    with pytest.raises(SystemExit) as left:
        add(tmp_path, monkeypatch, role, password)
    assert left.value.code == 2
    assert "error" in capsys.readouterr().err
