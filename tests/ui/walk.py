"""Walk through every screen and dialog and tell what cannot be read or reached.

    python -m tests.ui.walk --size 1280x720 --text 150 --lang pseudo [--theme contrast]
                            [--only KEY…] [--pictures FOLDER]

Tab goes round every scene, too. ``--lang pseudo`` finds untranslated texts as well. Exit 1 when
something was found.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from editor_app.services.settings import Settings
from tests.ui.scenes.listed import SCENES
from tests.ui.scenes.stage import Stage, staged
from tests.ui.walking.cells import squeezed
from tests.ui.walking.keys import go_round, missed, out_of_order
from tests.ui.walking.menus import menus, without_keys
from tests.ui.walking.names import unspoken
from tests.ui.walking.pseudo import PSEUDO
from tests.ui.walking.room import clipped, too_large
from tests.ui.walking.words import seen, shipped, stored, untranslated


def look_at(
    stage: Stage, key: str, size: tuple[int, int], *, words: bool, pictures: Path | None = None
) -> list[str]:
    """Open one scene; everything found on it."""
    scene = next(one for one in SCENES if one.key == key)
    shown = scene.open(stage)
    stage.settle()
    QApplication.processEvents()  # what was made later is laid out
    if pictures is not None:
        shown.grab().save(str(pictures / f"{key}.png"))
    told = go_round(shown)
    QApplication.processEvents()  # so is what changed while Tab went round
    found = [*clipped(shown), *squeezed(shown), *too_large(shown, *size), *unspoken(shown)]
    found += [*missed(told), *out_of_order(told)]
    found += [line for view, lines in menus(shown) for line in without_keys(view, lines)]
    if words:
        strange = untranslated(seen(shown), shipped() + stored(stage.store))
        found += [f"{one.where}: untranslated {one.kind} “{one.text}”" for one in strange]
    stage.clear()
    return list(dict.fromkeys(found))


def main(argv: Sequence[str]) -> int:
    """See the module's text."""
    parser = argparse.ArgumentParser(prog="python -m tests.ui.walk")
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--lang", default="zh_CN", choices=["zh_CN", "en", PSEUDO])
    parser.add_argument("--theme", default="light")
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--pictures", type=Path)
    told = parser.parse_args(argv)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    width, height = (int(one) for one in told.size.split("x"))
    keys = told.only or [one.key for one in SCENES]
    if told.pictures:
        told.pictures.mkdir(parents=True, exist_ok=True)
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        pseudo = told.lang == PSEUDO
        wanted = replace(Settings(), theme=told.theme, text_scale=told.text)
        with staged(
            Path(folder), language=told.lang, settings=wanted, size=(width, height)
        ) as stage:
            for key in keys:
                lines = look_at(stage, key, (width, height), words=pseudo, pictures=told.pictures)
                found += len(lines)
                print(*(f"{key}: {line}" for line in lines), sep="\n", end="\n" if lines else "")
    print(f"{len(keys)} scenes, {found} findings")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
