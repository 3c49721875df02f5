"""What the editor decides: groups, unsaved text, fixes, kept warnings, what may be done."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.findings import Finding, Fix, Location, Override, Severity
from editor_app.domain.item import (
    ColumnKey,
    Content,
    ContentHash,
    Draft,
    ItemId,
    Kind,
    PersonId,
    UnitKey,
)
from editor_app.domain.keeps import Keep
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.status import Pending, Status
from editor_app.domain.template import FieldType, Tier
from editor_app.domain.workflow import Approval, Command, OperationState, Remote, RemoteState
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.fixes import fixed
from editor_app.presenters.form import ON_SHEET, FormPresenter
from tests.fakes.workstation import BUNDLED

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
HASH = ContentHash("a" * 64)
BODY = "采用先进(jìn)技术。\n"


@pytest.fixture(scope="module")
def layout() -> Layout:
    return parse_pack(BUNDLED)


def draft(**fields: str) -> Draft:
    return Draft(
        item=ItemId("00000000-0000-4000-8000-000000000001"),
        content=Content(
            kind=Kind("notice"),
            unit=UnitKey("gwb"),
            column=ColumnKey("gov_info.statutory.notices"),
            template_version="1.0.0",
            layout_version="2026.11",
            fields={"title": "关于供水的通知。", **fields},
            body=BODY,
        ),
        base=None,
        edition=1,
        created_at=NOW,
        changed_at=NOW,
        keeps={},
    )


def remote(state: RemoteState, *approvals: Approval) -> Remote:
    return Remote(
        item=ItemId("00000000-0000-4000-8000-000000000001"),
        unit=UnitKey("gwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        kind=Kind("notice"),
        title="关于供水的通知",
        state=state,
        level=1 if state is RemoteState.IN_REVIEW else 0,
        levels=3,
        head=HASH,
        live=None,
        edition=1,
        submitted_by=PersonId("lin"),
        submitted_by_name="林晓雯",
        contributors=(PersonId("lin"),),
        approvals=approvals,
        changed_at=NOW,
        published_at=None,
        scheduled_at=None,
        url=None,
        index_no=None,
        sequence=1,
    )


def finding(where: str, excerpt: str, start: int, fix: str | None, **more: Severity) -> Finding:
    return Finding(
        rule="TXT-01",
        severity=more.get("severity", Severity.WARN),
        override=Override.EDITOR_REASON,
        title_zh="",
        title_en="",
        message_zh="",
        message_en="",
        location=Location(where=where, start=start, length=len(excerpt)),
        excerpt=excerpt,
        fix=None if fix is None else Fix(label_zh="", label_en="", replacement=fix),
    )


def test_every_field_stands_in_exactly_one_group(layout: Layout) -> None:
    for template in layout.templates.values():
        content = replace(draft().content, kind=template.key)
        form = FormPresenter(EditorPresenter(replace(draft(), content=content), layout))
        shown = [spec.key for group in form.groups() for spec in group.fields]
        expected = [
            spec.key
            for spec in template.fields
            if spec.type is not FieldType.BODY
            and spec.key not in ON_SHEET
            and spec.key != "attachments"
        ]
        assert sorted(shown) == sorted(expected)


def test_nothing_is_unsaved_at_first(layout: Layout) -> None:
    assert not EditorPresenter(draft(), layout).unsaved


def test_what_is_typed_during_a_save_stays_unsaved(layout: Layout) -> None:
    presenter = EditorPresenter(draft(), layout)
    presenter.set_body("第一句。\n")
    under_way = presenter.draft
    presenter.set_body("第一句。第二句。\n")
    presenter.saved(under_way)
    assert presenter.unsaved
    assert presenter.draft.content.body == "第一句。第二句。\n"


def test_the_store_never_overtakes_typed_text(layout: Layout) -> None:
    presenter = EditorPresenter(draft(), layout)
    presenter.set_body("还没有保存。\n")
    elsewhere = replace(draft(), content=replace(draft().content, body="别处改动。\n"))
    assert not presenter.take_stored(elsewhere)
    assert presenter.draft.content.body == "还没有保存。\n"


def test_a_change_elsewhere_is_shown_when_nothing_is_unsaved(layout: Layout) -> None:
    presenter = EditorPresenter(draft(), layout)
    elsewhere = replace(draft(), content=replace(draft().content, body="别处改动。\n"))
    assert presenter.take_stored(elsewhere)
    assert presenter.draft.content.body == "别处改动。\n"


def test_a_condition_makes_a_field_required(layout: Layout) -> None:
    presenter = EditorPresenter(draft(provenance="migrated"), layout)
    spec = presenter.template.field("original_url")
    assert spec is not None
    form = FormPresenter(presenter)
    assert form.required_by(spec) is Tier.SUBMIT
    presenter.set_field("provenance", "original")
    assert form.required_by(spec) is Tier.NEVER


def test_a_fix_replaces_the_words_the_rule_saw() -> None:
    after = fixed(draft().content, finding("body", "(jìn)", 4, ""))
    assert after.body == "采用先进技术。\n"


def test_a_fix_is_not_applied_to_other_words() -> None:
    changed = replace(draft().content, body="改过了。" + BODY)
    assert fixed(changed, finding("body", "(jìn)", 4, "")) is changed


def test_a_fix_in_a_field_replaces_its_part() -> None:
    assert fixed(draft().content, finding("title", "。", 7, "")).title == "关于供水的通知"


def test_a_fix_in_a_field_is_not_applied_to_other_words() -> None:
    content = draft().content
    assert fixed(content, finding("title", "！", 7, "")) is content


def test_a_fix_without_a_place_replaces_the_whole_value() -> None:
    after = fixed(draft().content, finding("source", "", 0, "东屿高新区管委会办公室"))
    assert after.text("source") == "东屿高新区管委会办公室"


def test_a_conversion_of_blocks_is_none_of_the_texts_own_fixes() -> None:
    content = draft().content
    one = finding("body", "(jìn)", 4, "")
    assert one.fix is not None
    assert fixed(content, replace(one, fix=replace(one.fix, block="list"))) is content


def test_a_kept_warning_can_be_opened_again(layout: Layout) -> None:
    presenter = EditorPresenter(draft(), layout)
    warning = finding("body", "(jìn)", 4, None)
    presenter.keep(warning, Keep(reason="引用原文"))
    told = Keep(reason="引用原文", words=warning.words_key)
    assert presenter.draft.keeps == {warning.key: told}
    presenter.keep(warning, Keep(reason=""))
    assert not presenter.draft.keeps


def test_an_item_in_review_can_only_be_read(layout: Layout) -> None:
    presenter = EditorPresenter(replace(draft(), base=HASH), layout)
    standing = presenter.standing(remote(RemoteState.IN_REVIEW), ())
    assert standing.read_only
    assert not standing.may_submit
    assert standing.status is Status.REVIEW_1


def test_a_returned_item_may_be_changed_and_says_why_it_came_back(layout: Layout) -> None:
    back = Approval(
        level=1,
        outcome="return",
        by=PersonId("li"),
        by_name="李建国",
        at=NOW,
        reason="主送机关不全",
        hash=HASH,
    )
    presenter = EditorPresenter(replace(draft(), base=HASH), layout)
    standing = presenter.standing(remote(RemoteState.RETURNED, back), ())
    assert standing.may_submit
    assert standing.return_reason == "主送机关不全"


@pytest.mark.parametrize(
    ("state", "locked"),
    [
        (OperationState.QUEUED, True),
        (OperationState.UNKNOWN, True),
        (OperationState.NEEDS_YOU, False),
    ],
)
def test_an_item_is_locked_while_its_submission_is_open(
    layout: Layout, state: OperationState, locked: bool
) -> None:
    presenter = EditorPresenter(draft(), layout)
    pending = Pending(command=Command.SUBMIT, state=state, hash=HASH)
    assert presenter.standing(None, (pending,)).read_only is locked


def test_a_scheduled_item_is_not_offered_for_submission(layout: Layout) -> None:
    standing = EditorPresenter(draft(), layout).standing(remote(RemoteState.SCHEDULED), ())
    assert standing.read_only
    assert not standing.may_submit
