"""Settings are a file that is either right or refused by name; the installer's file wins."""

from dataclasses import fields
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.settings import Settings, SettingsFile


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
    SettingsFile(path).change(unit=text)
    assert SettingsFile(path).current.unit == text


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
        ('undo_seconds = "30"', "undo_seconds is not int"),
        ("notifications = 1", "notifications is not bool"),
        ('theme = "pink"', "theme is none of"),
        ("text_scale = 99", "text_scale is none of"),
        ("sync_seconds = 1", "sync_seconds is not between 10 and 86400"),
        ("[shortcuts]\nsave = 1", "a shortcut is not text"),
        ("[folders]\nimports = 1", "a folder is not text"),
        ("theme", "Expected '='"),
    ],
)
def test_a_wrong_file_is_refused_by_name(path: Path, text: str, told: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(EditorError) as refused:
        SettingsFile(path)
    assert refused.value.code is Code.FILE_UNREADABLE
    assert told in str(refused.value.params["problem"])


def test_a_bad_choice_changes_nothing(path: Path) -> None:
    settings = SettingsFile(path)
    with pytest.raises(EditorError):
        settings.change(text_scale=7)
    assert (settings.current.text_scale, path.exists()) == (100, False)


def test_the_locked_file_wins(path: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked.toml"
    locked.write_text('portal_url = "https://portal.example"\n', encoding="utf-8")
    settings = SettingsFile(path, locked)
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
