"""Every attack on the way of an update is refused by its name, over a server and a folder alike."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.domain.errors import EditorError
from editor_app.domain.updates import Fault
from tests.updates.publishing import NAME, NOW, House, Station, running, station


def forged(house: House, desk: Station) -> None:
    """Signed throughout, by somebody else: their own root, chain and packages."""
    folder = house.folder.with_name(house.folder.name + ".other")
    other = House(folder=folder, tool=house.tool)
    folder.mkdir()
    other.at().init()
    other.add("9.0.0")
    shutil.rmtree(house.folder)
    shutil.copytree(folder, house.folder)


def one_key_of_two(house: House, desk: Station) -> None:
    file = sorted(house.folder.glob("metadata/*.targets.json"))[-1]
    said = json.loads(file.read_bytes())
    said["signatures"] = said["signatures"][:1]
    rehashed(house, desk, file, json.dumps(said).encode())


def rehashed(house: House, desk: Station, file: Path, data: bytes) -> None:
    """Whoever holds the server's keys (snapshot, timestamp) signs what they like."""
    file.write_bytes(data)
    at = house.at()
    snapshot = at._read("snapshot").signed
    snapshot.version += 1
    version = int(file.name.split(".")[0])
    snapshot.meta["targets.json"] = at._described("targets", version)
    root = at._read("root").signed
    at._write(house.tool.Metadata(snapshot), "snapshot", [root])
    timestamp = at._read("timestamp").signed
    timestamp.version += 1
    timestamp.snapshot_meta = at._described("snapshot", snapshot.version)
    at._stamp(timestamp)


def older_state(house: House, desk: Station) -> None:
    """The state of last month is shown after that of today was seen."""
    before = house.folder.with_name(house.folder.name + ".before")
    shutil.copytree(house.folder, before)
    house.add("1.3.0")
    desk.look(fetch=False)
    shutil.rmtree(house.folder)
    shutil.copytree(before, house.folder)


def frozen(house: House, desk: Station) -> None:
    desk.clock.at = NOW + timedelta(days=200)


def clock_ten_years_on(house: House, desk: Station) -> None:
    desk.clock.at = NOW + timedelta(days=3650)


def mixed(house: House, desk: Station) -> None:
    """The list of one state under the snapshot of another."""
    lists = sorted(house.folder.glob("metadata/*.targets.json"))
    shutil.copyfile(lists[-2], lists[-1])


def malformed(house: House, desk: Station) -> None:
    house.file("timestamp.json").write_text("<html>请登录网络</html>", encoding="utf-8")


def deep(house: House, desk: Station) -> None:
    house.file("timestamp.json").write_text("[" * 8000, encoding="utf-8")


def long_word(house: House, desk: Station) -> None:
    house.file("timestamp.json").write_bytes(b" " * 20_000)


def other_bytes(house: House, desk: Station) -> None:
    parcel = house.parcel("1.2.0")
    data = bytearray(parcel.read_bytes())
    data[1000] ^= 1
    parcel.write_bytes(data)


def cut_off(house: House, desk: Station) -> None:
    parcel = house.parcel("1.2.0")
    parcel.write_bytes(parcel.read_bytes()[:-1000])


def no_parcel(house: House, desk: Station) -> None:
    house.parcel("1.2.0").unlink()


def no_list(house: House, desk: Station) -> None:
    for one in house.folder.glob("metadata/*.targets.json"):
        one.unlink()


def way_out(house: House, desk: Station) -> None:
    """Signed by stolen keys, yet no path."""
    at = house.at()
    targets = at._read("targets").signed
    targets.targets["../../evil.tar.xz"] = next(iter(targets.targets.values()))
    targets.targets["../../evil.tar.xz"].path = "../../evil.tar.xz"
    targets.version += 1
    at._publish(targets)


def no_version(house: House, desk: Station) -> None:
    at = house.at()
    targets = at._read("targets").signed
    for one in targets.targets.values():
        one.unrecognized_fields["custom"]["version"] = "1.2.0; rm -rf"
    targets.version += 1
    at._publish(targets)


ATTACKS: dict[Fault, tuple[Callable[[House, Station], None], ...]] = {
    Fault.FORGED: (forged, one_key_of_two),
    Fault.ROLLBACK: (older_state,),
    Fault.EXPIRED: (frozen,),
    Fault.CLOCK: (clock_ten_years_on,),
    Fault.MIXED: (mixed,),
    Fault.MALFORMED: (malformed, deep, no_version),
    Fault.ENDLESS: (long_word,),
    Fault.DAMAGED: (other_bytes, cut_off),
    Fault.MISSING: (no_parcel, no_list),
    Fault.NAME: (way_out,),
}
CASES = [(fault, attack) for fault, attacks in ATTACKS.items() for attack in attacks]


@pytest.mark.parametrize(("fault", "attack"), CASES, ids=[a.__name__ for _, a in CASES])
def test_an_attack_is_refused_by_its_name(
    fault: Fault, attack: Callable[[House, Station], None], house: House, desk: Station
) -> None:
    attack(house, desk)
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == fault
    assert not desk.service().state().ready
    assert not list(desk.data.parent.rglob("evil*"))


