"""A package of an older commit: the sources of then, packed as packages are made today.

    python -m tests.packaging.older COMMIT OUT

What a workstation has before an upgrade is an older program with an older store, not the same one
under another number.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.packaging.scripts import PACKAGING, ROOT

COMMIT = "0a6666a4"  # of the first day: its store is of format 2, that of the first package of 18
VERSION = "0.0.9"
_STEPS = """\
set -euo pipefail
source packaging/frozen/environment.sh
out="$1"
mkdir -p "$out/frozen"
"$PYTHON" packaging/linux/icons.py "$out/frozen/icons"
"$PYTHON" -m PyInstaller --noconfirm --log-level ERROR --distpath "$out/frozen" \
    --workpath "$out/work" packaging/frozen/channel_editor.spec
echo "of an older commit" | tee "$out/frozen/third-party-licences.txt" >"$out/frozen/sbom.cdx.json"
"$PYTHON" packaging/linux/package.py "$out/frozen/channel-editor" --out "$out" \\
    --version "$2" --effort 1
rm -rf "$out/tree" "$out/work" "$out/frozen"
"""


def build(commit: str, out: Path) -> Path:
    """Gives the .deb; its environments are those of this tree, if they are there already."""
    source = out / "source"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(source)], check=True)
    subprocess.run(["git", "checkout", "--quiet", commit], cwd=source, check=True)
    shutil.rmtree(source / "packaging")
    shutil.copytree(PACKAGING, source / "packaging")
    file = source / "editor_app" / "__init__.py"
    text = file.read_text(encoding="utf-8")
    told = re.sub(r"(?m)^__version__ = .*$", f'__version__ = "{VERSION}"', text)
    file.write_text(told, encoding="utf-8")
    shared = {"BUILD_VENV": ROOT / ".build" / "venv", "BUILD_PYTHON": ROOT / ".build" / "python"}
    subprocess.run(
        ["bash", "-c", _STEPS, "older", str(out), VERSION],
        cwd=source,
        env={**{name: str(place) for name, place in shared.items()}, **os.environ},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    shutil.rmtree(source)
    (deb,) = out.glob("*.deb")
    return deb


if __name__ == "__main__":
    print(build(sys.argv[1], Path(sys.argv[2]).resolve()))
