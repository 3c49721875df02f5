"""What the workstation does with a new version: fetched, resumed, kept ready, handed over once."""

import json
import shutil
import tarfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.connectors import installer, update_parcel
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.updates import Artefact, Fault, UpdateStopped, version_order
from tests.updates.publishing import House, Station, running, station


@pytest.fixture
def desk(house: House, tmp_path: Path) -> Station:
    """A workstation with version 1.0.0 and a stick."""
    return station(house, tmp_path)


def stop_after(pieces: int) -> Callable[[], bool]:
    asked = iter(range(10_000))
    return lambda: next(asked) >= pieces


@pytest.mark.parametrize("way", ["server", "folder"])
def test_what_was_stopped_goes_on_where_it_was_left(
    way: str, house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    desk = station(house, tmp_path, served[1] if way == "server" else "")
    house.add("1.3.0", b"new" * 200_000)
    with pytest.raises(UpdateStopped):
        desk.service().look(
            desk.folder, fetch=True, progress=lambda done, total: None, stopped=stop_after(1)
        )
    here = next(desk.data.rglob("*.part")).stat().st_size
    told: list[int] = []
    state = desk.service().look(
        desk.folder,
        fetch=True,
        progress=lambda done, total: told.append(done),
        stopped=lambda: False,
    )
    assert 0 < here < told[0]
    assert state.ready


def test_a_broken_beginning_is_fetched_anew(house: House, desk: Station) -> None:
    parcel = house.parcel("1.2.0")
    part = desk.data / "packages" / (parcel.name.partition(".")[2] + update_parcel.PART)
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * 1000)
    assert desk.look().ready


def test_room_for_drafts_is_never_taken(desk: Station, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update_parcel, "RESERVE", 1 << 60)
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.code is Code.DISK_FULL
    monkeypatch.undo()
    assert desk.look().ready


def test_a_failure_is_noted_with_its_reason(house: House, desk: Station) -> None:
    desk.clock.at += timedelta(days=200)
    with pytest.raises(EditorError):
        desk.look()
    error = desk.service().state().error
    assert error is not None
    assert error.params["because"] == Fault.EXPIRED


def test_updates_of_the_administrator_are_left_alone(desk: Station) -> None:
    desk.settings.change(updates="off")
    with pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == Fault.MANAGED


def test_two_windows_do_not_fetch_at_once(desk: Station) -> None:
    with desk.service()._tools.alone(), pytest.raises(EditorError) as told:
        desk.look()
    assert told.value.params["because"] == Fault.BUSY


def test_a_version_that_runs_by_now_is_no_news(desk: Station) -> None:
    desk.look()
    assert running(desk, "1.2.0").service().state().release is None


def test_a_state_file_that_is_broken_is_as_good_as_none(desk: Station) -> None:
    desk.look()
    (desk.data / "state.json").write_text('{"checked": 7, "release": {}}', "utf-8")
    assert desk.service().state().release is None


def test_nothing_is_handed_over_unasked(desk: Station) -> None:
    desk.look()
    assert desk.service().hand_over() is None


def test_a_package_exchanged_after_it_was_verified_is_not_installed(desk: Station) -> None:
    state = desk.look()
    assert state.release is not None
    desk.service().ask_install(True)
    (desk.data / "packages" / state.release.name).write_bytes(b"x" * state.release.size)
    with pytest.raises(EditorError) as told:
        desk.service().hand_over()
    assert told.value.params["because"] == Fault.DAMAGED


def test_a_kept_state_cannot_ask_for_a_lower_version(desk: Station) -> None:
    desk.look()
    desk.service().ask_install(True)
    assert running(desk, "1.2.1").service().hand_over() is None


def test_a_source_tree_takes_no_packages(desk: Station) -> None:
    tree = replace(desk, installed=replace(desk.installed, artefact=None))
    state = tree.look()
    assert state.release is not None
    assert not state.ready
    with pytest.raises(EditorError) as told:
        tree.service().ask_install(True)
    assert told.value.params["because"] == Fault.FORM


@pytest.mark.parametrize("version", ["", "1", "1.2.3.4.5", "v1.2", "1.02", "1.2\n", "١.٢", "-1.2"])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(EditorError):
        version_order(version)


def test_ten_comes_after_nine() -> None:
    assert version_order("1.10") > version_order("1.9.9")


# ---------------------------------------------------------------- the portable program


def packed(folder: Path, version: str) -> bytes:
    tree = folder / f"channel-editor-{version}"
    tree.mkdir(parents=True)
    (tree / "channel-editor").write_text(version)
    file = folder / "packed.tar.xz"
    with tarfile.open(file, "w:xz") as archive:
        archive.add(tree, tree.name)
    return file.read_bytes()


@pytest.fixture
def portable(house: House, desk: Station, tmp_path: Path) -> Station:
    """A portable 1.0.0; 1.3.0 is ready and asked for."""
    program = tmp_path / "program"
    program.mkdir()
    (program / "channel-editor").write_text("1.0.0")
    house.add("1.3.0", packed(tmp_path / "build", "1.3.0"))
    desk.look()
    desk.service().ask_install(True)
    return desk


