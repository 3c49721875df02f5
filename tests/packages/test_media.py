"""Names and media: what every file system holds, and what a stick really kept."""

import os
from pathlib import Path

import pytest

from editor_app.connectors.seal import KeptSeal
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_names import fits_every_medium
from editor_app.domain.packages import MOST_BYTES
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation

FAT32_MOST = 4 * 1024**3 - 1


@pytest.mark.parametrize(
    "name", ["zkgwb-20261128-0001.pindao", "发件箱 第3号.pindao", "a.PINDAO", "x.tar.pindao"]
)
def test_a_plain_name_fits_every_medium(name: str) -> None:
    assert fits_every_medium(name)


@pytest.mark.parametrize(
    "name",
    [
        *("autorun.inf", "out.pindao.exe", "desktop.ini", ".pindao", "out"),  # no package by name
        *("a:b.pindao", "a?.pindao", 'a".pindao', "a|b.pindao", "a\\b.pindao", "a\n.pindao"),
        *("CON.pindao", "nul.pindao", "com1.x.pindao", "LPT9.pindao"),  # devices of Windows
        *("a .pindao", "a..pindao", " a.pindao", ".hidden.pindao"),
        "oadnip.\u202eexe.pindao",  # reads as another kind of file
        "很" * 70 + ".pindao",
    ],
)
def test_a_name_that_a_medium_may_refuse_or_run_is_refused(name: str) -> None:
    assert not fits_every_medium(name)


def test_the_name_is_judged_before_anything_is_packed(offline: Workstation, medium: Path) -> None:
    with pytest.raises(EditorError) as told:
        offline.packages.check_target(medium / "autorun.inf")
    assert told.value.code is Code.PACKAGE_NAME
    offline.packages.check_target(medium / offline.packages.file_name())


def test_a_key_the_portal_does_not_know_is_told_before_the_medium_is_carried_away(
    offline: Workstation, medium: Path, tmp_path: Path
) -> None:
    """The keyring is locked today: another key would sign, and the courier be sent home."""
    offline.confirm(offline.write().item)
    offline.packages.making.seal = KeptSeal(MemoryVault(), "package", tmp_path / "other.key")
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(medium / "out.pindao", LIN)
    assert told.value.code is Code.PACKAGE_UNBOUND
    assert list(medium.iterdir()) == []


def test_no_package_is_larger_than_a_file_of_fat32_may_be() -> None:
    assert MOST_BYTES < FAT32_MOST


def test_what_a_stick_did_not_keep_is_no_package(
    offline: Workstation, medium: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It acknowledged every byte, and reads as zeros from somewhere on."""
    offline.confirm(offline.write().item)
    keeps = os.fsync

    def forgets(file: int) -> None:
        keeps(file)
        if os.fstat(file).st_size > 1000:
            os.pwrite(file, bytes(100), 500)

    monkeypatch.setattr(os, "fsync", forgets)
    with pytest.raises(EditorError) as told:
        offline.packages.making.make(medium / "out.pindao", LIN)
    assert told.value.code is Code.FILE_UNWRITABLE
    assert list(medium.iterdir()) == []
    assert offline.packages.book.made() == ()
    assert offline.packages.making.plan(LIN).operations != ()
