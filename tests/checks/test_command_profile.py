"""``channel-editor check`` on a workstation: its packs, dictionaries and items."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_app.bootstrap import build
from editor_app.bundled import read_folder
from editor_app.cli.layout import bundled_layout
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.lexicon_pack import lexicon_bytes
from editor_app.domain.people import Person
from editor_app.domain.proofing_ports import StoredLexicon
from editor_app.domain.store_key import new_key, recovery_text
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.store import ownership
from editor_app.store.backup_shelf import FolderShelf
from editor_app.store.encrypting import Switch
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import FILE_NAME, open_store
from tests.checks.sample_items import SAMPLES
from tests.checks.test_command import Call, call, item_file
from tests.fakes.workstation import LAYOUT_FOLDER
from tests.store.samples import FixedClock
from tests.store.test_encryption import Ring
from tests.store.test_ownership import OWNER, STRANGER

__all__ = ["call"]

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)
PACK = lexicon_bytes(read_folder(LAYOUT_FOLDER.parent / "lexicon"))


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    folders = Paths.discover(tmp_path / "data")
    made = build(folders, read_settings(folders))
    with made.store.transaction():
        stored = StoredLexicon(version="7", pack=PACK, signature=b"s", etag="7", at=NOON)
        made.store.lexicons.add(stored)
    made.wordbooks.add("帐户路", quiet=False)
    yield made
    made.close()


def hits(call: Call, path: Path) -> list[str]:
    found = call(path, "--json").of(path.name)
    return [one["excerpt"] for one in found if one["rule"] == "TXT-04"]


def test_the_pack_of_the_workstation_is_in_force_and_named(
    call: Call, app: App, tmp_path: Path
) -> None:
    app.close()
    path = item_file(tmp_path, body="气侯和布署。")
    assert hits(call, path) == ["气侯", "布署"]
    assert call(path, "--json").told["packs"] == {
        "layout": bundled_layout().version,
        "rules": bundled_layout().catalogue_version,
        "lexicon": "2026.11-sample+2026.11-confusion",
        "own_words": "1",
    }


def test_words_of_ones_own_are_right_here_too(call: Call, app: App, tmp_path: Path) -> None:
    app.close()
    assert hits(call, item_file(tmp_path, body="帐户路上的帐户。")) == ["帐户"]


def test_sarif_names_the_pack_of_the_workstation(call: Call, app: App, tmp_path: Path) -> None:
    app.close()
    run = call(item_file(tmp_path), "--sarif").told["runs"][0]
    named = {one["name"]: one["version"] for one in run["tool"]["extensions"]}
    assert named["lexicon"] == "2026.11-sample+2026.11-confusion"


def test_without_a_profile_the_bundled_packs_serve(call: Call, tmp_path: Path) -> None:
    path = item_file(tmp_path, body="气侯和布署。")
    assert hits(call, path) == ["布署"]
    assert call(path, "--json").told["packs"]["lexicon"] == bundled_layout().lexicon_version


def test_a_profile_open_in_the_window_serves_as_it_was_last_saved(
    call: Call, app: App, tmp_path: Path
) -> None:
    said = call(item_file(tmp_path, body="气侯、帐户路和布署。"), "--json")
    assert [one["excerpt"] for one in said.of("item.md") if one["rule"] == "TXT-04"] == [
        "气侯",
        "布署",
    ]
    assert said.told["packs"]["own_words"] == "1"
    assert said.err == ""
    assert not list(app.profile.glob("reading-*"))
    app.wordbooks.add("布署", quiet=False)  # the window goes on working
    assert hits(call, item_file(tmp_path, body="气侯和布署。")) == ["气侯"]


def test_a_context_takes_the_bundled_packs_unless_a_profile_is_named(
    call: Call, app: App, tmp_path: Path
) -> None:
    app.close()
    path = item_file(tmp_path, body="气侯和布署。")
    context = ("--context", SAMPLES / "expected_findings.toml", "--json")

    def excerpts(*more: str) -> list[str]:
        found = call(path, *context, *more).of(path.name)
        return [one["excerpt"] for one in found if one["rule"] == "TXT-04"]

    assert excerpts() == ["布署"]
    assert excerpts("--profile", "default") == ["气侯", "布署"]


def test_only_items_of_the_signed_in_channel_are_known(call: Call, app: App) -> None:
    path = SAMPLES / "03-interpretation.md"
    person = Person(
        id=PersonId("lin"),
        name="林晓雯",
        unit=UnitKey(bundled_layout().portal.units[0].key),
        memberships=(),
    )
    app.session.remember(person)
    app.close()
    assert "TPL-01" in {one["rule"] for one in call(path, "--json").of(path.name)}


def test_while_nobody_is_signed_in_ids_count_as_known(call: Call, app: App) -> None:
    app.close()
    path = SAMPLES / "03-interpretation.md"
    assert "TPL-01" not in {one["rule"] for one in call(path, "--json").of(path.name)}


def test_an_encrypted_profile_open_in_the_window_is_read_with_its_key(
    call: Call, app: App, tmp_path: Path
) -> None:
    app.close()
    database, clock, ring = app.profile / FILE_NAME, FixedClock(), Ring(new_key())
    shelf = FolderShelf(app.profile / "backups", database, clock, ring)
    Switch(database, shelf, clock, ring).commit(ring.key)
    assert ring.key is not None
    key_file = tmp_path / "key.txt"
    key_file.write_text(recovery_text(ring.key), encoding="utf-8")
    path = item_file(tmp_path, body="气侯和布署。")
    with InstanceLock(app.profile), closing(open_store(database, clock, keys=ring)):
        assert hits(call, path) == ["布署"]  # without the key; it is said
        said = call(path, "--json", before=("--recovery-key-file", str(key_file)))
    assert said.err == ""
    assert [one["excerpt"] for one in said.of(path.name) if one["rule"] == "TXT-04"] == [
        "气侯",
        "布署",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="folders there name no owner")
def test_in_the_folders_of_another_account_the_bundled_packs_serve(
    call: Call, app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after ``su`` without a dash: what is asked for needs nothing of theirs."""
    app.close()
    path = item_file(tmp_path, body="帐户路，气侯和布署。")
    for place in (tmp_path / "data").rglob("*"):
        os.chown(place, OWNER, -1)
    monkeypatch.setattr(os, "geteuid", lambda: STRANGER)
    monkeypatch.setattr(ownership, "owner_of_new", lambda _: None)
    told = call(path, "--json")
    assert told.of(path.name)
    assert "属于本机另一个账户" in told.err
    assert "程序自带" in told.err
    named = call(path, "--json", "--profile", "default")
    assert (named.code, named.out) == (1, "")
    assert "属于本机另一个账户" in named.err