def test_the_portable_program_is_replaced_and_the_one_before_is_kept(portable: Station) -> None:
    portable.service().hand_over()
    program = portable.installed.folder
    assert program is not None
    assert (program / "channel-editor").read_text() == "1.3.0"
    kept = installer.go_back(program)
    assert (program / "channel-editor").read_text() == "1.0.0"
    assert (kept / "channel-editor").read_text() == "1.3.0"


def test_without_an_exchange_in_one_step_it_is_replaced_in_two(
    portable: Station, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installer, "_exchanged", lambda one, other: False)
    portable.service().hand_over()
    assert portable.installed.folder is not None
    assert (portable.installed.folder / "channel-editor").read_text() == "1.3.0"


@pytest.mark.parametrize(
    ("kind", "name", "link"),
    [
        (tarfile.REGTYPE, "../outside", ""),
        (tarfile.REGTYPE, "/tmp/outside", ""),
        (tarfile.SYMTYPE, "program/link", "/etc"),
        (tarfile.SYMTYPE, "program/link", "../../.."),
        (tarfile.LNKTYPE, "program/link", "program/file"),
        (tarfile.FIFOTYPE, "program/pipe", ""),
        (tarfile.CHRTYPE, "program/device", ""),
    ],
)
def test_an_older_python_takes_no_way_out_of_an_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: bytes, name: str, link: str
) -> None:
    """3.11.2, of Debian 12 and of the packages, has no filter for archives."""
    monkeypatch.delattr(tarfile, "data_filter")
    file = tmp_path / "a.tar"
    with tarfile.open(file, "w") as archive:
        member = tarfile.TarInfo(name)
        member.type, member.linkname = kind, link
        archive.addfile(member)
    with pytest.raises(tarfile.TarError, match="leads out"):
        installer._unpacked(file, tmp_path / "fresh")


def test_an_older_python_unpacks_what_newer_ones_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "program"
    (program / "lib").mkdir(parents=True)
    (program / "lib" / "one.so.1").write_bytes(b"one")
    (program / "lib" / "one.so").symlink_to("one.so.1")
    (program / "start").write_bytes(b"start")
    (program / "start").chmod(0o4777)
    file = tmp_path / "a.tar"
    with tarfile.open(file, "w") as archive:
        archive.add(program, "program")
    monkeypatch.delattr(tarfile, "data_filter")
    top = installer._unpacked(file, tmp_path / "fresh")
    assert (top / "lib" / "one.so").read_bytes() == b"one"
    assert (top / "start").stat().st_mode & 0o7777 == 0o755


def test_it_is_tried_once(portable: Station) -> None:
    portable.service().hand_over()
    assert portable.service().hand_over() is None


def test_an_archive_that_leads_out_of_its_folder_changes_nothing(
    house: House, desk: Station, tmp_path: Path
) -> None:
    program = tmp_path / "program"
    program.mkdir()
    file = tmp_path / "out.tar.xz"
    with tarfile.open(file, "w:xz") as archive:
        archive.add(program, "../../outside")
    house.add("1.4.0", file.read_bytes())
    desk.look()
    desk.service().ask_install(True)
    with pytest.raises(EditorError) as told:
        desk.service().hand_over()
    assert told.value.params["because"] == Fault.MALFORMED
    assert sorted(one.name for one in tmp_path.iterdir() if "program" in one.name) == ["program"]


def test_an_administrator_is_asked_before_a_deb_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(installer, "_is_root", lambda: False)
    command = installer.deb_command(tmp_path / "a.deb")
    assert command == [
        *("pkexec", "apt-get", "install", "--yes", "--no-remove"),
        str(tmp_path / "a.deb"),
    ]
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(EditorError) as told:
        installer.deb_command(tmp_path / "a.deb")
    assert told.value.params["because"] == Fault.FORM


def test_the_state_names_the_package(desk: Station) -> None:
    desk.look()
    kept = json.loads((desk.data / "state.json").read_text("utf-8"))
    assert Artefact(kept["release"]["artefact"]) is Artefact.TAR


def test_an_administrator_who_installs_is_not_asked_and_hears_of_a_failure(
    house: House, desk: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apt = tmp_path / "bin" / "apt-get"
    apt.parent.mkdir()
    apt.write_text(f"#!/bin/sh\necho $* >> {tmp_path}/asked\nexit 100\n", encoding="utf-8")
    apt.chmod(0o755)
    monkeypatch.setenv("PATH", f"{apt.parent}:/bin:/usr/bin")
    monkeypatch.setattr(installer, "_is_root", lambda: True)
    release = desk.look().release
    assert release is not None
    installed = replace(desk.installed, artefact=Artefact.DEB)
    with pytest.raises(EditorError) as told:
        installer.install(replace(release, artefact=Artefact.DEB), tmp_path / "a.deb", installed)
    assert "100" in str(told.value.params["problem"])
    assert (tmp_path / "asked").read_text("utf-8").startswith("install --yes")
