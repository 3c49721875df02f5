"""README leads to places that exist, and tells of every room."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CODE = re.findall(r"`([^`\n]+)`", README)
TOPS = ("editor_app/", "packaging/", "resources/", "tests/", "translations/")
MADE_LATER = frozenset({"resources/updates/root.json"})  # by whoever publishes


def _modules() -> Iterator[str]:
    for told in CODE:
        yield from re.findall(r"python -m ((?:tests|editor_app)[\w.]*)", told)


def _paths() -> Iterator[str]:
    for told in CODE:
        for word in told.split():
            if word.startswith(TOPS) and "<" not in word and word not in MADE_LATER:
                yield word


def _rooms(folder: str) -> list[str]:
    """Folders with code or content of ours."""
    inside = [one for one in (ROOT / folder).iterdir() if one.is_dir()]
    return sorted(one.name for one in inside if any(one.rglob("*.[pmtsj]*")) and one.name[0] != "_")


@pytest.mark.parametrize("module", sorted(set(_modules())))
def test_a_module_it_says_to_run_is_there(module: str) -> None:
    place = ROOT / module.replace(".", "/")
    assert place.with_suffix(".py").exists() or (place / "__main__.py").exists()


@pytest.mark.parametrize("path", sorted(set(_paths())))
def test_a_path_it_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("folder", ["editor_app", "editor_app/ui", "tests", "resources"])
def test_every_room_has_its_words(folder: str) -> None:
    """A newcomer finds each folder in the table Where things are."""
    begun = README.index("## Where things are")
    table = README[begun : README.index("\n## ", begun + 1)]
    rows = [
        row
        for row in table.splitlines()
        if row.startswith(("| `editor_app", "| `tests", "| `reso"))
    ]
    named = " ".join(rows)
    missing = [one for one in _rooms(folder) if not re.search(rf"`(?:{folder}/)?{one}`", named)]
    assert missing == []
