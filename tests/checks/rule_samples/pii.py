"""PII-01 to PII-03: personal data in the text, in files, and masks."""

from tests.checks.asking import NEWS, sample, with_files
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

ID = "441300190001010008"


def csv(text: str) -> Sample:
    """The news sample with one list attached."""
    return with_files(sample(NEWS), {"名单.csv": text.encode()})


SAMPLES = (
    RuleSamples(
        rule="PII-01",
        positive=sample(NEWS, body="电话13800000000"),
        negative=sample(NEWS, body="办公电话0700-0000012，拨打12345热线"),
        last_sound=sample(NEWS, body=f"号码{ID[:-1]}9"),
        first_broken=sample(NEWS, body=f"号码{ID}"),
    ),
    RuleSamples(
        rule="PII-02",
        positive=csv(f"姓名,身份证号\n测试甲,{ID}\n"),
        negative=csv("姓名,手机\n测试甲,139****0000\n"),
        last_sound=csv(f"姓名,身份证号\n测试甲,{ID[:-1]}9\n"),
        first_broken=csv(f"身份证号\n{ID}\n"),
    ),
    RuleSamples(
        rule="PII-03",
        positive=sample(NEWS, body="身份证号4413001900****0016"),
        negative=sample(NEWS, body="身份证号44*************029"),
        last_sound=sample(NEWS, body="电话138****0000"),
        first_broken=sample(NEWS, body="电话1380***0000"),
    ),
)
