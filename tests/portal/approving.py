"""An item goes the whole way: its secrecy is examined, and three people approve it."""

from tests.portal.running import RunningPortal

REVIEWERS = ("li", "wang", "liang")


def approve_all(portal: RunningPortal, item: str, hash_: str) -> None:
    passed = portal.sign_in("huang").examine(item, hash_)
    assert passed.status_code == 201, passed.text
    for level, name in enumerate(REVIEWERS, 1):
        answer = portal.sign_in(name).decide(item, hash_, level)
        assert answer.status_code == 201, answer.text
