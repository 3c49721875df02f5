"""Row 14: a folder of Word files, read, fitted and checked, each in a child process of its own."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.services.app import App
from editor_app.services.imports import Target
from tests.bench.measure import Row, in_turns, judged, timed
from tests.bench.samples import chinese
from tests.importers.word_files import p, parts, table, zipped

_TARGET = Target(
    unit=UnitKey("gwb"), column=ColumnKey("gov_info.statutory.notices"), kind=Kind("notice")
)


def rows(app: App, folder: Path, files: int, repeats: int) -> list[Row]:
    """``files`` notices of three pages with a table."""
    made = [_write(folder / f"{number}.docx", number) for number in range(files)]

    def ours() -> None:
        for path in made:
            app.imports.plan(app.imports.read(path), _TARGET)

    def floor() -> None:
        for path in made:
            _parse(path)

    own, bare = in_turns(repeats, lambda: timed(ours), lambda: timed(floor))
    name = f"dry run of {files} docx, a child process each"
    return [judged(name, "ms", own, bare, floor_name="bare lxml parse")]


def _write(path: Path, number: int) -> Path:
    sentences = chinese(9_000).split("。")
    body = p(f"关于第{number}号事项的通知") + p("各有关单位：")
    body += "".join(p(f"{one}。") for one in sentences if one.strip())
    body += table(*(tuple(f"{row}行{column}列" for column in range(5)) for row in range(12)))
    body += p("仲恺高新区管委会办公室") + p("2024年11月5日")
    path.write_bytes(zipped(parts(body)))
    return path


def _parse(path: Path) -> object:
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as archive:
        return etree.fromstring(archive.read("word/document.xml"))
