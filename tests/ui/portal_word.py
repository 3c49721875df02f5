"""What a portal found by itself: a warning nobody explained, one that was kept, a note."""

from datetime import UTC, datetime

from editor_app.domain.findings import CheckReport, Finding, Location, Override, Phase, Severity
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.submission import CheckProof, KeptWarning, Said

AT = datetime(2026, 11, 22, 2, 6, tzinfo=UTC)


def found(
    rule: str, severity: Severity, title: tuple[str, str], message: tuple[str, str], excerpt: str
) -> Finding:
    """One finding in the text."""
    return Finding(
        rule=rule,
        severity=severity,
        override=Override.EDITOR_REASON,
        title_zh=title[0],
        title_en=title[1],
        message_zh=message[0],
        message_en=message[1],
        location=Location(where="body"),
        excerpt=excerpt,
    )


AGAIN = found(
    "SRC-02",
    Severity.WARN,
    ("与已有信息重复", "Duplicate of an existing item"),
    (
        "与“区科技创新局”的《关于开展冬季消防安全检查的通知》重复（相似度 93%）。"
        "请确认是否需要另发；更正旧稿请打开原稿修改。",
        "Duplicate of “关于开展冬季消防安全检查的通知” in 区科技创新局 (93%). "
        "Edit the existing item instead of publishing twice.",
    ),
    "关于开展冬季消防安全检查的通知",
)
LINK = found(
    "LNK-02",
    Severity.WARN,
    ("链接到非政府网站", "Link to a non-government site"),
    (
        "链接指向非政府网站 www.example.com。确需引用的，请写明原因。",
        "The link leads to www.example.com, no government site. Give a reason where it is needed.",
    ),
    "https://www.example.com/",
)
NUMBER = found(
    "GK-06",
    Severity.INFO,
    ("没有发文字号", "No document number"),
    ("没有填写发文字号；没有文号的文件可以不填。", "There is no document number."),
    "",
)
REPORT = CheckReport(
    findings=(AGAIN, LINK, NUMBER),
    phase=Phase.SUBMIT,
    rules_run=48,
    catalogue_version="2026.11",
    layout_version="2026.11",
    lexicon_version="2026.11-sample+2026.11-confusion",
    milliseconds=31,
    checked_at=AT,
)
CHECKS = PortalChecks(report=REPORT)
KEPT = KeptWarning(
    rule="LNK-02",
    where="body",
    excerpt="https://www.example.com/",
    reason="引用主办单位发布的图解",
    by="苏敏",
    at="2026-11-22T09:58:00+08:00",
)
PROOF = CheckProof(
    rules=48,
    catalogue_version="2026.11",
    lexicon_version="2026.11-sample+2026.11-confusion",
    at="2026-11-22T10:02:00+08:00",
    milliseconds=28,
)
SAID = Said(kept=(KEPT,), proof=PROOF)
