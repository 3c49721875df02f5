"""A portal that takes larger files than the bundled layout allows.

Run as a script: data folder, port, megabytes of one file.
"""

import re
import shutil
import sys
from pathlib import Path

from editor_app.portal.app import create_app
from editor_app.portal.config import PortalConfig
from editor_app.portal.serve import AnnouncedServer, listen
from tests.portal.conftest import LAYOUT
from tests.portal.district import settle


def layout_with(folder: Path, megabytes: int) -> Path:
    """A copy of the bundled layout whose rule ATT-01 allows files of that size."""
    made = folder / "layout"
    if not made.exists():
        shutil.copytree(LAYOUT, made)
        rules = made / "rules.toml"
        text = rules.read_text(encoding="utf-8")
        told = f"max_mb = {megabytes}, max_total_mb"
        wider, count = re.subn(r"max_mb = 20, max_total_mb", told, text)
        assert count == 1, "rule ATT-01 reads differently now"
        rules.write_text(wider, encoding="utf-8")
    return made


def main(data: str, port: str, megabytes: str) -> None:
    folder = Path(data)
    folder.mkdir(exist_ok=True)
    layout = layout_with(folder, int(megabytes))
    app = create_app(PortalConfig(data=folder, layout_folder=layout, demo=True))
    with app.state.portal.database.write() as session:
        settle(session)
    with listen("127.0.0.1", int(port)) as listening:
        AnnouncedServer(app, listening).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
