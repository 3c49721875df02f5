"""The portal runs the same checks: what is found here is found there, in the same words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from editor_app.checks.engine import check
from editor_app.checks.link_answers import to_ask
from editor_app.checks.nearby import NOTHING_NEARBY, Known, Nearby
from editor_app.domain.both_ways import pair_of_named
from editor_app.domain.bundle import Bundle, BundleId, Member, Mode, part_of_kind
from editor_app.domain.findings import Finding, Phase, Severity
from editor_app.domain.item import Content, ItemId, Kind, UnitKey, freeze
from editor_app.domain.proofing_ports import Outcome
from editor_app.portal.checking import report_of
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.link_answers import keep_answers
from tests.checks.rule_samples import all_samples
from tests.checks.sample_items import Sample, expectations, layout, load
from tests.portal.conftest import LAYOUT
from tests.portal.neighbours import id_of, renamed, stand

OWN = id_of("own")
Told = list[tuple[str, str, str, str, str]]


def items(portal: Portal) -> Iterator[tuple[str, Sample]]:
    """Every sample that can be sent: under the portal's layout, in its unit's channel."""
    for one in expectations()["item"]:
        yield one["file"], load(one["file"], one.get("metadata", ""))
    for told in all_samples():
        broken = (told.positive, told.first_broken)
        for case in (*broken, told.negative, told.last_sound):
            if not isinstance(case, Sample) or not sendable(portal, case):
                continue
            if case in broken or is_beside_others(case):
                yield told.rule, case


def sendable(portal: Portal, one: Sample) -> bool:
    context = one.context
    own = context.unit == portal.layout.portal.unit(one.content.unit)
    return own and context.layout == layout()


def is_beside_others(one: Sample) -> bool:
    """Whether it was made to be seen with other items around it."""
    context, alone = one.context, one.context.nearby == NOTHING_NEARBY
    return not alone or bool(context.named_by or context.counterparts)


def as_sent(portal: Portal, one: Sample) -> Sample:
    """The same item with its files and ids as a portal has them."""
    files = []
    for file in one.content.attachments:
        data = one.context.file_bytes(file.sha256)
        files.append(file if data is None else replace(file, sha256=portal.blobs.add(data)))
    names = frozenset({*one.context.known_items, *one.context.counterparts})
    fields = {key: renamed(value, names) for key, value in one.content.fields.items()}
    content = replace(one.content, attachments=tuple(files), fields=fields)
    told = {item: one.context.live_text(item) for item in names}
    texts = {id_of(item): text for item, text in told.items() if text is not None}
    near = (*one.context.nearby.alike(content), *(beside(portal, *text) for text in texts.items()))
    context = replace(
        one.context,
        file_bytes=portal.blobs.read,
        file_facts=portal.facts.get,
        known_items=frozenset(map(id_of, names)),
        counterparts=tuple(map(id_of, one.context.counterparts)),
        named_by=tuple(map(id_of, one.context.named_by)),
        live_text=lambda item: texts.get(ItemId(item)),
        nearby=Nearby(alike=lambda _: near, link=one.context.nearby.link),
        words=portal.lexicon.over(portal.layout, one.context.unit.key) if portal.lexicon else None,
    )
    return replace(one, content=content, context=context)


def beside(portal: Portal, item: ItemId, text: Content) -> Known:
    """A live text as what may say the same."""
    unit = portal.layout.portal.unit(text.unit)
    assert unit is not None
    return Known(item=item, title=text.title, unit=unit.name_zh, content=text)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    folder: Path = tmp_path_factory.mktemp("portal")
    return open_portal(PortalConfig(data=folder, layout_folder=LAYOUT))


def settle(session: Session, portal: Portal, one: Sample) -> None:
    """Put what the sample's context knows into the portal's own tables."""
    content, context = one.content, one.context
    at = context.published_at or context.now
    if context.published_at is not None:
        stand(session, OWN, replace(content, body="", fields={"title": "旧"}), at)
    for item in sorted(context.known_items & content.named()):
        stand(session, ItemId(item), context.live_text(item) or empty(content), at)
    pair = pair_of_named(content.kind)
    for item in context.named_by:
        assert pair is not None
        naming = replace(empty(content), kind=pair.namer, fields={pair.field: OWN})
        stand(session, ItemId(item), naming, at)
    look = context.nearby.link
    asked = to_ask(content, context) if look is not None else ()
    keep_answers(session, [told for url in asked if look and (told := look(url)) is not None])
    units = {unit.name_zh: unit.key for unit in portal.layout.portal.units}
    for known in context.nearby.alike(content):
        unit = UnitKey(units.get(known.unit, content.unit))
        stand(session, ItemId(known.item), replace(known.content, unit=unit), at)


def empty(content: Content) -> Content:
    """An item of the same channel that says nothing."""
    return replace(content, kind=Kind("news"), body="", fields={}, attachments=())


def bundle_of(one: Sample) -> Bundle | None:
    """The bundle in which the sample's counterparts are its counterparts."""
    part = part_of_kind(one.content.kind)
    if part is None or not one.context.counterparts:
        return None
    other = next(key for key in type(part) if key is not part)
    members = [Member(item=ItemId(item), part=other) for item in one.context.counterparts]
    return Bundle(
        id=BundleId("b"), mode=Mode.TOGETHER, members=(Member(item=OWN, part=part), *members)
    )


def words(findings: tuple[Finding, ...]) -> Told:
    return sorted(
        (one.rule, one.severity.value, one.location.where, one.excerpt, one.message_zh)
        for one in findings
    )


class NobodyAsks:
    """A portal with it tells what links answered earlier."""

    def ask(self, url: str) -> tuple[Outcome, int]:
        raise AssertionError(url)


def there(portal: Portal, one: Sample) -> Told:
    """What the portal says of a submission, out of its own tables; they are as before then."""
    asks = NobodyAsks() if one.context.nearby.link is not None else None
    config: Any = replace(portal.config, now=lambda: one.context.now, probe=asks)
    with portal.database.read() as session:  # what is written in it is lost at the end
        settle(session, portal, one)
        at_portal = replace(portal, config=config)
        report = report_of(session, at_portal, freeze(OWN, one.content, None), bundle_of(one))
    return words(report.findings)


def here(one: Sample) -> Told:
    """What the client says of it."""
    return words(check(one.content, one.context, Phase.SUBMIT).findings)


def test_what_is_found_here_is_found_there_in_the_same_words(portal: Portal) -> None:
    sent = [(name, as_sent(portal, one)) for name, one in items(portal)]
    told = [(name, here(one), there(portal, one)) for name, one in sent]
    assert [(name, mine, its) for name, mine, its in told if mine != its] == []
    found = [(rule, weight) for _, mine, _ in told for rule, weight, *_ in mine]
    assert {weight for _, weight in found} == {one.value for one in Severity}
    assert {"SRC-02", "LNK-04", "JD-04", "JD-05", "JD-06", "PII-02", "TXT-04"} <= {
        rule for rule, _ in found
    }
    assert len(sent) > 100
