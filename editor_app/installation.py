"""What the installer decides: the policy, the data folder, and the folder of a profile.

Linux: ``/etc/channel-editor/policy.toml``. Windows: values of ``HKLM\\Software\\Policies\\
ChannelEditor``, and below them ``%ProgramData%\\ChannelEditor\\policy.toml``.
"""

import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from editor_app.paths import Paths
from editor_app.private_files import for_me_alone
from editor_app.services.policy import Layer, Policy, layer_of, read_layer
from editor_app.services.setting_kinds import Form, Who
from editor_app.services.settings import SETTINGS, SettingsFile, policy_of

if sys.platform == "win32":
    import winreg
else:
    import pwd

LOCKED_SETTINGS = Path("/etc/channel-editor/policy.toml")
REGISTRY_KEY = r"Software\Policies\ChannelEditor"
_LAST_FOLDER = "data-folder.last"  # beside the settings: where a policy had the store
_REGISTRY_NAME = rf"HKLM\{REGISTRY_KEY}"

ReadRegistry = Callable[[str], Mapping[str, object]]


def read_settings(paths: Paths) -> SettingsFile:
    """The settings of this installation; what is wrong in them is named by ``problems``."""
    return SettingsFile(paths.config / "settings.toml", installed_policy())


def installed_paths(data: Path | None) -> Paths:
    """The folders of this person; ``data`` wins, then the data folder of a policy.

    Where a policy cannot be read any more, its last data folder stays: the texts are there.
    """
    if data is not None:
        return Paths.discover(data)
    policy = installed_policy()
    usual = Paths.discover(own=None)
    told = str(policy.values.get("data_folder", ""))
    note = usual.config / _LAST_FOLDER
    if told:
        own = own_folder(told, _user())
        _remember(note, own)
        return Paths.discover(own=own)
    if not _says_perhaps(policy):
        _forget(note)
        return usual
    return Paths.discover(own=_remembered(note))


def _says_perhaps(policy: Policy) -> bool:
    """Whether what is wrong in a policy may be its data folder."""
    return any(wrong.key in ("", "data_folder") for wrong in policy.wrong)


def _remember(note: Path, own: Path) -> None:
    """A mistake in a policy shall not make a person's texts seem to be gone."""
    with suppress(OSError):
        if not note.exists() or note.read_text(encoding="utf-8") != str(own):
            with open(note, "w", encoding="utf-8", opener=for_me_alone) as file:
                file.write(str(own))


def _forget(note: Path) -> None:
    """A sound policy means the usual folder: an older one shall not come back by a mistake."""
    with suppress(OSError):
        note.unlink(missing_ok=True)


def _remembered(note: Path) -> Path | None:
    try:
        own = Path(note.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return own if own.is_absolute() and own.is_dir() else None


def own_folder(told: str, user: str) -> Path:
    """A ``data_folder`` as one person has it: ``~`` is their home, ``{user}`` their name."""
    return Path(told.replace("{user}", user)).expanduser().absolute()


def approved_medium(settings: SettingsFile) -> str:
    """Where packages may lie, as this person has it; empty: anywhere."""
    told = settings.current.package_folder
    return str(own_folder(told, _user())) if told else ""


def installed_policy() -> Policy:
    """What the administrator of this computer decided."""
    if sys.platform == "win32":
        return windows_policy(_registry, Path(os.environ.get("PROGRAMDATA") or r"C:\ProgramData"))
    return policy_of([_file_layer(LOCKED_SETTINGS)])


def windows_policy(read: ReadRegistry, program_data: Path) -> Policy:
    """The registry above the file; ``read`` gives the values of a key below HKLM, or none."""
    file = program_data / "ChannelEditor" / "policy.toml"
    return policy_of([registry_layer(read(REGISTRY_KEY)), _file_layer(file)])


def registry_layer(raw: Mapping[str, object]) -> Layer:
    """Values of the registry. It has no switches: a DWORD of 0 or 1 is one."""
    values = {name: _from_registry(name, value) for name, value in raw.items()}
    return layer_of(values, _REGISTRY_NAME, {}, SETTINGS, Who.ADMINISTRATOR)


def profile_folder(paths: Paths, profile: str) -> Path:
    """Where a profile keeps its store and its lock."""
    return paths.data / "profiles" / profile


def is_first_run(paths: Paths) -> bool:
    """Whether nobody has worked or chosen anything in these folders yet."""
    chosen = (paths.config / "settings.toml").exists()
    return not chosen and not any((paths.data / "profiles").glob("*/*.db"))


def _file_layer(file: Path) -> Layer:
    return read_layer(file, SETTINGS, Who.ADMINISTRATOR)


def _user() -> str:
    if sys.platform == "win32":
        return os.environ.get("USERNAME", "user")
    return pwd.getpwuid(os.getuid()).pw_name


def _from_registry(name: str, value: object) -> object:
    row = SETTINGS.get(name)
    if row is not None and row.expected.form is Form.SWITCH and value in (0, 1):
        return bool(value)
    return value


if sys.platform == "win32":

    def _registry(key: str) -> dict[str, object]:
        """Every value of a key, by name; REG_SZ is text, REG_DWORD a number, REG_MULTI_SZ a list.

        The 64-bit view: a policy is written there whatever the program is.
        """
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        try:
            opened = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, access)
        except OSError:
            return {}
        with opened:
            count = winreg.QueryInfoKey(opened)[1]
            rows = [winreg.EnumValue(opened, at) for at in range(count)]
        return {name: value for name, value, _ in rows}
