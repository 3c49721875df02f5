"""What the installer decides: the folder of a profile, and settings a person cannot change."""

from pathlib import Path

from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile

LOCKED_SETTINGS = Path("/etc/channel-editor/policy.toml")


def read_settings(paths: Paths) -> SettingsFile:
    """The settings of this installation. Raises ``EditorError(FILE_UNREADABLE)``."""
    locked = LOCKED_SETTINGS if LOCKED_SETTINGS.is_file() else None
    return SettingsFile(paths.config / "settings.toml", locked)


def profile_folder(paths: Paths, profile: str) -> Path:
    """Where a profile keeps its store and its lock."""
    return paths.data / "profiles" / profile
