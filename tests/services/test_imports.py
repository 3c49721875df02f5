"""Files become drafts: fitted to a template, with the original and a receipt kept beside them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.file_facts import FileFacts, Found, Trace
from editor_app.domain.imports import BroughtFile, ImportCancelled, Outcome, ReadFile
from editor_app.domain.item import BlobHash, ColumnKey, Kind, UnitKey, freeze
from editor_app.domain.pictures import PictureChange, PreparedPicture, TakingCancelled
from editor_app.domain.refused_files import Refused, refused
from editor_app.services.import_pictures import with_prepared
from editor_app.services.imports import ImportService, Plan, Target
from tests.fakes.workstation import Workstation

NOTICE = Target(
    unit=UnitKey("zkgwb"), column=ColumnKey("gov_info.statutory.notices"), kind=Kind("notice")
)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 40
PICTURE = BroughtFile(
    name="image1.png", sha256=BlobHash(sha256_hex(PNG)), media_type="image/png", data=PNG
)
HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(slots=True)
class GivenReader:
    """Reads what the test says it read."""

    read_file: ReadFile

    def reads(self, path: Path) -> bool:
        return True

    def read(self, path: Path, cancelled: Callable[[], bool]) -> ReadFile:
        return self.read_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "通知.docx"
    path.write_bytes(b"the original")
    return path


def nothing_inside(data: bytes, name: str, cancelled: Callable[[], bool]) -> FileFacts:
    """What is found in a file that holds nothing hidden."""
    return FileFacts()


def as_it_is(data: bytes, name: str, cancelled: Callable[[], bool]) -> PreparedPicture:
    """What a picture becomes that needs nothing."""
    return prepared(data)


def prepared(data: bytes, *changes: PictureChange) -> PreparedPicture:
    return PreparedPicture(
        data=data,
        media_type="image/png",
        suffix=".png",
        width=1,
        height=1,
        original_width=1,
        original_height=1,
        original_bytes=len(data),
        changes=changes,
    )


def read_file(file: Path, markdown: str = "正文。\n", **more: object) -> ReadFile:
    data = file.read_bytes()
    told: dict[str, object] = {
        "name": file.name,
        "sha256": BlobHash(sha256_hex(data)),
        "size": len(data),
        "title": "关于测试的通知",
        "markdown": markdown,
        "fields": {},
        **more,
    }
    return ReadFile(**told)  # type: ignore[arg-type]  # keyword by keyword in the tests


def service(lin: Workstation, read: ReadFile) -> ImportService:
    reader = GivenReader(read)
    return ImportService(
        lin.store, lin.layouts, lin.drafts, lin.clock, reader, as_it_is, nothing_inside
    )


def planned(lin: Workstation, read: ReadFile, kind: str, column: str) -> Plan:
    target = Target(unit=UnitKey("zkgwb"), column=ColumnKey(column), kind=Kind(kind))
    return service(lin, read).plan(read, target)


def kinds(plan: Plan, outcome: Outcome | None = None) -> set[str]:
    return {one.kind for one in plan.receipt if outcome in (None, one.outcome)}


def test_planning_writes_nothing(lin: Workstation, file: Path) -> None:
    read = read_file(file, pictures=(PICTURE,))
    service(lin, read).plan(read, NOTICE)
    assert not list(lin.store.board.rows())
    assert not lin.store.blobs.has(PICTURE.sha256)


def test_a_written_plan_is_a_draft_with_its_pictures(lin: Workstation, file: Path) -> None:
    read = read_file(file, f"正文。\n\n![图](att:{PICTURE.sha256})\n", pictures=(PICTURE,))
    imports = service(lin, read)
    draft = imports.write(imports.plan(read, NOTICE), file, lin.person)
    assert lin.drafts.open(draft.item).content == draft.content
    assert draft.content.title == "关于测试的通知"
    assert lin.store.blobs.get(PICTURE.sha256) == PNG


def test_the_original_is_kept_beside_the_draft(lin: Workstation, file: Path) -> None:
    read = read_file(file)
    imports = service(lin, read)
    draft = imports.write(imports.plan(read, NOTICE), file)
    origin = imports.origin(draft.item)
    assert origin is not None
    assert imports.original(origin) == b"the original"
    assert origin.name == "通知.docx"


def test_the_original_is_no_part_of_what_is_sent(lin: Workstation, file: Path) -> None:
    read = read_file(file)
    imports = service(lin, read)
    draft = imports.write(imports.plan(read, NOTICE), file)
    revision = freeze(draft.item, draft.content, None)
    assert read.sha256 not in HASH.findall(revision.canonical.decode())
    assert "通知.docx" not in revision.canonical.decode()


def test_the_receipt_can_be_shown_again(lin: Workstation, file: Path) -> None:
    read = read_file(file, "> 引文\n", fields={"weather": "晴"})
    imports = service(lin, read)
    plan = imports.plan(read, NOTICE)
    draft = imports.write(plan, file)
    origin = imports.origin(draft.item)
    assert origin is not None
    assert origin.receipt == plan.receipt
    assert plan.receipt


def test_a_file_that_changed_after_reading_is_not_written(lin: Workstation, file: Path) -> None:
    read = read_file(file)
    imports = service(lin, read)
    plan = imports.plan(read, NOTICE)
    file.write_bytes(b"another text")
    with pytest.raises(EditorError) as caught:
        imports.write(plan, file)
    assert caught.value.code is Code.FILE_UNREADABLE
    assert not list(lin.store.board.rows())


def test_all_drafts_of_a_run_go_to_the_trash_together(lin: Workstation, file: Path) -> None:
    read = read_file(file)
    imports = service(lin, read)
    plan = imports.plan(read, NOTICE)
    made = [imports.write(plan, file).item for _ in range(3)]
    assert imports.undo(made) == 3
    assert all(lin.drafts.stored(item).trashed for item in made)


def test_a_file_imported_before_is_told(lin: Workstation, file: Path) -> None:
    read = read_file(file)
    imports = service(lin, read)
    first = imports.write(imports.plan(read, NOTICE), file)
    assert imports.plan(read, NOTICE).twin == first.item
    imports.undo([first.item])
    assert imports.plan(read, NOTICE).twin is None


def test_recognised_fields_go_into_the_template(lin: Workstation, file: Path) -> None:
    told = {"recipients": "各有关单位", "formed_on": "2024-11-05", "doc_no": "仲高办〔2024〕5号"}
    plan = planned(lin, read_file(file, fields=told), "notice", NOTICE.column)
    for key, value in told.items():
        assert plan.content.fields[key] == value
    assert set(plan.found) == {"title", *told}


def test_a_document_number_without_a_field_goes_back_to_the_text(
    lin: Workstation, file: Path
) -> None:
    read = read_file(file, fields={"doc_no": "仲高办〔2024〕5号"})
    plan = planned(lin, read, "news", "gov_info.statutory.news")
    assert plan.content.body.startswith("仲高办〔2024〕5号\n")
    assert "field-in-text" in kinds(plan, Outcome.CONVERTED)


def test_a_field_nobody_has_is_told_with_its_value(lin: Workstation, file: Path) -> None:
    plan = planned(lin, read_file(file, fields={"weather": "晴"}), "notice", NOTICE.column)
    (told,) = [one for one in plan.receipt if one.kind == "field-unused"]
    assert "晴" in told.zh
    assert told.outcome is Outcome.DROPPED


def test_a_publisher_that_is_no_unit_here_is_told(lin: Workstation, file: Path) -> None:
    plan = planned(lin, read_file(file, fields={"publisher": "某某公司"}), "notice", NOTICE.column)
    assert "field-value" in kinds(plan)
    assert plan.content.fields["publisher"] != "某某公司"


def test_envelope_words_of_a_file_do_not_choose_the_place(lin: Workstation, file: Path) -> None:
    told = {"kind": "news", "column": "elsewhere", "unit": "qyj", "state": "published"}
    plan = planned(lin, read_file(file, fields=told), "notice", NOTICE.column)
    assert (plan.content.kind, plan.content.unit) == ("notice", "zkgwb")


def test_blocks_a_template_lacks_become_paragraphs(lin: Workstation, file: Path) -> None:
    text = "## 一、总则\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n\n> 引文\n"
    plan = planned(lin, read_file(file, text), "inquiry_reply", "interact.inquiry")
    assert "##" not in plan.content.body
    for word in ("总则", "甲", "二", "引文"):
        assert word in plan.content.body
    assert {"heading-text", "quote-text"} <= kinds(plan)


def test_deeper_headings_become_the_lowest_allowed(lin: Workstation, file: Path) -> None:
    text = "## 一\n\n### 二\n\n#### 三\n"
    plan = planned(lin, read_file(file, text), "news", "gov_info.statutory.news")
    assert plan.content.body == "## 一\n\n### 二\n\n### 三\n"
    assert "heading-level" in kinds(plan, Outcome.CONVERTED)


def test_pictures_a_template_has_no_place_for_become_attachments(
    lin: Workstation, file: Path
) -> None:
    text = f"正文。\n\n![现场](att:{PICTURE.sha256})\n"
    read = read_file(file, text, pictures=(PICTURE,))
    plan = planned(lin, read, "inquiry_reply", "interact.inquiry")
    assert [one.sha256 for one in plan.content.attachments] == [PICTURE.sha256]
    assert "![" not in plan.content.body
    assert "现场" in plan.content.body


def test_missing_attachments_are_named(lin: Workstation, file: Path) -> None:
    here = BroughtFile(
        name="检查表.xlsx", sha256=BlobHash(sha256_hex(b"x")), media_type="x", data=b"x"
    )
    read = read_file(file, attachments=(here,), named_attachments=("检查表", "名单"))
    plan = planned(lin, read, "notice", NOTICE.column)
    (missing,) = [one for one in plan.receipt if one.kind == "attachment-missing"]
    assert missing.sample == "名单"
    assert [one.name for one in plan.content.attachments] == ["检查表.xlsx"]


def test_the_checks_are_told_before_anything_is_written(lin: Workstation, file: Path) -> None:
    plan = planned(lin, read_file(file, title=""), "notice", NOTICE.column)
    assert any(one.location.where == "title" for one in plan.report.findings)


def test_a_branch_is_no_place(lin: Workstation, file: Path) -> None:
    with pytest.raises(EditorError) as caught:
        planned(lin, read_file(file), "notice", "gov_info")
    assert caught.value.code is Code.WRONG_COLUMN


def test_pictures_are_made_ready_for_a_page(file: Path) -> None:
    small = b"smaller"
    read = read_file(file, f"![图](att:{PICTURE.sha256})\n", pictures=(PICTURE,))
    changes = (PictureChange.SCALED, PictureChange.PLACE_REMOVED)
    made = with_prepared(read, lambda *_: prepared(small, *changes))
    (picture,) = made.pictures
    assert picture.data == small
    assert made.markdown == f"![图](att:{sha256_hex(small)})\n"
    assert {one.kind for one in made.receipt} == {"picture-scaled", "picture-place"}


def test_a_picture_nobody_can_decode_leaves_its_words(file: Path) -> None:
    def refuses(data: bytes, name: str, cancelled: Callable[[], bool]) -> PreparedPicture:
        raise refused(name, Refused.NOT_A_PICTURE)

    read = read_file(file, f"![现场](att:{PICTURE.sha256})\n", pictures=(PICTURE,))
    made = with_prepared(read, refuses)
    assert made.pictures == ()
    assert made.markdown == "〔图片：现场〕\n"
    assert [one.kind for one in made.receipt] == ["picture-damaged"]


def test_what_an_attachment_holds_is_told_in_the_dry_run_and_kept_with_the_draft(
    lin: Workstation, file: Path
) -> None:
    attached = BroughtFile(
        name="名单.docx", sha256=BlobHash(sha256_hex(b"x")), media_type="x", data=b"x"
    )
    held = FileFacts(found=(Found(trace=Trace.COMMENTS, count=2),))
    looked: list[str] = []

    def inspect(data: bytes, name: str, cancelled: Callable[[], bool]) -> FileFacts:
        looked.append(name)
        return held

    read = read_file(file, attachments=(attached,))
    imports = ImportService(
        lin.store, lin.layouts, lin.drafts, lin.clock, GivenReader(read), as_it_is, inspect
    )
    plan = imports.plan(imports.read(file), NOTICE)
    (told,) = [one for one in plan.report.findings if one.rule == "ATT-03"]
    assert "批注" in told.message_zh
    assert lin.store.facts.get(attached.sha256) is None  # nothing is stored by a dry run
    imports.plan(plan.read, NOTICE)
    assert looked == ["名单.docx"]  # once, wherever the draft goes
    imports.write(plan, file)
    assert lin.store.facts.get(attached.sha256) == held


def test_giving_up_while_an_attachment_is_looked_into_gives_up_the_import(
    lin: Workstation, file: Path
) -> None:
    def gives_up(data: bytes, name: str, cancelled: Callable[[], bool]) -> FileFacts:
        raise TakingCancelled(name)

    read = read_file(file, attachments=(PICTURE,))
    imports = ImportService(
        lin.store, lin.layouts, lin.drafts, lin.clock, GivenReader(read), as_it_is, gives_up
    )
    with pytest.raises(ImportCancelled):
        imports.read(file)


def test_a_picture_in_a_table_of_html_is_made_ready_too(lin: Workstation, file: Path) -> None:
    cell = f'<tr><td colspan="2"><img alt="图" src="att:{PICTURE.sha256}"></td></tr>'
    table = f"<table>\n<colgroup><col><col></colgroup>\n<tbody>\n{cell}\n</tbody>\n</table>\n"
    small = prepared(PNG + b"smaller", PictureChange.SCALED)
    read = read_file(file, table, pictures=(PICTURE,))
    made = with_prepared(read, lambda data, name, cancelled: small)
    (picture,) = made.pictures
    assert f'src="att:{picture.sha256}"' in made.markdown
    plan = planned(lin, made, "notice", NOTICE.column)
    assert f'src="att:{picture.sha256}"' in plan.content.body
    assert plan.content.attachments == ()
