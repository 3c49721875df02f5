"""Exports read the store alone: drafts, live items, versions, and everything at once."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.export import Format
from editor_app.domain.item import Attachment, BlobHash, new_item_id
from editor_app.exporters.writing import write_item
from editor_app.importers.item_file import read_item_file
from editor_app.services.export_all import export_all
from editor_app.services.exports import ExportService
from editor_app.services.preview import PreviewService
from tests.fakes.people import LIN
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat
from tests.services.test_drafts import publish


def exports(seat: Workstation) -> ExportService:
    preview = PreviewService(seat.store, seat.layouts)
    return ExportService(seat.store, seat.layouts, seat.drafts, preview, write_item)


@pytest.mark.parametrize("wanted", [Format.DOCX, Format.HTML, Format.MARKDOWN])
def test_a_draft_is_exported(lin: Workstation, tmp_path: Path, wanted: Format) -> None:
    draft = lin.write()
    done = exports(lin).export(draft, wanted, tmp_path / f"x{wanted.suffix}")
    assert done.path.stat().st_size > 500


def test_signed_out_people_export_too(lin: Workstation, tmp_path: Path) -> None:
    draft = lin.write()
    lin.session.sign_out()
    assert exports(lin).export(draft, Format.DOCX, tmp_path / "x.docx").path.is_file()


def test_a_version_is_exported_as_it_was(lin: Workstation, tmp_path: Path) -> None:
    draft = lin.write("旧的标题的通知")
    kept = lin.drafts.save_version(draft.item, LIN)
    lin.drafts.save(replace(draft, content=draft.content.with_field("title", "新的标题的通知")))
    service = exports(lin)
    text = service.text(draft.item, service.version(draft.item, kept.hash[:8]))
    done = service.export(text, Format.MARKDOWN, tmp_path / "x.md")
    assert read_item_file(done.path, lin.layouts.current()).content.title == "旧的标题的通知"


def test_a_version_of_another_item_is_not_found(lin: Workstation) -> None:
    one, two = lin.write(), lin.write("另一件事的通知")
    kept = lin.drafts.save_version(two.item, LIN)
    with pytest.raises(EditorError) as caught:
        exports(lin).text(one.item, kept.hash)
    assert caught.value.code is Code.NOT_FOUND


def test_a_live_item_keeps_the_time_it_was_published(
    lin: Workstation, seat: Seat, tmp_path: Path
) -> None:
    draft = lin.write()
    lin.confirm(draft.item)
    lin.sync.run_once()
    publish(seat, draft.item)
    lin.sync.run_once()
    service = exports(lin)
    done = service.export(service.text(draft.item), Format.MARKDOWN, tmp_path / "x.md")
    remote = lin.store.mirror.get(draft.item)
    assert remote is not None
    assert remote.published_at is not None
    back = read_item_file(done.path, lin.layouts.current())
    assert back.published_at == remote.published_at.replace(microsecond=0)


def test_an_unknown_item_is_not_found(lin: Workstation) -> None:
    with pytest.raises(EditorError) as caught:
        exports(lin).text(new_item_id())
    assert caught.value.code is Code.NOT_FOUND


def test_everything_is_a_folder_for_each_draft_and_a_list(lin: Workstation, tmp_path: Path) -> None:
    first, second = lin.write("同名的通知"), lin.write("同名的通知")
    lin.drafts.trash(second.item)
    with lin.store.transaction():
        hash_: BlobHash = lin.store.blobs.add(b"a,b\n")
    file = Attachment(name="名单.csv", sha256=hash_, size=4, media_type="text/csv")
    lin.drafts.save(replace(first, content=replace(first.content, attachments=(file,))))
    told: list[tuple[int, int]] = []
    done = export_all(
        exports(lin), lin.store, tmp_path / "all", progress=lambda *now: told.append(now)
    )
    assert done.whole
    assert told == [(1, 2), (2, 2)]
    folders = sorted(one.name for one in (tmp_path / "all").iterdir())
    assert folders == ["index.html", "同名的通知", "同名的通知 (2)"]
    (written,) = (tmp_path / "all").glob("*/attachments/名单.csv")
    assert written.read_bytes() == b"a,b\n"
    assert "同名的通知/page.html" in (tmp_path / "all" / "index.html").read_text(encoding="utf-8")


def test_a_folder_that_holds_an_export_is_left_alone(lin: Workstation, tmp_path: Path) -> None:
    lin.write()
    export_all(exports(lin), lin.store, tmp_path)
    with pytest.raises(EditorError) as caught:
        export_all(exports(lin), lin.store, tmp_path)
    assert caught.value.code is Code.FILE_EXISTS


def test_one_draft_that_fails_does_not_stop_the_others(lin: Workstation, tmp_path: Path) -> None:
    lin.write("甲的通知")
    lin.write("乙的通知")
    (tmp_path / "甲的通知").write_bytes(b"a file in the way")
    done = export_all(exports(lin), lin.store, tmp_path)
    assert (done.written, done.total) == (1, 2)
    (failed,) = [one for one in done.outcomes if one.error is not None]
    assert failed.title == "甲的通知"


def test_it_can_be_stopped_and_keeps_what_is_done(lin: Workstation, tmp_path: Path) -> None:
    lin.write("甲的通知")
    lin.write("乙的通知")
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 1

    done = export_all(exports(lin), lin.store, tmp_path, cancelled=cancelled)
    assert (done.written, done.whole) == (1, False)
