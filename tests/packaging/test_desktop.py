"""What a desktop reads: entry, file type, description, manual page, the package's control file."""

import configparser
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from editor_app import __version__
from editor_app.cli import COMMANDS, build_parser
from tests.packaging.scripts import PACKAGING, script

DESKTOP = PACKAGING / "linux" / "desktop"
TYPE = "application/vnd.channel-editor.pindao"
_MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
MOMENT = 1_795_881_575


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None, delimiters="=")
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # its documented use
    parser.read(DESKTOP / "channel-editor.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def described(tmp_path: Path) -> Path:
    """The AppStream description as a package has it."""
    file = tmp_path / "cn.channel_editor.client.metainfo.xml"
    licence = script("supply/vendor.py").vendor().licence
    target = tmp_path / "meta" / file.name
    script("linux/stage.py")._metainfo(target, __version__, MOMENT, licence)
    return target


def test_the_entry_starts_the_window_with_a_file(entry: configparser.SectionProxy) -> None:
    assert entry["Exec"] == "channel-editor gui %f"
    assert entry["Terminal"] == "false"
    build_parser("gui").parse_args(["gui"])  # as %f is when no file was opened
    build_parser("gui").parse_args(["gui", "/media/stick/发件.pindao"])


def test_the_entry_is_the_one_that_the_window_names(entry: configparser.SectionProxy) -> None:
    """Wayland and task bars find icon and name by it (``setDesktopFileName``)."""
    source = (PACKAGING.parent / "editor_app" / "ui" / "application.py").read_text("utf-8")
    assert 'setDesktopFileName("channel-editor")' in source
    assert entry["StartupWMClass"] == entry["Icon"] == "channel-editor"


@pytest.mark.parametrize("key", ["Name", "GenericName", "Comment", "Keywords"])
def test_the_entry_speaks_both_languages(entry: configparser.SectionProxy, key: str) -> None:
    assert entry[key].isascii()
    assert not entry[f"{key}[zh_CN]"].isascii()


def test_entry_file_type_and_description_agree(
    entry: configparser.SectionProxy, described: Path
) -> None:
    mime = ET.parse(DESKTOP / "channel-editor-mime.xml").getroot()
    assert [kind.get("type") for kind in mime.iter(f"{_MIME}mime-type")] == [TYPE]
    assert [glob.get("pattern") for glob in mime.iter(f"{_MIME}glob")] == ["*.pindao"]
    assert entry["MimeType"] == f"{TYPE};"
    component = ET.parse(described).getroot()
    assert component.findtext("provides/mediatype") == TYPE
    assert component.findtext("launchable") == "channel-editor.desktop"
    assert f"{component.findtext('id')}.metainfo.xml" == described.name


def test_the_description_tells_the_version(described: Path) -> None:
    release = ET.parse(described).getroot().find("releases/release")
    assert release is not None
    assert release.attrib == {"version": __version__, "date": "2026-11-28"}


def test_the_icon_of_the_file_type_is_named_after_it() -> None:
    assert TYPE.replace("/", "-") == script("linux/stage.py").MIME_ICON


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstreamcli")
def test_appstream_finds_nothing(described: Path) -> None:
    _finds_nothing("appstreamcli", "validate", "--no-net", str(described))


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs its package")
def test_the_entry_is_valid() -> None:
    _finds_nothing("desktop-file-validate", str(DESKTOP / "channel-editor.desktop"))


def test_the_manual_names_every_command_and_its_words() -> None:
    page = script("linux/man_page.py").man_page(__version__, MOMENT)
    for name, _, _ in COMMANDS:
        assert f".SS {name.replace('-', chr(92) + '-')}\n" in page
    assert r"\-\-data DIR" in page
    assert r"portal serve" in page
    assert f'"channel\\-editor {__version__}"' in page


@pytest.mark.skipif(shutil.which("mandoc") is None, reason="needs mandoc")
def test_the_manual_is_roff(tmp_path: Path) -> None:
    page = tmp_path / "channel-editor.1"
    text = script("linux/man_page.py").man_page(__version__, MOMENT)
    page.write_text(text, encoding="utf-8")
    _finds_nothing("mandoc", "-T", "lint", "-W", "warning", str(page))


def test_the_control_file_says_what_is_needed() -> None:
    words = script("linux/control.py")
    by = script("supply/vendor.py").vendor()
    told = words.control(by, __version__, "amd64", 170_000, ["libc6 (>= 2.28)"], ("libgtk-3-0",))
    fields = dict(line.split(": ", 1) for line in told.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "channel-editor"
    assert fields["Version"] == __version__
    assert fields["Depends"] == "libc6 (>= 2.28)"
    assert fields["Recommends"].startswith("fonts-noto-cjk | fonts-wqy-microhei")
    assert max(map(len, told.splitlines()[-6:])) <= 80


def test_no_script_of_the_package_runs_on_a_workstation() -> None:
    """So removal and purge cannot reach a home; triggers of others see to icons and file types."""
    names = {file.name for file in (PACKAGING / "linux").rglob("*")}
    assert names.isdisjoint({"preinst", "postinst", "prerm", "postrm", "conffiles", "triggers"})


def test_the_change_log_is_the_products_own() -> None:
    words = script("linux/control.py")
    by = script("supply/vendor.py").vendor()
    told = words.changelog(by, "1.2.3", PACKAGING / "CHANGELOG.md", MOMENT)
    assert told.startswith("channel-editor (1.2.3) stable; urgency=medium\n\n  * ")
    assert told.endswith("Sat, 28 Nov 2026 15:59:35 +0000\n")
    assert "\n  * The main job end to end" in told


def _finds_nothing(*command: str) -> None:
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
