"""Who hands the packages out is one file, and what it must not say stops the build."""

from pathlib import Path

import pytest

from tests.packaging.scripts import PACKAGING, script

VENDOR = script("supply/vendor.py")
OFFICE = """\
name = "某市政务信息中心"
address = "help@office.example"
copyright = "2026 某市政务信息中心"
licence = "GPL-3.0-or-later WITH Classpath-exception-2.0 OR (MIT AND LicenseRef-office)"
terms = "Within the office.\\n\\nNowhere else."
"""


def told(folder: Path, text: str) -> Path:
    file = folder / "vendor.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_as_it_stands_no_licence_is_claimed() -> None:
    ours = VENDOR.vendor()
    assert ours.licence == "LicenseRef-undecided"
    assert ours.terms.startswith("No licence has been decided on")


def test_an_office_names_itself_by_one_variable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PACKAGE_VENDOR", str(told(tmp_path, OFFICE)))
    by = VENDOR.vendor()
    assert by.maintainer == "某市政务信息中心 <help@office.example>"
    text = script("linux/control.py").copyright_file(by)
    assert "Copyright: 2026 某市政务信息中心\n" in text
    assert "\n Within the office.\n .\n Nowhere else.\n" in text


@pytest.mark.parametrize(
    ("line", "because"),
    [
        ('address = "nobody"', "address: 'nobody' is not name@host"),
        ('licence = "as agreed"', "licence: 'as agreed' is not an SPDX expression"),
        ('licence = ""', "licence: a text is expected"),
        ("terms = 3", "terms: a text is expected"),
        ('name = "A, B"', "name: 'A, B' is not 2 to 60 characters"),
        ('copyright = "one\\ntwo"', "copyright: one line is expected"),
        ('mail = "a@b"', "mail: is not known"),
        ("licence", "cannot be read"),
    ],
)
def test_what_debian_or_spdx_would_not_take_stops_the_build(
    tmp_path: Path, line: str, because: str
) -> None:
    key = line.partition(" ")[0]
    kept = [one for one in OFFICE.splitlines() if not one.startswith(key)]
    with pytest.raises(SystemExit) as stopped:
        VENDOR.vendor(told(tmp_path, "\n".join([*kept, line])))
    assert because in str(stopped.value)


def test_a_key_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="terms: is missing"):
        VENDOR.vendor(told(tmp_path, OFFICE.rpartition("terms")[0]))


def test_the_installer_for_windows_names_the_same_vendor() -> None:
    source = (PACKAGING / "windows" / "installer.nsi").read_text(encoding="utf-8")
    assert 'VIAddVersionKey /LANG=0 "LegalCopyright" "${COPYRIGHT}"' in source
    assert '"Publisher" "${PUBLISHER}"' in source
