"""The portal runs the same checks: what blocks here blocks there, in the same words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.checks.engine import check
from editor_app.domain.findings import Phase
from editor_app.domain.item import Revision, new_item_id
from editor_app.portal.checking import check_submission
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.content import ItemRow
from editor_app.portal.problems import ProblemError
from tests.checks.rule_samples import all_samples
from tests.checks.sample_items import Sample, expectations, layout, load
from tests.portal.articles import revision
from tests.portal.conftest import LAYOUT

Told = list[tuple[str, str, str, str]]


def items(portal: Portal) -> Iterator[tuple[str, Sample]]:
    """Every sample that can be sent: under the portal's layout, in its unit's channel, alone."""
    for one in expectations()["item"]:
        yield one["file"], load(one["file"], one.get("metadata", ""))
    for told in all_samples():
        for case in (told.positive, told.first_broken):
            if isinstance(case, Sample) and sendable(portal, case):
                yield told.rule, case


def sendable(portal: Portal, one: Sample) -> bool:
    context = one.context
    own = context.unit == portal.layout.portal.unit(one.content.unit)
    return own and context.layout == layout() and not context.counterparts


def uploaded(portal: Portal, one: Sample) -> Sample:
    """The same item with its files at the portal; samples name a file by a hash of their own."""
    files = []
    for file in one.content.attachments:
        data = one.context.file_bytes(file.sha256)
        files.append(file if data is None else replace(file, sha256=portal.blobs.add(data)))
    content = replace(one.content, attachments=tuple(files))
    context = replace(one.context, file_bytes=portal.blobs.read, file_facts=portal.facts.get)
    return replace(one, content=content, context=context)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    folder: Path = tmp_path_factory.mktemp("portal")
    return open_portal(PortalConfig(data=folder, layout_folder=LAYOUT))


def refused(portal: Portal, one: Sample) -> Told:
    """What the portal says of a submission; nothing where it takes it."""
    made: Revision = revision(new_item_id(), one.content, None)
    context, config = one.context, replace(portal.config, now=lambda: one.context.now)
    try:
        check_submission(
            replace(portal, config=config),
            made,
            ItemRow(published_at=context.published_at),
            context.known_items,
            (),
            live_text=context.live_text,
        )
    except ProblemError as problem:
        return sorted((f.rule, f.where, f.excerpt, f.message_zh) for f in problem.findings)
    return []


def blocked(one: Sample) -> Told:
    """What the client says of it."""
    report = check(one.content, one.context, Phase.SUBMIT)
    return sorted((f.rule, f.location.where, f.excerpt, f.message_zh) for f in report.blocking)


def test_what_blocks_here_blocks_there_in_the_same_words(portal: Portal) -> None:
    sent = [(name, uploaded(portal, one)) for name, one in items(portal)]
    told = [(name, blocked(one), refused(portal, one)) for name, one in sent]
    assert [one for one in told if one[1] != one[2]] == []
    assert sum(bool(here) for _, here, _ in told) > 20
    assert any(rule == "PII-02" for _, here, _ in told for rule, *_ in here)
