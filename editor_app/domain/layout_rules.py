"""Reading rules.toml, the vocabularies and the wording lexicon."""

import re
from collections.abc import Mapping
from string import Formatter

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Override, Phase, Severity
from editor_app.domain.layout import Rule, Term, Vocabulary, WordEntry
from editor_app.domain.layout_reader import Table, check_pattern

_CONFIDENCE = ("official", "official via copy", "recollection", "inference")
_SCOPES = (
    "field",
    "body",
    "text",
    "link",
    "attachment",
    "clock",
    "column",
    "process",
    "package",
)
_CATEGORIES = (
    "typo",
    "redundancy",
    "official_term",
    "institution",
    "respect",
    "gangaotai",
    "absolute",
    "careful",
    "unit",
    "number",
)

# What a vocabulary may say beside key, name_zh and name_en. A list of the portal's own that is not
# named here has these three only.
_TERM_KEYS: Mapping[str, tuple[str, ...]] = {
    "article20": ("no",),
    "closure_checklist": ("after_notice",),
    "consultation_class": ("min", "shorter_allowed", "confidence"),
    "genre": ("publish", "doc_number_style", "except_kinds", "official_document"),
    "hot_level": ("clocks", "emergency"),
    "interpretation_form": ("group",),
    "interview_speaker": ("aliases",),
    "message_type": ("handled_here", "transfer_to_zh", "transfer_to_en"),
    "openness": ("publishable", "reason_required"),
    "openness_term": ("end_date_required",),
    "pii_mask": (
        "sensitive",
        "detect",
        "mask",
        "mask_example",
        "mask_regex",
        "skip_if",
        "basis",
        "confidence",
    ),
    "profile_part": ("column_type",),
    "provenance": ("past_date_allowed", "original_fields_required"),
    "theme": ("level", "local_default"),
    "validity": ("acting_document_required", "title_prefix", "banner_zh"),
}
_SECTION_KEYS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "article20": {"extra": ("level", "confidence")},
    "blocks": {"numbering": ("levels",)},
    "openness": {"reason": ("article",)},
    "secrecy_review": {
        "field": (
            "type",
            "choices",
            "default",
            "required",
            "required_when",
            "all_required",
            "filled_by",
            "help_zh",
            "help_en",
        )
    },
}
_LIST_KEYS: Mapping[str, tuple[str, ...]] = {
    "column_type": ("open_list",),
    "genre": ("confidence_publish",),
    "secrecy_review": ("principle_zh", "principle_en", "order", "answer_limit"),
    "theme": ("path_separator", "level_required"),
    "validity": ("confidence_values",),
}


def read_rules(file: Table) -> tuple[str, Mapping[str, Rule]]:
    """Give the catalogue's version and its rules by id."""
    if file.number("schema_version") != 1:
        file.fail("only schema 1 is known", "schema_version")
    version = file.filled("catalogue_version")
    rules: dict[str, Rule] = {}
    for table in file.tables("rule"):
        rule = _rule(table)
        if rule.id in rules:
            table.fail(f"second rule of the id {rule.id!r}", "id")
        rules[rule.id] = rule
    file.done()
    return version, rules


def _rule(table: Table) -> Rule:
    params = table.table("params")
    phases = frozenset(table.member(Phase, one, "phase") for one in table.texts("phase"))
    rule = Rule(
        id=table.filled("id"),
        title_zh=table.filled("title_zh"),
        title_en=table.filled("title_en"),
        severity=table.choice("severity", Severity),
        scope=table.one_of("scope", _SCOPES),
        applies_to=table.texts("applies_to"),
        phases=phases,
        override=table.choice("override", Override),
        basis=table.filled("basis"),
        params=_params(params),
        vars=table.texts("vars"),
        message_zh=table.filled("message_zh"),
        message_en=table.filled("message_en"),
        check_labels=_labels(table, "check_labels"),
        check_labels_en=_labels(table, "check_labels_en"),
        confidence=table.one_of("confidence", _CONFIDENCE),
    )
    if not re.fullmatch(r"[A-Z]{2,4}-\d{2}", rule.id):
        table.fail(f"{rule.id!r} is not of the form ABC-01", "id")
    for key in ("message_zh", "message_en"):
        _check_message(table, key, rule)
    table.done()
    return rule


def _labels(table: Table, key: str) -> Mapping[str, str]:
    if key not in table:
        return {}
    labels = table.table(key)
    return {check: labels.filled(check) for check in labels.keys}


