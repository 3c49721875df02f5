"""Everything that is written here, as plain files: a folder for each draft, and a list of all."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from editor_app.domain.errors import EditorError
from editor_app.domain.export import Format
from editor_app.domain.item import ItemId
from editor_app.domain.ports import BoardRow, Store
from editor_app.services.exports import ExportService, name_for
from editor_app.services.file_out import put_file, put_files

_INDEX = "index.html"
_PAGE = "page.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one draft: a path, or why not."""

    item: ItemId
    title: str
    path: Path | None = None
    error: EditorError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    """All of them; ``whole`` unless somebody stopped it or something failed."""

    folder: Path
    outcomes: tuple[Outcome, ...]
    total: int

    @property
    def written(self) -> int:
        return sum(1 for one in self.outcomes if one.path is not None)

    @property
    def whole(self) -> bool:
        return self.written == self.total


Progress = Callable[[int, int], None]  # done, total; called on the thread that writes


def export_all(
    exports: ExportService,
    store: Store,
    folder: Path,
    *,
    progress: Progress = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Everything:
    """Write every draft, those set aside too, below ``folder``.

    A draft that fails is noted and the others go on. Raises ``EditorError`` only if the list
    itself cannot be written: FILE_EXISTS when the folder holds an export already, NO_ROOM,
    FILE_UNWRITABLE.
    """
    rows = [row for row in store.board.rows() if row.draft is not None]
    put_files(folder / _INDEX, _index(()), {}, replace=False)
    outcomes: list[Outcome] = []
    taken: set[str] = set()
    for row in rows:
        if cancelled():
            break
        outcomes.append(_one(exports, row, folder, taken))
        progress(len(outcomes), len(rows))
    put_file(folder / _INDEX, _index(outcomes), replace=True)
    return Everything(folder=folder, outcomes=tuple(outcomes), total=len(rows))


def _one(exports: ExportService, row: BoardRow, folder: Path, taken: set[str]) -> Outcome:
    try:
        draft = exports.text(row.item)
        path = folder / _own_folder(name_for(draft.content), taken) / _PAGE
        exports.export(draft, Format.FOLDER, path)
    except EditorError as error:
        return Outcome(item=row.item, title=row.title, error=error)
    return Outcome(item=row.item, title=row.title, path=path)


def _own_folder(name: str, taken: set[str]) -> str:
    """A folder no other item has, on systems that do not tell a from A either."""
    chosen, number = name, 1
    while chosen.lower() in taken or chosen.lower() == _INDEX:
        number += 1
        chosen = f"{name} ({number})"
    taken.add(chosen.lower())
    return chosen


def _index(outcomes: Iterable[Outcome]) -> bytes:
    """A list any browser shows, without scripts and styles."""
    lines = "\n".join(f"<li>{_entry(one)}</li>" for one in outcomes)
    return (
        '<!doctype html>\n<html lang="zh-CN"><meta charset="utf-8"><title>稿件</title>\n'
        f"<ol>\n{lines}\n</ol>\n</html>\n"
    ).encode()


def _entry(one: Outcome) -> str:
    title = escape(one.title or one.item)
    if one.path is None:
        return f"{title} – {escape(str(one.error))}"
    address = escape(f"{one.path.parent.name}/{one.path.name}", quote=True)
    return f'<a href="{address}">{title}</a>'
