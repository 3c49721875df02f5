"""``channel-editor audit verify|heads``: a portal's audit trail, judged without the portal."""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from editor_app.bootstrap import build
from editor_app.cli.audit_inquiries import replay_messages
from editor_app.cli.audit_replay import Entry, WrongEntry, chained, replay
from editor_app.cli.places import paths
from editor_app.cli.recovery_key import keys
from editor_app.domain.errors import Code, EditorError
from editor_app.installation import read_settings

T = TypeVar("T")
_ALL = 1 << 40  # every operation this workstation ever sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Where a receipt saw the chain."""

    sequence: int
    head: str


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    verify = verbs.add_parser("verify", help="replay an exported trail · 重放审计记录")
    verify.add_argument(
        "trail", type=Path, metavar="TRAIL.jsonl", help="the trail to judge · 审计记录"
    )
    verify.add_argument(
        "--witness",
        type=Path,
        action="append",
        default=[],
        metavar="HEADS.jsonl",
        help="heads that receipts told, as `audit heads` writes them · 回执中的链头",
    )
    verify.add_argument("--own", action="store_true", help="this workstation's receipts, too")
    verify.add_argument("--json", action="store_true", help="machine-readable output")
    heads = verbs.add_parser("heads", help="write the heads of this workstation's receipts")
    heads.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PATH", help="where to write · 输出位置"
    )
    for verb in (verify, heads):
        verb.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Exit 1 when the trail cannot be right."""
    if arguments.verb == "heads":
        return _write_heads(arguments)
    return _verify(arguments)


def _verify(arguments: argparse.Namespace) -> int:
    witnesses: dict[int, str] = {}
    for file in arguments.witness:
        witnesses |= dict(_heads(file))
    if arguments.own:
        witnesses |= _own_heads(arguments)
    try:
        entries = tuple(chained(_lines(arguments.trail, Entry), witnesses))
        items, messages = replay(entries), replay_messages(entries)
    except WrongEntry as wrong:
        _tell_wrong(wrong, as_json=arguments.json)
        return 1
    told = {
        "entries": len(entries),
        "head": entries[-1].hash if entries else "",
        "items": len(items),
        "messages": len(messages),
        "witnesses": len(witnesses),
    }
    if arguments.json:
        print(json.dumps({"whole": True, **told}))
    else:
        print("审计记录完整 / the trail is whole: {entries} · {items} · {head}".format(**told))
    return 0


def _tell_wrong(wrong: WrongEntry, *, as_json: bool) -> None:
    sequence, problem = wrong.args
    told = {"whole": False, "sequence": sequence, "problem": problem}
    if as_json:
        print(json.dumps(told, ensure_ascii=False))
        return
    sentence = "审计记录第 {sequence} 条有误 / entry {sequence} is wrong: {problem}"
    print(f"channel-editor: {sentence.format(**told)}", file=sys.stderr)


def _heads(file: Path) -> Iterator[tuple[int, str]]:
    return ((one.sequence, one.head) for one in _lines(file, Head))


def _lines(file: Path, kind: type[T]) -> Iterator[T]:
    """Every line as ``kind``. Raises ``EditorError(FILE_UNREADABLE)``, naming the line."""
    number = 0
    try:
        with file.open("rb") as opened:
            for line in opened:
                number += 1
                yield msgspec.json.decode(line, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        problem = f"第 {number} 行 / line {number}"
        raise EditorError(Code.FILE_UNREADABLE, file=file.name, problem=problem) from wrong
    except OSError as failed:
        raise EditorError(
            Code.FILE_UNREADABLE, file=file.name, problem=type(failed).__name__
        ) from failed


def _own_heads(arguments: argparse.Namespace) -> Mapping[int, str]:
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(folders, read_settings(folders), profile=arguments.profile, keys=found)
    try:
        receipts = [one.receipt for one in app.store.outbox.recent(_ALL)]
        return {one.sequence: one.chain_head for one in receipts if one is not None}
    finally:
        app.close()


def _write_heads(arguments: argparse.Namespace) -> int:
    heads = _own_heads(arguments)
    lines: Iterable[str] = (
        json.dumps({"sequence": sequence, "head": head}) + "\n"
        for sequence, head in sorted(heads.items())
    )
    try:
        arguments.output.write_text("".join(lines), encoding="utf-8")
    except OSError as failed:
        raise EditorError(
            Code.FILE_UNWRITABLE, file=arguments.output.name, problem=failed.strerror
        ) from failed
    print(f"{len(heads)} {arguments.output}")
    return 0
