"""Where a policy cannot be read any more, the texts stay where they were."""

from pathlib import Path

import pytest

from editor_app import installation
from editor_app.installation import installed_paths


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(installation, "LOCKED_SETTINGS", file)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    file.write_text('data_folder = "~/采编"\n', encoding="utf-8")
    assert installed_paths(None).data == tmp_path / "home" / "采编"
    return file


@pytest.mark.parametrize(
    "text", ["data_folder ~/采编", 'data_folder = "/srv/data"', "data_folder = 5", "\udcff"]
)
def test_a_mistake_in_it_does_not_show_an_empty_program(
    policy: Path, tmp_path: Path, text: str
) -> None:
    policy.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert installed_paths(None).data == tmp_path / "home" / "采编"


def test_an_administrator_who_takes_it_back_is_obeyed(policy: Path, tmp_path: Path) -> None:
    for text in ('theme = "dark"\n', "themes = 1\n"):
        policy.write_text(text, encoding="utf-8")
        assert installed_paths(None).data == tmp_path / "home/.local/share/channel-editor"
    policy.unlink()
    assert installed_paths(None).data == tmp_path / "home/.local/share/channel-editor"


def test_another_place_is_remembered_from_then_on(policy: Path, tmp_path: Path) -> None:
    policy.write_text('data_folder = "~/新"\n', encoding="utf-8")
    installed_paths(None)
    policy.write_text("data_folder", encoding="utf-8")
    assert installed_paths(None).data == tmp_path / "home" / "新"


@pytest.mark.parametrize("sound", ['theme = "dark"\n', "themes = 1\n", None])
def test_a_mistake_after_the_usual_place_does_not_bring_an_older_one_back(
    policy: Path, tmp_path: Path, sound: str | None
) -> None:
    policy.unlink() if sound is None else policy.write_text(sound, encoding="utf-8")
    installed_paths(None)
    policy.write_text('theme = "da', encoding="utf-8")
    assert installed_paths(None).data == tmp_path / "home/.local/share/channel-editor"


@pytest.mark.parametrize("note", [b"", b"relative", b"/gone/away", b"\xff\xfe", b"/\0"])
def test_a_note_that_leads_nowhere_is_not_followed(
    policy: Path, tmp_path: Path, note: bytes
) -> None:
    usual = tmp_path / "home/.local/share/channel-editor"
    (tmp_path / "home/.config/channel-editor/data-folder.last").write_bytes(note)
    policy.write_text("data_folder", encoding="utf-8")
    assert installed_paths(None).data == usual
