"""From submission to publication, on both engines."""

from tests.portal.articles import article, revision
from tests.portal.running import RunningPortal, Somebody, problem


def test_three_approvals_publish_the_item(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    made = lin.submitted()
    for level, name in enumerate(("li", "wang", "liang"), 1):
        answer = either.sign_in(name).decide(made.item, made.hash, level)
        assert answer.status_code == 201, answer.text
    told = lin.item(made.item)
    assert (told["state"], told["live"]) == ("published", made.hash)
    assert told["published_at"] == "2026-11-22T02:00:00.000Z"
    assert told["index_no"] == "11990000000001003X/2026-00001"
    assert told["url"].startswith("/zkgwb/c/gov_info.statutory.news/")
