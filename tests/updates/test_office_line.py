"""An office shares one line: new versions come no faster than files go, and texts before both."""

from pathlib import Path

from editor_app.connectors.http import Http, HttpOptions
from editor_app.connectors.pace import Pace
from editor_app.connectors.update_parcel import fetch_parcel
from editor_app.connectors.update_source import WebSource
from editor_app.domain.updates import newest_for
from editor_app.paths import Paths
from editor_app.services.settings import SettingsFile
from editor_app.updating import paced
from tests.updates.publishing import NOW, House, station


def test_the_limit_of_files_holds_for_new_versions_from_the_next_piece_on(tmp_path: Path) -> None:
    settings = SettingsFile(Paths.discover(tmp_path).config / "settings.toml")
    pace = paced(settings)
    free = pace.size
    settings.change(upload_limit_kb=32)
    assert pace.size == 64 * 1024 < free


def test_a_package_takes_as_long_as_the_limit_says(
    house: House, served: tuple[Path, str], tmp_path: Path
) -> None:
    house.add("1.3.0", b"x" * 640 * 1024)
    desk = station(house, tmp_path)
    release = newest_for(
        desk.service()._tools.open_publisher(None).offer(NOW), desk.installed, "stable"
    )
    assert release is not None
    waited: list[float] = []
    pace = Pace(lambda: 64, wait=waited.append, now=lambda: 0.0)
    http = Http(HttpOptions(base_url=f"{served[1]}/{house.folder.name}/"))
    source = WebSource(http, pace)
    fetch_parcel(source, release, tmp_path / release.name, lambda done, all_: None, lambda: False)
    source.close()
    assert sum(waited) == 640 / 64
    assert max(waited) <= 2.0
