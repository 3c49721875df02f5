"""Who hands the packages out, and on what terms: ``packaging/vendor.toml`` or PACKAGE_VENDOR."""

import os
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

OURS = Path(__file__).resolve().parents[1] / "vendor.toml"
# An expression of SPDX: names, WITH an exception, joined by AND and OR, in brackets or not.
_LICENCE = re.compile(r"\(*[A-Za-z0-9.+-]+\)*( (AND|OR|WITH) \(*[A-Za-z0-9.+-]+\)*)*")
_ADDRESS = re.compile(r"[\w.+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_NAME = re.compile(r"[^<>(),;:@\"\\\n]{2,60}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor:
    """As the file says it; every value is text and none is empty."""

    name: str
    address: str
    copyright: str  # years and owners
    licence: str  # an SPDX expression
    terms: str  # words for the copyright file

    @property
    def maintainer(self) -> str:
        """As Debian names them."""
        return f"{self.name} <{self.address}>"


def vendor(file: Path | None = None) -> Vendor:
    """Read and examined; stops with a sentence that names file, key and what is expected."""
    path = file or Path(os.environ.get("PACKAGE_VENDOR") or OURS)
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as wrong:
        raise SystemExit(f"{path}: cannot be read: {wrong}") from wrong
    known = [field.name for field in fields(Vendor)]
    for key in sorted(set(told) ^ set(known)):
        raise SystemExit(f"{path}: {key}: {'is not known' if key in told else 'is missing'}")
    for key, value in told.items():
        if not isinstance(value, str) or not value.strip():
            raise SystemExit(f"{path}: {key}: a text is expected")
    found = Vendor(**{key: value.strip() for key, value in told.items()})
    _examine(path, found)
    return found


def _examine(path: Path, found: Vendor) -> None:
    wanted = (
        ("name", found.name, _NAME, "2 to 60 characters without < > ( ) , ; : @"),
        ("address", found.address, _ADDRESS, "name@host"),
        ("licence", found.licence, _LICENCE, "an SPDX expression or LicenseRef-…"),
    )
    for key, value, form, expected in wanted:
        if not form.fullmatch(value):
            raise SystemExit(f"{path}: {key}: {value!r} is not {expected}")
    if "\n" in found.copyright:
        raise SystemExit(f"{path}: copyright: one line is expected")
