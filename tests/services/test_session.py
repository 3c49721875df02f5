"""A session is renewed once at a time, survives a restart, and ends without taking work along."""

import threading

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.session_ports import Tokens, Waiting
from editor_app.services.session import Session, person_from_json, person_to_json
from tests.fakes.people import LI, LIN
from tests.fakes.refusals import refused
from tests.fakes.sign_in import FakeSignIn
from tests.fakes.workstation import Workstation


def test_the_person_is_known_after_signing_in(lin: Workstation) -> None:
    assert lin.session.person == LIN


def test_a_person_survives_json() -> None:
    assert person_from_json(person_to_json(LI)) == LI


def test_the_browser_is_opened_by_whoever_owns_the_desktop(lin: Workstation) -> None:
    opened: list[str] = []
    assert lin.session.sign_in_with_browser(opened.append) == LIN
    assert opened == ["https://portal.example/authorize"]


def test_the_device_flow_waits_for_the_person(lin: Workstation) -> None:
    code = lin.session.start_device()
    assert lin.session.poll_device(code) is Waiting.PENDING
    lin.sign_in.confirmed = True
    assert lin.session.poll_device(code) == LIN


def test_a_valid_token_is_not_renewed(lin: Workstation) -> None:
    assert lin.session.access() == lin.session.access()
    assert lin.sign_in.refreshed == []


def test_a_token_about_to_end_is_renewed(lin: Workstation) -> None:
    lin.clock.forward(590)
    lin.session.access()
    assert lin.sign_in.refreshed == ["refresh-1"]


def test_a_refused_token_is_renewed_once_for_all_who_ask(lin: Workstation) -> None:
    token = lin.session.access()
    fresh = lin.session.renew(token)
    assert lin.session.renew(token) == fresh
    assert len(lin.sign_in.refreshed) == 1


def test_two_threads_share_one_refresh(lin: Workstation) -> None:
    token = lin.session.access()
    gate = threading.Barrier(2)
    got: list[str] = []

    def renew() -> None:
        gate.wait()
        got.append(lin.session.renew(token))

    threads = [threading.Thread(target=renew) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(lin.sign_in.refreshed) == 1
    assert got[0] == got[1]


def test_a_new_refresh_token_is_in_the_vault_before_it_is_used(lin: Workstation) -> None:
    vault = lin.session._vault
    in_vault: list[str | None] = []
    original = lin.sign_in.refresh

    def refresh(token: str) -> Tokens:
        in_vault.append(vault.load("https://portal.example"))
        tokens: Tokens = original(token)
        return tokens

    lin.sign_in.refresh = refresh
    lin.session.renew(lin.session.access())
    lin.session.renew(lin.session.access())
    assert in_vault == ["refresh-1", "refresh-2"]


def test_a_refused_refresh_ends_the_session(lin: Workstation) -> None:
    lin.sign_in.fails = EditorError(Code.SIGN_IN_REFUSED)
    refused(Code.SIGNED_OUT, lambda: lin.session.renew(lin.session.access()))
    assert not lin.session.signed_in()


def test_the_person_stays_known_when_the_session_ends(lin: Workstation) -> None:
    lin.sign_in.fails = EditorError(Code.SIGN_IN_REFUSED)
    refused(Code.SIGNED_OUT, lambda: lin.session.renew(lin.session.access()))
    assert lin.session.person == LIN


def test_a_lost_refresh_reply_does_not_sign_anybody_out(lin: Workstation) -> None:
    lin.sign_in.fails = EditorError(Code.TIMEOUT)
    refused(Code.TIMEOUT, lambda: lin.session.renew(lin.session.access()))
    lin.sign_in.fails = None
    assert lin.session.renew(lin.session._tokens.access if lin.session._tokens else "")


def test_signing_out_forgets_and_revokes(lin: Workstation) -> None:
    lin.session.sign_out()
    assert (lin.session.person, lin.session.signed_in()) == (None, False)
    assert lin.sign_in.revoked == ["refresh-1"]


def test_signing_out_works_offline(lin: Workstation) -> None:
    lin.sign_in.fails = EditorError(Code.OFFLINE)
    lin.session.sign_out()
    assert not lin.session.signed_in()


def test_a_portal_that_refuses_to_revoke_is_told(lin: Workstation) -> None:
    lin.sign_in.fails = EditorError(Code.BAD_ANSWER)
    refused(Code.BAD_ANSWER, lin.session.sign_out)
    assert not lin.session.signed_in()


def test_signing_out_keeps_drafts_and_outbox(lin: Workstation) -> None:
    item = lin.write().item
    lin.submit.submit(item, LIN)
    lin.session.sign_out()
    assert lin.drafts.stored(item)
    assert len(lin.store.outbox.open()) == 1


def test_without_a_refresh_token_there_is_no_access(lin: Workstation) -> None:
    lin.session.sign_out()
    refused(Code.SIGNED_OUT, lin.session.access)


def test_a_refresh_token_too_long_for_windows_is_refused(lin: Workstation) -> None:
    class Long(FakeSignIn):
        def _tokens(self) -> Tokens:
            return Tokens(access="a", refresh="r" * 513, expires_at=self.clock.now())

    session = Session(
        lin.store, lin.clock, lin.session._vault, Long(LIN, lin.clock), "https://other.example"
    )
    refused(Code.BAD_ANSWER, lambda: session.sign_in_without_browser("lin"))


def test_roles_that_changed_are_remembered(lin: Workstation) -> None:
    assert not lin.session.remember(LIN)
    assert lin.session.remember(LI)
    assert lin.session.person == LI


def test_a_session_in_memory_says_so(lin: Workstation) -> None:
    assert not lin.session.persistent
