"""``python -m tests.checks.measure``: how often rules cry wolf, and what they miss.

Writes ``tests/checks/RESULTS.md``. ``--characters N`` takes less clean prose, ``--rounds N`` plants
every kind of error so many times.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from editor_app.checks.engine import PREDICATES, check
from editor_app.domain.findings import Finding, Phase, Severity
from editor_app.domain.layout import Layout
from tests.checks.clean_prose import Prose, held_out, laws, rightly, samples
from tests.checks.rule_samples import all_samples
from tests.checks.rule_samples.form import RuleSamples, speaks
from tests.checks.sample_items import Sample, layout
from tests.checks.seeding import APART, Planted, Seed, planted, seeds
from tests.checks.seeding_around import around
from tests.checks.seeding_items import Whole, wholes
from tests.checks.seeding_slips import slips

RESULTS = Path(__file__).parent / "RESULTS.md"
LEAST_PRECISION = 0.9  # of a rule that warns
_MOST_SHOWN = 12
_PHASE = Phase.SUBMIT
_BY_KIND = frozenset({"TXT-02"})


@dataclass(slots=True)
class Score:
    """What one rule did."""

    rule: str
    severity: Severity
    alarms: int = 0  # in clean prose
    seeded: int = 0
    found: int = 0
    others: set[tuple[str, str]] = field(default_factory=set)  # in seeded prose, beside the seeds
    missed: Counter[str] = field(default_factory=Counter)

    @property
    def recall(self) -> float | None:
        return self.found / self.seeded if self.seeded else None

    @property
    def precision(self) -> float | None:
        """Of what it says in the seeded texts, how much was planted; a text says a thing once."""
        said = self.found + len(self.others)
        return self.found / said if said else None


@dataclass(slots=True)
class Measured:
    """All rules over both sets of texts."""

    characters: int = 0
    texts: int = 0
    planted: int = 0
    held_out: int = 0  # characters
    scores: dict[str, Score] = field(default_factory=dict)
    examples: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    surprises: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    rightly: Counter[tuple[str, str]] = field(default_factory=Counter)  # by text and rule

    def of(self, finding: Finding) -> Score:
        """The score of a finding's rule; entries that only inform count on their own."""
        return self.score(name_of(finding.rule, finding.facts.get("kind")), finding.severity)

    def score(self, name: str, severity: Severity) -> Score:
        return self.scores.setdefault(f"{name} {severity.value}", Score(name, severity))


def name_of(rule: str, kind: object) -> str:
    """A rule that holds many checks is measured check by check."""
    return f"{rule} {kind}" if rule in _BY_KIND and kind else rule


def measure(characters: int, rounds: int, seed: int = 7) -> Measured:
    """Run the rules over clean prose, then over the same with errors planted in it."""
    told, chance = Measured(), Random(seed)
    texts = list(_up_to([*samples(), *laws()], characters))
    for prose in texts:
        told.characters += prose.characters
        told.texts += 1
        for finding in _said(prose):
            told.of(finding).alarms += 1
            told.examples[name_of(finding.rule, finding.facts.get("kind"))].append(
                f"{prose.name}: {_around(prose, finding)}"
            )
    for prose in _up_to(held_out(), characters):
        _hear_held_out(told, prose)
    wanted = [one for _ in range(rounds) for one in seeds(layout(), chance)]
    wanted = [one for one in wanted if one.rule in PREDICATES]
    _plant(told, texts, wanted, chance)
    makers = (wholes, around, slips)
    for whole in (one for _ in range(rounds) for make in makers for one in make(chance)):
        _judge_whole(told, whole)
    return told


def _hear_held_out(told: Measured, prose: Prose) -> None:
    """What is said of a text that no rule was tuned on."""
    told.held_out += prose.characters
    labelled = {one.rule for one in rightly() if one.text == prose.name}
    for finding in _said(prose):
        if finding.rule in labelled:
            told.rightly[prose.name, finding.rule] += 1
            continue
        name = name_of(finding.rule, finding.facts.get("kind"))
        told.surprises[f"{name} {finding.severity.value}"].append(
            f"{prose.name}: {_around(prose, finding)}"
        )


