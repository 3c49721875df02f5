"""``channel-editor review-sheet``: the sheet on paper, and sentences when there is none."""

from datetime import UTC, datetime
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.domain.item import ItemId, PersonId, freeze
from editor_app.domain.workflow import Approval, RemoteState
from editor_app.exporters.pdf import pdf_text
from editor_app.installation import read_settings
from editor_app.paths import Paths
from tests.fakes.told import told_remote
from tests.unit.test_cli import CLEAN, NEWS, Call, call

__all__ = ["call"]

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


def _in_review(call: Call, data: Path) -> ItemId:
    """A draft as the portal would tell of it once it was submitted and approved at level 1."""
    told = call("draft", "new", "--template", "news", "--column", NEWS, "--from", CLEAN)
    item, folders = ItemId(told.out.strip()), Paths.discover(data)
    app = build(folders, read_settings(folders))
    try:
        revision = freeze(item, app.drafts.open(item).content, None)
        first = Approval(
            level=1,
            outcome="approve",
            by=PersonId("li"),
            by_name="李建国",
            at=NOON,
            reason="同意上报。",
            hash=revision.hash,
        )
        state, signed = RemoteState.IN_REVIEW, (first,)
        remote = told_remote(revision, state, NOON, level=2, approvals=signed, sequence=2)
        with app.store.transaction():
            app.store.revisions.add(revision, "林晓雯", NOON)
            app.store.mirror.put(remote)
    finally:
        app.close()
    return item


def test_the_sheet_names_version_and_signatures(call: Call, tmp_path: Path) -> None:
    item = _in_review(call, tmp_path / "data")
    said = call("review-sheet", item, "-o", "sheet.pdf")
    assert (said.code, said.out) == (0, "sheet.pdf\n")
    text = pdf_text((tmp_path / "sheet.pdf").read_bytes())
    assert all(word in text for word in ("审校单", "青榆街道", "李建国", "同意上报", "待签"))


def test_a_sheet_that_is_there_needs_force(call: Call, tmp_path: Path) -> None:
    item = _in_review(call, tmp_path / "data")
    (tmp_path / "sheet.pdf").write_bytes(b"mine")
    assert call("review-sheet", item, "-o", "sheet.pdf").code == 1
    assert (tmp_path / "sheet.pdf").read_bytes() == b"mine"
    assert call("review-sheet", item, "-o", "sheet.pdf", "--force").code == 0


def test_a_version_that_is_not_here_is_one_sentence(call: Call, tmp_path: Path) -> None:
    item = _in_review(call, tmp_path / "data")
    said = call("review-sheet", item, "--against", "abcdef", "-o", "sheet.pdf")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert not (tmp_path / "sheet.pdf").exists()
