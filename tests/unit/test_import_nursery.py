"""Children out of the nursery: as bounded as those that start by themselves, and as short-lived."""

import gc
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.children import child_command
from editor_app.domain.errors import EditorError
from editor_app.domain.imports import ImportCancelled
from editor_app.importers.front import import_file
from editor_app.importers.isolation import import_isolated
from editor_app.importers.limits import MEGABYTE, Limits
from editor_app.importers.nursery import Forked, Nursery
from tests.importers.mixed_folder import BAD, GOOD
from tests.importers.word_files import p, parts, zipped

pytestmark = pytest.mark.skipif(not Nursery.works_here(), reason="Linux only")


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    yield Nursery(child_command("nursery"))
    gc.collect()


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    file = tmp_path / "通知.docx"
    file.write_bytes(GOOD["通知.docx"])
    return file


@pytest.fixture(scope="module")
def long_document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("long") / "long.docx"
    file.write_bytes(zipped(parts("".join(p(f"第{n}段文字各不相同。") for n in range(60_000)))))
    return file


def reason(path: Path, nursery: Nursery, limits: Limits | None = None) -> str:
    with pytest.raises(EditorError) as caught:
        import_isolated(path, limits, nursery=nursery)
    return str(caught.value.params["reason"])


def test_the_answer_is_what_the_importer_gives(nursery: Nursery, notice: Path) -> None:
    for _ in range(3):
        assert import_isolated(notice, nursery=nursery) == import_file(notice)


@pytest.mark.parametrize("name", ["bomb.docx", "doctype.docx", "deep.docx", "program.docx"])
def test_a_hostile_file_is_refused_and_the_next_one_read(
    nursery: Nursery, notice: Path, tmp_path: Path, name: str
) -> None:
    data, why = BAD[name]
    (tmp_path / name).write_bytes(data)
    assert reason(tmp_path / name, nursery) == why
    assert import_isolated(notice, nursery=nursery).title


def test_each_file_has_a_child_of_its_own(nursery: Nursery, notice: Path) -> None:
    told = {"name": notice.name, "limits": {}}
    with notice.open("rb") as one, notice.open("rb") as other:
        children = [nursery.fork(told, one), nursery.fork(told, other)]
    assert children[0]._pid != children[1]._pid
    for child in children:
        end(child)
        assert not Path(f"/proc/{child._pid}").exists()


def end(child: Forked) -> None:
    child.kill()
    child.wait()
    assert child.stdout is not None
    child.stdout.close()


def test_time_is_bounded(nursery: Nursery, notice: Path, long_document: Path) -> None:
    began = time.monotonic()
    assert reason(long_document, nursery, Limits(seconds=0.1)) == "time"
    assert time.monotonic() - began < 5
    assert import_isolated(notice, nursery=nursery).title


def test_memory_is_bounded(nursery: Nursery, notice: Path, long_document: Path) -> None:
    limits = Limits(memory_bytes=90 * MEGABYTE)
    assert reason(long_document, nursery, limits) in ("memory", "crashed")
    assert import_isolated(notice, nursery=nursery).title


def test_a_read_can_be_cancelled(nursery: Nursery, long_document: Path) -> None:
    with pytest.raises(ImportCancelled):
        import_isolated(long_document, nursery=nursery, cancelled=lambda: True)


def test_a_nursery_that_was_killed_is_started_again(nursery: Nursery, notice: Path) -> None:
    told = {"name": notice.name, "limits": {}}
    with notice.open("rb") as source:
        child = nursery.fork(told, source)
    parent = int(Path(f"/proc/{child._pid}/stat").read_text().rpartition(")")[2].split()[1])
    os.kill(parent, signal.SIGKILL)
    end(child)
    assert import_isolated(notice, nursery=nursery).title


def test_no_nursery_is_no_hindrance(notice: Path) -> None:
    broken = Nursery(["/bin/false"])
    assert import_isolated(notice, nursery=broken).title
