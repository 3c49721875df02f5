"""An audit without a connection: OSV's export as a file, whole, recent, read as OSV means it."""

import json
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from packaging.version import Version

from tests.packaging.scripts import script

AUDIT = script("supply/audit.py")
KNOWN = script("supply/advisories.py")
NOW = datetime(2024, 6, 1, tzinfo=UTC)
# GHSA-h75v-3vvj-5mfj as GitHub's database and OSV's export have it, without its prose.
JINJA: dict[str, object] = {
    "schema_version": "1.4.0",
    "id": "GHSA-h75v-3vvj-5mfj",
    "modified": "2024-05-06T14:20:59Z",
    "published": "2024-05-06T14:20:59Z",
    "aliases": ["CVE-2024-34064"],
    "summary": "HTML attribute injection by keys of the xmlattr filter",
    "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:L/I:L/A:N"}],
    "affected": [
        {
            "package": {"ecosystem": "PyPI", "name": "Jinja2"},
            "ranges": [
                {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.1.4"}]},
            ],
        }
    ],
    "references": [{"type": "PACKAGE", "url": "https://example.org/jinja"}],
    "database_specific": {"cwe_ids": ["CWE-79"], "severity": "MODERATE", "github_reviewed": True},
}


def export(folder: Path, *records: Mapping[str, object], name: str = "all.zip") -> Path:
    """A file as OSV gives it out: a record per file."""
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one in records:
            archive.writestr(f"{one['id']}.json", json.dumps(one))
    return path


def asked(folder: Path, pins: str, *records: Mapping[str, object]) -> int:
    """The exit code for these pins."""
    file = folder / "run.txt"
    file.write_text(pins, encoding="utf-8")
    known = AUDIT.opened(export(folder, *records), 30, NOW)
    return int(AUDIT.audit(file, partial(AUDIT.by_file, known)))


def part(*events: tuple[str, str], **more: object) -> dict[str, object]:
    """What one record says of one distribution."""
    told = [{kind: at} for kind, at in events]
    return {"ranges": [{"type": "ECOSYSTEM", "events": told}], **more}


def test_a_vulnerable_pin_is_named_with_what_mends_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(tmp_path, "jinja2==3.1.3 \\\n    --hash=sha256:00\n", JINJA) == AUDIT.KNOWN
    told = capsys.readouterr().out
    assert "1 records about PyPI, the newest of 2024-05-06" in told
    assert "jinja2 3.1.3: GHSA-h75v-3vvj-5mfj (CVE-2024-34064), mended in 3.1.4" in told


def test_a_mended_pin_and_one_nobody_speaks_of_are_clean(tmp_path: Path) -> None:
    assert asked(tmp_path, "jinja2==3.1.4\nlxml==5.0\n", JINJA) == AUDIT.CLEAN


def test_a_withdrawn_record_says_nothing(tmp_path: Path) -> None:
    gone = {**JINJA, "withdrawn": "2024-05-20T00:00:00Z"}
    assert asked(tmp_path, "jinja2==3.1.3\n", gone) == AUDIT.CLEAN


@pytest.mark.parametrize(
    ("said", "version", "hit"),
    [
        (part(("introduced", "0"), ("fixed", "2.0")), "2.0rc1", True),
        (part(("introduced", "0"), ("fixed", "2.0")), "2.0", False),
        (part(("introduced", "1.5"), ("last_affected", "1.9")), "1.9", True),
        (part(("introduced", "1.5"), ("last_affected", "1.9")), "1.9.1", False),
        (part(("introduced", "1.5"), ("fixed", "1.6"), ("introduced", "2.0")), "1.7", False),
        (part(("introduced", "1.5"), ("fixed", "1.6"), ("introduced", "2.0")), "2.1", True),
        (part(("fixed", "3.0"), ("introduced", "0")), "3.1", False),  # in any order
        ({"versions": ["1.0", "strange-name"]}, "1.0.0", True),
        ({"versions": ["1.0"]}, "1.1", False),
        ({"ranges": [{"type": "GIT", "events": [{"introduced": "0"}]}]}, "1.0", True),
    ],
)
def test_ranges_mean_what_osv_says(said: dict[str, object], version: str, hit: bool) -> None:
    assert KNOWN.affects(said, Version(version)) is hit


def test_an_old_file_is_no_audit(tmp_path: Path) -> None:
    file = export(tmp_path, JINJA)
    with pytest.raises(Exception, match="2024-05-06, older than 30 days"):
        AUDIT.opened(file, 30, datetime(2024, 7, 1, tzinfo=UTC))
    assert AUDIT.main(["run", "--advisories", str(file)]) == AUDIT.NOT_ASKED


@pytest.mark.parametrize(
    "record",
    [
        {"id": "X-1"},  # about nothing
        {**JINJA, "affected": [{"package": {"ecosystem": "npm", "name": "jinja2"}}]},
        {**JINJA, "modified": None},
        {**JINJA, "affected": ["jinja2"]},
    ],
)
def test_a_file_that_is_no_export_is_no_audit(tmp_path: Path, record: dict[str, object]) -> None:
    file = export(tmp_path, record)
    assert AUDIT.main(["run", "--advisories", str(file)]) == AUDIT.NOT_ASKED


@pytest.mark.parametrize("data", [None, b"", b"PK\3\4 torn", b"[]"])
def test_a_torn_or_missing_file_is_no_audit(
    tmp_path: Path, data: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "all.zip"
    if data is not None:
        file.write_bytes(data)
    assert AUDIT.main(["run", "--advisories", str(file)]) == AUDIT.NOT_ASKED
    assert "NOT AUDITED: all.zip" in capsys.readouterr().err


def test_a_record_that_cannot_be_read_about_a_pin_is_no_clean_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    odd = {**JINJA, "affected": [{**part(("introduced", "x")), "package": _PACKAGE}]}
    assert asked(tmp_path, "jinja2==3.1.3\n", odd) == AUDIT.NOT_ASKED
    assert "GHSA-h75v-3vvj-5mfj cannot be read" in capsys.readouterr().err


def test_a_folder_of_records_is_read_the_same(tmp_path: Path) -> None:
    folder = tmp_path / "advisories" / "2024"
    folder.mkdir(parents=True)
    (folder / "one.json").write_text(json.dumps(JINJA), encoding="utf-8")
    assert KNOWN.read(tmp_path / "advisories").about("jinja2", "3.0")[0]["fix_versions"] == [
        "3.1.4"
    ]


_PACKAGE = {"ecosystem": "PyPI", "name": "jinja2"}
