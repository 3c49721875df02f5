"""``doctor`` names the source of every setting, and what is wrong with place, room and clock."""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from PySide6.QtWidgets import QApplication

from editor_app import installation, updating
from editor_app.cli import doctor_place, main
from editor_app.services import clock_sense
from editor_app.store import page_sums
from tests.updates.publishing import House, release_tool

Doctor = Callable[[], dict[str, dict[str, Any]]]


@pytest.fixture
def doctor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Doctor:
    def told() -> dict[str, dict[str, Any]]:
        capsys.readouterr()  # what other commands said before
        main(["--data", str(tmp_path / "data"), "doctor", "--json"])
        return {fact["key"]: fact for fact in json.loads(capsys.readouterr().out)["facts"]}

    return told


def test_each_value_is_told_with_its_source(
    doctor: Doctor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", "en")
    policy = tmp_path / "policy.toml"
    policy.write_text('portal_url = "https://portal.example/secret"\nproxi = 1\n', encoding="utf-8")
    monkeypatch.setattr(installation, "LOCKED_SETTINGS", policy)
    (tmp_path / "data" / "config").mkdir(parents=True)
    mine = tmp_path / "data" / "config" / "settings.toml"
    mine.write_text('theme = "dark"\n', encoding="utf-8")
    facts = doctor()
    lines = facts["settings"]["details"]
    assert f"portal_url = https://portal.example  (policy {policy}:1)" in lines
    assert f"theme = dark  (person {mine}:1)" in lines
    assert "language = system  (default)" in lines
    assert not facts["policy"]["ok"]
    assert facts["policy"]["details"] == [f"{policy}:2: unknown setting proxi, perhaps proxy"]


def _authority(*, ends_in: int) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "root")])
    ends = datetime.now(UTC) + timedelta(days=ends_in)
    made = x509.CertificateBuilder(
        name, name, key.public_key(), 1, ends - timedelta(days=60), ends
    ).add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    return made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)


_KEY = b"-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n"


@pytest.mark.parametrize(
    "make",
    [
        lambda file: file.write_bytes(b"no certificate"),
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(_KEY),
        lambda file: file.write_bytes(_authority(ends_in=-1)),
        lambda file: file.mkdir(),
        os.mkfifo,
    ],
    ids=["text", "empty", "key", "expired", "folder", "pipe"],
)
@pytest.mark.skipif(sys.platform == "win32", reason="no pipes there")
def test_a_file_of_certificates_that_holds_none_is_named(
    doctor: Doctor, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    wrong = tmp_path / "root.pem"
    make(wrong)
    config = tmp_path / "data" / "config"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text(f'ca_file = "{wrong}"\n', encoding="utf-8")
    told = doctor()["settings"]
    assert not told["ok"]
    assert str(wrong) in told["told"]


def test_a_synchronised_folder_is_warned_of(tmp_path: Path, doctor: Doctor) -> None:
    assert doctor()["data-place"]["ok"]
    (tmp_path / ".stfolder").mkdir()
    assert not doctor()["data-place"]["ok"]


def test_a_folder_that_others_can_read_is_warned_of(tmp_path: Path, doctor: Doctor) -> None:
    doctor()
    (tmp_path / "data").chmod(0o755)
    assert "open to others" in doctor()["data-place"]["told"]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_is_told(
    doctor: Doctor, monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    assert doctor()["clock"]["ok"]
    now = datetime.now(UTC)
    assert not clock_sense.is_plausible(now + timedelta(days=365 * years), now)
    monkeypatch.setattr(doctor_place, "made_at", lambda: now + timedelta(days=3650))
    assert not doctor()["clock"]["ok"]


def test_the_way_to_a_portal_is_told_step_by_step(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--data", str(tmp_path / "data"), "doctor", "--json", "--portal"]
    assert main([*words, "https://127.0.0.1:9/"]) == 1
    facts = {fact["key"]: fact for fact in json.loads(capsys.readouterr().out)["facts"]}
    assert facts["way-name"]["ok"]
    assert not facts["way-line"]["ok"]
    assert facts["way-line"]["advice_zh"]


def test_a_package_without_the_part_that_verifies_the_store_is_told(
    doctor: Doctor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite loads it by its name: a frozen program once lacked it, and no draft opened."""
    assert doctor()["sqlite"]["ok"]
    monkeypatch.setattr(page_sums, "_VFS", "absentvfs")
    monkeypatch.setattr(page_sums, "_EXTENSION", "absent")
    told = doctor()["sqlite"]
    assert not told["ok"]
    assert "absent" in told["told"]


def test_an_address_for_new_versions_without_a_key_to_verify_them_is_told(
    doctor: Doctor, tmp_path: Path
) -> None:
    assert doctor()["updates"]["ok"]
    settings = tmp_path / "data" / "config" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text('update_url = "https://updates.example/secret"\n', encoding="utf-8")
    told = doctor()["updates"]
    assert not told["ok"]
    assert told["told"] == "notify, channel stable, from https://updates.example: no root"


def test_the_end_of_the_publishers_word_and_the_last_refusal_are_told(
    doctor: Doctor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(folder=tmp_path / "house", tool=release_tool())
    house.folder.mkdir()
    monkeypatch.setattr(updating, "ADMINISTRATORS_ROOT", house.file("1.root.json"))
    house.at(datetime.now(UTC)).init()
    look = ["--data", str(tmp_path / "data"), "update", "--check", "--from", str(house.folder)]
    main(look)
    told = doctor()["updates"]
    assert told["ok"]
    until = datetime.now(UTC) + timedelta(days=30)
    assert any(f"until: {until.astimezone():%Y-%m-%d}" in line for line in told["details"])
    house.file("timestamp.json").write_text("{}", "utf-8")
    main(look)
    assert "malformed" in doctor()["updates"]["told"]
