"""Words about a rule: on what it rests, how sure that is, when it is looked at."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_app.domain.findings import Override, Phase
from editor_app.presenters.rule_page import RulePage
from editor_app.ui.words import QT_TRANSLATE_NOOP

_CONFIDENCE = {
    "official": QT_TRANSLATE_NOOP("RuleDialog", "Read in the official text"),
    "official via copy": QT_TRANSLATE_NOOP("RuleDialog", "Read in a copy of the official text"),
    "recollection": QT_TRANSLATE_NOOP(
        "RuleDialog", "Known from practice; the text was not at hand"
    ),
    "inference": QT_TRANSLATE_NOOP("RuleDialog", "Derived for this program; no text says it so"),
}
_PHASES: Mapping[Phase, str] = {
    Phase.DRAFT: QT_TRANSLATE_NOOP("RuleDialog", "while drafting"),
    Phase.PREVIEW: QT_TRANSLATE_NOOP("RuleDialog", "at the preview"),
    Phase.SUBMIT: QT_TRANSLATE_NOOP("RuleDialog", "at submission"),
    Phase.REVIEW: QT_TRANSLATE_NOOP("RuleDialog", "in review"),
    Phase.PUBLISH: QT_TRANSLATE_NOOP("RuleDialog", "at publication"),
}
_OVERRIDES: Mapping[Override, str] = {
    Override.NONE: QT_TRANSLATE_NOOP("RuleDialog", "Nobody: it has to be mended"),
    Override.EDITOR_REASON: QT_TRANSLATE_NOOP("RuleDialog", "The editor, with a written reason"),
    Override.FINAL_REVIEWER: QT_TRANSLATE_NOOP(
        "RuleDialog", "The last reviewer alone, with a written reason"
    ),
}


def rule_facts(page: RulePage) -> tuple[tuple[str, str], ...]:
    """Names and values, in the order in which they are read."""
    confidence = _CONFIDENCE.get(page.confidence)
    phases = _tr(QT_TRANSLATE_NOOP("RuleDialog", ", ")).join(_tr(_PHASES[p]) for p in page.phases)
    pair = _tr(QT_TRANSLATE_NOOP("RuleDialog", "{name}: {value}"))
    thresholds = "\n".join(pair.format(name=name, value=told) for name, told in page.thresholds)
    named = _tr(QT_TRANSLATE_NOOP("RuleDialog", "Thresholds"))
    return (
        (_tr(QT_TRANSLATE_NOOP("RuleDialog", "Basis")), page.basis),
        (
            _tr(QT_TRANSLATE_NOOP("RuleDialog", "How sure")),
            _tr(confidence) if confidence else page.confidence,
        ),
        (_tr(QT_TRANSLATE_NOOP("RuleDialog", "Looked at")), phases),
        (
            _tr(QT_TRANSLATE_NOOP("RuleDialog", "May let it stand")),
            _tr(_OVERRIDES[page.override]),
        ),
        *([(named, thresholds)] if thresholds else []),
        *((told.name, _listed(told.looks)) for told in page.patterns),
    )


def _listed(looks: tuple[str, ...]) -> str:
    """A line each; where there are several, each with its mark."""
    return "\n".join(f"· {one}" for one in looks) if len(looks) > 1 else "".join(looks)


def rule_expressions(page: RulePage) -> str:
    """The patterns as they are written, for administrators; empty for a rule that has none."""
    pair = _tr(QT_TRANSLATE_NOOP("RuleDialog", "{name}: {value}"))
    return "\n".join(
        "\n".join([pair.format(name=told.name, value="").rstrip(), *told.raw])
        for told in page.patterns
    )


def _tr(source: str) -> str:
    return QCoreApplication.translate("RuleDialog", source)
