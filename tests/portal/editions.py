"""What the tests of editions do with a portal, in the fewest words."""

import json
from typing import Any

import httpx

from editor_app.domain.editions_json import read_intent
from editor_app.domain.item import Revision
from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody

REVIEWERS = ("li", "wang", "liang")


def digest(intent: dict[str, str]) -> str:
    return read_intent(intent).digest


def ask(who: Somebody, made: Revision, intent: dict[str, str], base: str | None = None) -> Any:
    """Submit a revision with an intent; ``base`` is what the portal holds."""
    body = {"hash": made.hash, "checked_rules": 70, "catalogue_version": "1", "intent": intent}
    return who.post(made.item, "submissions", body, base=base)


def decide(
    portal: RunningPortal, made: Revision, level: int, intent: dict[str, str], **more: str
) -> httpx.Response:
    body = {"hash": made.hash, "level": level, "outcome": "approve", "intent": digest(intent)}
    return portal.sign_in(REVIEWERS[level - 1]).post(
        made.item, "decisions", body | more, base=made.hash
    )


def approve(portal: RunningPortal, made: Revision, intent: dict[str, str] | None = None) -> None:
    """Its secrecy is examined, then all three levels sign this revision with this intent."""
    passed = portal.sign_in("huang").examine(made.item, made.hash)
    assert passed.status_code == 201, passed.text
    for level in (1, 2, 3):
        answer = decide(portal, made, level, intent or {})
        assert answer.status_code == 201, answer.text


def live(portal: RunningPortal, lin: Somebody, title: str = "") -> Revision:
    """An item on its public page."""
    made = lin.submitted(article(title=title))
    approve(portal, made)
    return made


def act(portal: RunningPortal, lin: Somebody, made: Revision, intent: dict[str, str]) -> None:
    """Ask for something on a live page, and let it be approved."""
    sent = ask(lin, made, intent, base=made.hash)
    assert sent.status_code == 201, sent.text
    approve(portal, made, intent)


def next_edition(made: Revision, title: str = "更正后的稿件标题，人数已核实") -> Revision:
    return revision(made.item, article(title=title), made.hash)


def page(who: Somebody, made: Revision) -> httpx.Response:
    """What a citizen gets at the item's address."""
    url = who.item(made.item)["url"]
    return who.client.get(url, follow_redirects=False)


def detail(answer: httpx.Response) -> str:
    told = json.loads(answer.text)
    return str(told["detail"])
