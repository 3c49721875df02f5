"""Sums in HTML tables (TXT-02): merged heads, labels and totals, and what cannot be read."""

import time

import pytest

from editor_app.checks.proof.html_tables import grids
from tests.checks.asking import NEWS, ask, sample

TABLE = """前文。

<table>
<tr><th rowspan="2">单位</th><th rowspan="2">类别</th><th colspan="2">金额（万元）</th></tr>
<tr><th>上年</th><th>本年</th></tr>
<tr><td rowspan="2">甲镇</td><td>低保</td><td>10</td><td>12.5</td></tr>
<tr><td>特困</td><td>20</td><td>1,000</td></tr>
<tr><td>乙镇</td><td>低保</td><td>5</td><td><strong>3</strong></td></tr>
<tr><td colspan="2">合计</td><td>{}</td><td>{}</td></tr>
</table>

后文。
"""


def sums(body: str) -> list[tuple[str, str]]:
    """What is pointed at, and its message."""
    found = ask("TXT-02", sample(NEWS, body=body))
    kept = [one for one in found if one.facts.get("kind") == "table_sum"]
    ends = [(one.location.start, one.location.start + one.location.length) for one in kept]
    return [(body[start:end], one.message_zh) for one, (start, end) in zip(kept, ends, strict=True)]


def test_a_total_of_a_merged_table_that_is_wrong_is_pointed_at() -> None:
    assert sums(TABLE.format(35, "1,015.5")) == []
    ((words, message),) = sums(TABLE.format(36, "1,015.5"))
    assert (words, "35" in message) == ("36", True)
    ((words, _),) = sums(TABLE.format(35, "<b>1,016.5</b>"))
    assert words == "1,016.5"


@pytest.mark.parametrize(
    "rows",
    [
        '<tr><td>甲</td><td rowspan="2">10</td></tr><tr><td>乙</td></tr>'
        "<tr><td>丙</td><td>1</td></tr><tr><td>合计</td><td>99</td></tr>",
        "<tr><td>甲</td><td>10</td></tr><tr><td>其中：女</td><td>4</td></tr>"
        "<tr><td>乙</td><td>5</td></tr><tr><td>合计</td><td>99</td></tr>",
        "<tr><td>甲</td><td>约10</td></tr><tr><td>乙</td><td>5</td></tr>"
        "<tr><td>丙</td><td>5</td></tr><tr><td>合计</td><td>99</td></tr>",
    ],
)
def test_what_cannot_be_read_is_left_alone(rows: str) -> None:
    assert sums(f"<table><tr><th>项</th><th>数</th></tr>{rows}</table>") == []


def test_subtotals_of_a_merged_table_are_no_parts() -> None:
    rows = (
        '<tr><td rowspan="3">甲镇</td><td>一</td><td>1</td></tr><tr><td>二</td><td>2</td></tr>'
        "<tr><td>小计</td><td>3</td></tr><tr><td>乙镇</td><td>一</td><td>4</td></tr>"
        '<tr><td colspan="2">合计</td><td>{}</td></tr>'
    )
    table = f"<table><tr><th>镇</th><th>类</th><th>数</th></tr>{rows}</table>"
    assert sums(table.format(7)) == []
    assert [words for words, _ in sums(table.format(10))] == ["10"]


@pytest.mark.parametrize(
    "source",
    [
        "<table><tr><td colspan=9999 rowspan=9999>1</td></tr></table>",
        "<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>",
        "<table><td>1</td></table>",
        "<table><tr>" + "<td rowspan=1000 colspan=100>1</td>" * 500 + "</tr></table>",
    ],
)
def test_a_table_that_is_none_is_left_out(source: str) -> None:
    assert [grid for grid in grids(source) if grid] in ([], [[]])


def test_cells_that_claim_a_thousand_rows_cost_no_more_than_what_is_written() -> None:
    source = "<table><tr><td rowspan=1000 colspan=19>1</table>" * 3_000
    started = time.process_time()
    list(grids(source))
    assert time.process_time() - started < 2
