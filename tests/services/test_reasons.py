"""常用理由: the layout's in both languages, and one's own."""

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.services.reasons import MOST, ReasonService
from tests.fakes.workstation import Workstation


@pytest.fixture
def reasons(li: Workstation) -> ReasonService:
    return ReasonService(li.store, li.layouts)


def test_the_layout_offers_reasons_in_both_languages(reasons: ReasonService) -> None:
    assert "主送机关不完整。" in reasons.reasons("zh_CN").shared
    assert "The addressees are incomplete." in reasons.reasons("en").shared


def test_what_is_kept_stands_first_and_can_be_forgotten(reasons: ReasonService) -> None:
    reasons.keep("请补联系电话。")
    reasons.keep("请核对日期。")
    reasons.keep("请补联系电话。")
    assert reasons.reasons("zh_CN").own == ("请补联系电话。", "请核对日期。")
    reasons.drop("请补联系电话。")
    assert reasons.reasons("zh_CN").own == ("请核对日期。",)


def test_the_oldest_of_too_many_is_let_go(reasons: ReasonService) -> None:
    for number in range(MOST + 1):
        reasons.keep(f"理由第 {number} 条")
    own = reasons.reasons("zh_CN").own
    assert len(own) == MOST
    assert "理由第 0 条" not in own


@pytest.mark.parametrize("text", ["", " ", "长" * 2001, "反\u202e向"])
def test_what_cannot_be_said_is_not_kept(reasons: ReasonService, text: str) -> None:
    with pytest.raises(EditorError) as caught:
        reasons.keep(text)
    assert caught.value.code is Code.REMARK_UNFIT
    assert reasons.reasons("zh_CN").own == ()


def test_a_list_that_cannot_be_read_is_an_empty_one(
    li: Workstation, reasons: ReasonService
) -> None:
    li.store.meta.set("reasons.own", "{")
    assert reasons.reasons("zh_CN").own == ()
