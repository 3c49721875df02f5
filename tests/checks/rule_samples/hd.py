"""HD-01 to HD-03: replies to citizens."""

from datetime import datetime

from editor_app.checks.subject import PORTAL_TIME
from tests.checks.asking import REPLY, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

GOOD = (
    "您好！您反映的问题收悉，现答复如下：\n\n经10月28日现场核查，榆荫路3盏路灯因线路老化不亮，"
    "已于当晚更换线路，恢复照明，并检查了周边14盏路灯。如有问题，请拨打0700-0000014。\n\n"
    "东屿高新区城市建设局\n\n2026年10月29日"
)
SOUND = {
    "title": "关于榆荫路路灯不亮问题的答复",
    "question_public": "榆荫路从和风里到小学这段路灯坏了一个月，希望尽快修好。",
    "contact_phone": "0700-0000014",
}


def due(day: int, **more: str) -> Sample:
    """Received on 26 October 2026; the seventh working day after it is 4 November."""
    now = datetime(2026, 11, day, 9, tzinfo=PORTAL_TIME)
    return in_context(sample(REPLY, **more), now=now)


def says(body: str, **more: str) -> Sample:
    """A sound reply with another text."""
    return sample(REPLY, body=body, **{**SOUND, **more})


SAMPLES = (
    RuleSamples(
        rule="HD-01",
        positive=due(20),
        negative=due(20, due_on="2026-11-27"),  # extended
        last_sound=in_context(sample(REPLY), now=datetime(2026, 10, 29, 9, tzinfo=PORTAL_TIME)),
        first_broken=in_context(sample(REPLY), now=datetime(2026, 10, 30, 9, tzinfo=PORTAL_TIME)),
    ),
    RuleSamples(
        rule="HD-02",
        positive=says(GOOD.replace("已于当晚更换", "近期将更换")),
        negative=says(GOOD),
        last_sound=says(GOOD),
        first_broken=says(GOOD.replace("请拨打0700-0000014", "请拨打电话")),
    ),
    RuleSamples(
        rule="HD-03",
        positive=says(GOOD, title="关于测试丁反映路灯不亮的答复"),
        negative=says(GOOD, title="关于测某反映路灯不亮的答复"),
        last_sound=says(GOOD, question_public="电话137****0000，路灯坏了。"),
        first_broken=says(GOOD, question_public="电话137-0000-0000，路灯坏了。"),
    ),
)
