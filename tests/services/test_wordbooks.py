"""Lexicon packs and dictionaries, repeated texts and links, as a workstation knows them."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from editor_app.bundled import read_folder
from editor_app.connectors.memory import MemoryBooks
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Finding, Phase
from editor_app.domain.item import ItemId, freeze
from editor_app.domain.lexicon_pack import lexicon_bytes
from editor_app.domain.proofing_ports import Outcome, SignedPack
from editor_app.domain.workflow import RemoteState
from editor_app.services.checking import CheckService
from editor_app.services.link_watch import LinkWatch
from editor_app.services.proofing import Proofing
from editor_app.services.settings import SettingsFile
from editor_app.services.wordbooks import WordbookService
from tests.fakes.workstation import LAYOUT_FOLDER, Workstation
from tests.store.samples import remote

FILES = read_folder(LAYOUT_FOLDER.parent / "lexicon")
PACK = SignedPack(pack=lexicon_bytes(FILES), signature=b"s", etag="1")


def desk(station: Workstation) -> tuple[WordbookService, CheckService]:
    words = WordbookService(station.store, station.clock)
    return words, CheckService(station.store, station.layouts, station.clock, words)


def found(checking: CheckService, station: Workstation, body: str, rule: str) -> list[Finding]:
    draft = station.write()
    draft = replace(draft, content=replace(draft.content, body=body))
    report = checking.run(draft, Phase.SUBMIT)
    return [one for one in report.findings if one.rule == rule]


def hits(checking: CheckService, station: Workstation, body: str) -> list[str]:
    return [one.excerpt for one in found(checking, station, body, "TXT-04")]


def test_a_pack_of_the_portal_is_in_force_at_once(lin: Workstation, books: MemoryBooks) -> None:
    words, checking = desk(lin)
    assert hits(checking, lin, "气侯和布署") == ["布署"]
    books.lexicon = PACK
    assert words.renew(lin.portal)
    assert hits(checking, lin, "气侯和布署") == ["气侯", "布署"]
    assert not words.renew(lin.portal)
    assert words.version == "2026.11-confusion"
    again, _ = desk(lin)
    assert again.size == words.size > 0


def test_a_report_names_the_packs_it_was_made_with(lin: Workstation, books: MemoryBooks) -> None:
    words, checking = desk(lin)
    books.lexicon = PACK
    words.renew(lin.portal)
    report = checking.run(lin.write(), Phase.SUBMIT)
    assert report.lexicon_version == "2026.11-sample+2026.11-confusion"


class Refusing:
    """A portal whose pack has a signature of somebody else."""

    def lexicon(self, etag: str | None) -> SignedPack | None:
        raise EditorError(Code.LAYOUT_SIGNATURE, problem="the signature does not fit")


@pytest.mark.parametrize("bad", [b"{}", b"\xff", canonical_json({"format": 9})])
def test_a_pack_that_is_refused_leaves_the_last_good_one(
    lin: Workstation, books: MemoryBooks, bad: bytes
) -> None:
    words, checking = desk(lin)
    books.lexicon = PACK
    words.renew(lin.portal)
    books.lexicon = replace(PACK, pack=bad, etag="2")
    assert not words.renew(lin.portal)
    assert words.refused
    assert hits(checking, lin, "气侯") == ["气侯"]
    assert not words.renew(Refusing())
    assert "signature" in words.refused
    books.lexicon = replace(PACK, etag="3")
    assert words.renew(lin.portal)
    assert words.refused == ""


def test_a_word_that_is_right_is_never_told_again_and_can_be_unlearnt(lin: Workstation) -> None:
    words, checking = desk(lin)
    learnt = words.add(" 帐户路 ", quiet=False)
    assert hits(checking, lin, "帐户路上的帐户") == ["帐户"]
    words.remove(learnt.word)
    assert hits(checking, lin, "帐户路") == ["帐户"]
    words.put(learnt)
    assert hits(checking, lin, "帐户路") == []


def test_an_entry_can_be_silenced_but_not_one_that_blocks(lin: Workstation) -> None:
    words, checking = desk(lin)
    words.add("其它", quiet=True)
    words.add("残废人", quiet=True)
    assert hits(checking, lin, "其它") == []
    assert found(checking, lin, "残废人", "TXT-03")


@pytest.mark.parametrize("word", ["", "  ", "字" * 61, "一\n二"])
def test_what_is_no_word_is_not_learnt(lin: Workstation, word: str) -> None:
    words, _ = desk(lin)
    with pytest.raises(EditorError):
        words.add(word, quiet=False)
    assert words.words() == ()


def test_words_of_one_unit_are_right_there_only(lin: Workstation, books: MemoryBooks) -> None:
    words, _ = desk(lin)
    books.lexicon = PACK
    words.renew(lin.portal)
    layout = lin.layouts.current()
    assert words.of(layout, "qyj").right == ("帐户路",)
    assert words.of(layout, "zkgwb").right == ()
    assert words.of(layout, "qyj") is words.of(layout, "qyj")


def publish(station: Workstation, body: str) -> None:
    draft = station.write()
    revision = freeze(ItemId("0" * 36), replace(draft.content, body=body), None)
    with station.store.transaction():
        station.store.revisions.add(revision, "li", station.clock.now())
        told = remote(7, state=RemoteState.PUBLISHED, unit="gwb", title="先发的通知")
        told = replace(told, item=revision.item, head=revision.hash, live=revision.hash)
        station.store.mirror.put(told)


def test_a_text_that_is_public_already_is_told_with_its_channel(lin: Workstation) -> None:
    words, checking = desk(lin)
    body = lin.write().content.body
    publish(lin, body)
    Proofing(lin.store, lin.portal, words).run()
    (finding,) = found(checking, lin, f"{body}另行通知。", "SRC-02")
    assert "东屿高新区管委会办公室" not in finding.title_zh
    assert "《先发的通知》" in finding.message_zh
    assert finding.facts["item"] == "0" * 36


class Probe:
    """Answers what it is told, and remembers who was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def ask(self, url: str) -> tuple[Outcome, int]:
        self.asked.append(url)
        return (Outcome.GONE, 404) if "gone" in url else (Outcome.FINE, 200)


