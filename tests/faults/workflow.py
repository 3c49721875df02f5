"""Many people, one portal, a rough line: does every invariant hold after every step?

A Hypothesis state machine: an editor at two workstations, a colleague who also reviews, reviewers
of three levels, somebody who holds all of them, and an attacker who speaks to the portal directly.
Every pass may meet trouble at any of its calls. Checked: I-4 to I-14 and I-21.

    python -m tests.faults.workflow --runs 500 --steps 60
"""

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import UUID

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
)

from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ContentHash, ItemId
from editor_app.domain.outbox import OperationKey
from editor_app.domain.secrecy_form import told_answers
from editor_app.domain.workflow import Command, OperationState
from tests.fakes.secrecy import PASSED, Answers, record
from tests.faults.drawn import run_drawn
from tests.faults.inprocess import in_process
from tests.faults.places import quick_folder
from tests.faults.rough_line import Trouble
from tests.faults.town import EDITORS, REVIEWERS, Client, Town, prepare, town, with_text

_MOST_ITEMS = 5
_REASON = "请核对第二段数字"
SEEN: Counter[str] = Counter()  # what the runs did: a machine that only idles proves nothing

_editor = st.sampled_from(EDITORS)
_officer = st.sampled_from(["huang", "huang", "all"])
_record = st.sampled_from([*[PASSED] * 5, record("ask_upper"), record("partial", _REASON)])
_reviewer = st.sampled_from(REVIEWERS)
_anybody = st.sampled_from(tuple(dict.fromkeys((*EDITORS, *REVIEWERS))))
_number = st.integers(0, 7)
_call = st.integers(0, 9)
_decision = st.sampled_from([*[Command.APPROVE] * 4, Command.RETURN, Command.REJECT])
_trouble = st.sampled_from([*[Trouble.NONE] * 4, *Trouble])
_WANTED = {
    Command.APPROVE: "approve",
    Command.RETURN: "return",
    Command.REJECT: "reject",
}


