"""The window tells of pages that changed on the disk: repaired, or left for the next start."""

from pathlib import Path

import apsw
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.page_damage import PageDamage, remember, remembered
from editor_app.services.app import App
from tests.ui.test_backups import _banner, _open, _profile, _written
from tests.ui.test_shell import Desk, desk

__all__ = ["desk"]


def _spoil(path: Path, tree: str, place: int) -> None:
    """Change one byte of the first page of a tree."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
    page = int(str(connection.execute(sql, (tree,)).get))
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 + place] ^= 0x04
    path.write_bytes(data)


def _doubt(app: App) -> None:
    remember(app.store.meta, PageDamage(asked=2, doubted=("meta",)))
    app.close()


def test_what_could_not_be_proved_is_told_until_somebody_takes_note(
    desk: Desk, qtbot: QtBot
) -> None:
    _written(desk, "甲")
    _doubt(_profile(desk))
    bench = _open(desk)
    qtbot.waitUntil(lambda: _banner(bench, "pages-mended") != "", timeout=10_000)
    assert "repaired" in _banner(bench, "pages-mended")
    assert "2 items" in _banner(bench, "pages-mended")
    banner = bench.window.findChild(QWidget, "banner.pages-mended")
    assert banner is not None
    note = next(one for one in banner.findChildren(QPushButton) if "note" in one.text())
    note.click()
    store = bench.app.store
    bench.safety._pages._seen = -1
    bench.safety._pages.look()  # while it is being noted
    qtbot.waitUntil(lambda: not remembered(store.meta).told, timeout=10_000)
    qtbot.waitUntil(lambda: _banner(bench, "pages-mended") == "", timeout=10_000)


def test_an_index_that_was_made_anew_is_not_worth_a_banner(desk: Desk, qtbot: QtBot) -> None:
    _, path = _written(desk, "甲")
    _spoil(path, "sqlite_autoindex_drafts_1", 4096 - 16)
    bench = _open(desk)
    qtbot.waitUntil(lambda: bench.app.store.pages_mended > 0, timeout=10_000)
    assert bench.app.trouble is None
    assert (_banner(bench, "pages-mended"), _banner(bench, "pages-torn")) == ("", "")


def test_a_place_that_cannot_be_mended_while_it_is_open_is_told(desk: Desk, qtbot: QtBot) -> None:
    _, path = _written(desk, "甲")
    _spoil(path, "snippets", 0)  # what kind of page it is
    bench = _open(desk)
    assert not bench.app.store.mend()
    qtbot.waitUntil(lambda: _banner(bench, "pages-torn") != "", timeout=10_000)
    assert "start it again" in _banner(bench, "pages-torn")
