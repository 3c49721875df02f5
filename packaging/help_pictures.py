"""Take the pictures of the built-in help anew, from the tour of the real window.

    python packaging/help_pictures.py              both languages
    python packaging/help_pictures.py --lang en    one of them

Each picture is that of a step of `demo --tour` or `demo --tour --help-pictures`, in the light
theme, with a small palette: all of them together stay under 3 MB.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
LANGUAGES = ("zh_CN", "en")
SIZE = "1280x760"
MOST_BYTES = 3_000_000  # of all pictures in both languages
COLOURS = 96  # fewer lose the red of an icon, or tint what is grey

# Picture of the help: the tour that takes it, and the name of its step there.
PICTURES = {
    **{
        f"task-{name}": ("help", f"task-{name}")
        for name in ("new", "body", "checks", "preview", "submit", "outbox", "waits")
    },
    **{
        name: ("help", f"screen-{name}")
        for name in ("history", "messages", "consultations", "columns", "import", "settings")
    },
    "home": ("notice", "home"),
    "items": ("notice", "items"),
    "editor": ("notice", "obstacles"),
    "checks": ("notice", "mended"),
    "preview": ("notice", "preview"),
    "submit": ("notice", "confirmation"),
    "outbox": ("notice", "receipt"),
    "secrecy": ("notice", "secrecy-review"),
    "review": ("notice", "first-review"),
}


def main() -> int:
    """Exit 1 when a tour fails or the pictures are too large."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=LANGUAGES, action="append")
    chosen = parser.parse_args().lang or LANGUAGES
    for language in chosen:
        with tempfile.TemporaryDirectory() as folder:
            take(language, Path(folder))
    total = sum(file.stat().st_size for file in HELP.rglob("*.png"))
    print(f"{total:,} bytes in all")
    return int(total > MOST_BYTES)


def take(language: str, folder: Path) -> None:
    """Run both tours in one language and keep what the help shows."""
    shots = {
        "help": tour(language, folder / "help", "--help-pictures"),
        "notice": tour(language, folder / "notice"),
    }
    target = HELP / language / "pictures"
    target.mkdir(parents=True, exist_ok=True)
    for name, (which, step) in PICTURES.items():
        shrink(shots[which][step], target / f"{name}.png")


def tour(language: str, folder: Path, *more: str) -> dict[str, Path]:
    """Run a tour; its pictures by the names of their steps."""
    subprocess.run(
        [
            *(sys.executable, "-m", "editor_app", "demo", "--tour", str(folder)),
            *("--lang", language, "--theme", "light", "--size", SIZE, *more),
        ],
        cwd=ROOT,
        check=True,
    )
    steps = json.loads((folder / "tour.json").read_text(encoding="utf-8"))["steps"]
    return {step["name"].partition("-")[2]: folder / step["shot"] for step in steps if step["shot"]}


def shrink(source: Path, target: Path) -> None:
    """Write a picture with a palette, without dithering: text stays sharp."""
    with Image.open(source) as picture:
        small = picture.convert("RGB").quantize(
            COLOURS, method=Image.Quantize.MAXCOVERAGE, kmeans=4, dither=Image.Dither.NONE
        )
        small.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
