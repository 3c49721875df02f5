"""REV-01 to REV-05: a command of review that may take effect, and one that may not."""

from collections.abc import Callable, Iterable
from typing import Any

from editor_app.checks.review_rules import (
    REVIEW_PREDICATES,
    ReviewSubject,
    Signature,
    params_of,
)
from editor_app.domain.secrecy import Standing
from editor_app.domain.workflow import Command
from tests.checks.rule_samples.form import RuleSamples
from tests.checks.sample_items import layout

HEAD = "5f" * 32
ALMOST = HEAD[:-1] + "e"  # the last digit of the hash alone


def asked(rule: str, **facts: Any) -> Callable[[], Iterable[object]]:
    subject = ReviewSubject(params=params_of(layout(), rule), **facts)
    return lambda: REVIEW_PREDICATES[rule](subject)


def levels(level: int, waits: int, by: tuple[str, ...], others: tuple[str, ...]) -> Any:
    """Lin and He wrote it; ``by`` acts at a level, others spoke before."""
    facts = {"level": level, "waits": waits, "acting": by, "spoken": others}
    return asked("REV-01", writers=("lin", "he"), **facts)


def signed(*hashes: str) -> Any:
    told = [Signature(level=n, by=f"r{n}", revision=one) for n, one in enumerate(hashes, 1)]
    return asked("REV-02", head=HEAD, signed=told)


def examined(level: int, standing: Standing, examiner: str = "huang") -> Any:
    """Asked for before the third level."""
    facts = {"level": level, "secrecy": standing, "examiner": examiner}
    return asked("REV-04", secrecy_before=3, writers=("lin",), **facts)


SAMPLES = (
    RuleSamples(
        rule="REV-01",
        positive=levels(2, 2, ("lin",), ("li",)),
        negative=levels(2, 2, ("wang",), ("li",)),
        last_sound=levels(3, 3, ("wu", "liang"), ("li", "wang")),
        first_broken=levels(3, 3, ("wu", "wang"), ("li", "wang")),  # in place of who has spoken
    ),
    RuleSamples(
        rule="REV-02",
        positive=signed("a" * 64, "a" * 64),
        negative=signed(),
        last_sound=signed(HEAD, HEAD, HEAD),
        first_broken=signed(HEAD, HEAD, ALMOST),
    ),
    RuleSamples(
        rule="REV-03",
        positive=asked("REV-03", command=Command.RETURN, reason=""),
        negative=asked("REV-03", command=Command.APPROVE, reason=""),
        last_sound=asked("REV-03", command=Command.REJECT, reason="数据不准确"),
        first_broken=asked("REV-03", command=Command.REJECT, reason=" 数据不准 "),
    ),
    RuleSamples(
        rule="REV-04",
        positive=examined(3, Standing.OPEN),
        negative=examined(3, Standing.PASSED),
        last_sound=examined(2, Standing.VOID),
        first_broken=examined(3, Standing.VOID),
    ),
    RuleSamples(
        rule="REV-05",
        positive=asked("REV-05", kept=[("TXT-04", ""), ("META-05", "已经核对")]),
        negative=asked("REV-05", kept=[]),
        last_sound=asked("REV-05", kept=[("TXT-04", "已经核对")]),
        first_broken=asked("REV-05", kept=[("TXT-04", "  已核对  ")]),
    ),
)
