"""Sentences one after the other, as each script sets them."""

import pytest

from editor_app.ui.models.language import joined_sentences


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        (("磁盘已满。", "文字都在。", "请清理磁盘。"), "磁盘已满。文字都在。请清理磁盘。"),
        (("The disk is full.", "", "Free some space."), "The disk is full. Free some space."),
        (("“供水通知”", "已退回。"), "“供水通知”已退回。"),
        (("找不到 portal.example", "请检查。"), "找不到 portal.example 请检查。"),
        ((), ""),
    ],
)
def test_behind_a_chinese_full_stop_stands_no_space(parts: tuple[str, ...], told: str) -> None:
    assert joined_sentences(parts) == told
