"""A store belongs on a disk of this computer: shares and synchronised folders are recognised."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from editor_app.services.folder_kind import (
    FolderKind,
    is_network,
    look_at,
    mount_kind,
    synced_part,
)

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /home rw shared:2 - nfs4 server:/home rw,vers=4.2
31 30 8:2 / /home/lin/local rw - btrfs /dev/sdb1 rw
32 22 0:41 / /mnt/My\\040Share rw - cifs //server/share rw
33 22 0:42 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
34 22 8:3 / /media/usb rw - fuseblk /dev/sdc1 rw
broken line
"""


@pytest.mark.parametrize(
    ("folder", "kind", "network"),
    [
        ("/srv/data", "ext4", False),
        ("/home/lin/.local/share/channel-editor", "nfs4", True),
        ("/home/lin/local/data", "btrfs", False),
        ("/homely", "ext4", False),
        ("/mnt/My Share/data", "cifs", True),
        ("/run/user/1000/gvfs/smb-share", "fuse.gvfsd-fuse", True),
        ("/media/usb/data", "fuseblk", False),
    ],
)
def test_the_longest_mount_tells_the_kind(folder: str, kind: str, network: bool) -> None:
    assert mount_kind(PurePosixPath(folder), MOUNTS) == kind
    assert is_network(kind) is network


@pytest.mark.parametrize(
    ("folder", "part"),
    [
        (PureWindowsPath(r"C:\Users\lin\OneDrive - 管委会\频道"), "OneDrive - 管委会"),
        (PureWindowsPath(r"D:\我的坚果云\data"), "我的坚果云"),
        (PurePosixPath("/home/lin/Nutstore Files/data"), "Nutstore Files"),
        (PurePosixPath("/home/lin/Dropbox/data"), "Dropbox"),
        (PurePosixPath("/home/lin/dropboxes/data"), ""),
        (PurePosixPath("/home/lin/.local/share"), ""),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(
    folder: PurePosixPath | PureWindowsPath, part: str
) -> None:
    assert synced_part(folder, {}) == part


def test_a_onedrive_of_another_name_is_known_by_the_environment() -> None:
    folder = PureWindowsPath(r"D:\Work\data")
    assert synced_part(folder, {"OneDrive": r"D:\Work"}) == "Work"


def test_a_mark_of_a_synchronising_program_is_enough(tmp_path: Path) -> None:
    inside = tmp_path / "shared" / "data"
    inside.mkdir(parents=True)
    assert look_at(inside).kind is FolderKind.DISK
    (tmp_path / "shared" / ".stfolder").mkdir()
    assert look_at(inside).because == "shared"
