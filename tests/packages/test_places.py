"""The approved medium: what an administrator names, and every way around it."""

import getpass
from pathlib import Path

import pytest

from editor_app import installation
from editor_app.cli import main
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import approved_medium, read_settings
from editor_app.paths import Paths
from editor_app.services.packages import PackageService
from editor_app.services.setting_kinds import Form
from tests.fakes.workstation import Workstation


@pytest.fixture
def packages(offline: Workstation, medium: Path) -> PackageService:
    offline.packages._place = lambda: str(medium)
    return offline.packages


def test_on_the_medium_and_in_folders_on_it_all_is_well(
    packages: PackageService, medium: Path
) -> None:
    packages.check_place(medium / "a.pindao")
    packages.check_place(medium / "2026" / "a.pindao")


@pytest.mark.parametrize("way", ["{medium}/../a.pindao", "{medium}2/a.pindao", "a.pindao", "/a"])
def test_any_other_place_is_refused_by_its_name(
    packages: PackageService, medium: Path, way: str
) -> None:
    with pytest.raises(EditorError) as told:
        packages.check_place(Path(way.format(medium=medium)))
    assert told.value.code is Code.PACKAGE_MEDIUM
    assert told.value.params["place"] == str(medium)


def test_a_link_on_the_medium_leads_nowhere_else(
    packages: PackageService, medium: Path, tmp_path: Path
) -> None:
    (medium / "home").symlink_to(tmp_path)
    with pytest.raises(EditorError) as told:
        packages.check_place(medium / "home" / "a.pindao")
    assert told.value.code is Code.PACKAGE_MEDIUM


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A policy file in the place of this computer's."""
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(installation, "LOCKED_SETTINGS", file)
    return file


def test_a_persons_name_is_filled_in(policy: Path, tmp_path: Path) -> None:
    policy.write_text('package_folder = "/media/{user}/STICK"\n', encoding="utf-8")
    settings = read_settings(Paths.discover(tmp_path / "profile"))
    assert approved_medium(settings) == f"/media/{getpass.getuser()}/STICK"


@pytest.mark.parametrize("wrong", ["BAOSONG", "../media", "{user}/STICK", "file:///media/x"])
def test_a_folder_that_is_no_whole_path_is_named_with_its_line(
    policy: Path, tmp_path: Path, wrong: str
) -> None:
    policy.write_text(f'package_folder = "{wrong}"\n', encoding="utf-8")
    (told,) = read_settings(Paths.discover(tmp_path / "profile")).problems
    assert (told.line, told.key, told.expected.form) == (1, "package_folder", Form.FOLDER)


def test_the_policy_holds_for_the_command_line(
    policy: Path, tmp_path: Path, medium: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy.write_text(f'package_folder = "{medium}"\n', encoding="utf-8")
    words = ["--data", str(tmp_path / "profile"), "package"]
    for verb in (["export", "-o"], ["receipts", "-o"], ["import"], ["show"]):
        assert main([*words, *verb, str(tmp_path / "elsewhere.pindao")]) == 1
        assert str(medium) in capsys.readouterr().err
