"""GK-01 to GK-09: catalogue elements, normative documents, marks of secrecy."""

from tests.checks.asking import NEWS, NOTICE, POLICY, sample
from tests.checks.rule_samples.form import RuleSamples

CODE = "11990000000000000D"

SAMPLES = (
    RuleSamples(
        rule="GK-01",
        positive=sample(NEWS, publisher="某公司"),
        negative=sample(NEWS, publisher="东屿高新区科技创新局"),
        last_sound=sample(NEWS, publisher="东屿高新区管委会"),
        first_broken=sample(NEWS, publisher="管委会"),
    ),
    RuleSamples(
        rule="GK-02",
        positive=sample(NEWS, openness="withheld"),
        negative=sample(NEWS, openness_reason="process"),
        last_sound=sample(NEWS, openness="active"),
        first_broken=sample(NEWS, openness="on_request", openness_reason="process"),
    ),
    RuleSamples(
        rule="GK-03",
        positive=sample(NEWS, formed_on="2027-01-01"),
        negative=sample(NEWS, formed_on="1949-10-01"),
        last_sound=sample(NEWS, formed_on="2026-11-20"),
        first_broken=sample(NEWS, formed_on="2026-11-21"),
    ),
    RuleSamples(
        rule="GK-04",
        positive=sample(NEWS, index_no="2026-00037"),
        negative=sample(NEWS, index_no="000000000/2026-00001"),
        last_sound=sample(NEWS, index_no=f"{CODE}/2026-00037"),
        first_broken=sample(NEWS, index_no=f"{CODE[:-1]}E/2026-00037"),
    ),
    RuleSamples(
        rule="GK-05",
        positive=sample(NOTICE, genre="jiyao", title="会议纪要"),
        negative=sample(NOTICE, genre="tongzhi", title="关于停水的通知（第二号）"),
        last_sound=sample(NEWS, theme="t0204"),
        first_broken=sample(NEWS, theme="t02"),
    ),
    RuleSamples(
        rule="GK-06",
        positive=sample(NOTICE, doc_no="东高新社[2026]第08号"),
        negative=sample(NOTICE, doc_no="粤府令第277号"),
        last_sound=sample(NOTICE, doc_no="东高新社〔2026〕8号"),
        first_broken=sample(NOTICE, doc_no="东高新社〔2026〕08号"),
    ),
    RuleSamples(
        rule="GK-07",
        positive=sample(POLICY, unified_no=None),
        negative=sample(POLICY, is_normative="no", unified_no=None),
        last_sound=sample(POLICY, valid_until="2029-12-10"),
        first_broken=sample(POLICY, valid_until="2029-12-11"),
    ),
    RuleSamples(
        rule="GK-08",
        positive=sample(POLICY, validity="amended"),
        negative=sample(POLICY, validity="expired"),
        last_sound=sample(POLICY, validity="repealed", acting_document=["s01"]),
        first_broken=sample(POLICY, validity="repealed", acting_document=[]),
    ),
    RuleSamples(
        rule="GK-09",
        positive=sample(NEWS, body="正文。（内部资料，请勿外传）"),
        negative=sample(NEWS, body="保守国家秘密，不公开审理。"),
        last_sound=sample(NEWS, body="（此件公开发布）"),
        first_broken=sample(NEWS, body="（此件不公开发布）"),
    ),
    RuleSamples(
        rule="GK-10",
        positive=sample(NOTICE, formed_on="2026-08-03"),
        negative=sample(NOTICE, formed_on="2026-08-03", openness="withheld"),
        last_sound=sample(NOTICE, formed_on="2026-11-02"),  # six working days are left
        first_broken=sample(NOTICE, formed_on="2026-10-30"),
    ),
)
