"""Processes that this program starts of itself, from a source tree, a wheel and a frozen build.

A frozen program has no interpreter that could be handed code: it starts itself with a first word
that no command has, becomes the child of that name, and nothing else of the program is loaded.
"""

import os
import sys
from collections.abc import Mapping, MutableMapping
from importlib import import_module
from pathlib import Path
from types import MappingProxyType

WORD = "--child"
# Name -> module whose ``main()`` is the life of that child.
CHILDREN: Mapping[str, str] = MappingProxyType(
    {
        "import": "editor_app.importers.child",
        "nursery": "editor_app.importers.nursery_child",
        "file": "editor_app.files.child",
        "find": "editor_app.services.find_child",
        "tour": "editor_app.cli.tour.client",
    }
)
_BOOT = "import sys; sys.path.insert(0, sys.argv[1]); from {module} import main; main()"
# What the frozen program's loader sets for itself; other programs would load our libraries by it.
_LOADERS_OWN = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
_WINDOWED, _CONSOLE = "channel-editor.exe", "channel-editor-console.exe"


def frozen() -> bool:
    """Whether this is the packaged program."""
    return bool(getattr(sys, "frozen", False))


def child_command(name: str) -> list[str]:
    """How this program starts a child that runs one module of ours.

    ``-I`` keeps environment variables and the working folder out, as a frozen program does; the
    package's own folder is told explicitly, for it need not be installed.
    """
    module = CHILDREN[name]
    if frozen():
        return [_speaking(sys.executable), WORD, name]
    root = Path(__file__).resolve().parents[1]
    return [sys.executable, "-I", "-X", "utf8", "-c", _BOOT.format(module=module), str(root)]


def program_command() -> list[str]:
    """How this program starts itself with a command of its command line."""
    if frozen():
        return [_speaking(sys.executable)]
    return [sys.executable, "-m", "editor_app"]


def become_child(name: str) -> None:
    """Live that child's life. Raises ``KeyError`` for a name that no child has."""
    import_module(CHILDREN[name]).main()


def give_back_environment(environment: MutableMapping[str, str] = os.environ) -> None:
    """Undo what the loader of a frozen program has set, for the programs that this one starts.

    A browser, a file manager or LibreOffice would otherwise load our libraries instead of theirs.
    The process itself read these variables when it began, and looks at them no more.
    """
    if not frozen():
        return
    for name in _LOADERS_OWN:
        before = environment.pop(f"{name}_ORIG", None)
        environment.pop(name, None)
        if before is not None:
            environment[name] = before


def _speaking(program: str) -> str:
    """Windows gives the windowed program no standard streams; the one beside it has them."""
    path = Path(program)
    return str(path.with_name(_CONSOLE)) if path.name.lower() == _WINDOWED else program
