"""A draft meets a newer template: two real packs, planned, applied, taken back."""

from dataclasses import replace

import pytest

from editor_app.domain.item import Draft
from editor_app.rendering.policy_fit import FitKind
from editor_app.services.template_difference import ChangeKind
from editor_app.services.template_update import TemplateUpdateService
from tests.fakes.clock import MORNING
from tests.fakes.workstation import Workstation
from tests.services.newer_layout import newer_layout

TABLE = "正文一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n"


@pytest.fixture
def service(lin: Workstation) -> TemplateUpdateService:
    return TemplateUpdateService(lin.layouts, lin.drafts, lin.checking, lin.clock)


def older(lin: Workstation) -> Draft:
    """A draft of the bundled pack, with things the newer template has no place for."""
    draft = lin.write(subtitle="副题一则", recipients="各单位：")
    return lin.drafts.save(replace(draft, content=replace(draft.content, body=TABLE)))


def kinds(service: TemplateUpdateService, draft: Draft) -> dict[ChangeKind, str]:
    return {change.kind: change.label_zh for change in service.plan(draft).changes}


def test_nothing_is_offered_in_the_draft_s_own_layout(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    assert not service.offered(older(lin).content)


def test_another_pack_with_the_same_template_offers_nothing(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = lin.write()
    news = replace(draft.content, kind=lin.layouts.current().template("news").key)
    lin.layouts.install(newer_layout(), MORNING)
    assert not service.offered(news)


def test_a_newer_template_is_offered(lin: Workstation, service: TemplateUpdateService) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    assert service.offered(draft.content)
    update = service.plan(draft)
    assert (update.old_version, update.new_version) == ("1.0.0", "2.0.0")


def test_every_difference_is_named(lin: Workstation, service: TemplateUpdateService) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    told = kinds(service, draft)
    assert told[ChangeKind.REMOVED] == "副标题"
    assert told[ChangeKind.ADDED] == "咨询热线"
    assert told[ChangeKind.REQUIRED] == "咨询热线"
    assert told[ChangeKind.RENAMED] == "发送范围"
    assert told[ChangeKind.LIMITS] == "标题"
    assert told[ChangeKind.BLOCK_GONE] == "table"


def test_values_that_no_longer_fit_are_named(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    places = {finding.location.where for finding in service.plan(draft).unfit}
    assert {"title", "hotline"} <= places


def test_blocks_that_are_gone_are_converted(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    update = service.plan(draft)
    assert [note.kind for note in update.notes] == [FitKind.TABLE]
    assert update.after.content.body == "正文一段。\n\n甲；乙\n\n丙；丁\n"


def test_planning_stores_nothing(lin: Workstation, service: TemplateUpdateService) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    service.plan(draft)
    assert lin.drafts.stored(draft.item).content == draft.content
    assert lin.drafts.history(draft.item).versions == ()


def test_applying_keeps_the_form_of_before_as_a_version(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    applied = service.apply(service.plan(draft), lin.person)
    kept = lin.drafts.history(draft.item).versions
    assert [lin.drafts.version(one.hash).content for one in kept] == [draft.content]
    stored = lin.drafts.stored(draft.item).content
    assert stored == applied.content
    assert (stored.template_version, stored.layout_version) == ("2.0.0", "2026.12")


def test_a_value_without_a_field_is_not_dropped(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    service.apply(service.plan(draft), lin.person)
    assert lin.drafts.stored(draft.item).content.fields["subtitle"] == "副题一则"


def test_taking_back_gives_the_form_of_before_and_keeps_what_came_after(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    update = service.plan(draft)
    applied = service.apply(update, lin.person)
    typed = lin.drafts.save(replace(applied, content=replace(applied.content, body="后来写的。\n")))
    back = service.put_back(update.before.content, typed, lin.person)
    assert back.content == draft.content
    versions = lin.drafts.history(draft.item).versions
    bodies = {lin.drafts.version(one.hash).content.body for one in versions}
    assert "后来写的。\n" in bodies


def test_after_applying_nothing_is_offered_any_more(
    lin: Workstation, service: TemplateUpdateService
) -> None:
    draft = older(lin)
    lin.layouts.install(newer_layout(), MORNING)
    applied = service.apply(service.plan(draft), lin.person)
    assert not service.offered(applied.content)
