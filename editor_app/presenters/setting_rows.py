"""Every setting with its value and where it comes from: for 设置, ``doctor`` and support."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from editor_app.domain.proxies import bracketed
from editor_app.services.setting_kinds import Form
from editor_app.services.settings import SETTINGS, Origin, SettingsFile


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRow:
    """One row. ``value`` is what holds."""

    key: str
    value: object
    origin: Origin
    locked: bool


def setting_rows(settings: SettingsFile) -> tuple[SettingRow, ...]:
    """All of them, in the order of the table."""
    current = settings.current
    return tuple(
        SettingRow(
            key=key,
            value=getattr(current, key),
            origin=settings.origin(key),
            locked=key in settings.locked,
        )
        for key in SETTINGS
    )


def told_value(row: SettingRow) -> str:
    """A value as it may be told to others: addresses without path, private ones only whether."""
    setting = SETTINGS[row.key]
    if isinstance(row.value, Mapping):
        return f"{len(row.value)} entries"
    if setting.private:
        return "set" if row.value else ""
    if setting.expected.form in (Form.PORTAL, Form.PROXY):
        return origin_of(str(row.value))
    return str(row.value).lower() if isinstance(row.value, bool) else str(row.value)


def origin_of(address: str) -> str:
    """Scheme, host and port of an address: anything behind them may be a secret."""
    if not address:
        return ""
    parts = urlsplit(address if "://" in address else f"//{address}")
    host = bracketed(parts.hostname or "?")
    try:
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        port = ""
    return f"{parts.scheme}://{host}{port}" if parts.scheme else f"{host}{port}"
