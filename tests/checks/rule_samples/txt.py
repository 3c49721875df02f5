"""TXT-01 to TXT-04: residue of pasting, slips of form, and words of the lexicon."""

from tests.checks.asking import NEWS, sample
from tests.checks.rule_samples.form import RuleSamples

SAMPLES = (
    RuleSamples(
        rule="TXT-01",
        positive=sample(NEWS, body="東嶼高新區"),
        negative=sample(NEWS, body="乾坤大挪移，慰藉人心"),
        last_sound=sample(NEWS, body="公式(a)和公式(b)"),
        first_broken=sample(NEWS, body="公式(a)和公式(b)和公式(c)"),
    ),
    RuleSamples(
        rule="TXT-02",
        positive=sample(NEWS, body="自2027年2月30日起施行,逾期不再受理。"),
        negative=sample(NEWS, body="自2028年2月29日（星期二）起施行，8:30至12:00受理。"),
        last_sound=sample(NEWS, body="2026年11月26日（星期四）"),
        first_broken=sample(NEWS, body="2026年11月26日（星期五）"),
    ),
    RuleSamples(
        rule="TXT-03",
        positive=sample(NEWS, body="海峡两岸称两岸三地"),
        negative=sample(NEWS, body="海峡两岸和香港"),
        last_sound=sample(NEWS, body="残疾人"),
        first_broken=sample(NEWS, body="残废人"),
    ),
    RuleSamples(
        rule="TXT-04",
        positive=sample(NEWS, body="功率50KW"),
        negative=sample(NEWS, body="一座落成的桥"),
        last_sound=sample(NEWS, body="发布署名文章"),
        first_broken=sample(NEWS, body="发布署"),
    ),
)
