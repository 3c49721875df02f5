"""Python's own ``import`` again, after PySide6 replaced it.

To learn who says ``from __feature__ import snake_case``, PySide6 reads the source of every module
that is imported after it (shibokensupport/feature.py, ``_mod_uses_pyside``). We never say that. It
had read 600 files when all screens were loaded: 15 MB that ``linecache`` keeps, and a fifth of the
CPU time of all imports.
"""

import builtins

import PySide6  # noqa: F401 - puts its own function in place first


def import_plainly() -> None:
    """Put back the function that PySide6 kept; where it kept none there is nothing to put back."""
    kept = getattr(builtins, "__orig_import__", None)
    if kept is not None:
        builtins.__import__ = kept
