"""Holders of keys sign one after the other; nothing counts before the threshold is met."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from tests.updates.publishing import NAME, NOW, TOOL, House, station


def release(house: House, *words: object) -> str:
    """The tool as a publisher runs it; its words, and whether it went well."""
    command, *rest = [str(word) for word in words]
    told = subprocess.run(
        [sys.executable, str(TOOL), command, str(house.folder), *rest],
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout + told.stderr


def keys(house: House, role: str) -> list[Path]:
    return sorted((house.folder.parent / f"{house.folder.name}.keys").glob(f"{role}-*.pem"))


def staged(house: House, version: str) -> None:
    file = house.folder.parent / NAME.format(version)
    file.write_bytes(version.encode() * 9_000)
    assert "2 more of" in release(house, "add", file, "--version", version, "--staged")


def publish(house: House) -> str:
    folder = house.folder.parent / f"{house.folder.name}.keys"
    return release(house, "publish", "--keys", folder, "--unprotected")


def test_two_holders_sign_apart_and_the_third_step_publishes(house: House, tmp_path: Path) -> None:
    staged(house, "1.3.0")
    first, second = keys(house, "targets")
    sign = ("sign", "--role", "targets", "--unprotected", "--key")
    assert "1 more of" in release(house, *sign, first)
    assert "1 more of" in release(house, *sign, first), "one holder twice is one holder"
    assert "1 more of" in publish(house)
    release(house, *sign, second)
    assert "complete" in release(house, "status")
    assert publish(house) == ""
    found = station(house, tmp_path).look(fetch=False).release
    assert found is not None
    assert found.version == "1.3.0"


def test_a_key_of_another_role_signs_nothing(house: House) -> None:
    staged(house, "1.3.0")
    (stranger,) = keys(house, "snapshot")
    told = release(house, "sign", "--role", "targets", "--unprotected", "--key", stranger)
    assert "is no key of targets" in told


def test_a_signature_over_other_bytes_does_not_count(house: House) -> None:
    staged(house, "1.3.0")
    for key in keys(house, "targets"):
        release(house, "sign", "--role", "targets", "--unprotected", "--key", key)
    waiting = house.folder / "staged" / "targets.json"
    waiting.write_text(waiting.read_text("utf-8").replace("1.3.0", "1.3.9"), "utf-8")
    assert "2 more of" in publish(house)


def test_a_root_waits_for_the_holders_before_and_after(house: House, tmp_path: Path) -> None:
    desk = station(house, tmp_path)
    desk.look(fetch=False)
    before = keys(house, "root")
    fresh = house.folder.parent / f"{house.folder.name}.fresh"
    rotate = ("rotate", "--role", "root", "--keys", fresh, "--unprotected", "--staged")
    assert " and " in release(house, *rotate)
    sign = ("sign", "--unprotected", "--key")
    for key in (*before[:2], *sorted(fresh.glob("root-*.pem"))[:2]):
        release(house, *sign, key, "--role", "root")
    assert "root 2: complete" in release(house, "status")
    for key in keys(house, "targets"):
        release(house, *sign, key, "--role", "targets")
    assert publish(house) == ""
    assert desk.look(fetch=False).release is not None


@pytest.mark.parametrize("words", [("publish", "--keys", "k", "--unprotected"), ("status",)])
def test_nothing_that_waits_is_told(house: House, words: tuple[str, ...]) -> None:
    assert "nothing waits" in release(house, *words)


def holders(tool: ModuleType, folder: Path) -> tuple[dict[str, list[Path]], Path]:
    """A stick for every key, and a folder with the public halves alone."""
    public, sticks = folder / "public", dict[str, list[Path]]()
    public.mkdir()
    for role, (count, _) in tool.KEYS.items():
        for number in range(count):
            stick = folder / f"{role}-{number}"
            tool.Ring([stick], None).make(role)
            (half,) = stick.glob("*.pub")
            half.rename(public / half.name)
            sticks.setdefault(role, []).extend(stick.glob("*.pem"))
    return sticks, public


def test_a_first_root_is_signed_by_holders_who_never_met(house: House, tmp_path: Path) -> None:
    fresh = replace(house, folder=tmp_path / "house")
    sticks, public = holders(house.tool, tmp_path)
    fresh.at().init_staged([public])
    stage = fresh.at().stage
    for role in ("root", "targets"):
        with pytest.raises(SystemExit, match=f"is no key of {role}"):
            stage.sign(role, sticks["snapshot"][0], None)
        stage.sign(role, sticks[role][0], None)
        with pytest.raises(SystemExit, match="1 more of"):
            fresh.at().publish()
        stage.sign(role, sticks[role][1], None)
    server = [sticks[role][0].parent for role in ("snapshot", "timestamp")]
    fresh.tool.Repository(fresh.folder, fresh.tool.Ring(server, None), NOW).publish()
    told = station(fresh, tmp_path).look(fetch=False)
    assert (told.release, told.failed) == (None, "")
    assert told.checked is not None


def test_a_first_root_wants_every_holder(house: House, tmp_path: Path) -> None:
    fresh = replace(house, folder=tmp_path / "house")
    house.tool.Ring([tmp_path / "one"], None).make("root")
    with pytest.raises(SystemExit, match="1 of 3 public keys of root at hand"):
        fresh.at().init_staged([tmp_path / "one"])


def test_a_holder_makes_a_key_and_hands_the_public_half_over(house: House, tmp_path: Path) -> None:
    stick = replace(house, folder=tmp_path / "stick")
    told = release(stick, "key", "--role", "root", "--unprotected")
    (half,) = stick.folder.glob("root-*.pub")
    assert half.name in told
    assert "PRIVATE" not in half.read_text("ascii")
