"""The Debian package around a stand-in: its files, rights and words, and the same bytes twice."""

import io
import json
import lzma
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

from editor_app import __version__
from tests.packaging.scripts import PACKAGING, script

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("dpkg-deb", "objdump", "strip"))), reason="needs dpkg and binutils"
)
MOMENT = 1_795_881_575
SHARE = "./usr/share"


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shape of a frozen program: a start program, a library, and what lies beside it."""
    beside = tmp_path_factory.mktemp("frozen")
    program = beside / "channel-editor"
    (program / "lib").mkdir(parents=True)
    start = program / "channel-editor"
    start.write_text("#!/bin/sh\necho channel-editor\n", encoding="utf-8")
    start.chmod(0o700)
    library = program / "lib" / "libsome.so.1"
    shutil.copy("/bin/true", library)
    library.chmod(0o777)
    (program / "lib" / "libsome.so").symlink_to("libsome.so.1")
    (beside / "third-party-licences.txt").write_text("Qt: LGPL-3.0-only\n", encoding="utf-8")
    (beside / "sbom.cdx.json").write_text("{}\n", encoding="utf-8")
    icons = [sys.executable, str(PACKAGING / "linux" / "icons.py"), str(beside / "icons")]
    subprocess.run(icons, check=True)
    return program


@pytest.fixture(scope="module")
def built(frozen: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages."""
    out = tmp_path_factory.mktemp("out")
    script("linux/package.py").build(frozen, out, __version__, MOMENT)
    return out


@pytest.fixture(scope="module")
def members(built: Path) -> dict[str, tarfile.TarInfo]:
    (deb,) = built.glob("*.deb")
    told = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(deb)], capture_output=True, check=True)
    with tarfile.open(fileobj=io.BytesIO(told.stdout)) as tar:
        return {member.name: member for member in tar.getmembers()}


@pytest.mark.parametrize(
    "name",
    [
        "./usr/lib/channel-editor/channel-editor",
        f"{SHARE}/applications/channel-editor.desktop",
        f"{SHARE}/mime/packages/channel-editor.xml",
        f"{SHARE}/metainfo/cn.channel_editor.client.metainfo.xml",
        f"{SHARE}/icons/hicolor/16x16/apps/channel-editor.png",
        f"{SHARE}/icons/hicolor/256x256/mimetypes/application-vnd.channel-editor.pindao.png",
        f"{SHARE}/icons/hicolor/scalable/apps/channel-editor.svg",
        f"{SHARE}/man/man1/channel-editor.1.gz",
        f"{SHARE}/doc/channel-editor/copyright",
        f"{SHARE}/doc/channel-editor/changelog.gz",
        f"{SHARE}/doc/channel-editor/third-party-licences.txt.gz",
        f"{SHARE}/doc/channel-editor/sbom.cdx.json.gz",
        f"{SHARE}/doc/channel-editor/examples/policy.example.toml",
        f"{SHARE}/lintian/overrides/channel-editor",
    ],
)
def test_it_brings(members: dict[str, tarfile.TarInfo], name: str) -> None:
    assert members[name].isfile()
    assert members[name].size > 0


def test_the_command_leads_to_the_program(members: dict[str, tarfile.TarInfo]) -> None:
    command = members["./usr/bin/channel-editor"]
    assert command.linkname == "../lib/channel-editor/channel-editor"


def test_everything_is_roots_and_as_old_as_the_commit(members: dict[str, tarfile.TarInfo]) -> None:
    assert {(m.uid, m.gid, m.uname, m.gname) for m in members.values()} == {(0, 0, "root", "root")}
    assert {m.mtime for m in members.values()} == {MOMENT}
    assert {oct(m.mode) for m in members.values() if m.isfile()} == {"0o644", "0o755"}
    assert members["./usr/lib/channel-editor/lib/libsome.so.1"].mode == 0o644
    assert members["./usr/lib/channel-editor/channel-editor"].mode == 0o755


def test_nothing_outside_usr(members: dict[str, tarfile.TarInfo]) -> None:
    """No folder of the administrator, none of a person."""
    assert {name for name in members if not name.startswith("./usr")} == {"."}


def test_its_words_say_version_and_needs(built: Path) -> None:
    (deb,) = built.glob("*.deb")
    asked = ["dpkg-deb", "--field", str(deb), "Version", "Depends", "Installed-Size"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    fields = dict(line.split(": ", 1) for line in told.splitlines())
    assert fields["Version"] == __version__
    assert fields["Depends"].startswith("libc6 (>= 2.")
    assert int(fields["Installed-Size"]) > 100


def test_it_has_no_scripts_that_run_on_a_workstation(built: Path, tmp_path: Path) -> None:
    (deb,) = built.glob("*.deb")
    subprocess.run(["dpkg-deb", "--control", str(deb), str(tmp_path)], check=True)
    assert {file.name for file in tmp_path.iterdir()} == {"control", "md5sums"}


def test_the_same_program_gives_the_same_bytes(built: Path, frozen: Path, tmp_path: Path) -> None:
    script("linux/package.py").build(frozen, tmp_path, __version__, MOMENT)
    for file in [*built.glob("*.deb"), *built.glob("*.tar.xz")]:
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_the_report_names_both_with_their_hashes(built: Path) -> None:
    told = json.loads((built / "build.json").read_text(encoding="utf-8"))
    assert {file["name"] for file in told["files"]} == {
        file.name for file in built.iterdir() if file.suffix in (".deb", ".xz")
    }


def test_the_portable_archive_starts_where_it_is_unpacked(built: Path, tmp_path: Path) -> None:
    (archive,) = built.glob("*.tar.xz")
    with lzma.open(archive) as packed, tarfile.open(fileobj=packed) as tar:
        tar.extractall(tmp_path, filter="data")
    top = tmp_path / f"channel-editor-{__version__}"
    ended = subprocess.run(
        [str(top / "channel-editor")], capture_output=True, text=True, check=True
    )
    assert ended.stdout == "channel-editor\n"
    assert (top / "share" / "applications" / "channel-editor.desktop").is_file()
    assert "glibc" in (top / "READ-ME.txt").read_text(encoding="utf-8")
