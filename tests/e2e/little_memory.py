"""Long jobs of the real program with too little memory: ``python -m tests.e2e.little_memory``.

A large Word document is imported, a text of a megabyte checked, all drafts exported and a package
packed, under less and less address space (``RLIMIT_AS``), until nothing starts any more; then, as
root where the kernel has a memory controller, by its killer in the middle of the job. Each end has
to be a result or a sentence about memory, never a bug; the store is verified after each, and every
draft is there. Exit 1: it was not so. Without a controller that part is told and left out.
"""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from docx import Document

from tests.fakes.portal_process import portal_process

ROOT = Path(__file__).parents[2]
_MEGABYTES = (700, 450, 350, 280, 220, 180, 150, 120, 90)
_KILLED = (220, 140, 60)  # of the controller: what is resident
_CONTROLLER = Path("/sys/fs/cgroup/memory")
_SIGNS = "各有关单位要按照职责分工把救助资金和物资及时送到困难群众手中确保工作落到实处摸清底数"
_LONGEST = 300  # seconds
_WHERE = ("--template", "notice", "--column", "gov_info.statutory.notices", "--unit", "zkgwb")


def _lines(number: int) -> list[str]:
    drawn = random.Random(1)
    return ["".join(drawn.choice(_SIGNS) for _ in range(60)) + "。" for _ in range(number)]


def made(folder: Path) -> dict[str, tuple[str, ...]]:
    """The jobs, and what they need."""
    document = Document()
    for line in _lines(12_000):
        document.add_paragraph(line)
    document.save(str(folder / "大文件.docx"))
    (folder / "一兆.md").write_text("\n\n".join(_lines(5_700)), encoding="utf-8")
    return {
        "import": ("import", str(folder / "大文件.docx"), *_WHERE),
        "check": ("check", str(folder / "一兆.md"), "--template", "notice"),
        "export": ("export", "--all", "-o", str(folder / "out")),
        "package": ("package", "export", "-o", str(folder / "out.pindao")),
    }


def program(
    data: Path, *words: str, megabytes: int = 0, group: Path | None = None
) -> tuple[int, str]:
    """``channel-editor`` with so much memory; its exit code and what it said."""

    def before() -> None:
        if megabytes:
            resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
        if group is not None:
            (group / "tasks").write_text(str(os.getpid()), encoding="ascii")

    done = subprocess.run(
        (sys.executable, "-m", "editor_app", "--data", str(data), *words),
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": "zh_CN", "QT_QPA_PLATFORM": "offscreen"},
        preexec_fn=before,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_LONGEST,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def wrong(code: int, said: str, *, killed: bool) -> str:
    """Why an end was none that a person can be left with; empty where it was."""
    if "a bug" in said or "Traceback" in said:
        return "called a bug"
    if code in (0, 1) or (killed and code == -9):
        return ""
    return f"ended with {code}"


def unsound(data: Path, drafts: int) -> str:
    """What is wrong with the store afterwards; empty: nothing, and no draft is missing."""
    code, said = program(data, "verify")
    if code != 0:
        return f"the store is not sound: {said}"
    with tempfile.TemporaryDirectory() as out:
        program(data, "export", "--all", "-o", f"{out}/all")
        there = len(list(Path(f"{out}/all").glob("*/*.md")))
    return "" if there >= drafts else f"{there} of {drafts} drafts"


@contextmanager
def controlled(megabytes: int) -> Iterator[Path | None]:
    """A group of the memory controller; ``None`` where there is none."""
    group = _CONTROLLER / f"channel-editor-{uuid4().hex[:8]}"
    try:
        group.mkdir()
        (group / "memory.limit_in_bytes").write_text(str(megabytes << 20), encoding="ascii")
    except OSError:
        yield None
        return
    try:
        yield group
    finally:
        for left in (group / "tasks").read_text("ascii").split():  # a reader that outlived it
            with suppress(ProcessLookupError):
                os.kill(int(left), signal.SIGKILL)
        with suppress(OSError):
            group.rmdir()


def begun(folder: Path, jobs: dict[str, tuple[str, ...]], url: str) -> Path:
    """A profile that met its portal once, with a confirmed notice and the imported document."""
    data = folder / "begun"
    (data / "config").mkdir(parents=True)
    told = f'portal_url = "{url}"\nundo_seconds = 0\n'
    (data / "config" / "settings.toml").write_text(told, encoding="utf-8")
    for words in (("meet", str(data), "lin"), ("write", str(data), "关于供水的通知")):
        client = (sys.executable, "-m", "tests.e2e.package_client", *words)
        subprocess.run(client, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    code, said = program(data, *jobs["import"])
    assert code == 0, said
    return data


def main(words: Sequence[str]) -> int:
    """Every job under every limit; how many ended badly."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="little-") as place:
        folder = Path(place)
        jobs = made(folder)
        with portal_process(folder / "portal") as portal:
            before = begun(folder, jobs, portal.url)
        for name, job in jobs.items():
            if words and name not in words:
                continue
            for megabytes, by_killer in _limits():
                data = folder / "data"
                shutil.copytree(before, data)
                failed += _round(data, (name, *job), megabytes, by_killer=by_killer)
                for left in (data, folder / "out"):
                    shutil.rmtree(left, ignore_errors=True)
                (folder / "out.pindao").unlink(missing_ok=True)
    print("all as it should be" if not failed else f"{failed} NOT as it should be")
    return int(failed > 0)


def _limits() -> Iterator[tuple[int, bool]]:
    yield from ((one, False) for one in _MEGABYTES)
    yield from ((one, True) for one in _KILLED)


def _round(data: Path, job: Sequence[str], megabytes: int, *, by_killer: bool) -> int:
    name, *words = job
    with controlled(megabytes) if by_killer else _without() as group:
        if by_killer and group is None:
            print(f"{name}, killer: NOT tried, no memory controller or not root")
            return 0
        limit = 0 if by_killer else megabytes
        code, said = program(data, *words, megabytes=limit, group=group)
    bad = wrong(code, said, killed=by_killer) or unsound(data, 2)
    last = next((line for line in reversed(said.splitlines()) if line.strip()), "")
    how = "killer" if by_killer else "address space"
    print(f"{name}, {megabytes} MB {how}: exit {code} {f'WRONG: {bad}' if bad else last[:110]}")
    return int(bool(bad))


@contextmanager
def _without() -> Iterator[None]:
    yield None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
