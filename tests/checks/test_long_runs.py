"""No text makes a rule slow: long runs of every sign that its patterns look for.

``python -m tests.checks.test_long_runs 100000`` tries runs of that length.
"""

import re
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from editor_app.checks import engine
from editor_app.checks.proof.placeholders import placeholders
from editor_app.checks.proof.prose import read_body
from editor_app.domain.findings import Phase
from tests.checks.asking import NOTICE, sample

LENGTH = 12_000
SECONDS = 0.4  # of the processor, for one rule; what grows with the square takes minutes at 1 MB
RUNS = (
    *("*", "0", "1*", "一", "附件", "（", "《", "“", "(", "[", "![", "<", "<a ", '<a href="', "`"),
    *("``` ", "|", "| - ", "#", "# ", "- ", "1.", "一、", "×", "_", "{{", "@", "a", "a.", "a@"),
    *(
        "http://",
        "http://a.",
        "》、《",
        "。",
        " ",
        "\u3000",
        "年",
        "2026年",
        "2026年1",
        "第",
        "第一",
    ),
    *(
        "号",
        "〔2026〕",
        "[2026]",
        "路",
        "路1号",
        "1栋",
        "张，男",
        "区(qū)",
        "\u200b",
        "內",
        "，",
        "“”",
    ),
    *(
        "内部",
        "E1",
        "粤A",
        "-",
        "1-",
        "6222 ",
        "~~~\n",
        "\n",
        "&lt;",
        "\\",
        "%",
        "：",
        "100万元",
        "合计",
        '[x](a "',
        "[x](a '\n",
    ),
)


def slow(run: str, length: int, seconds: float) -> Iterator[tuple[str, float]]:
    """Rules that take longer than that over a text of such a run."""
    one = sample(NOTICE)
    body = f"{(run * (length // len(run) + 1))[:length]}a"
    content = replace(one.content, body=body, attachments=())
    for rule in engine.rules_of(content, one.context, Phase.SUBMIT):
        begun = time.process_time()
        list(engine.say(rule, content, one.context, Phase.SUBMIT))
        took = time.process_time() - begun
        if took > seconds:
            yield rule.id, took


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_of_one_sign_is_checked_in_a_moment(run: str) -> None:
    assert list(slow(run, LENGTH, SECONDS)) == []


def test_gaps_in_one_long_line_are_told_in_a_moment() -> None:
    """The line of each gap was taken out of the text again, and each compared with all before."""
    looks = (re.compile(r"_{3,}"),)

    def seconds(length: int) -> float:
        prose = read_body("____年__月__日 " * (length // 11))
        began = time.process_time()
        assert sum(1 for _ in placeholders(prose, looks)) == length // 11
        return time.process_time() - began

    assert seconds(240_000) < 24 * max(seconds(30_000), 0.004)


if __name__ == "__main__":
    size = int(sys.argv[1])
    found = {run: list(slow(run, size, SECONDS * size / LENGTH)) for run in RUNS}
    print({run: told for run, told in found.items() if told} or f"{len(RUNS)} runs: none is slow")