def _judge_whole(told: Measured, whole: Whole) -> None:
    """What the rule says of the item with the error, and of the one without."""
    said = _of_rule(whole, whole.broken)
    severity = said[0].severity if said else layout().rules[whole.rule].severity
    score = told.score(name_of(whole.rule, whole.kind), severity)
    score.seeded += 1
    score.found += bool(said)
    if not said:
        score.missed[whole.kind] += 1
    score.others |= {(whole.kind, f.message_en) for f in _of_rule(whole, whole.sound)}
    told.planted += 1


def _of_rule(whole: Whole, one: Sample) -> list[Finding]:
    """What the rule, or the check of it, says of an item."""
    name = name_of(whole.rule, whole.kind)
    found = check(one.content, one.context, _PHASE).findings
    return [f for f in found if name == name_of(f.rule, f.facts.get("kind")) or f.rule == name]


def _plant(told: Measured, texts: Sequence[Prose], wanted: list[Seed], chance: Random) -> None:
    chance.shuffle(wanted)
    at = 0
    while wanted:
        prose, put = planted(texts[at % len(texts)], wanted[:40], chance)
        at += 1
        for one in put:
            wanted.remove(one.seed)
        _judge(told, prose, put)
        if at > 50 * len(texts):
            raise RuntimeError("the texts have no room for the seeds")


def _judge(told: Measured, prose: Prose, put: Sequence[Planted]) -> None:
    said = list(_said(prose))
    for one in put:
        told.planted += 1
        hits = [f for f in said if f.rule == one.seed.rule and _meets(f, one)]
        name = name_of(one.seed.rule, one.seed.kind)
        score = told.score(name, _severity(one.seed, hits))
        score.seeded += 1
        score.found += bool(hits)
        if not hits:
            score.missed[one.seed.kind] += 1
    for finding in said:
        if any(_meets(finding, one) for one in put):
            continue  # a sentence may break a second rule: that is no false alarm
        told.of(finding).others.add((prose.name, finding.excerpt))


def _severity(seed: Seed, hits: Sequence[Finding]) -> Severity:
    return hits[0].severity if hits else layout().rules[seed.rule].severity


def _said(prose: Prose) -> Iterator[Finding]:
    """What is said of the body, by rules that judge words and not fields."""
    report = check(prose.sample.content, prose.sample.context, _PHASE)
    return (one for one in report.findings if one.location.where == "body" and one.location.length)


def _meets(finding: Finding, one: Planted) -> bool:
    place = finding.location
    return place.start < one.end and one.start < place.start + place.length


def _up_to(texts: Iterable[Prose], characters: int) -> Iterator[Prose]:
    for prose in texts:
        if characters <= 0:
            return
        characters -= prose.characters
        yield prose


def _around(prose: Prose, finding: Finding) -> str:
    place = finding.location
    words = prose.body[max(0, place.start - 12) : place.start + place.length + 12]
    return words.replace("\n", " ")[:80]


# ---------------------------------------------------------------- report