def test_without_an_attack_the_version_is_ready(desk: Station) -> None:
    state = desk.look()
    assert state.ready
    assert state.release is not None
    assert state.release.version == "1.2.0"


@pytest.mark.parametrize("mood", ["drip", "endless"])
def test_a_server_that_drips_or_never_ends_is_cut_off(
    mood: str, house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    desk = station(house, tmp_path, served[1])
    parcel = house.parcel("1.2.0")
    parcel.with_name(f"{parcel.name}.{mood}").touch()
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == (Fault.SLOW if mood == "drip" else Fault.ENDLESS)
    assert sum(f.stat().st_size for f in desk.data.rglob("*.part")) < 200_000


def test_an_older_stick_is_refused_after_the_server_was_seen(
    house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    stick = House(folder=house.folder.with_name(house.folder.name + ".stick"), tool=house.tool)
    shutil.copytree(house.folder, stick.folder)
    house.add("1.3.0")
    online = station(house, tmp_path, served[1])
    online.look(fetch=False)
    offline = station(stick, tmp_path)
    with pytest.raises(EditorError) as told:
        offline.look()
    assert told.value.params["because"] == Fault.ROLLBACK


def test_a_lower_version_is_never_offered(desk: Station) -> None:
    newer = running(desk, "1.2.0")
    assert newer.look().release is None
    assert running(desk, "1.10").look().release is None


def test_rotated_keys_are_followed_from_the_root_that_was_shipped(
    house: House, desk: Station
) -> None:
    for role in ("targets", "timestamp", "root", "snapshot"):
        house.at().rotate(role)
    house.add("1.3.0")
    assert desk.look().ready
    assert (desk.data / "metadata" / "root_history" / "5.root.json").is_file()


def test_keys_that_were_rotated_away_count_no_more(house: House, desk: Station) -> None:
    old = house.folder.with_name(house.folder.name + ".old")
    shutil.copytree(house.folder, old)
    house.at().rotate("timestamp")
    desk.look(fetch=False)
    shutil.copyfile(old / "metadata" / "timestamp.json", house.file("timestamp.json"))
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == Fault.FORGED


def test_a_skipped_root_is_refused(house: House, desk: Station) -> None:
    house.at().rotate("root")
    house.at().rotate("root")
    shutil.copyfile(house.file("3.root.json"), house.file("2.root.json"))
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] in (Fault.FORGED, Fault.ROLLBACK)


def test_word_from_a_folder_counts_for_a_while_after_its_end(house: House, tmp_path: Path) -> None:
    desk = station(house, tmp_path)
    desk.clock.at = NOW + timedelta(days=30 + 89)
    assert desk.look().ready


def test_word_of_the_server_ends_when_it_ends(
    house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    desk = station(house, tmp_path, served[1])
    desk.clock.at = NOW + timedelta(days=31)
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params == {"because": Fault.EXPIRED, "until": "2026-12-28"}


def test_a_clock_set_back_does_not_bring_old_word_to_life(
    house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    desk = station(house, tmp_path, served[1])
    later = NOW + timedelta(days=100)
    shutil.copytree(house.folder, f"{house.folder}.before")
    house.add("1.3.0", now=later)
    desk.clock.at = later
    desk.look(fetch=False)
    held = house.at(later - timedelta(days=60))
    held.sign()  # a newer number, ended 30 days before ``later``
    desk.clock.at = NOW - timedelta(days=3650)
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == Fault.EXPIRED


def test_a_clock_ten_years_behind_still_takes_a_stick(house: House, tmp_path: Path) -> None:
    desk = station(house, tmp_path)
    desk.clock.at = NOW - timedelta(days=3650)
    assert desk.look().ready


def test_a_machine_of_another_kind_is_offered_nothing(desk: Station) -> None:
    other = replace(desk, installed=replace(desk.installed, machine="aarch64"))
    assert other.look().release is None


def test_a_test_version_is_offered_to_its_channel_alone(house: House, desk: Station) -> None:
    house.add("2.0.0", channel="test")
    first = desk.look(fetch=False)
    desk.settings.change(update_channel="test")
    second = desk.look(fetch=False)
    assert [one.release and one.release.version for one in (first, second)] == ["1.2.0", "2.0.0"]


def test_a_device_on_a_stick_is_not_read(house: House, tmp_path: Path) -> None:
    house.file("timestamp.json").unlink()
    house.file("timestamp.json").symlink_to("/dev/zero")
    with pytest.raises(EditorError) as told:
        station(house, tmp_path).look()
    assert told.value.params["because"] == Fault.NAME


def test_a_folder_of_something_else_is_named(house: House, tmp_path: Path) -> None:
    desk = station(house, tmp_path)
    shutil.rmtree(house.folder / "metadata")
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == Fault.MISSING


def test_the_name_of_a_package_says_its_version(house: House) -> None:
    assert NAME.format("1.2.0") in house.parcel("1.2.0").name