class Workflow(RuleBasedStateMachine):
    """Steps that anybody may try; what the rules refuse must change nothing."""

    settled: Path
    way: Any  # (asgi, transport)
    keep: Path

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        folder = self._stack.enter_context(tempfile.TemporaryDirectory(dir=self.keep))
        self.town: Town = self._stack.enter_context(town(Path(folder), self.settled, *self.way))
        self.typed: dict[tuple[str, ItemId], Content] = {}
        self.items: list[ItemId] = []
        self.count = 0

    # ------------------------------------------------------------ people

    @initialize(titles=st.integers(1, 3))
    def begin(self, titles: int) -> None:
        """Some items are there when the day begins; the first one is in review."""
        for _ in range(titles):
            self.write("lin")
        self.send("lin", 0, Trouble.NONE, 0)

    @precondition(lambda self: len(self.items) < _MOST_ITEMS)
    @rule(name=_editor)
    def write(self, name: str) -> None:
        """Begin an item."""
        client = self.town.client(name)
        self.count += 1
        draft = client.desk.write(f"关于第{self.count}号工作的通知")
        self.items.append(draft.item)
        self.typed[name, draft.item] = draft.content

    @rule(name=_editor, at=_number)
    def edit(self, name: str, at: int) -> None:
        """Type into an item, one's own or a colleague's."""
        client, item = self.town.client(name), self._item(at)
        with _refusals("edit"):
            draft = client.desk.drafts.open(item)
            self.count += 1
            content = with_text(draft.content, self.count)
            client.desk.drafts.save(replace(draft, content=content))
            self.typed[name, item] = content
            SEEN["edited"] += 1

    @rule(name=_editor, at=_number, trouble=_trouble, call=_call)
    def send(self, name: str, at: int, trouble: Trouble, call: int) -> None:
        """Confirm a submission and let it go over a rough line."""
        client = self.town.client(name)
        with _refusals("submit"):
            client.desk.submit.submit(self._item(at), client.person)
            SEEN["submitted"] += 1
        self.run_pass(name, trouble, call, 40)

    @rule(name=_editor, at=_number, trouble=_trouble, call=_call)
    def mend_and_send(self, name: str, at: int, trouble: Trouble, call: int) -> None:
        """Hear the news, type, confirm, send."""
        self.run_pass(name, Trouble.NONE, 0, 1)
        self.edit(name, at)
        self.send(name, at, trouble, call)

    @rule(name=_reviewer, at=_number, command=_decision, trouble=_trouble, call=_call)
    def review(self, name: str, at: int, command: Command, trouble: Trouble, call: int) -> None:
        """Hear the news, decide on what is shown, send the decision over a rough line."""
        self.run_pass(name, Trouble.NONE, 0, 1)
        client = self.town.client(name)
        with _refusals("decide"):
            client.desk.reviews.decide(self._item(at), _WANTED[command], _REASON, client.person)
            SEEN[f"decided: {command}"] += 1
        self.run_pass(name, trouble, call, 40)

    @rule(name=_officer, at=_number, answers=_record, trouble=_trouble, call=_call)
    def examine(self, name: str, at: int, answers: Answers, trouble: Trouble, call: int) -> None:
        """Hear the news, record 保密审查 of what is shown, send it over a rough line."""
        self.run_pass(name, Trouble.NONE, 0, 1)
        client = self.town.client(name)
        with _refusals("examine"):
            client.desk.secrecy.examine(self._item(at), told_answers(answers), client.person)
            SEEN["examined"] += 1
        self.run_pass(name, trouble, call, 40)

    @rule(at=_number)
    def approve_all(self, at: int) -> None:
        """Its secrecy is examined and three people approve one after another, if they may."""
        self.examine("huang", at, PASSED, Trouble.NONE, 0)
        for name in ("li", "wang", "liang"):
            self.review(name, at, Command.APPROVE, Trouble.NONE, 0)

    @rule(name=_editor, at=_number, command=st.sampled_from([Command.RECALL, Command.WITHDRAW]))
    def take_down(self, name: str, at: int, command: Command) -> None:
        """Recall from review, or withdraw from the public side."""
        client = self.town.client(name)
        with _refusals("take down"):
            if command is Command.RECALL:
                client.desk.submit.recall(self._item(at), client.person, _REASON)
            else:
                client.desk.reviews.withdraw(self._item(at), _REASON, client.person)
            SEEN[command] += 1

    @rule(name=_anybody)
    def take_back(self, name: str) -> None:
        """Undo what has not left."""
        client = self.town.client(name)
        for operation in client.desk.store.outbox.open():
            with _refusals("take back"):
                client.desk.submit.take_back(operation.key)
                SEEN["taken back"] += 1

    # ------------------------------------------------------------ world

    @rule(name=_anybody, trouble=_trouble, at=_call, wait=st.sampled_from([1, 40, 700]))
    def run_pass(self, name: str, trouble: Trouble, at: int, wait: int) -> None:
        """One pass of synchronisation over a rough line. I-8: no draft changes by it."""
        client = self.town.client(name)
        before = client.texts()
        client.line.expect(trouble, at)
        self.town.clock.forward(wait)
        client.desk.sync.run_once()
        client.line.expect(Trouble.NONE, 0)
        assert client.texts() == before, "a pass changed a draft"
        for operation in client.desk.store.outbox.recent(50):
            assert not self.town.problem_with(operation)
        SEEN[f"pass: {trouble}"] += 1

    @rule(name=_anybody)
    def deliver_late(self, name: str) -> None:
        """What was lost on the way arrives after all."""
        self.town.client(name).line.deliver_late()

    @rule(hours=st.integers(1, 80))
    def wait(self, hours: int) -> None:
        """Time passes: tokens expire, scheduled items are published."""
        self.town.clock.forward(hours * 3600)
        self.town.publish_due()

    @rule(name=_anybody)
    def restart(self, name: str) -> None:
        """I-15 and a crash: nothing that was confirmed is lost with the program."""
        client = self.town.client(name)
        before = {one.key: one.payload for one in client.desk.store.outbox.recent(1000)}
        self.town.restart(name)
        outbox = self.town.client(name).desk.store.outbox
        assert {one.key: one.payload for one in outbox.recent(1000)} == before

    # ------------------------------------------------------------ attacks

    @rule(name=_anybody, at=_number, forged=st.sampled_from(["own", "stale", "level", "blind"]))
    def decide_by_force(self, name: str, at: int, forged: str) -> None:
        """A decision past the client's own rules; the trail tells whether it was allowed."""
        client, item = self.town.client(name), self._item(at)
        with _refusals(f"forged: {forged}"):
            remote = client.line.portal.item(item)
            if remote is None:
                return
            head = ContentHash("0" * 64) if forged == "stale" else remote.head
            level = remote.level + (forged == "level")
            payload = canonical_json(
                {"hash": head, "level": level, "outcome": "approve", "reason": ""}
            )
            base = None if forged == "blind" else remote.head
            self._force(client, item, Command.APPROVE, payload, base)
            assert forged not in ("stale", "level", "blind"), f"{forged} was taken"

    @rule(name=_anybody)
    def reuse_a_key(self, name: str) -> None:
        """The key of a delivered command with another body is refused, and changes nothing."""
        client = self.town.client(name)
        done = [
            one
            for one in client.desk.store.outbox.recent(50)
            if one.state is OperationState.RECEIPTED
        ]
        if not done:
            return
        body = json.loads(done[0].payload)
        body["note" if "note" in body else "reason"] = "另一句话就是另一个请求"
        code = _code_of(
            lambda: client.line.portal.command(
                done[0].item, done[0].command, canonical_json(body), done[0].key, done[0].base
            )
        )
        assert code in (Code.KEY_REUSED, Code.SIGNED_OUT), "a key was taken for two bodies"

    # ------------------------------------------------------------ the end

    def teardown(self) -> None:
        """I-5, I-6, I-9 to I-13, I-21, and every text that anybody typed."""
        try:
            problems = self.town.converged()
            assert not problems, "\n".join(problems)
            self.town.explained()
            SEEN["published pages"] += self.town.pages()
            for (name, item), content in self.typed.items():
                self._assert_kept(self.town.client(name), item, content)
            SEEN["runs"] += 1
        finally:
            self._stack.close()

    def _assert_kept(self, client: Client, item: ItemId, content: Content) -> None:
        """I-7: the last text typed at a workstation is still there, whatever came from outside."""
        draft = client.desk.store.drafts.get(item)
        kept = [] if draft is None else [draft.content.body]
        kept += [entry.body for entry in client.desk.store.drafts.journal(item)]
        assert content.body in kept, f"{client.name}: a text is gone"

    def _force(
        self,
        client: Client,
        item: ItemId,
        command: Command,
        payload: bytes,
        base: ContentHash | None,
    ) -> None:
        self.count += 1
        key = OperationKey(str(UUID(int=self.count + (self.count << 64))))
        client.line.portal.command(item, command, payload, key, base)
        SEEN["forced through"] += 1

    def _item(self, at: int) -> ItemId:
        return self.items[at % len(self.items)]


