"""Licences of what goes out with the program, and the pins it is built from."""

import re
from importlib.metadata import distribution

import pytest

from tests.packaging.scripts import PACKAGING, script

LICENCES, PARTS = script("supply/licences.py"), script("supply/parts.py")
REQUIREMENTS = PACKAGING / "requirements"


def pins(name: str) -> dict[str, tuple[set[str], int]]:
    """Distribution -> its versions, and how many hashes."""
    found: dict[str, tuple[set[str], int]] = {}
    for block in re.split(r"\n(?=\S)", (REQUIREMENTS / name).read_text(encoding="utf-8")):
        head = re.match(r"([a-z0-9][a-z0-9._-]*)(?:\[[^]]*\])?==([^ ;\\]+)", block)
        if head is not None:
            versions, hashes = found.get(head[1], (set(), 0))
            found[head[1]] = (versions | {head[2]}, hashes + block.count("--hash=sha256:"))
    return found


def test_every_part_may_go_out() -> None:
    parts = [LICENCES.licensed(distribution(name)) for name in PARTS.depended_on(["portal"])]
    assert len(parts) > 40
    assert {p.name: p.licence for p in parts if not p.may_go_out} == {}


@pytest.mark.parametrize(
    ("expression", "may"),
    [
        ("MIT", True),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("BSD-3-Clause AND Apache-2.0", True),
        ("GPL-3.0-only", False),
        ("GPL-2.0-or-later OR GPL-3.0-only", False),
        ("MIT AND AGPL-3.0-only", False),
        ("(Apache-2.0 AND GPL-3.0-only) OR AGPL-3.0-only", False),
        ("UNKNOWN", False),
        ("", False),
    ],
)
def test_what_may_go_out(expression: str, may: bool) -> None:
    assert LICENCES.acceptable(expression) is may


@pytest.mark.parametrize(
    ("said", "spdx"),
    [
        ("Apache License 2.0", "Apache-2.0"),
        ("MIT license", "MIT"),
        ("GPL-3.0-only", "GPL-3.0-only"),
        ("Copyright (c) 2020. All rights reserved.", "UNKNOWN"),
        ("OSI Approved", "UNKNOWN"),
        ("", "UNKNOWN"),
    ],
)
def test_words_of_the_metadata(said: str, spdx: str) -> None:
    assert LICENCES._spdx(said) == spdx


def test_a_licence_that_was_read_is_still_needed() -> None:
    """Each exception is one that the metadata cannot tell, of a part that goes out."""
    names = {distribution(name).name for name in PARTS.depended_on(["portal"])}
    assert set(LICENCES.READ) <= names
    assert all(LICENCES.acceptable(expression) for expression in LICENCES.READ.values())


@pytest.mark.parametrize("name", ["run.txt", "test.txt", "build.txt"])
def test_every_pin_has_hashes(name: str) -> None:
    found = pins(name)
    assert len(found) > 50
    assert [one for one, (_, hashes) in found.items() if not hashes] == []


@pytest.mark.parametrize("name", ["test.txt", "build.txt"])
def test_what_is_tested_and_built_is_what_runs(name: str) -> None:
    run, other = pins("run.txt"), pins(name)
    differ = {one for one in run if one in other and other[one][0] != run[one][0]}
    # Packages carry an older Qt as well (an older glibc), tested by ``test_packaged_qt.sh``.
    older = {"pyside6-essentials", "shiboken6"} if name == "build.txt" else set()
    assert differ == older
    assert [one for one in older if not run[one][0] < other[one][0]] == []


@pytest.mark.parametrize("name", ["pyside6-essentials", "apsw-sqlite3mc", "lxml", "cryptography"])
def test_compiled_parts_are_pinned_for_every_platform(name: str) -> None:
    """One list for all: Linux on x86_64 and ARM, Windows, macOS each have a wheel of their own."""
    assert pins("run.txt")[name][1] >= 4
