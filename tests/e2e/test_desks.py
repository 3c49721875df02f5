"""Five people at five workstations, each a real window in a process, one portal on PostgreSQL."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from editor_app.cli.demo_portal import demo_portal
from editor_app.cli.tour.office import Orders
from tests.e2e.conftest import ROOT
from tests.e2e.desk import AUTHOR, WAITS_FOR
from tests.e2e.test_tour import _database

pytestmark = [pytest.mark.slow, pytest.mark.postgres]
PEOPLE = (AUTHOR, *WAITS_FOR)
_SECONDS = 240


class Desk:
    """One workstation's process and what it left behind."""

    def __init__(self, person: str, folder: Path, portal_url: str) -> None:
        self.person, self.folder = person, folder
        (folder / "work").mkdir(parents=True)
        orders = Orders(
            folder=str(folder),
            portal_url=portal_url,
            theme="light",
            language="zh_CN",
            size=(1440, 900),
        )
        words = [sys.executable, "-m", "tests.e2e.desk", person, json.dumps(asdict(orders))]
        self.process = subprocess.Popen(
            words,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANG": "zh_CN.UTF-8"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.errors = ""

    def end(self) -> None:
        try:
            self.errors = self.process.communicate(timeout=_SECONDS)[1]
        finally:
            self.process.kill()
            self.process.wait()

    @property
    def facts(self) -> dict[str, Any]:
        told = json.loads((self.folder / "tour.json").read_text(encoding="utf-8"))
        return {name: value for step in told["steps"] for name, value in step["facts"].items()}


@pytest.fixture(scope="module")
def desks(
    postgres_cluster: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, Desk]]:
    """All of them at work at the same time."""
    folder = tmp_path_factory.mktemp("desks")
    with demo_portal(folder / "portal", _database(postgres_cluster)) as portal:
        made = [Desk(person, folder / person, portal.url) for person in PEOPLE]
        for one in made:
            one.end()
        yield {one.person: one for one in made}


def test_everybody_did_their_part(desks: dict[str, Desk]) -> None:
    told = {person: (one.process.returncode, one.errors) for person, one in desks.items()}
    assert {person: code for person, (code, _) in told.items()} == dict.fromkeys(PEOPLE, 0), told


def test_everybody_saw_the_same_text(desks: dict[str, Desk]) -> None:
    submitted = desks[AUTHOR].facts["hash"]
    assert {desks[person].facts["hash"] for person in WAITS_FOR} == {submitted}
    assert desks[AUTHOR].facts["live"] == submitted


def test_three_people_approved_in_order(desks: dict[str, Desk]) -> None:
    assert desks[AUTHOR].facts["by"] == ["li", "wang", "liang"]


def test_nobody_saw_an_exception(desks: dict[str, Desk]) -> None:
    assert not [one.errors for one in desks.values() if "Traceback" in one.errors]
