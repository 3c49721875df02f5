"""``channel-editor check``: the samples exactly, its JSON and SARIF, its exit codes, bad input."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from PySide6.QtWidgets import QApplication

from editor_app.checks.engine import PREDICATES
from editor_app.cli import main
from tests.checks.sample_items import SAMPLES, expectations
from tests.files.office_made import docx, para

CONTEXT = ("--context", str(SAMPLES / "expected_findings.toml"))
SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0.schema.json"
ITEMS = expectations()["item"]
PLAIN = '+++\nkind = "news"\ntitle = "{title}"\n+++\n\n{body}\n'


@dataclass(frozen=True, slots=True)
class Said:
    """What the command ended with and printed."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> Any:
        return json.loads(self.out)

    def of(self, file: str) -> list[dict[str, Any]]:
        """The findings of one file."""
        return next(one["findings"] for one in self.told["items"] if one["file"] == file)


Call = Callable[..., Said]


@pytest.fixture
def call(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Call:
    monkeypatch.setenv("LANGUAGE", "zh_CN")

    def called(*words: object, before: Sequence[str] = ()) -> Said:
        code = main(["--data", str(tmp_path / "data"), *before, "check", *map(str, words)])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return called


@pytest.fixture(scope="module")
def all_samples(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Said]:
    """The samples, checked once."""
    folder = tmp_path_factory.mktemp("samples")
    with pytest.MonkeyPatch.context() as patch, (folder / "out").open("w+") as out:
        patch.setenv("LANGUAGE", "zh_CN")
        patch.setattr("sys.stdout", out)
        code = main(["--data", str(folder), "check", str(SAMPLES), *CONTEXT, "--json"])
        out.seek(0)
        yield Said(code, out.read(), "")


def item_file(folder: Path, title: str = "青榆街道开展消防检查", body: str = "正文。") -> Path:
    path = folder / "item.md"
    path.write_text(PLAIN.format(title=title, body=body), encoding="utf-8")
    return path


def existing(rules: list[str]) -> set[str]:
    return {rule for rule in rules if rule in PREDICATES}


@pytest.mark.parametrize("item", ITEMS, ids=[item["file"] for item in ITEMS])
def test_the_command_reports_the_rules_of_a_sample(item: dict[str, Any], all_samples: Said) -> None:
    told = all_samples.of(item["file"])
    found = {f["rule"] for f in told if f["severity"] != "info"}
    infos = {f["rule"] for f in told if f["severity"] == "info"}
    if item["mode"] == "subset":
        assert existing(item["rules"]) <= found
        return
    assert found == existing(item["rules"])
    assert existing(item["info"]) <= infos


@pytest.mark.parametrize("item", ITEMS, ids=[item["file"] for item in ITEMS])
def test_the_command_reports_each_finding_of_a_sample(
    item: dict[str, Any], all_samples: Said
) -> None:
    told = all_samples.of(item["file"])
    for expected in item.get("finding", []):
        if expected["rule"] not in PREDICATES:
            continue
        hits = [
            one
            for one in told
            if (one["rule"], one["where"]) == (expected["rule"], expected["where"])
            and expected["excerpt"] in one["excerpt"]
        ]
        assert hits, expected
        assert "fix" not in expected or expected["fix"] in [one["fix"] for one in hits]


@pytest.mark.parametrize("item", ITEMS, ids=[item["file"] for item in ITEMS])
def test_the_command_falls_into_no_trap(item: dict[str, Any], all_samples: Said) -> None:
    told = all_samples.of(item["file"])
    for trap in item.get("must_not", []):
        hits = [one for one in told if one["rule"] == trap["rule"]]
        assert not [one for one in hits if trap["excerpt"] in ("", one["excerpt"])], trap


def test_the_form_of_json_is_fixed(all_samples: Said) -> None:
    told = all_samples.told
    assert set(told) == {"packs", "items"}
    assert set(told["packs"]) == {"layout", "rules", "lexicon"}
    assert {key for one in told["items"] for key in one} == {"file", "findings"}
    keys = {key for one in told["items"] for finding in one["findings"] for key in finding}
    assert keys == {"rule", "severity", "where", "excerpt", "message", "fix"}


def test_samples_that_block_exit_with_1(all_samples: Said) -> None:
    assert all_samples.code == 1


def test_warnings_alone_exit_with_0(call: Call) -> None:
    said = call(SAMPLES / "notice-2017.md", *CONTEXT, "--json")
    assert {one["severity"] for one in said.of("notice-2017.md")} >= {"warn"}
    assert said.code == int("block" in {one["severity"] for one in said.of("notice-2017.md")})


def test_sarif_is_valid_against_its_schema(call: Call) -> None:
    told = call(SAMPLES, *CONTEXT, "--sarif").told
    jsonschema.validate(told, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert len(told["runs"][0]["results"]) > len(ITEMS)


def test_a_place_in_sarif_is_a_place_of_the_file(call: Call, tmp_path: Path) -> None:
    path = item_file(tmp_path, body="第一段。\n\n请各单位认真布署。")
    (result,) = [
        one for one in call(path, "--sarif").told["runs"][0]["results"] if one["ruleId"] == "TXT-04"
    ]
    region = result["locations"][0]["physicalLocation"]["region"]
    line = path.read_text(encoding="utf-8").splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "布署"
    assert region["snippet"]["text"] == "布署"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_a_file_in_another_encoding_says_the_same(
    call: Call, tmp_path: Path, encoding: str
) -> None:
    path = item_file(tmp_path, body="请各单位认真布署。")
    before = call(path, "--json").told
    path.write_text(path.read_text(encoding="utf-8"), encoding=encoding, newline="\r\n")
    assert call(path, "--json").told == before


def unreadable(folder: Path) -> tuple[Path, ...]:
    """A file that is no text, one that is not there, and a folder without any."""
    bad, empty = folder / "bad.md", folder / "empty"
    bad.write_bytes(b"\x00\xff\xfe\x01" * 40)
    empty.mkdir()
    return bad, folder / "gone.md", empty


def test_every_path_asked_for_is_in_json(call: Call, tmp_path: Path) -> None:
    said = call(*unreadable(tmp_path), item_file(tmp_path), "--json")
    assert said.code == 1
    told = {one["file"]: one for one in said.told["items"]}
    assert list(told) == ["bad.md", "gone.md", "empty", "item.md"]
    assert "error" not in told.pop("item.md")
    for name, one in told.items():
        assert one["findings"] == []
        assert one["error"]["code"] in ("file-unreadable", "file-refused")
        assert name in one["error"]["message"]
        assert one["error"]["message"] in said.err


def test_every_path_asked_for_is_in_sarif(call: Call, tmp_path: Path) -> None:
    said = call(*unreadable(tmp_path), item_file(tmp_path), "--sarif")
    jsonschema.validate(said.told, json.loads(SCHEMA.read_text(encoding="utf-8")))
    (run,) = said.told["runs"]
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    notices = invocation["toolExecutionNotifications"]
    uris = [
        one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].rpartition("/")[2]
        for one in notices
    ]
    assert uris == ["bad.md", "gone.md", "empty"]
    assert len(run["artifacts"]) == 4


def test_files_of_fields_are_looked_into(call: Call, tmp_path: Path) -> None:
    """The draft of a consultation, beside the item as attachments are."""
    folder = tmp_path / "attachments"
    folder.mkdir()
    (folder / "草案.docx").write_bytes(docx(para("联系人身份证441300190001010008")))
    path = tmp_path / "item.md"
    front = 'kind = "consultation"\ntitle = "办法"\ndraft_text = [ { name = "草案.docx" } ]'
    path.write_text(f"+++\n{front}\n+++\n\n正文。\n", encoding="utf-8")
    hits = [one for one in call(path, "--json").of("item.md") if one["rule"] == "PII-02"]
    assert [one["where"] for one in hits] == ["draft_text"]


def test_folders_are_walked(call: Call, tmp_path: Path) -> None:
    deep = tmp_path / "items" / "2026"
    deep.mkdir(parents=True)
    item_file(deep)
    assert [one["file"] for one in call(tmp_path / "items", "--json").told["items"]] == ["item.md"]


def test_a_file_without_kind_takes_the_template_given(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "plain.md"
    path.write_text("# 青榆街道开展消防检查\n\n正文。\n", encoding="utf-8")
    assert call(path, "--json").code == 1
    assert call(path, "--json", "--template", "news").told["items"]


def test_a_body_of_one_megabyte_is_checked(call: Call, tmp_path: Path) -> None:
    path = item_file(tmp_path, body="各有关单位要按照职责分工落实工作。\n\n" * 20_000)
    assert path.stat().st_size > 1_000_000
    assert call(path, "--json").told["items"][0]["file"] == "item.md"


@pytest.mark.parametrize(
    "context",
    [
        "",
        "[other]",
        "[context]\nunits = 3",
        "[context]\nnow = 'someday'",
        "[context]\nphase = 'someday'",
        "[context]\nnwo = 2026-11-20T10:00:00",
        "[context]\nchannel_unit = '没有的单位'",
        "not toml",
    ],
)
def test_a_context_that_makes_no_sense_is_wrong_usage(
    call: Call, tmp_path: Path, context: str
) -> None:
    told = tmp_path / "context.toml"
    told.write_text(context, encoding="utf-8")
    said = call(SAMPLES / "01-news.md", "--context", told)
    assert (said.code, said.out) == (2, "")
    assert len(said.err.splitlines()) == 1


def test_a_closed_domain_of_the_context_counts(call: Call, tmp_path: Path) -> None:
    path = item_file(tmp_path, body="见[旧站](http://old.example.org/a)。")
    told = tmp_path / "context.toml"
    told.write_text('[context]\nclosed_domains = ["old.example.org"]\n', encoding="utf-8")
    rules = {one["rule"] for one in call(path, "--context", told, "--json").of("item.md")}
    assert "LNK-01" in rules


def test_a_unit_of_the_context_alone_may_publish(call: Call, tmp_path: Path) -> None:
    told = tmp_path / "context.toml"
    told.write_text('[context]\nunits = ["某市某局"]\nunit = "某市某局"\n', encoding="utf-8")
    path = tmp_path / "item.md"
    path.write_text(
        '+++\nkind = "notice"\ntitle = "通知"\npublisher = "某市某局"\n+++\n\n正文。\n',
        encoding="utf-8",
    )
    rules = {one["rule"] for one in call(path, "--context", told, "--json").of("item.md")}
    assert "GK-01" not in rules


def test_ids_of_the_context_are_known_and_others_are_not(call: Call, tmp_path: Path) -> None:
    told = tmp_path / "context.toml"
    told.write_text('[context]\nknown_items = ["s02"]\n', encoding="utf-8")
    path = SAMPLES / "03-interpretation.md"
    assert "TPL-01" not in {
        one["rule"] for one in call(path, "--context", told, "--json").of(path.name)
    }
    told.write_text("[context]\nknown_items = []\n", encoding="utf-8")
    assert "TPL-01" in {
        one["rule"] for one in call(path, "--context", told, "--json").of(path.name)
    }
