"""The first task of the help, followed as its page says, in the real window with a real portal."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Toured, tour

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """Somebody who reads the Chinese page and clicks only what it names."""
    return tour(tmp_path_factory.mktemp("first-task"), "--help-pictures", "--size", "1280x760")


def test_every_step_does_what_the_page_says(followed: Toured) -> None:
    assert [step["sentence"] for step in followed.steps if not step["ok"]] == []
    assert followed.code == 0, followed.errors
    assert len([one for one in followed.steps if "-task-" in one["name"]]) == 9


def test_every_screen_that_the_help_shows_opens(followed: Toured) -> None:
    shown = {one["name"].partition("-screen-")[2] for one in followed.steps} - {""}
    assert shown >= {"history", "messages", "consultations", "columns", "import", "settings"}
    assert all(Path(followed.folder, one["shot"]).is_file() for one in followed.steps)
