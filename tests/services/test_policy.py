"""What an administrator decides stands above a person's choice; one mistake costs one value."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.installation import own_folder, registry_layer, windows_policy
from editor_app.services.policy import Policy
from editor_app.services.setting_kinds import Form, Who
from editor_app.services.settings import (
    SETTINGS,
    Settings,
    SettingsFile,
    Source,
    policy_of,
    read_policy,
)

PORTAL = "https://portal.example"


def policy(folder: Path, text: str) -> Policy:
    file = folder / "policy.toml"
    file.write_text(text, encoding="utf-8")
    return read_policy(file)


def settings(folder: Path, text: str, own: str = "") -> SettingsFile:
    mine = folder / "settings.toml"
    mine.write_text(own, encoding="utf-8")
    return SettingsFile(mine, policy(folder, text))


def test_everything_that_is_set_is_locked_where_nothing_is_listed(tmp_path: Path) -> None:
    made = settings(tmp_path, f'portal_url = "{PORTAL}"\nunit = "zkgwb"\n', 'unit = "other"\n')
    assert made.locked == {"portal_url", "unit"}
    assert (made.current.portal_url, made.current.unit) == (PORTAL, "zkgwb")


def test_what_is_not_listed_is_proposed_and_a_person_may_choose_otherwise(tmp_path: Path) -> None:
    text = f'portal_url = "{PORTAL}"\nunit = "zkgwb"\nlocked = ["portal_url"]\n'
    made = settings(tmp_path, text)
    assert (made.current.unit, made.origin("unit").source) == ("zkgwb", Source.PROPOSED)
    made.change(unit="other", portal_url="https://other.example")
    assert (made.current.unit, made.origin("unit").source) == ("other", Source.PERSON)
    assert made.current.portal_url == PORTAL


def test_a_default_can_be_locked(tmp_path: Path) -> None:
    made = settings(tmp_path, 'locked = ["share_drafts"]\n', "share_drafts = false\n")
    assert made.current.share_drafts
    assert str(made.origin("share_drafts").place) == f"{tmp_path / 'policy.toml'}:1"


def test_each_source_is_named_with_file_and_line(tmp_path: Path) -> None:
    text = f'# 统一设置\nportal_url = "{PORTAL}"\n'
    made = settings(tmp_path, text, '\ntheme = "dark"\n')
    assert str(made.origin("portal_url").place) == f"{tmp_path / 'policy.toml'}:2"
    assert str(made.origin("theme").place) == f"{tmp_path / 'settings.toml'}:2"
    assert made.origin("language").source is Source.DEFAULT


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("portal_url = 5", "2: portal_url is not https:// and a name"),
        ('portal-url = "x"', "2: unknown setting portal-url, perhaps portal_url"),
        ('data_folder = "/srv/data"', "2: data_folder is not a path that begins with ~"),
        ('data_folder = "~/../data"', "2: data_folder is not a path that begins with ~"),
        ('data_folder = "/srv/{user}/.."', "2: data_folder is not a path that begins with ~"),
        ('[shortcuts]\nsave = "F2"', "2: shortcuts is no subject of a policy"),
        ('locked = "unit"', "2: locked is not a list of names"),
        ('locked = ["unti"]', "2: unknown setting unti, perhaps unit"),
        ('update_channel = "nightly"', "2: update_channel is none of stable, test, none"),
        ("proxy proxy:8080", "2: not TOML"),
        ('proxy = "a:80"\nproxy = "b:80"', "3: not TOML"),
    ],
)
def test_a_mistake_is_named_and_the_rest_of_the_policy_holds(
    tmp_path: Path, line: str, told: str
) -> None:
    made = settings(tmp_path, f'unit = "zkgwb"\n{line}\n')
    assert any(
        str(wrong) == f"{tmp_path / 'policy.toml'}:{told}" or told in str(wrong)
        for wrong in made.problems
    )
    assert made.current.unit == "zkgwb"


@pytest.mark.parametrize(
    "value",
    ["9" * 5_000, "0x" + "f" * 5_000, "[" * 100_000, "300.0", "true", "1e9999", "2020-01-01"],
    ids=["long", "hexadecimal", "deep", "float", "switch", "infinite", "day"],
)
def test_no_value_stops_the_program_and_its_line_alone_is_lost(tmp_path: Path, value: str) -> None:
    made = settings(tmp_path, f'unit = "zkgwb"\nsync_seconds = {value}\ntheme = "dark"\n')
    assert (made.current.unit, made.current.theme) == ("zkgwb", "dark")
    (wrong,) = made.problems
    assert wrong.line == 2


@pytest.mark.parametrize("name", ["unit", "ca_file", "backup_folder", "data_folder", "portal_url"])
def test_control_signs_are_no_text_of_a_setting(name: str) -> None:
    prefix = {"data_folder": "~/a", "portal_url": "https://a"}.get(name, "a")
    assert not SETTINGS[name].fits(f"{prefix}\0b")
    assert not SETTINGS[name].fits(f"{prefix}\nb")


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda file: file.mkdir(), "a folder"),
        (os.mkfifo, "not a plain file"),
        (lambda file: file.symlink_to(file), "symbolic links"),
        (lambda file: file.write_bytes(b" " * 300_000), "larger than 256 KB"),
        (lambda file: file.write_bytes("unit = '管'".encode("gbk")), "not UTF-8"),
        (lambda file: file.write_text("unit = 'zk'", encoding="utf-16"), "not UTF-8"),
    ],
    ids=["folder", "pipe", "loop", "huge", "gbk", "utf-16"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_what_is_no_file_of_settings_is_named_and_never_waited_for(
    tmp_path: Path, make: Callable[[Path], object], told: str
) -> None:
    make(tmp_path / "policy.toml")
    made = SettingsFile(tmp_path / "none.toml", read_policy(tmp_path / "policy.toml"))
    (wrong,) = made.problems
    assert told in str(wrong)
    assert made.current == Settings()


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_policy_may_come_from_any_editor(tmp_path: Path, end: str) -> None:
    file = tmp_path / "policy.toml"
    file.write_bytes(f'\ufeffunit = "zk"{end}theme = "dark"{end}'.encode())
    made = read_policy(file)
    assert dict(made.values) == {"unit": "zk", "theme": "dark"}
    assert made.places["theme"].line == 2


def test_a_lock_that_is_no_list_leaves_everything_locked(tmp_path: Path) -> None:
    assert settings(tmp_path, 'unit = "zkgwb"\nlocked = "unit"\n').locked == {"unit"}


def test_the_data_folder_is_never_a_persons_own_choice(tmp_path: Path) -> None:
    made = settings(tmp_path, 'data_folder = "~/采编"\nlocked = []\n')
    assert made.locked == {"data_folder"}


@pytest.mark.parametrize(
    ("told", "is_"), [("/data/{user}/x", "/data/lin/x"), ("~/x", str(Path.home() / "x"))]
)
def test_two_people_on_one_computer_have_two_folders(told: str, is_: str) -> None:
    assert SETTINGS["data_folder"].fits(told)
    assert own_folder(told, "lin") == Path(is_)


def registry(values: Mapping[str, object]) -> Policy:
    return policy_of([registry_layer(values)])


def test_the_registry_speaks_in_numbers_texts_and_lists() -> None:
    made = registry({"notifications": 0, "sync_seconds": 60, "locked": ["sync_seconds"]})
    assert made.values == {"notifications": False, "sync_seconds": 60}
    assert made.locked == {"sync_seconds"}
    assert not made.wrong


def test_a_wrong_value_of_the_registry_is_named_by_its_key() -> None:
    (wrong,) = registry({"sync_seconds": "60"}).wrong
    assert str(wrong).startswith(r"HKLM\Software\Policies\ChannelEditor: sync_seconds is not")


def test_on_windows_the_registry_stands_above_the_file(tmp_path: Path) -> None:
    file = tmp_path / "ChannelEditor" / "policy.toml"
    file.parent.mkdir()
    file.write_text('unit = "of the file"\nproxy = "proxy:8080"\n', encoding="utf-8")
    asked: list[str] = []

    def read(key: str) -> dict[str, object]:
        asked.append(key)
        return {"unit": "of the registry"}

    made = windows_policy(read, tmp_path)
    assert asked == [r"Software\Policies\ChannelEditor"]
    assert (made.values["unit"], made.values["proxy"]) == ("of the registry", "proxy:8080")
    assert str(made.lock_place("proxy")) == f"{file}:2"


def test_without_registry_and_file_nothing_is_decided(tmp_path: Path) -> None:
    assert windows_policy(lambda _: {}, tmp_path).values == {}


def test_the_table_is_complete_and_every_default_fits_it() -> None:
    for one in fields(Settings):
        row = SETTINGS[one.name]
        assert row.words
        assert row.fits(getattr(Settings(), one.name)), one.name


def test_nobody_but_a_person_sets_what_is_personal() -> None:
    assert {k for k, row in SETTINGS.items() if row.who is Who.PERSON} == {
        k for k, row in SETTINGS.items() if row.expected.form is Form.TABLE
    }


@given(st.text(max_size=200))
def test_no_policy_stops_the_program(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("policy")
    (folder / "policy.toml").write_text(text, encoding="utf-8", newline="")
    made = SettingsFile(folder / "none.toml", read_policy(folder / "policy.toml"))
    assert isinstance(made.current, Settings)


def test_the_example_that_is_shipped_is_right() -> None:
    made = read_policy(Path(__file__).parents[2] / "packaging" / "policy.example.toml")
    assert made.wrong == ()
    assert "unit" in made.values.keys() - made.locked
