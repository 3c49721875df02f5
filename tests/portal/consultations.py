"""A consultation and its result that pass every blocking check, in the unit of the tests."""

from dataclasses import replace

from editor_app.domain.canonical import Json
from editor_app.domain.item import Content
from tests.checks.sample_items import load
from tests.portal.articles import UNIT

NAME = "仲恺高新区管委会办公室"
STARTS, ENDS = "2026-11-23", "2026-12-02"  # seven working days from the day after the start
_BODY = """\
为规范户外广告设施设置，我办起草了《户外广告设施管理办法（征求意见稿）》，
现公开征求意见。

公众可以通过本页的网上表单、电子邮件或者电话提出意见，请写明理由和联系方式。

草案全文和起草说明见附件，欢迎社会各界提出宝贵意见和建议，征求意见结束后将公布采纳情况和未采纳的理由。

仲恺高新区管委会办公室

2026年11月20日
"""


def consultation(**fields: Json) -> Content:
    """Open from Monday 23 November to Wednesday 2 December."""
    told: dict[str, Json] = {
        "published_at": None,
        "title": "关于《户外广告设施管理办法（征求意见稿）》公开征求意见的公告",
        "source": NAME,
        "publisher": NAME,
        "contact_unit": NAME,
        "starts_on": STARTS,
        "ends_on": ENDS,
        "explanation": [{"name": "起草说明.pdf"}],
        "comment_phone": "0752-3278000",
        "description": "就户外广告设施管理办法征求意见稿公开征求意见。",
    }
    return _content("13-consultation-violations.md", told | fields, _BODY)


def result(*answers: str, **fields: Json) -> Content:
    """What became of the opinions on that consultation."""
    told: dict[str, Json] = {
        "source": NAME,
        "contact_unit": NAME,
        "consultation_link": answers[0] if answers else None,
        "starts_on": STARTS,
        "ends_on": ENDS,
    }
    return _content("05-consultation-result.md", told | fields)


def _content(file: str, fields: dict[str, Json], body: str = "") -> Content:
    content = load(file).content
    for name, value in fields.items():
        content = content.with_field(name, value)
    return replace(content, unit=UNIT, body=body or content.body)
