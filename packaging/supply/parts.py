"""Which distributions are in a frozen program, and which ones the program depends on."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path

from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
_OURS = frozenset({"editor_app", "start"})


def depended_on(extras: Sequence[str] = ()) -> list[str]:
    """Names of everything that the program needs on this system, sorted."""
    waiting = wished(extras)
    seen = set(waiting)
    while waiting:
        for needed in needs(waiting.pop()):
            if needed not in seen:
                seen.add(needed)
                waiting.append(needed)
    return sorted(seen)


def wished(extras: Sequence[str] = ()) -> list[str]:
    """What ``pyproject.toml`` asks for on this system."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = list(project["dependencies"])
    for extra in extras:
        lines += project["optional-dependencies"][extra]
    return [name for line in lines for name in _fulfilled(Requirement(line), ())]


def needs(name: str, extras: Sequence[str] = ()) -> list[str]:
    """What an installed distribution asks for on this system."""
    try:
        lines = distribution(name).requires or []
    except PackageNotFoundError:
        return []
    return [need for line in lines for need in _fulfilled(Requirement(line), extras)]


def carried(program: Path) -> list[str]:
    """Names of the distributions whose modules are in a frozen program, sorted."""
    owners = _owners()
    return sorted({name for top in top_modules(program) for name in owners.get(top, ())})


def top_modules(program: Path) -> set[str]:
    """Names at the top of everything importable: in its archive, and beside it."""
    return {name.partition(".")[0] for name in modules(program)} - _OURS


def modules(program: Path) -> set[str]:
    """Names of the modules in the archive, and of what lies beside it."""
    from PyInstaller.archive.readers import CArchiveReader

    names = {entry.name.partition(".")[0] for entry in (program / "lib").iterdir()}
    for start in sorted(program.glob("channel-editor*")):
        if start.is_file():
            names |= set(CArchiveReader(str(start)).open_embedded_archive("PYZ.pyz").toc)
    return names


def normal(name: str) -> str:
    """A name as PEP 503 spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _fulfilled(wish: Requirement, extras: Sequence[str]) -> Iterable[str]:
    marker = wish.marker
    if marker is None or any(marker.evaluate({"extra": extra}) for extra in (*extras, "")):
        yield normal(wish.name)
        for extra in sorted(wish.extras):
            yield from needs(wish.name, (extra,))


def _owners() -> dict[str, set[str]]:
    """Top module -> distributions, from the files that each installed; some share a name."""
    owners: dict[str, set[str]] = {}
    for dist in distributions():
        for top in _tops(dist):
            owners.setdefault(top, set()).add(dist.name)
    return owners


def _tops(dist: Distribution) -> Iterable[str]:
    for file in dist.files or []:
        first = file.parts[0]
        if not first.endswith((".dist-info", ".pth")) and first not in ("..", "bin"):
            yield first.partition(".")[0]
