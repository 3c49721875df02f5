"""The licences of everything that the package carries; nothing unknown, nothing that is GPL alone.

    python packaging/supply/licences.py [FOLDER]    the list, and 1 when a licence may not go out

With FOLDER, a frozen program, the list is of what it carries; else of what the program depends on.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from parts import carried, depended_on

UNKNOWN = "UNKNOWN"
# Every SPDX name that may go out with the program. Of the LGPL only as libraries of their own that
# a person can replace: the package is a folder of files, not one program.
ALLOWED = frozenset(
    {
        *("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU"),
        *("MPL-2.0", "PSF-2.0", "Python-2.0", "Zlib", "blessing", "LGPL-3.0-only"),
        *("IJG", "libtiff", "libpng-2.0", "Unicode-3.0", "MIT-open-group", "MIT-Modern-Variant"),
        "LicenseRef-Public-Domain",
        *("FTL", "OFL-1.1", "0BSD", "bzip2-1.0.6", "GPL-2.0-or-later WITH Bootloader-exception"),
    }
)
# What the metadata says in words of its own.
WORDS: Mapping[str, str] = {
    "apache license": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "apache 2.0": "Apache-2.0",
    "bsd license": "BSD-3-Clause",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "psfl": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
}
# What the metadata does not say, read in the distributions' own licence files.
READ: Mapping[str, str] = {
    "apsw_sqlite3mc": "Zlib AND blessing AND MIT",  # apsw; SQLite; SQLite3 Multiple Ciphers
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",  # the binding; PDFium itself
}
# What a frozen program carries beside distributions of Python.
BESIDES = """
Python (PSF-2.0) · PyInstaller's start program (GPL-2.0-or-later WITH Bootloader-exception, which
lets programs under any licence be started by it) · ICU within Qt (Unicode-3.0) · bzip2
(bzip2-1.0.6) · in Python's modules OpenSSL (Apache-2.0), libffi, Expat (MIT), SQLite (blessing),
zlib (Zlib) and liblzma (0BSD) · xcb-util (MIT) · Remix Icon within QtAwesome (Apache-2.0) · the
outline of 采 in the program's icon, from Noto Sans CJK (OFL-1.1)

Qt and PySide6 are used under the LGPL, version 3. They are libraries of their own below
lib/PySide6 and lib/shiboken6: whoever wants another build of them puts it in their place. Their
sources are those that the Qt Project publishes for the version named above.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Licensed:
    """One distribution and what may be done with it."""

    name: str
    version: str
    licence: str  # SPDX expression, or UNKNOWN
    texts: tuple[tuple[str, str], ...]  # file name, text

    @property
    def may_go_out(self) -> bool:
        """Whether the package may carry it."""
        return acceptable(self.licence)


def licensed(found: Distribution) -> Licensed:
    """What a distribution says about itself."""
    return Licensed(
        name=found.name,
        version=found.version,
        licence=_licence(found),
        texts=tuple(_texts(found)),
    )


def acceptable(expression: str) -> bool:
    """An OR needs one licence that is allowed, an AND all of them."""
    plain = expression.replace("(", " ").replace(")", " ").strip()
    choices = [choice.split(" AND ") for choice in plain.split(" OR ")]
    return any(all(one.strip() in ALLOWED for one in choice) for choice in choices)


def listed(parts: Iterable[Licensed], besides: str = "") -> str:
    """The file that goes out with the program: names first, then each text once."""
    known = sorted(parts, key=lambda part: part.name.lower())
    lines = [
        "频道采编 · Channel Editor: 第三方组件及其许可证 / third-party parts and their licences",
        "",
    ]
    lines += [f"{part.name} {part.version}: {part.licence}" for part in known]
    lines += besides.rstrip().splitlines()
    for part in known:
        for name, text in part.texts:
            lines += ["", "=" * 78, f"{part.name} {part.version}: {name}", "=" * 78, text.rstrip()]
    return "\n".join(lines) + "\n"


def _licence(found: Distribution) -> str:
    metadata = found.metadata
    if found.name in READ:
        return READ[found.name]
    for said in (metadata.get("License-Expression"), metadata.get("License")):
        spdx = _spdx(said or "")
        if spdx != UNKNOWN:
            return spdx
    classified = [
        _spdx(one.rpartition("::")[2])
        for one in metadata.get_all("Classifier") or []
        if one.startswith("License ::")
    ]
    return " OR ".join(classified) or UNKNOWN


def _spdx(said: str) -> str:
    words = said.strip()
    if words.lower() in WORDS:
        return WORDS[words.lower()]
    names = re.split(r" (?:OR|AND) ", words)
    looks_spdx = all(re.fullmatch(r"\(*[A-Za-z0-9.+-]+( WITH [\w-]+)?\)*", n) for n in names)
    return words if words and looks_spdx and words != UNKNOWN else UNKNOWN


def _texts(found: Distribution) -> Iterable[tuple[str, str]]:
    for file in sorted(found.files or [], key=str):
        if ".dist-info/" in str(file) and re.match(
            r"(?i)(licen[cs]e|copying|notice|authors)", file.name
        ):
            yield file.name, Path(str(file.locate())).read_text(encoding="utf-8", errors="replace")


def main(words: list[str]) -> int:
    """Print the list; 1 with the names of those that may not go out."""
    names = carried(Path(words[0])) if words else depended_on(["portal"])
    parts = [licensed(distribution(name)) for name in names]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    print(listed(parts, BESIDES if words else ""), end="")
    refused = [f"{part.name}: {part.licence}" for part in parts if not part.may_go_out]
    if refused:
        print(f"May not go out: {'; '.join(refused)}", file=sys.stderr)
    return int(bool(refused))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
