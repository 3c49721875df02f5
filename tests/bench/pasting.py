"""Row 12: pasting a Word document of 100 pages, as Word puts it on the clipboard."""

from collections.abc import Iterator
from functools import partial
from itertools import islice
from random import Random
from time import perf_counter

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextEdit

from editor_app.ui.screens.editor.page import EditorPage
from editor_app.ui.workbench import Workbench
from tests.bench.desk import Stops, application, page_of, painted, settle, until
from tests.bench.measure import Limits, Row, judged
from tests.bench.samples import chinese, content, draft_of, item_id

_PAGE = 22 * 28  # characters of an official page (GB/T 9704)
_LAST = "粘贴到此为止"
_QUIET_MS = 600  # checks and margin follow the last edit within that time
_LONGEST_STOP = 50.0  # ms; a slower answer to a key is felt
_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta charset="utf-8">'
    "<style>p.MsoNormal{margin:0cm;text-indent:32pt;font-size:16pt;font-family:仿宋_GB2312}</style>"
    "</head><body lang=ZH-CN><!--StartFragment-->"
)


def rows(bench: Workbench, pages: int, repeats: int) -> list[Row]:
    """One row, beside Qt's own reading of the same HTML."""
    html = word_html(pages)
    ours: list[float] = []
    stops: list[float] = []
    floor: list[float] = []
    for number in range(repeats + 1):
        took, stop = _pasted(bench, number, html)
        bare = _bare(html)
        if number:
            ours.append(took)
            stops.append(stop)
            floor.append(bare)
    name, bare_name = f"paste of a Word document of {pages} pages", "QTextEdit.insertFromMimeData"
    limits = Limits(p50=_LONGEST_STOP)
    return [
        judged(name, "ms", ours, floor, floor_name=bare_name),
        judged(f"{name}: longest stop", "ms", stops, floor, floor_name=bare_name, limits=limits),
    ]


def word_html(pages: int) -> str:
    """Clipboard HTML with paragraphs, numbered headings, and a table on every tenth page."""
    chance = Random(7)
    lines = [line for line in chinese(pages * _PAGE * 3, 7).splitlines() if line.strip()]
    body = "".join(islice(_blocks(lines, chance), None))
    return f"{_HEAD}{body}<p class=MsoNormal>{_LAST}</p><!--EndFragment--></body></html>"


def _blocks(lines: list[str], chance: Random) -> Iterator[str]:
    for number, line in enumerate(lines):
        text = line.lstrip("#- ")
        if line.startswith("##"):
            yield f"<h1 style='margin:0cm'><b>{text}</b></h1>"
        else:
            span = f"<span lang=EN-US style='font-size:16.0pt'>{text}</span>"
            yield f"<p class=MsoNormal style='text-indent:32.0pt'>{span}</p>"
        if number % 60 == 59:
            yield _table(chance)


def _table(chance: Random) -> str:
    cell = "<td style='border:solid windowtext 1.0pt'><p class=MsoNormal>{}</p></td>"
    rows_ = (
        f"<tr>{''.join(cell.format(chance.randrange(10_000)) for _ in range(5))}</tr>"
        for _ in range(8)
    )
    return f"<table class=MsoTableGrid border=1>{''.join(rows_)}</table>"


def _data(html: str) -> QMimeData:
    data = QMimeData()
    data.setHtml(html)
    return data


def _pasted(bench: Workbench, number: int, html: str) -> tuple[float, float]:
    """Milliseconds until all of it is seen, and the longest stop until nothing more is done."""
    item = item_id(800_000 + number)
    bench.app.store.drafts.save(draft_of(item, content(bench.app, 4, 2_000)))
    bench.open_item(item)
    page = page_of(bench)
    settle(bench)
    data = _data(html)
    stops = Stops()
    begun = perf_counter()
    page.body.insertFromMimeData(data)
    until(partial(_shows, page))
    page.body.viewport().repaint()
    took = (perf_counter() - begun) * 1000
    settle(bench, _QUIET_MS)
    stop = stops.end()
    bench.screens.editor().close_item(item)
    settle(bench)
    return took, stop


def _shows(page: EditorPage) -> bool:
    return _LAST in page.body.toPlainText()


def _bare(html: str) -> float:
    application()
    editor = QTextEdit()
    editor.resize(760, 800)
    editor.show()
    data = _data(html)
    took = painted(editor.viewport(), lambda: editor.insertFromMimeData(data))
    editor.close()
    return took
