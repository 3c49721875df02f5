"""The wheel, installed into an environment of its own, started from another folder."""

import json
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app import __version__
from tests.e2e.conftest import ROOT, run

pytestmark = pytest.mark.slow
SAMPLES = ROOT / "tests" / "samples"

Command = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with nothing of ours but the wheel; it sees the pinned packages."""
    folder = tmp_path_factory.mktemp("wheel")
    built = run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT
    )
    assert built.returncode == 0, built.stderr
    (wheel,) = folder.glob("*.whl")
    own = folder / "venv"
    made = run([sys.executable, "-m", "venv", "--without-pip", str(own)], folder)
    assert made.returncode == 0, made.stderr
    python = own / "bin" / "python"
    flags = ["--no-deps", "--no-index", "--disable-pip-version-check", "--quiet"]
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", *flags, str(wheel)]
    installed = run(pip, folder)
    assert installed.returncode == 0, installed.stderr
    (site,) = own.glob("lib/python*/site-packages")
    # A folder named in a .pth file has its own .pth files ignored: the editable install stays out.
    (site / "pinned.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return own


@pytest.fixture
def editor(environment: Path, tmp_path: Path) -> Command:
    """The console command, called from an empty folder with an empty home."""

    def call(*words: str) -> "subprocess.CompletedProcess[str]":
        command = [str(environment / "bin" / "channel-editor"), *words]
        return run(command, tmp_path, HOME=str(tmp_path), QT_QPA_PLATFORM="offscreen")

    return call


def test_it_tells_its_version(editor: Command) -> None:
    assert editor("--version").stdout.strip() == f"channel-editor {__version__}"


def test_everything_it_needs_is_inside(environment: Path) -> None:
    told = "from editor_app.paths import Paths as P; p = P.discover(); print(p.resources)"
    found = run([str(environment / "bin" / "python"), "-c", told], environment)
    resources = Path(found.stdout.strip())
    assert resources.is_relative_to(environment)
    assert {p.name for p in resources.iterdir()} == {p.name for p in (ROOT / "resources").iterdir()}


def test_the_doctor_finds_layout_and_library(editor: Command) -> None:
    told = json.loads(editor("doctor", "--json").stdout)
    facts = {fact["key"]: fact for fact in told["facts"]}
    assert facts["layout"]["ok"]
    assert "15 templates" in facts["layout"]["told"]
    assert facts["sqlite"]["ok"]


def test_it_checks_a_file(editor: Command) -> None:
    ended = editor("check", str(SAMPLES / "10-notice-violations.md"), "--json")
    (file,) = json.loads(ended.stdout)["items"]
    assert ended.returncode == 1
    assert file["findings"]


def test_it_writes_the_page_of_a_file(editor: Command, tmp_path: Path) -> None:
    ended = editor("preview", str(SAMPLES / "01-news.md"), "-o", "page.html")
    assert ended.returncode == 0, ended.stderr
    assert "<article" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_its_sentences_are_translated(editor: Command) -> None:
    ended = editor("check", "missing.md")
    assert ended.returncode == 1
    assert any("\u4e00" <= character <= "\u9fff" for character in ended.stderr)
    assert "Traceback" not in ended.stderr


def test_its_portal_describes_itself(editor: Command) -> None:
    ended = editor("portal", "openapi")
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("openapi:")
