"""The main job by real hands in the real window, on both databases, and past a killed client."""

import hashlib
from pathlib import Path
from uuid import uuid4

import lxml.html
import pytest
from PySide6.QtGui import QImage
from sqlalchemy import create_engine, text

from tests.e2e.conftest import Toured, tour

pytestmark = pytest.mark.slow
NOTICE = Path(__file__).resolve().parents[1] / "samples" / "notice-2017.md"
FAULT = ("--fault", "kill-after-submit")
RUNS = {  # on SQLite nobody is killed in ``test_privacy``; the fourth pair is a command in README
    "killed": FAULT,
    "postgresql": (),
}


def _param(name: str) -> object:
    marks = pytest.mark.postgres if name.startswith("postgresql") else ()
    return pytest.param(name, marks=marks)


@pytest.fixture(scope="module", params=[_param(name) for name in RUNS])
def toured(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Toured:
    """One tour for all facts about it."""
    name: str = request.param
    words = list(RUNS[name])
    if name.startswith("postgresql"):
        words += ["--db", _database(request.getfixturevalue("postgres_cluster"))]
    return tour(tmp_path_factory.mktemp(name), *words)


def _database(cluster: str) -> str:
    name = f"tour_{uuid4().hex}"
    engine = create_engine(cluster, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return cluster.replace("/postgres", f"/{name}")


def test_every_step_holds(toured: Toured) -> None:
    assert [step["sentence"] for step in toured.steps if not step["ok"]] == []
    assert toured.code == 0, toured.errors


def test_nothing_is_left_but_results(toured: Toured) -> None:
    kinds = {path.suffix for path in toured.folder.iterdir()}
    assert kinds == {".png", ".html", ".json"}


def test_no_exception_is_printed(toured: Toured) -> None:
    assert "Traceback" not in toured.errors + toured.output


def test_steps_are_numbered_pictures_of_the_window(toured: Toured) -> None:
    shots = [step for step in toured.steps if step["shot"]]
    assert len(shots) > 15
    for step in shots:
        picture = QImage(str(toured.folder / step["shot"]))
        assert step["shot"] == f"{step['name']}.png"
        assert (picture.width(), picture.height()) == (1440, 900)


def test_readers_get_every_paragraph(toured: Toured) -> None:
    page = lxml.html.parse(str(toured.folder / "published.html")).getroot()
    shown = "".join(page.text_content().split())
    for paragraph in NOTICE.read_text(encoding="utf-8").split("\n\n"):
        assert "".join(paragraph.lstrip("#").split()) in shown


def test_the_page_names_the_approved_revision(toured: Toured) -> None:
    page = lxml.html.parse(str(toured.folder / "published.html"))
    (revision,) = page.xpath("//meta[@name='revision']/@content")
    assert revision == toured.told["hashes"]["approved"] == toured.told["hashes"]["submitted"]


def test_the_recorded_hash_is_that_of_the_page(toured: Toured) -> None:
    page = (toured.folder / "published.html").read_bytes()
    assert hashlib.sha256(page).hexdigest() == toured.told["hashes"]["published_page"]


def test_there_is_exactly_one_publication(toured: Toured) -> None:
    assert toured.told["publications"] == 1
    actions = toured.facts("one-publication")["audit"]
    assert [a for a in actions if a != "revision"] == [
        "submit",
        "secrecy",
        *["approve"] * 3,
        "publish",
    ]


def test_the_killed_client_left_a_submission_without_receipt(toured: Toured) -> None:
    names = [step["name"][3:] for step in toured.steps]
    if "killed" not in names:
        assert "waits-in-outbox" in names
        return
    assert toured.facts("killed")["exit"] == -9
    assert toured.facts("receipt-found")["receipt"] == toured.facts("killed")["receipt"]


def test_a_portal_that_does_not_start_ends_the_tour_in_one_sentence(tmp_path: Path) -> None:
    ended = tour(tmp_path / "out", "--db", "postgresql+psycopg://nobody@127.0.0.1:1/none")
    assert ended.code == 1
    assert ended.errors.startswith("channel-editor: tour: ")
    assert len(ended.errors.strip().splitlines()) == 1


def test_a_size_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    assert tour(tmp_path / "out", "--size", "wide").code == 2
