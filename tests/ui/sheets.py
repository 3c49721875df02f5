"""Contact sheets: every screen and dialog in one look, several to a picture, for people to look at.

    python -m tests.ui.sheets FOLDER [--look NAME…]

The looks are those in which screens were seldom looked at. Pictures of the scenes lie in a folder
for each look, the sheets beside it; what the walk finds on the way is printed.
"""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw

# name → arguments of ``tests.ui.walk``
LOOKS = {
    "contrast-dark-zh": ("--theme", "contrast_dark", "--lang", "zh_CN"),
    "contrast-light-en": ("--theme", "contrast", "--lang", "en"),
    "light-150-en": ("--theme", "light", "--lang", "en", "--text", "150"),
    "dark-150-zh": ("--theme", "dark", "--lang", "zh_CN", "--text", "150"),
    "light-100-en": ("--theme", "light", "--lang", "en"),
}
_CELL = (800, 450)  # a window of 1280×720 that can still be read
_ACROSS, _LINE = 2, 18
_MOST = 1800  # pixels high


def sheets(folder: Path) -> list[Path]:
    """Put the pictures of a folder onto sheets beside it."""
    pictures = sorted(folder.glob("*.png"), key=lambda one: (_shrunk(one)[1], one.stem))
    made: list[Path] = []
    for at, rows in enumerate(_pages(pictures)):
        made.append(folder.parent / f"{folder.name}-{at + 1:02}.png")
        _sheet(rows).save(made[-1])
    return made


def _pages(pictures: Sequence[Path]) -> Iterator[list[list[Path]]]:
    """Rows of as many pictures as stand beside each other, rows that fit on one sheet."""
    rows = [list(pictures[at : at + _ACROSS]) for at in range(0, len(pictures), _ACROSS)]
    tops, page, high = [], 0, 0
    for row in rows:
        need = _height(row)
        page, high = (page + 1, need) if high + need > _MOST else (page, high + need)
        tops.append(page)
    for _, members in groupby(zip(tops, rows, strict=True), key=lambda one: one[0]):
        yield [row for _, row in members]


def _sheet(rows: Sequence[Sequence[Path]]) -> Image.Image:
    made = Image.new("RGB", (_ACROSS * _CELL[0], sum(map(_height, rows))), "#7F7F7F")
    pen, top = ImageDraw.Draw(made), 0
    for row in rows:
        for at, file in enumerate(row):
            pen.text((at * _CELL[0] + 4, top + 3), file.stem, fill="white")
            with Image.open(file) as picture:
                small = picture.convert("RGB").resize(_shrunk(file), Image.Resampling.LANCZOS)
            made.paste(small, (at * _CELL[0], top + _LINE))
        top += _height(row)
    return made


def _height(row: Sequence[Path]) -> int:
    return _LINE + max(_shrunk(one)[1] for one in row)


def _shrunk(file: Path) -> tuple[int, int]:
    with Image.open(file) as picture:
        width, height = picture.size
    factor = min(1.0, _CELL[0] / width)
    return round(width * factor), round(height * factor)


def main(argv: Sequence[str]) -> int:
    """See the module's text."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.sheets")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--look", nargs="*", choices=LOOKS, default=list(LOOKS))
    told = parser.parse_args(argv)
    found = 0
    for name in told.look:
        walk = [sys.executable, "-m", "tests.ui.walk", *LOOKS[name]]
        pictures = told.folder / name
        found += subprocess.run([*walk, "--pictures", str(pictures)], check=False).returncode
        print(*sheets(pictures), sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
