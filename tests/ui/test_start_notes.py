"""What is wrong in the files of settings is said at the start, in the window's language."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from editor_app.services.folder_kind import FolderFacts, FolderKind
from editor_app.services.setting_kinds import Expected, Form, Wrong
from editor_app.services.settings import SettingsFile, read_policy
from editor_app.ui.setting_words import expected_words, wrong_words
from editor_app.ui.start_notes import StartNotes


class Window(QObject):
    """Remembers what it shall show."""

    def __init__(self) -> None:
        super().__init__()
        self.banners: dict[str, str] = {}
        self.links: list[Callable[[], None]] = []

    def show_banner(
        self, key: str, text: str, *, link: str = "", on_link: Callable[[], None] = print
    ) -> None:
        self.banners[key] = text
        self.links.append(on_link)

    def clear_banner(self, key: str) -> None:
        del self.banners[key]


def notes(folder: Path, policy: str, window: Window, seen: list[bool]) -> StartNotes:
    file = folder / "policy.toml"
    file.write_text(policy, encoding="utf-8")
    settings = SettingsFile(folder / "settings.toml", read_policy(file))
    return StartNotes(settings, window, lambda: seen.append(True))  # type: ignore[arg-type]  # a fake


def test_a_wrong_key_is_said_with_file_and_line(tmp_path: Path) -> None:
    window, seen = Window(), list[bool]()
    notes(tmp_path, "\nthemes = 1\n", window, seen).show()
    (told,) = window.banners.values()
    assert f"{tmp_path / 'policy.toml'}, line 2: themes there is no setting" in told
    assert "perhaps theme is meant" in told
    window.links[0]()
    assert (window.banners, seen) == ({}, [True])


def test_nothing_is_said_where_nothing_is_wrong(tmp_path: Path) -> None:
    window = Window()
    notes(tmp_path, 'theme = "dark"\n', window, []).show()
    assert window.banners == {}


@pytest.mark.parametrize("form", list(Form))
def test_every_expectation_has_its_words(form: Form) -> None:
    expected = Expected(form=form, choices=("a", "b"), high=3, problem="why")
    assert expected_words(expected)
    assert "{" not in expected_words(expected).replace("{user}", "")
    wrong = Wrong(file="/x", line=3, key="theme", expected=expected)
    assert "line 3: theme" in wrong_words(wrong)
    assert expected.plain("theme")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (FolderKind.NETWORK, "network share (nfs4)"),
        (FolderKind.SYNCED, "synchronised folder (nfs4)"),
    ],
)
def test_a_place_where_stores_break_is_said(tmp_path: Path, kind: FolderKind, told: str) -> None:
    window = Window()
    made = notes(tmp_path, "", window, [])
    made.show_place(FolderFacts(kind=FolderKind.DISK))
    assert window.banners == {}
    made.show_place(FolderFacts(kind=kind, because="nfs4"))
    assert told in window.banners["place"]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_that_cannot_be_right_is_said(tmp_path: Path, years: int) -> None:
    window = Window()
    made = notes(tmp_path, "", window, [])
    now = datetime.now(UTC)
    made.show_clock(now)
    assert window.banners == {}
    made.show_clock(now + timedelta(days=365 * years))
    assert "saved as ever" in window.banners["clock"]