def report(told: Measured, command: str) -> str:
    """RESULTS.md."""
    pack: Layout = layout()
    lines = [
        "# How good the rules are",
        "",
        f"`{command}`, catalogue {pack.catalogue_version}, lexicon {pack.lexicon_version}.",
        "",
        f"Clean: {told.texts} texts, {told.characters:,} characters (laws in force and"
        " the sample items without violations, see `corpus/README.md`). What is said of them counts"
        " as a false alarm.",
        f"Seeded: {told.planted:,} errors planted in the same prose, one in {APART}"
        " characters at most, or made in a whole item (a part left out, a policy copied); found"
        " means that the rule points at the planted sentence, or speaks of that item. What it says"
        " of the sound item beside it counts against it. Seeds show that a rule finds what it is"
        " made for, and are no estimate of what people get wrong.",
        f"A rule that warns has a precision of {LEAST_PRECISION} or more, or it only informs.",
        "",
        "| Rule | Severity | False alarms | per 10,000 characters | Seeded | Found | Recall |"
        " Precision |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    lines += [_line(one, told.characters) for one in sorted(told.scores.values(), key=_order)]
    quiet = sorted(_text_rules() - {one.rule.partition(" ")[0] for one in told.scores.values()})
    silent = ", ".join(quiet) or "none"
    lines += ["", f"Silent in all texts, and nothing planted for them: {silent}.", ""]
    missed = [
        f"{one.rule} {kind} ({n})" for one in told.scores.values() for kind, n in one.missed.items()
    ]
    lines += [f"Missed: {', '.join(sorted(missed)) or 'nothing'}.", "", "## False alarms", ""]
    for rule, found in sorted(told.examples.items()):
        lines += [f"- {rule}: " + "; ".join(f"`{one}`" for one in found[:_MOST_SHOWN])]
    return "\n".join([*lines, *_held_out_lines(told), *_labelled_lines(told)]) + "\n"


def _labelled_lines(measured: Measured) -> list[str]:
    """Rules that judge no prose: whether they speak in their labelled cases, and only there."""
    counted = {one.rule.partition(" ")[0] for one in measured.scores.values()}
    told = {one.rule: _labelled(one) for one in all_samples() if one.rule not in counted}
    right = [rule for rule, wrong in sorted(told.items()) if not wrong]
    wrong = [f"{rule} ({', '.join(cases)})" for rule, cases in sorted(told.items()) if cases]
    return [
        "",
        "## Rules of fields, files, columns, packages and the workflow",
        "",
        "They judge no prose; each has four labelled cases (`rule_samples`): broken, sound, and the"
        " last sound and first broken one at its boundary. Recall and precision are those of the"
        " cases.",
        "",
        f"As labelled, 2 of 2 found and 0 of 2 false ({len(right)} rules): {', '.join(right)}.",
        "",
        f"Otherwise: {'; '.join(wrong) or 'none'}.",
    ]


def _labelled(one: RuleSamples) -> list[str]:
    """Which cases of a rule do not say what their label says."""
    cases = {"positive": True, "first_broken": True, "negative": False, "last_sound": False}
    return [
        name for name, broken in cases.items() if speaks(one.rule, getattr(one, name)) != broken
    ]


def _held_out_lines(told: Measured) -> list[str]:
    """False alarms where nothing was tuned."""
    lines = [
        "",
        "## Held out",
        "",
        f"{told.held_out:,} characters that no rule was tuned on (`corpus/held_out`): decisions,"
        " resolutions, interpretations, regulations, rules of procedure; and 86 texts written for"
        " it, of what units publish: notices, replies, interpretations, interviews, speeches,"
        " minutes, results, lists, recruitment, budgets, reports, news, guides. What is right all"
        " the same, and what was mended after the look, is told in `corpus/README.md`.",
        "",
        "| Rule | False alarms | per 10,000 characters | Where |",
        "|---|---:|---:|---|",
    ]
    for name, found in sorted(told.surprises.items()):
        rate = len(found) * 10_000 / told.held_out
        shown = "; ".join(f"`{one.replace('|', ' ')}`" for one in found[:_MOST_SHOWN])
        lines.append(f"| {name} | {len(found)} | {rate:.2f} | {shown} |")
    return [*lines, "", "Said rightly, and no false alarms (`corpus/rightly.toml`):", "", *_right()]


def _right() -> list[str]:
    return [f"- {one.rule} of {one.text}, {one.count}: {one.why}." for one in rightly()]


def _text_rules() -> set[str]:
    scopes = {"text", "body", "link"}
    return {rule.id for rule in layout().rules.values() if rule.scope in scopes} & set(PREDICATES)


def _order(one: Score) -> tuple[str, str]:
    return one.rule, one.severity.value


def _line(one: Score, characters: int) -> str:
    cells = (
        one.rule,
        one.severity.value,
        str(one.alarms),
        f"{one.alarms * 10_000 / characters:.2f}",
        str(one.seeded),
        str(one.found),
        "–" if one.recall is None else f"{one.recall:.2f}",
        "–" if one.precision is None else f"{one.precision:.2f}",
    )
    return f"| {' | '.join(cells)} |"


def main() -> int:
    """Exit 1 when a rule that warns cries wolf too often."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--characters", type=int, default=10_000_000)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--output", type=Path, default=RESULTS)
    told = parser.parse_args()
    measured = measure(told.characters, told.rounds)
    text = report(measured, "python -m tests.checks.measure")
    told.output.write_text(text, encoding="utf-8")
    print(text)
    return int(any(_too_loud(one) for one in measured.scores.values()))


def _too_loud(one: Score) -> bool:
    low = one.precision is not None and one.precision < LEAST_PRECISION
    return one.severity is Severity.WARN and low


if __name__ == "__main__":
    raise SystemExit(main())