def _params(table: Table) -> Mapping[str, Json]:
    params = {key: table.json(key) for key in table.keys}
    for key, value in params.items():
        if key == "pattern" or key.endswith("_pattern"):
            table.pattern(key)
        elif key == "patterns" or key.endswith("_patterns"):
            for pattern in value if isinstance(value, list) else ():
                check_pattern(table, key, str(pattern))
    return params


def _check_message(table: Table, key: str, rule: Rule) -> None:
    known = {*rule.vars, *rule.params}
    try:
        names = [name for _, name, _, _ in Formatter().parse(table.text(key)) if name is not None]
    except ValueError as broken:
        table.fail(f"placeholders do not parse: {broken}", key)
    for name in names:
        if name not in known:
            table.fail(f"placeholder {{{name}}} is neither in vars nor in params", key)


def read_vocabulary(file: Table) -> Vocabulary:
    """Read one vocabulary. Terms may nest once (``children``); other lists become sections."""
    key = file.filled("list")
    if "confidence" in file:
        file.one_of("confidence", _CONFIDENCE)
    file.text("basis", "")
    sections = {
        name: _terms(file, name, extra) for name, extra in _SECTION_KEYS.get(key, {}).items()
    }
    vocabulary = Vocabulary(
        key=key,
        title_zh=file.filled("title_zh"),
        title_en=file.text("title_en", ""),
        # `extra` is chosen in addition to the list (art. 21 beside art. 20)
        terms=(*_terms(file, "item", _TERM_KEYS.get(key, ())), *sections.get("extra", ())),
        sections=sections,
        extra={name: file.json(name) for name in _LIST_KEYS.get(key, ()) if name in file},
    )
    if not vocabulary.terms and not any(sections.values()):
        file.fail("holds no entries", "[[item]]")
    file.done()
    return vocabulary


def _terms(file: Table, name: str, extra: tuple[str, ...]) -> tuple[Term, ...]:
    terms: dict[str, Term] = {}
    for table in file.tables(name):
        term = _term(table, extra)
        for one in (term, *term.children):
            if one.key in terms:
                table.fail(f"second entry of the key {one.key!r}", "key")
            terms[one.key] = one
    nested = {child.key for term in terms.values() for child in term.children}
    return tuple(term for key, term in terms.items() if key not in nested)


def _term(table: Table, extra: tuple[str, ...]) -> Term:
    label = "label" if "label_zh" in table else "name"  # the secrecy form lists fields, not names
    children = tuple(_term(child, ()) for child in table.tables("children"))
    term = Term(
        key=table.filled("key"),
        name_zh=table.filled(f"{label}_zh"),
        name_en=table.text(f"{label}_en", ""),
        extra={name: table.json(name) for name in extra if name in table},
        children=children,
    )
    detect = term.extra.get("detect")
    if isinstance(detect, Mapping) and "regex" in detect:
        check_pattern(table, "detect › regex", str(detect["regex"]))
    if "mask_regex" in term.extra:
        check_pattern(table, "mask_regex", str(term.extra["mask_regex"]))
    table.done()
    return term


def read_lexicon(file: Table) -> tuple[str, tuple[WordEntry, ...]]:
    """Give the lexicon's version and its entries."""
    version = read_lexicon_head(file)
    entries: dict[str, WordEntry] = {}
    for table in file.tables("entry"):
        entry = read_entry(table)
        if entry.wrong in entries:
            table.fail("listed twice", "wrong")
        entries[entry.wrong] = entry
    file.done()
    return version, tuple(entries.values())


def read_lexicon_head(file: Table) -> str:
    """Take what stands before the entries; the version."""
    if file.number("schema_version") != 1:
        file.fail("only schema 1 is known", "schema_version")
    file.one_of("lexicon", ("wording",))
    file.text("basis", "")
    file.one_of("confidence", _CONFIDENCE)
    return file.filled("lexicon_version")


def read_entry(table: Table, *, patterns: bool = True) -> WordEntry:
    """One entry; ``patterns``: refuse a regular expression that does not compile."""
    regex = table.one_of("match", ("literal", "regex"), "literal") == "regex"
    entry = WordEntry(
        wrong=table.pattern("wrong") if regex and patterns else table.filled("wrong"),
        regex=regex,
        right=table.text("right"),
        right_en=table.text("right_en", ""),
        category=table.one_of("category", _CATEGORIES),
        severity=table.choice("severity", Severity),
        exceptions=table.texts("exceptions"),
        note=table.text("note"),
        note_en=table.text("note_en", ""),
    )
    table.done()
    return entry
