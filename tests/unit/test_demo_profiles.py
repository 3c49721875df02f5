"""Profiles of the demonstration: who cannot sign in leaves nothing locked behind."""

from pathlib import Path

import pytest

from editor_app.bootstrap import build
from editor_app.cli.demo import Profiles
from editor_app.domain.errors import Code, EditorError
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from tests.fakes.people import LIN

NOBODY = "http://127.0.0.1:9"  # the discard port: nothing listens


@pytest.fixture
def profiles(tmp_path: Path) -> Profiles:
    settings = SettingsFile(tmp_path / "settings.toml")
    settings.change(portal_url=NOBODY)
    return Profiles(Paths.discover(tmp_path), settings)


def test_a_profile_that_could_not_sign_in_can_be_opened_later(profiles: Profiles) -> None:
    for _ in range(2):  # the second time it must not be STORE_LOCKED
        with pytest.raises(EditorError) as told:
            profiles("lin")
        assert told.value.code is Code.OFFLINE


def test_who_was_here_before_works_without_the_portal(profiles: Profiles, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    before = build(Paths.discover(tmp_path), settings, profile="lin")
    before.session.remember(LIN)
    before.close()
    app = profiles("lin")
    assert app.session.person == LIN
    app.close()