def _code_of(act: Callable[[], object]) -> Code | None:
    try:
        act()
    except EditorError as error:
        return error.code
    return None


class _refusals:  # noqa: N801 - reads like a function
    """A refusal is an answer; it is counted and changes nothing."""

    def __init__(self, act: str) -> None:
        self._act = act

    def __enter__(self) -> None: ...

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> bool:
        if isinstance(error, EditorError):
            SEEN[f"refused: {self._act}"] += 1
            return True
        return False


def run_workflow(runs: int, steps: int, number: int, folder: Path) -> Counter[str]:
    """Run the machine; raises with a shrunk counter-example when an invariant breaks."""
    SEEN.clear()
    with in_process() as way:
        Workflow.settled, Workflow.way, Workflow.keep = prepare(folder / "settled"), way, folder
        run_drawn(Workflow, runs, steps, number)
    return SEEN


def main() -> int:
    """Run from the command line; 1 if an invariant breaks."""
    parser = argparse.ArgumentParser(description="Random workflows over rough lines.")
    parser.add_argument("--runs", type=int, default=50)
    parser.add_argument("--steps", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    begun = monotonic()
    with quick_folder() as folder:
        seen = run_workflow(options.runs, options.steps, options.seed, folder)
    for what, count in sorted(seen.items()):
        print(f"{count:>8} {what}")
    print(
        f"workflow seed {options.seed}: {seen['runs']} runs of up to {options.steps} steps in"
        f" {monotonic() - begun:.0f} s, no invariant broken"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
