"""``channel-editor rule [ID…]``: what a rule looks at, on what it rests, and how sure that is."""

import argparse
import json
import sys
from dataclasses import asdict

from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import language
from editor_app.domain.findings import Override, Severity
from editor_app.presenters.rule_page import RulePage, rule_page
from editor_app.presenters.rule_values import VALUES

_WORDS = {
    "severity": ("级别", "severity"),
    "basis": ("依据", "basis"),
    "confidence": ("可信程度", "confidence"),
    "phases": ("何时检查", "phases"),
    "override": ("谁可放行", "may let it stand"),
    "thresholds": ("参数", "thresholds"),
    "expression": ("正则表达式", "regular expression"),
}
_SEVERITIES = {
    Severity.BLOCK: ("阻断", "block"),
    Severity.WARN: ("警告", "warn"),
    Severity.INFO: ("提示", "info"),
}
_OVERRIDES = {
    Override.NONE: ("不可放行，须改正", "nobody: it has to be mended"),
    Override.EDITOR_REASON: ("编辑，须写明理由", "the editor, with a reason"),
    Override.FINAL_REVIEWER: ("仅终审人员，须写明理由", "the last reviewer alone, with a reason"),
}
_CONFIDENCE = {
    "official": "已核对官方原文",
    "official via copy": "已核对官方文件的转载件",
    "recollection": "据工作经验，未核对原文",
    "inference": "本程序推定，没有明文规定",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="e.g. PII-01; without: all rules")
    parser.add_argument("--json", action="store_true", help="machine-readable output")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 for an id that the pack does not have."""
    layout = bundled_layout()
    ids = [one.upper() for one in arguments.ids] or list(layout.rules)
    told = [(one, rule_page(layout, one, language())) for one in ids]
    pages = [page for _, page in told if page is not None]
    if arguments.json:
        print(json.dumps([asdict(page) for page in pages], ensure_ascii=False, indent=1))
    elif arguments.ids:
        print("\n\n".join(_page(page) for page in pages))
    else:
        print("\n".join(f"{page.id}  {_severity(page)}  {page.title}" for page in pages))
    for unknown in (one for one, page in told if page is None):
        said = f"没有这条规则：{unknown}" if _chinese() else f"there is no such rule: {unknown}"
        print(f"channel-editor: {said}", file=sys.stderr)
    return int(len(pages) < len(told))


def _page(page: RulePage) -> str:
    facts = {
        "severity": _severity(page),
        "basis": page.basis,
        "confidence": _CONFIDENCE.get(page.confidence, "") if _chinese() else page.confidence,
        "phases": ", ".join(_said(one.value) for one in page.phases),
        "override": _OVERRIDES[page.override][0 if _chinese() else 1],
        "thresholds": "; ".join(f"{key}: {value}" for key, value in page.thresholds),
    }
    lines = [f"{page.id} {page.title} ({page.catalogue_version})", f"  {page.says}"]
    lines += [f"  {_word(key)}: {value}" for key, value in facts.items() if value]
    for told in page.patterns:
        lines += [f"  {told.name}:", *(f"    {look}" for look in told.looks)]
    lines += [f"  {_word('expression')}: {one}" for told in page.patterns for one in told.raw]
    return "\n".join(lines)


def _severity(page: RulePage) -> str:
    return _SEVERITIES[page.severity][0 if _chinese() else 1]


def _said(token: str) -> str:
    return VALUES[token].said(chinese=_chinese())


def _word(key: str) -> str:
    return _WORDS[key][0 if _chinese() else 1]


def _chinese() -> bool:
    return language() == "zh"
