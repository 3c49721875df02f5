"""Published equals approved, after publication: marks, notes and editions on a real portal."""

from datetime import timedelta

from editor_app.domain.editions import Act, Force, Intent
from editor_app.domain.proof import Flaw, Verdict
from editor_app.domain.workflow import Command
from tests.contract.moves import key, notice, submission
from tests.fakes.real_clock import RealClock
from tests.faults import proxy as faults
from tests.faults.test_published import PAGE, Town, town, whole

__all__ = ["town", "whole"]  # fixtures
NOTE = "第二段“36处”应为“38处”。"
CORRECTION = Intent(act=Act.CORRECT, note=NOTE)


def test_marks_and_notes_that_were_approved_are_as_approved(town: Town) -> None:
    made, acting = town.another(), town.another("关于废止部分文件的通知")
    until = RealClock().now() + timedelta(days=90)
    for intent in (
        Intent(act=Act.MARK, force=Force.AMENDED, acting=acting.item, valid_until=until),
        CORRECTION,
        Intent(act=Act.MARK, force=Force.REPEALED, acting=acting.item),
    ):
        town.act(made, intent)
        proof = town.look.check(made.item)
        assert (proof.verdict, proof.faults) == (Verdict.MATCHES, ())


def test_an_edition_with_a_note_of_correction_is_as_approved(town: Town) -> None:
    made = town.another()
    second = notice("关于做好夏季防汛工作的通知（更正）", item=made.item, parent=made.hash)
    lin = town.desk.portal
    lin.put_revision(second)
    body = submission(second, intent=CORRECTION)
    lin.command(made.item, Command.SUBMIT, body, key(), made.hash)
    town.publish(second, CORRECTION)
    assert town.look.check(made.item).verdict is Verdict.MATCHES


def test_a_mark_that_is_taken_off_the_page_is_told(town: Town) -> None:
    made, acting = town.another(), town.another("关于废止部分文件的通知")
    town.act(made, Intent(act=Act.MARK, force=Force.REPEALED, acting=acting.item))
    unmarked = faults.altered(lambda body: body.replace("【已废止】".encode(), b""))
    town.proxy.strike(unmarked, PAGE)
    assert [one.flaw for one in town.look.check(made.item).faults] == [Flaw.CHANGED]


def test_a_note_that_was_never_approved_is_told(town: Town) -> None:
    made = town.another()
    town.act(made, CORRECTION)
    other = faults.altered(lambda body: body.replace("应为“38处”".encode(), "应为“83处”".encode()))
    town.proxy.strike(other, PAGE)
    assert [one.flaw for one in town.look.check(made.item).faults] == [Flaw.CHANGED]
