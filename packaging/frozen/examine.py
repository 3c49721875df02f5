"""Refuse a frozen program that carries what it must not, or lacks what it needs.

python packaging/frozen/examine.py FOLDER
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "supply"), str(HERE.parents[1])]
from parts import modules
from trim import EXCLUDED_MODULES

from editor_app.children import CHILDREN
from editor_app.cli import COMMANDS

# Loaded when it is needed only, and without it no new version could be verified.
NEEDED_MODULES = ("tuf.ngclient", "tuf.api.metadata", "securesystemslib.signer")
QT = Path("lib/PySide6/Qt/plugins")
NEEDED_FILES = (
    "lib/editor_app/resources/layout/rules.toml",
    "lib/editor_app/resources/icons/outlines.json",
    "lib/editor_app/i18n/editor_app_zh_CN.qm",
    "lib/editor_app/portal/migrations/env.py",
    "lib/editor_app/store/migrations/0001_*.sql",
    "lib/apsw/sqlite_extra_binaries/cksumvfs.*",
)
# Chinese is typed through ibus' interface, which fcitx5 speaks too; dead keys through compose.
NEEDED_PLUGINS = (
    "platforms/*xcb.*",
    "platforms/*wayland*",
    "platforms/*offscreen.*",
    "platforminputcontexts/*ibus*",
    "platforminputcontexts/*compose*",
    "imageformats/*jpeg.*",
)
# GPL alone, or of no use: whatever way they came.
FORBIDDEN_FILES = ("*readline*", "*gdbm*", "*libtinfo*", "*libgtk-3*", "*virtualkeyboard*")


def faults(program: Path) -> list[str]:
    """Each fault as a line; none when it may go out."""
    carried = modules(program)
    wrong = [f"carries module {name}" for name in EXCLUDED_MODULES if name in carried]
    wanted = [
        *NEEDED_MODULES,
        *CHILDREN.values(),
        *(f"editor_app.cli.{module}" for _, module, _ in COMMANDS),
    ]
    wrong += [f"lacks module {name}" for name in wanted if name not in carried]
    wrong += [f"lacks {name}" for name in NEEDED_FILES if not any(program.glob(name))]
    for pattern in FORBIDDEN_FILES:
        wrong += [f"carries {file.relative_to(program)}" for file in program.rglob(pattern)]
    if sys.platform == "linux":
        plugins = program / QT
        wrong += [f"lacks {one}" for one in NEEDED_PLUGINS if not any(plugins.glob(one))]
    return wrong


def main(words: list[str]) -> int:
    """1 with every fault."""
    wrong = faults(Path(words[0]))
    for line in wrong:
        print(f"The frozen program {line}", file=sys.stderr)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
