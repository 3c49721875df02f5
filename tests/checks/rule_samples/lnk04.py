"""LNK-04: what a link answered when it was last asked."""

from datetime import datetime

from editor_app.checks.nearby import Nearby
from editor_app.checks.subject import PORTAL_TIME
from editor_app.domain.proofing_ports import LinkAnswer, Outcome
from tests.checks.asking import NEWS, in_context, sample
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import Sample

AT = datetime(2026, 11, 19, 9, 30, tzinfo=PORTAL_TIME)


def linked(outcome: Outcome | None, status: int = 0, url: str = "https://www.gov.cn/a") -> Sample:
    """The news sample with one link that answered so; ``None``: it was never asked."""
    answer = None
    if outcome is not None:
        answer = LinkAnswer(url=url, at=AT, outcome=outcome, status=status)
    one = sample(NEWS, body=f"见[去处]({url})。")
    return in_context(one, nearby=Nearby(link=lambda _: answer))


SAMPLES = (
    RuleSamples(
        rule="LNK-04",
        positive=linked(Outcome.GONE, 404),
        negative=sample(NEWS, body="见[去处](https://www.gov.cn/a)。"),  # nobody asks links here
        last_sound=linked(Outcome.CLOSED, 403),
        first_broken=linked(None),
    ),
)
