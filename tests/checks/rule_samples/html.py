"""HTML-01 to HTML-03: markup, pictures, structure."""

from tests.checks.asking import NEWS, NOTICE, sample
from tests.checks.rule_samples.form import RuleSamples

SAMPLES = (
    RuleSamples(
        rule="HTML-01",
        positive=sample(NEWS, body="甲<script>alert(1)</script>乙"),
        negative=sample(NEWS, body="1 < 2 且 3 > 2，H<sub>2</sub>O"),
        last_sound=sample(NEWS, body="<p>甲</p>"),
        first_broken=sample(NEWS, body='<p style="color:red">甲</p>'),
    ),
    RuleSamples(
        rule="HTML-02",
        positive=sample(NEWS, body="![微信图片_20261120](att:a01)"),
        negative=sample(NEWS, body="![检查人员查看灭火器](att:a01)"),
        last_sound=sample(NEWS, body=f"![{'字' * 120}](att:a01)"),
        first_broken=sample(NEWS, body=f"![{'字' * 121}](att:a01)"),
    ),
    RuleSamples(
        rule="HTML-03",
        positive=sample(NEWS, body="请[点击这里](/a)。"),
        negative=sample(NEWS, body="请[查看办事指南](/a)。"),
        last_sound=sample(NOTICE, body="## 一\n\n### 二\n"),
        first_broken=sample(NOTICE, body="## 一\n\n#### 二\n"),
    ),
)
