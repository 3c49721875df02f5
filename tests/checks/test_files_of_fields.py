"""Files that fields of their own hold are judged as attachments are: a draft open for comments."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from editor_app.checks.engine import check
from editor_app.checks.incremental import Memory
from editor_app.domain.canonical import Json, sha256_hex
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import Finding, Phase
from editor_app.domain.item import BlobHash
from editor_app.files.inspection import inspect
from tests.checks.asking import CONSULTATION, in_context, sample
from tests.checks.sample_items import Sample
from tests.files.office_made import docx, para, zipped

ID = "441300190001010008"
WORDS = {
    "PII-02": f"联系人身份证{ID}",
    "LNK-01": "见 http://old.example.gov.cn/a 旧站",
    "GK-09": "机密★10年",
    "TXT-03": "残废人",
    "TXT-04": "认真布署",
}


def with_draft(data: bytes, name: str = "草案.docx") -> Sample:
    """The consultation with this file as its draft, and with no attachment."""
    own = BlobHash(sha256_hex(data))
    row: Mapping[str, Json] = {"name": name, "size": len(data), "sha256": own}
    one = sample(CONSULTATION, draft_text=[row])
    facts = inspect(data, name)

    def told(sha256: BlobHash) -> FileFacts | None:
        return facts if sha256 == own else None

    one = replace(one, content=replace(one.content, attachments=()))
    return in_context(one, file_facts=told, file_bytes={own: data}.get)


def of(rule: str, one: Sample) -> list[Finding]:
    found = check(one.content, one.context, Phase.SUBMIT).findings
    return [f for f in found if f.rule == rule and f.location.where == "draft_text"]


@pytest.mark.parametrize("rule", WORDS)
def test_words_of_a_draft_are_looked_at(rule: str) -> None:
    assert of(rule, with_draft(docx(para(WORDS[rule]))))
    assert not of(rule, with_draft(docx(para("第一条 为了规范管理，制定本办法。"))))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (zipped({"a": "x", "word/vbaProject.bin": "x"}), "草案.docx"),
        (b"MZ\x90\0", "草案.pdf"),
        (b"%PDF-1.4", "草案.exe"),
    ],
)
def test_a_draft_that_could_do_harm_is_refused(data: bytes, name: str) -> None:
    assert of("ATT-01", with_draft(data, name))


def test_the_name_of_a_draft_counts() -> None:
    (finding,) = of("PII-02", with_draft(docx(para("文")), f"{ID}.docx"))
    assert finding.excerpt == ID


def test_what_is_learnt_of_a_draft_later_is_told_while_typing() -> None:
    one, memory = with_draft(docx(para(WORDS["PII-02"]))), Memory()
    unread = in_context(one, file_facts=lambda _: None)
    rules = [
        {f.rule for f in memory.check(it.content, it.context, Phase.SUBMIT).findings}
        for it in (unread, one)
    ]
    assert "PII-02" not in rules[0]
    assert "PII-02" in rules[1]
