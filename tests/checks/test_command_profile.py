"""``channel-editor check`` on a workstation: its packs, dictionaries and items."""

from collections.abc import Iterator
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
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.services.app import App
from tests.checks.sample_items import SAMPLES
from tests.checks.test_command import Call, call, item_file
from tests.fakes.workstation import LAYOUT_FOLDER

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


def test_a_profile_in_use_is_said_and_the_bundled_packs_serve(
    call: Call, app: App, tmp_path: Path
) -> None:
    said = call(item_file(tmp_path, body="气侯和布署。"), "--json")
    assert said.told["packs"]["lexicon"] == bundled_layout().lexicon_version
    assert "自带的规则和词库包" in said.err


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
