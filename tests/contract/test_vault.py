"""Secrets go into a keyring that may be trusted, or nowhere beyond this process."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import keyring.backend
import keyring.backends.fail
import keyring.errors
import pytest

from editor_app.connectors import deferred, vault
from editor_app.connectors.keyring_vault import TRUSTED, KeyringVault
from editor_app.connectors.vault import MemoryVault, SystemVault
from editor_app.domain.errors import Code, EditorError


class Backend(keyring.backend.KeyringBackend):
    """A keyring in a dict; ``locked`` makes every call fail."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring is typed in part
        self.secrets: dict[tuple[str, str], str] = {}
        self.locked = False

    def _open(self) -> None:
        if self.locked:
            raise keyring.errors.KeyringLocked

    def get_password(self, service: str, username: str) -> str | None:
        self._open()
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._open()
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._open()
        if (service, username) not in self.secrets:
            raise keyring.errors.PasswordDeleteError
        del self.secrets[service, username]


@pytest.fixture
def backend() -> Backend:
    return Backend()


@pytest.fixture
def trusted(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> SystemVault:
    """A vault on a desktop whose keyring is the given backend."""
    monkeypatch.setattr(vault, "system_vault", lambda service: KeyringVault(backend, service))
    return SystemVault("test")


def test_memory_keeps_for_this_run_only() -> None:
    memory = MemoryVault()
    memory.save("a", "secret")
    assert (memory.load("a"), memory.persistent) == ("secret", False)
    memory.forget("a")
    memory.forget("a")
    assert memory.load("a") is None


def test_a_trusted_keyring_keeps(trusted: SystemVault, backend: Backend) -> None:
    trusted.save("a", "secret")
    assert (trusted.load("a"), trusted.persistent) == ("secret", True)
    assert backend.secrets == {("test", "a"): "secret"}
    trusted.forget("a")
    trusted.forget("a")
    assert trusted.load("a") is None


def test_a_keyring_locked_at_saving_leaves_the_session_in_memory(
    trusted: SystemVault, backend: Backend
) -> None:
    backend.locked = True
    trusted.save("a", "secret")
    assert (trusted.load("a"), trusted.persistent) == ("secret", False)
    assert backend.secrets == {}


@pytest.mark.parametrize("act", ["load", "forget"])
def test_a_locked_keyring_is_left_alone(trusted: SystemVault, backend: Backend, act: str) -> None:
    backend.locked = True
    getattr(trusted, act)("a")
    assert not trusted.persistent


def test_a_secret_too_long_for_windows_is_not_kept(backend: Backend) -> None:
    with pytest.raises(EditorError) as refused:
        KeyringVault(backend, "test").save("a", "x" * 513)
    assert refused.value.code is Code.KEYRING


def test_without_a_keyring_memory_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    assert deferred.system_vault("test") is None
    assert not SystemVault("test").persistent


def test_an_unknown_backend_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{__name__}.Backend")
    assert deferred.system_vault("test") is None


def test_no_trusted_backend_keeps_secrets_in_plain_files() -> None:
    assert not any("alt" in name.split(".")[1] for name in TRUSTED)


KEPT = """
import json
from editor_app.connectors.vault import SystemVault
vault = SystemVault("channel-editor-test")
vault.save("https://portal.example", "refresh-token")
again = SystemVault("channel-editor-test")
print(json.dumps([again.persistent, again.load("https://portal.example")]))
again.forget("https://portal.example")
"""
FORGOTTEN_BY_ANOTHER = """
import json
from editor_app.connectors.vault import SystemVault
vault = SystemVault("channel-editor-test")
vault.save("https://portal.example", "refresh-token")
SystemVault("channel-editor-test").forget("https://portal.example")
print(json.dumps([vault.persistent, vault.load("https://portal.example")]))
"""
IN_MEMORY = """
import json
from editor_app.connectors.vault import SystemVault
vault = SystemVault("channel-editor-test")
vault.save("https://portal.example", "refresh-token")
told = [vault.persistent, vault.load("https://portal.example")]
print(json.dumps([*told, SystemVault("channel-editor-test").load("https://portal.example")]))
"""
UNLOCKED = "echo test | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null"
NONE = "true"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("keyring_", "script", "told"),
    [
        pytest.param(UNLOCKED, KEPT, [True, "refresh-token"], id="unlocked"),
        pytest.param(UNLOCKED, FORGOTTEN_BY_ANOTHER, [True, None], id="changed"),
        pytest.param(LOCKED, IN_MEMORY, [False, "refresh-token", None], id="locked"),
        pytest.param(NONE, IN_MEMORY, [False, "refresh-token", None], id="absent"),
    ],
)
def test_a_real_secret_service(
    tmp_path: Path, keyring_: str, script: str, told: list[object]
) -> None:
    """A desktop's own keyring daemon, on a bus of its own (fault F41).

    Locked or absent, the session lives in memory, says so, and waits for nobody.
    """
    if not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")):
        pytest.skip("needs dbus-run-session and gnome-keyring-daemon")
    home = tmp_path / "home"
    (home / "run").mkdir(parents=True, mode=0o700)
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{keyring_}\nexec {sys.executable} -c '{script}'"],
        cwd=Path(__file__).parents[2],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_RUNTIME_DIR": str(home / "run"),
        },
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.stdout, done.stderr.decode()
    assert json.loads(done.stdout) == told
