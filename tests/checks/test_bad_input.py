"""What is too big or broken: a bound of time, and findings all the same."""

import time
from dataclasses import replace

from editor_app.checks.incremental import Memory
from editor_app.domain.canonical import canonical_json
from editor_app.domain.findings import Phase
from editor_app.domain.lexicon_pack import read_pack
from tests.checks.asking import NEWS, ask, sample, with_files
from tests.checks.clean_prose import laws

ID = "441300190001010008"


def test_a_body_of_one_megabyte_is_checked() -> None:
    prose = "\n\n".join(law.body for law in laws())
    body = (prose * (1 + 1_048_576 // len(prose.encode())))[:350_000] + f"\n\n证件{ID}，布署。"
    assert len(body.encode()) > 900_000
    one, memory = sample(NEWS), Memory()
    began = time.process_time()
    report = memory.check(replace(one.content, body=body), one.context, Phase.SUBMIT)
    assert time.process_time() - began < 20
    assert {"PII-01", "TXT-04"} <= {one.rule for one in report.findings}
    edited = f"{body[:170_000]}字{body[170_000:]}"
    began = time.process_time()
    again = memory.check(replace(one.content, body=edited), one.context, Phase.SUBMIT)
    assert time.process_time() - began < 1  # 0.2; all of it anew 0.8
    assert len(again.findings) == len(report.findings)


def test_fifty_thousand_terms_with_doubles_and_contradictions_are_read() -> None:
    signs = [chr(0x4E00 + n) for n in range(224)]
    words = [a + b + "误" for a in signs for b in signs][:49_000]
    told = [(word, f"{word[:2]}正") for word in words]
    told += [(word, f"{word[:2]}正") for word in words[:500]]  # said twice
    told += [(word, f"{word[:2]}歪") for word in words[500:1000]]  # and otherwise
    entries = [
        {
            "wrong": wrong,
            "right": right,
            "category": "typo",
            "severity": "warn",
            "exceptions": [],
            "note": "",
        }
        for wrong, right in told
    ]
    pack = canonical_json({"format": 1, "version": "big", "entries": entries, "right": {}})
    began = time.process_time()
    lexicon = read_pack(pack)
    assert time.process_time() - began < 8
    kept = [entry.wrong for entry in lexicon.entries]
    assert len(kept) == len(set(kept))
    assert len(lexicon.conflicts) >= 500
    assert words[0] in kept


def test_a_table_in_two_encodings_is_read_as_far_as_numbers_go() -> None:
    mixed = "姓名,证件\n".encode() + f"测试甲,{ID}\n".encode("gb18030")
    (finding,) = ask("PII-02", with_files(sample(NEWS), {"名单.csv": mixed}))
    assert ID in finding.excerpt


def test_broken_bytes_in_a_text_are_no_failure() -> None:
    broken = b"\xff\xfe" + "名单".encode("utf-16-le")[:-1] + b"\xd8\n" + ID.encode("utf-16-le")
    assert ask("ATT-01", with_files(sample(NEWS), {"名单.txt": broken})) == ()
