"""TXT-01, TXT-03 and TXT-04: residue of pasting, and words of the lexicon."""

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
