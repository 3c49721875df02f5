"""LNK-04: what links answered, told with the date; never a reason to stop anything."""

from dataclasses import replace

import pytest

from editor_app.checks.link_answers import to_ask
from editor_app.domain.findings import Severity
from editor_app.domain.proofing_ports import Outcome
from tests.checks.asking import NEWS, ask, in_context, sample
from tests.checks.rule_samples.lnk04 import linked


@pytest.mark.parametrize(
    ("outcome", "status", "severity", "words"),
    [
        (Outcome.GONE, 404, Severity.WARN, "已失效（2026-11-19 09:30 检查，HTTP 404）"),
        (Outcome.FAULTY, 502, Severity.WARN, "对方网站出错"),
        (Outcome.UNREACHED, 0, Severity.INFO, "从本机没有打开"),
        (Outcome.REFUSED, 0, Severity.INFO, "内部网络"),
        (None, 0, Severity.INFO, "尚未检查"),
    ],
)
def test_only_what_the_other_side_says_is_broken_is_a_warning(
    outcome: Outcome | None, status: int, severity: Severity, words: str
) -> None:
    (finding,) = ask("LNK-04", linked(outcome, status))
    assert finding.severity is severity
    assert words in finding.message_zh


@pytest.mark.parametrize("outcome", [Outcome.UNREACHED, Outcome.REFUSED])
def test_what_the_portal_asked_is_not_said_of_the_readers_computer(outcome: Outcome) -> None:
    made = linked(outcome)
    nearby = replace(made.context.nearby, at_portal=True)
    (finding,) = ask("LNK-04", in_context(made, nearby=nearby))
    assert "从门户服务器" in finding.message_zh
    assert "本机" not in finding.message_zh
    assert "the portal's server" in finding.message_en
    assert "here" not in finding.message_en.replace("there", "")


@pytest.mark.parametrize("outcome", [Outcome.FINE, Outcome.CLOSED])
def test_what_is_there_is_not_told(outcome: Outcome) -> None:
    assert ask("LNK-04", linked(outcome)) == ()


@pytest.mark.parametrize(
    "url", ["http://10.0.0.8/a", "http://oa/a", "file:///C:/a", "http://old.example.gov.cn/", "/a"]
)
def test_what_the_public_cannot_open_is_not_asked(url: str) -> None:
    one = linked(None, url=url)
    assert to_ask(one.content, one.context) == ()
    assert ask("LNK-04", one) == ()


def test_each_address_is_asked_once() -> None:
    one = sample(NEWS, body="[一](https://a.gov.cn/) [二](https://a.gov.cn/) https://b.gov.cn/")
    assert to_ask(one.content, one.context) == ("https://a.gov.cn/", "https://b.gov.cn/")