def test_links_are_asked_once_a_week_and_broken_ones_sooner(
    lin: Workstation, tmp_path: Path
) -> None:
    _, checking = desk(lin)
    probe = Probe()
    settings = SettingsFile(tmp_path / "settings.toml")
    watch = LinkWatch(lin.store, checking, lin.clock, probe, settings)
    draft = lin.write()
    body = "见[一](https://a.gov.cn/gone)和[二](https://b.gov.cn/)和[三](http://10.0.0.8/)。"
    lin.drafts.save(replace(draft, content=replace(draft.content, body=body)))

    def round_() -> list[str]:
        probe.asked.clear()
        watch.note(watch.ask(watch.due()))
        return list(probe.asked)

    assert round_() == ["https://a.gov.cn/gone", "https://b.gov.cn/"]
    assert round_() == []
    lin.clock.forward(timedelta(hours=7).total_seconds())
    assert round_() == ["https://a.gov.cn/gone"]
    lin.clock.forward(timedelta(days=8).total_seconds())
    assert len(round_()) == 2
    (finding,) = found(checking, lin, body, "LNK-04")
    assert "https://a.gov.cn/gone" in finding.message_zh
    assert watch.ask(["https://c.gov.cn/"], lambda: True) == ()


def test_nobody_asks_links_while_that_is_switched_off(lin: Workstation, tmp_path: Path) -> None:
    _, checking = desk(lin)
    probe, settings = Probe(), SettingsFile(tmp_path / "settings.toml")
    watch = LinkWatch(lin.store, checking, lin.clock, probe, settings)
    draft = lin.write()
    body = "见[一](https://a.gov.cn/)。"
    lin.drafts.save(replace(draft, content=replace(draft.content, body=body)))
    settings.change(check_links=False)
    assert watch.due() == ()
    assert watch.ask(["https://a.gov.cn/"]) == ()
    assert probe.asked == []
    settings.change(check_links=True)
    assert watch.due() == ("https://a.gov.cn/",)
