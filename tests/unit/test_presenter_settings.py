"""What 设置 looks at and changes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.people import Role
from editor_app.presenters.layout_facts import LayoutFacts, layout_facts
from editor_app.presenters.setting_rows import origin_of
from editor_app.presenters.settings import (
    AccountFacts,
    Fact,
    Health,
    SettingsPresenter,
    StorageFacts,
    SyncFacts,
    Topic,
    diagnostics,
    measure,
    overview,
    roles_of,
)
from editor_app.services.settings import SettingsFile, read_policy
from tests.ui.office import LI, LIN, NOW, bundled

GIB = 1 << 30


def presenter(tmp_path: Path, locked: str = "") -> SettingsPresenter:
    lock = tmp_path / "locked.toml"
    lock.write_text(locked, encoding="utf-8")
    return SettingsPresenter(SettingsFile(tmp_path / "settings.toml", read_policy(lock)))


def test_a_choice_outlives_the_program(tmp_path: Path) -> None:
    presenter(tmp_path).change(theme="dark")
    assert presenter(tmp_path).current.theme == "dark"


def test_a_locked_setting_stays(tmp_path: Path) -> None:
    made = presenter(tmp_path, 'theme = "light"\n')
    assert made.change(theme="dark").theme == "light"
    assert made.locks == {"theme": str(tmp_path / "locked.toml")}


def test_a_bad_value_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EditorError) as refused:
        presenter(tmp_path).change(text_scale=99)
    assert refused.value.code is Code.FILE_UNREADABLE


def facts(*, from_portal: datetime | None = None) -> LayoutFacts:
    return layout_facts(parse_pack(bundled()), from_portal, NOW)


def look(
    *,
    signed_in: bool = True,
    persistent: bool = True,
    sync: SyncFacts | None = None,
    layout: LayoutFacts | None = None,
    free: int = 50 * GIB,
) -> dict[Topic, Fact]:
    found = overview(
        AccountFacts(person=LIN, signed_in=signed_in, vault_persistent=persistent),
        sync or SyncFacts(at=NOW, portal_time=NOW),
        layout or facts(from_portal=NOW),
        StorageFacts(folder=Path("/data"), database=1, files=2, other=3, free=free),
        NOW,
    )
    return {one.topic: one for one in found}


def test_a_sound_workstation_has_no_warning() -> None:
    assert {one.health for one in look().values()} == {Health.GOOD}


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        (Topic.SIGN_IN, look(signed_in=False)),
        (Topic.KEYRING, look(persistent=False)),
        (Topic.SYNC, look(sync=SyncFacts(at=NOW, failed=Code.OFFLINE.value))),
        (Topic.SYNC, look(sync=SyncFacts())),
        (
            Topic.CLOCK,
            look(sync=SyncFacts(at=NOW, portal_time=NOW - timedelta(minutes=5))),
        ),
        (Topic.LAYOUT, look(layout=facts())),
    ],
)
def test_what_stands_in_the_way_is_shown(topic: Topic, found: dict[Topic, Fact]) -> None:
    assert found[topic].health is Health.ATTENTION


def test_a_full_disk_is_bad() -> None:
    assert look(free=GIB // 2)[Topic.DISK].health is Health.BAD


def test_the_clock_is_not_judged_before_the_portal_told_its_time() -> None:
    assert Topic.CLOCK not in look(sync=SyncFacts())


def test_the_pack_is_counted() -> None:
    told, layout = facts(), parse_pack(bundled())
    assert (told.columns, told.templates) == (len(layout.columns), len(layout.templates))


def test_a_year_that_is_not_announced_is_named() -> None:
    layout = parse_pack(bundled())
    last = max(year for year, one in layout.calendar.items() if one.final)
    told = layout_facts(layout, None, datetime(last, 6, 1, tzinfo=UTC))
    assert told.calendar_open == last + 1


def test_backups_are_copies_and_not_counted_as_items(tmp_path: Path) -> None:
    (tmp_path / "backups" / "blobs" / "ab").mkdir(parents=True)
    (tmp_path / "channel.db").write_bytes(b"1")
    (tmp_path / "backups" / "channel-20261128T062400Z.db").write_bytes(b"22")
    (tmp_path / "backups" / "blobs" / "ab" / "abc").write_bytes(b"333")
    told = measure(tmp_path)
    assert (told.database, told.files, told.other) == (1, 0, 5)


def test_files_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "channel.db").write_bytes(b"x" * 10)
    (tmp_path / "channel.db-wal").write_bytes(b"x" * 5)
    (tmp_path / "blobs" / "ab").mkdir(parents=True)
    (tmp_path / "blobs" / "ab" / "file").write_bytes(b"x" * 7)
    (tmp_path / "settings.toml").write_bytes(b"x" * 3)
    told = measure(tmp_path)
    assert (told.database, told.files, told.other, told.total) == (15, 7, 3, 25)


def test_roles_for_every_unit_count_for_each() -> None:
    assert roles_of(LI, "zkgwb") == (Role.REVIEW_1,)
    assert roles_of(LIN, "zkgwb") == (Role.EDITOR,)
    assert roles_of(LIN, "qyj") == ()


def test_diagnostics_are_lines() -> None:
    assert diagnostics([("Qt", "6.11"), ("layout", "2026.11")]) == "Qt: 6.11\nlayout: 2026.11"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://lin:x@[fd00::5]:8443/secret?t=1", "https://[fd00::5]:8443"),
        ("[fd00::1]:3128", "[fd00::1]:3128"),
        ("10.1.2.3:3128", "10.1.2.3:3128"),
    ],
)
def test_of_an_address_scheme_host_and_port_are_shown(address: str, told: str) -> None:
    assert origin_of(address) == told
