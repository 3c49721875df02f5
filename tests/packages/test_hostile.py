"""A medium was in other hands: whatever changed on it is refused by name, and nothing changes."""

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest

from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.packages import Member, PackageLimits
from tests.fakes.clock import HandClock
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation
from tests.packages.conftest import seated
from tests.packages.flips import at_random, each_byte, judged
from tests.packages.moves import packed, refused

REFUSALS = {
    Code.PACKAGE_FORM,
    Code.PACKAGE_DAMAGED,
    Code.PACKAGE_SIGNATURE,
    Code.PACKAGE_NEWER,
    Code.PACKAGE_LARGE,
}


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workstation, Workstation]]:
    """One pair for all: what is refused changes nothing."""
    folder, clock = tmp_path_factory.mktemp("desks"), HandClock()
    books = MemoryBooks(clock=clock)
    made = [seated(folder / one.id, one, clock, books) for one in (LIN, SU)]
    yield made[0], made[1]
    for one in made:
        one.store.close()


@pytest.fixture(scope="module")
def whole(
    desks: tuple[Workstation, Workstation], tmp_path_factory: pytest.TempPathFactory
) -> bytes:
    path, _ = packed(desks[0], tmp_path_factory.mktemp("made"))
    return path.read_bytes()


@pytest.fixture
def offline(desks: tuple[Workstation, Workstation]) -> Workstation:
    return desks[0]


@pytest.fixture
def courier(desks: tuple[Workstation, Workstation]) -> Workstation:
    return desks[1]


@pytest.fixture
def package(whole: bytes, medium: Path) -> Path:
    path = medium / "out.pindao"
    path.write_bytes(whole)
    return path


def test_one_byte_changed_anywhere_is_refused_by_name(package: Path, courier: Workstation) -> None:
    told = judged(each_byte(package, 13, Random(8)), package.parent, courier, SU)
    assert told.tried > 240
    assert set(told.parts) == {"heads", "manifest", "signature", "payload", "directory"}
    assert told.taken == ()
    assert set(told.codes) <= REFUSALS


def test_what_was_changed_by_who_knows_the_form_is_refused(
    package: Path, courier: Workstation
) -> None:
    """The frame fits: digests, the signature and the manifest's one form are left to notice it."""
    told = judged(at_random(package, 60, Random(5)), package.parent, courier, SU)
    assert told.taken == ()
    assert {"payload, frame mended", "signature, frame mended"} <= set(told.parts)
    assert set(told.codes) <= REFUSALS


def test_a_package_cut_short_or_grown_is_refused(package: Path, courier: Workstation) -> None:
    whole = package.read_bytes()
    for data in (whole[:-1], whole[: len(whole) // 2], b"", whole + b"\0", b"\0" + whole):
        package.write_bytes(data)
        assert refused(courier, package, SU) in REFUSALS


def test_the_first_digits_of_both_digests_are_told(package: Path, courier: Workstation) -> None:
    whole = bytearray(package.read_bytes())
    at = whole.index(b"revisions/") + 400
    whole[at] ^= 1
    package.write_bytes(whole)
    with pytest.raises((EditorError, zipfile.BadZipFile)) as told:
        courier.packages.taking.look(package, SU)
    assert isinstance(told.value, EditorError)
    assert told.value.code is Code.PACKAGE_DAMAGED


Spoil = Callable[[zipfile.ZipFile], None]


def _link(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("blobs/" + "a" * 64)
    info.external_attr = 0o120777 << 16
    archive.writestr(info, "/etc/passwd")


HOSTILE: dict[str, Spoil] = {
    "path traversal": lambda one: one.writestr("../../evil.json", "{}"),
    "an absolute path": lambda one: one.writestr("/etc/cron.d/evil", "x"),
    "a drive": lambda one: one.writestr("C:\\evil.exe", "x"),
    "a symlink": _link,
    "a bomb": lambda one: one.writestr(
        "blobs/" + "b" * 64, b"\0" * 5_000_000, compress_type=zipfile.ZIP_DEFLATED
    ),
    "a stranger": lambda one: one.writestr("readme.txt", "x"),
    "the same name twice": lambda one: one.writestr("manifest.json", "{}"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("what", list(HOSTILE))
def test_what_does_not_belong_in_it_is_refused(
    package: Path, courier: Workstation, what: str
) -> None:
    with zipfile.ZipFile(package, "a") as archive:
        HOSTILE[what](archive)
    assert refused(courier, package, SU) is Code.PACKAGE_FORM


def test_too_many_files_and_too_many_bytes_are_refused(package: Path, courier: Workstation) -> None:
    reader = courier.packages.taking.reader
    with pytest.raises(EditorError) as many:
        reader.open(package, PackageLimits(files=3))
    with pytest.raises(EditorError) as large:
        reader.open(package, PackageLimits(bytes=1000))
    assert (many.value.code, large.value.code) == (Code.PACKAGE_FORM, Code.PACKAGE_LARGE)


def test_a_link_to_a_package_is_no_package(
    package: Path, courier: Workstation, medium: Path
) -> None:
    link = medium / "link.pindao"
    link.symlink_to(package)
    assert refused(courier, link, SU) is Code.PACKAGE_FORM


def _manifest(path: Path) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        for info in archive.infolist():
            yield info.filename, archive.read(info)


def test_a_newer_form_is_named(package: Path, courier: Workstation) -> None:
    files = dict(_manifest(package))
    files["manifest.json"] = json.dumps(
        {**json.loads(files["manifest.json"]), "format": 2}
    ).encode()
    with zipfile.ZipFile(package, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    assert refused(courier, package, SU) is Code.PACKAGE_NEWER


def test_another_courier_cannot_sign_what_was_changed(
    package: Path, courier: Workstation, offline: Workstation
) -> None:
    """Repacked with a key of the courier's own, naming the writer: it is not the writer's."""
    files = dict(_manifest(package))
    told = json.loads(files.pop("manifest.json"))
    files.pop("signature.bin")
    told["maker"]["key"] = courier.packages.making.seal.public
    raw = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    signature = courier.packages.making.seal.sign(b"channel-editor/pindao/1\n" + raw)
    courier.packages.making.writer.write(
        package.with_name("forged.pindao"),
        raw,
        signature,
        [Member(name=name, data=data) for name, data in files.items()],
    )
    assert refused(courier, package.with_name("forged.pindao"), SU) is Code.PACKAGE_KEY
