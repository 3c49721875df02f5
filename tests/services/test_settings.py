"""Settings are a file that is either right or refused by name; the installer's file wins."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.settings import Settings, SettingsFile, read_policy


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    assert SettingsFile(path).current == Settings()


def test_what_was_chosen_is_read_again(path: Path) -> None:
    SettingsFile(path).change(theme="dark", text_scale=130, shortcuts={"save": "Ctrl+S"})
    SettingsFile(path).change(folders={"imports": "/home/林/文档"})
    again = SettingsFile(path).current
    assert (again.theme, again.text_scale, again.shortcuts) == ("dark", 130, {"save": "Ctrl+S"})
    assert again.folders == {"imports": "/home/林/文档"}


def test_any_text_survives_the_file(path: Path) -> None:
    text = '引号"、反斜杠\\、控制符\x7f\n和𠮷'
    SettingsFile(path).change(folders={"imports": text})
    assert SettingsFile(path).current.folders == {"imports": text}


def test_only_what_was_chosen_is_written(path: Path) -> None:
    SettingsFile(path).change(theme="dark")
    assert path.read_text(encoding="utf-8") == 'theme = "dark"\n'


def test_no_temporary_file_is_left(path: Path) -> None:
    SettingsFile(path).change(theme="dark")
    assert [one.name for one in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("colour = 1", "unknown setting colour"),
        ('undo_seconds = "30"', "undo_seconds is not a whole number between 0 and 600"),
        ("undo_seconds = true", "undo_seconds is not a whole number"),
        ("notifications = 1", "notifications is not true or false"),
        ('theme = "pink"', "theme is none of"),
        ("text_scale = 99", "text_scale is none of"),
        ("text_scale = 100.0", "text_scale is none of"),
        ("sync_seconds = 1", "sync_seconds is not a whole number between 10 and 86400"),
        ("[shortcuts]\nsave = 1", "shortcuts is not a table of texts"),
        ("[folders]\nimports = 1", "folders is not a table of texts"),
        ('proxy = "name:password@proxy:80"', "proxy is not host:port"),
        ('portal_url = "http://portal.example"', "portal_url is not https://"),
        ('data_folder = "~/data"', "data_folder is set by a policy only"),
        ("theme", "Expected '='"),
    ],
)
def test_what_is_wrong_is_named_with_its_line_and_the_rest_holds(
    path: Path, text: str, told: str
) -> None:
    path.parent.mkdir()
    path.write_text(f'# mine\nunit = "zkgwb"\n{text}\n', encoding="utf-8")
    settings = SettingsFile(path)
    (wrong,) = settings.problems
    assert str(wrong).startswith(f"{path}:3: ")
    assert told in str(wrong)
    assert settings.current == replace(Settings(), unit="zkgwb")


def test_a_file_with_mistakes_is_kept_beside_when_it_is_written_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("colour = 1\n", encoding="utf-8")
    SettingsFile(path).change(theme="dark")
    assert path.with_suffix(".before").read_text(encoding="utf-8") == "colour = 1\n"
    assert SettingsFile(path).problems == ()


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a" * 300_000])
def test_a_file_that_cannot_be_read_is_named_and_defaults_hold(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    settings = SettingsFile(path)
    assert "not readable" in str(settings.problems[0])
    assert settings.current == Settings()


def test_a_bad_choice_changes_nothing(path: Path) -> None:
    settings = SettingsFile(path)
    with pytest.raises(EditorError):
        settings.change(text_scale=7)
    assert (settings.current.text_scale, path.exists()) == (100, False)


def test_the_locked_file_wins(path: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.toml"
    locked.write_text('portal_url = "https://portal.example"\n', encoding="utf-8")
    settings = SettingsFile(path, read_policy(locked))
    assert settings.locked == {"portal_url"}
    assert (
        settings.change(portal_url="https://other.example").portal_url == "https://portal.example"
    )


def test_a_folder_that_cannot_be_written_is_a_fault_of_the_disk(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    with pytest.raises(EditorError) as failed:
        SettingsFile(in_the_way / "settings.toml").change(theme="dark")
    assert failed.value.code in (Code.DISK_FAILED, Code.FILE_UNREADABLE)


def test_no_setting_is_a_secret() -> None:
    names = {field.name for field in fields(Settings)}
    assert not any(word in name for name in names for word in ("token", "password", "secret"))


@pytest.mark.parametrize("told", ["7:30", "24:00", "evening", "07:60", "07:30 "])
def test_quiet_hours_are_times_of_a_day(tmp_path: Path, told: str) -> None:
    with pytest.raises(EditorError) as caught:
        SettingsFile(tmp_path / "settings.toml").change(quiet_from=told)
    assert caught.value.params["problem"] == "quiet_from is not HH:MM"
