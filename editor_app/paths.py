"""Where the program's files are, in a source tree, a wheel and a frozen build.

The only module that knows; everybody else is handed a ``Paths``.
"""

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editor_app.private_files import folder_for_me_alone

FOLDER = "channel-editor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """Folders of one installation and one person."""

    resources: Path  # layout pack, tokens, icons, API document; read only
    translations: Path  # compiled *.qm; read only
    data: Path  # the person's store and blobs; readable by that person alone
    config: Path
    cache: Path  # may be deleted at any time

    @classmethod
    def discover(cls, data: Path | None = None, own: Path | None = None) -> "Paths":
        """Find everything; ``data`` puts store, settings and cache into one given folder.

        ``own`` puts the store elsewhere and leaves the rest where the platform has it. Folders are
        made where that can be done: who writes into one says what is wrong with it.
        """
        resources, translations = _shipped()
        usual, config, cache = _personal() if data is None else _below(data)
        for folder in (own or usual, config, cache):
            with suppress(OSError):
                # 0700: drafts may hold personal data that others on the PC must not read.
                folder_for_me_alone(folder)
        return cls(
            resources=resources,
            translations=translations,
            data=own or usual,
            config=config,
            cache=cache,
        )


def _shipped() -> tuple[Path, Path]:
    """Resources and compiled translations of a frozen build, a wheel or a source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        package = Path(frozen) / "editor_app"
        return package / "resources", package / "i18n"
    package = Path(__file__).resolve().parent
    tree = package.parent
    resources, compiled = package / "resources", package / "i18n"
    return (
        resources if resources.is_dir() else tree / "resources",
        compiled if compiled.is_dir() else tree / "translations",
    )


def _below(data: Path) -> tuple[Path, Path, Path]:
    folder = data.absolute()
    return folder, folder / "config", folder / "cache"


def _personal() -> tuple[Path, Path, Path]:
    """The person's data, settings and cache folders as the platform wants them."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
        return _below(local / FOLDER)
    return (
        _xdg("XDG_DATA_HOME", home / ".local" / "share") / FOLDER,
        _xdg("XDG_CONFIG_HOME", home / ".config") / FOLDER,
        _xdg("XDG_CACHE_HOME", home / ".cache") / FOLDER,
    )


def _xdg(variable: str, otherwise: Path) -> Path:
    """A folder of the XDG Base Directory specification: a relative value counts as unset."""
    told = Path(os.environ.get(variable, ""))
    return told if told.is_absolute() else otherwise
