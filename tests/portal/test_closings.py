"""Closed domains join the signed layout with the notice that gives them up."""

import base64

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import unpack
from editor_app.portal.core import open_portal
from tests.portal.articles import article
from tests.portal.conftest import Clock
from tests.portal.notices import NEW, OLD, act, notice, publish, uploaded, withdraw
from tests.portal.running import RunningPortal, Somebody, problem


def layout_of(somebody: Somebody) -> Layout:
    """The pack as a client takes it: signature first."""
    told = somebody.client.get("/.well-known/channel-portal").json()
    key = Ed25519PublicKey.from_public_bytes(base64.b64decode(told["layout_key"]))
    answer = somebody.client.get("/v1/layout")
    key.verify(base64.b64decode(answer.headers["Layout-Signature"]), answer.content)
    return unpack(answer.content)


def test_a_published_notice_closes_its_domain_in_a_signed_pack(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    before = layout_of(lin)
    publish(either, lin)
    after = layout_of(lin)
    assert OLD not in before.portal.closed_domains
    assert after.portal.replacements[OLD] == NEW
    assert after.version != before.version


def test_the_new_pack_is_told_in_the_feed(either: RunningPortal) -> None:
    lin = either.sign_in("lin")
    publish(either, lin)
    told = lin.client.get("/v1/changes").json()
    assert layout_of(lin).version in str(told)


def test_links_to_it_are_refused_from_then_on(portal: RunningPortal, lin: Somebody) -> None:
    publish(portal, lin)
    text = article().body + f"\n\n旧文见[原网站](http://www.{OLD}/1.html)。\n"
    answer = lin.submit(uploaded(lin, article(body=text)))
    assert problem(answer)[1] == "refused"
    assert [one["rule"] for one in answer.json()["findings"]] == ["LNK-01"]


def test_a_notice_in_review_closes_nothing(portal: RunningPortal, lin: Somebody) -> None:
    lin.submitted(notice())
    assert OLD not in layout_of(lin).portal.closed_domains


def test_a_second_notice_adds_to_the_list(portal: RunningPortal, lin: Somebody) -> None:
    publish(portal, lin)
    publish(portal, lin, notice(title="关于关停旧平台的公告", old_domains=["b.example.gov.cn"]))
    assert {OLD, "b.example.gov.cn"} <= set(layout_of(lin).portal.closed_domains)


def test_the_list_outlives_a_restart(portal: RunningPortal, lin: Somebody) -> None:
    publish(portal, lin)
    config = portal.portal.config
    again = open_portal(config)
    assert OLD in again.layout.portal.closed_domains
    assert again.served.etag == portal.portal.served.etag
    again.database.close()


def test_another_process_of_the_portal_takes_the_pack_over(
    portal: RunningPortal, lin: Somebody
) -> None:
    other = open_portal(portal.portal.config)
    publish(portal, lin)
    assert OLD not in other.layout.portal.closed_domains
    other.shelf.refresh(other.database)
    assert OLD in other.layout.portal.closed_domains
    other.database.close()


def test_taking_a_notice_down_while_it_hangs_opens_its_domain(
    either: RunningPortal, clock: Clock
) -> None:
    lin = either.sign_in("lin")
    told = publish(either, lin)
    clock.pass_(days=3)
    admin = either.sign_in("admin")
    assert withdraw(admin, told, "原定关停方案暂停执行").status_code == 201
    assert OLD not in layout_of(admin).portal.closed_domains


def test_taking_it_down_after_its_month_leaves_the_domain_closed(
    portal: RunningPortal, clock: Clock
) -> None:
    told = publish(portal, portal.sign_in("lin"))
    clock.pass_(days=31)
    admin = portal.sign_in("admin")
    assert withdraw(admin, told, "公告期满，撤下公告").status_code == 201
    assert OLD in layout_of(admin).portal.closed_domains


def test_it_does_not_come_down_early_without_a_reason(portal: RunningPortal, lin: Somebody) -> None:
    told = publish(portal, lin)
    assert problem(withdraw(portal.sign_in("admin"), told, ""))[1] == "reason-missing"
    answer = act(lin, told, act="withdraw", way="remove", note="关停方案调整，另行公告。")
    assert (problem(answer)[1], answer.json()["detail"]) == ("intent-refused", "hangs")


def test_with_a_public_reason_it_may_come_down_early(portal: RunningPortal, lin: Somebody) -> None:
    told = publish(portal, lin)
    answer = act(lin, told, act="withdraw", note="关停方案调整，另行公告。")
    assert answer.status_code == 201


def test_its_validity_may_not_remove_it_early(portal: RunningPortal, lin: Somebody) -> None:
    told = publish(portal, lin)
    ends = {"valid_until": "2026-12-01T00:00:00Z", "at_end": "remove"}
    answer = act(lin, told, act="mark", force="valid", **ends)
    assert answer.json()["detail"] == "hangs-longer"


def test_after_its_month_no_words_are_needed(portal: RunningPortal, clock: Clock) -> None:
    told = publish(portal, portal.sign_in("lin"))
    clock.pass_(days=31)
    assert act(portal.sign_in("lin"), told, act="withdraw", way="remove").status_code == 201


def test_the_portal_itself_cannot_be_closed(portal: RunningPortal, lin: Somebody) -> None:
    answer = lin.submit(uploaded(lin, notice(old_domains=["example.gov.cn"])))
    assert "GT-01" in [one["rule"] for one in answer.json()["findings"]]


def test_a_chinese_domain_is_closed_in_both_of_its_forms(
    portal: RunningPortal, lin: Somebody
) -> None:
    publish(portal, lin, notice(old_domains=["旧办公室.政务"]))
    closed = layout_of(lin).portal.closed_domains
    assert {"旧办公室.政务", "旧办公室.政务".encode("idna").decode()} <= set(closed)
