"""``channel-editor package export|import|show|receipts|key``: over an air gap, without a window.

Exit 1: refused, by name: ``--json`` gives the code.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from editor_app.bootstrap import build
from editor_app.cli.finding_json import finding_as_json
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.cli.sentences import sentence
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.packages import CarriedAnswer, PackageKind, key_id
from editor_app.installation import read_settings
from editor_app.services.app import App
from editor_app.services.package_taking import Seen

_VERBS = (
    ("export", "pack what waits in the outbox · 导出发件箱"),
    ("import", "hand a package to the portal, or take receipts in · 导入介质包"),
    ("show", "tell what a package holds, and whether it is refused · 查看介质包"),
    ("receipts", "write the answers to a package that was handed in · 导出回执包"),
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, words in _VERBS:
        verb = verbs.add_parser(name, help=words)
        if name in ("import", "show"):
            verb.add_argument("file", type=Path, metavar="FILE.pindao", help="the package · 介质包")
        else:
            verb.add_argument(
                "-o",
                "--out",
                type=Path,
                required=True,
                metavar="FILE.pindao",
                help="new file · 新文件",
            )
        if name == "import":
            verb.add_argument(
                "--reason",
                default="",
                metavar="TEXT",
                help="why it goes on though drafts here differ (PKG-02) · 内容不同仍报送的理由",
            )
            verb.add_argument(
                "--again",
                action="store_true",
                help="the portal was restored from a backup since · 门户曾恢复，再次提交",
            )
        if name == "receipts":
            verb.add_argument("--of", metavar="ID", help="package; default: the newest")
        _common(verb)
    own = verbs.add_parser("key", help="the key this profile signs with · 本机签名密钥")
    _common(own)


def _common(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="machine-readable output")
    verb.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Open the profile and do it."""
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(folders, read_settings(folders), profile=arguments.profile, keys=found)
    try:
        return carry_out(app, arguments)
    finally:
        app.close()


def carry_out(app: App, arguments: argparse.Namespace) -> int:
    """Do it; what is refused is told as JSON where that was asked for."""
    try:
        told, lines = _DO[arguments.verb](app, arguments)
    except EditorError as refused:
        if not arguments.json:
            raise
        print(json.dumps(_refused(refused), ensure_ascii=False, indent=1))
        return 2 if refused.code is Code.USAGE else 1
    print(json.dumps(told, ensure_ascii=False, indent=1) if arguments.json else "\n".join(lines))
    return int(told.get("refusal") is not None)


_Told = tuple[dict[str, Any], list[str]]


def _export(app: App, arguments: argparse.Namespace) -> _Told:
    app.packages.check_target(arguments.out)
    made = app.packages.making.make(arguments.out, app.session.person)
    told = {
        "package": made.id,
        "sequence": made.sequence,
        "file": str(arguments.out),
        "operations": list(made.keys),
        "expires_at": made.expires_at.isoformat(),
    }
    number = len(made.keys)
    line = _say(
        f"第 {made.sequence} 号介质包：{number} 项，{made.expires_at:%Y-%m-%d} 前有效  {made.file}",
        f"package {made.sequence}: {number} operations, valid until "
        f"{made.expires_at:%Y-%m-%d}  {made.file}",
    )
    return told, [line]


def _import(app: App, arguments: argparse.Namespace) -> _Told:
    app.packages.check_place(arguments.file)
    taking, person = app.packages.taking, app.session.person
    seen = taking.look(arguments.file, person, arguments.reason)
    if seen.found.manifest.kind is PackageKind.RECEIPTS:
        done = taking.receipts(arguments.file, person)
        told = {
            "receipted": done.receipted,
            "refused": done.refused,
            "layout": done.layout,
            "renewed": done.renewed,
            "lost": done.lost,
        }
        line = _say(
            f"回执 {done.receipted} 份，被拒 {done.refused} 项",
            f"{done.receipted} receipts, {done.refused} refused",
        )
        again = _say(
            f"其中 {done.renewed} 份是门户从备份恢复后补回的，稿件没有变化",
            f"{done.renewed} of them again, after the portal had lost them; no text was changed",
        )
        lost = _say(
            f"被拒的有 {done.lost} 项曾有回执：门户已没有它们，稿件没有变化，请到发件箱处理",
            f"{done.lost} of the refused had a receipt: the portal no longer has them; no text was"
            " changed; they wait in the outbox",
        )
        more = ((again, done.renewed), (lost, done.lost))
        return told, [line, *(words for words, count in more if count)]
    if not app.session.signed_in():
        raise EditorError(Code.SIGNED_OUT)
    taken = taking.hand_in(arguments.file, person, reason=arguments.reason, again=arguments.again)
    answers = taking.read(taken)
    rows = [_answer(one) for one in answers.values()]
    return {"package": seen.found.manifest.id, "results": rows}, [_line(one) for one in rows]


def _show(app: App, arguments: argparse.Namespace) -> _Told:
    app.packages.check_place(arguments.file)
    seen = app.packages.taking.look(arguments.file, app.session.person)
    told = _seen(seen)
    manifest = seen.found.manifest
    made = manifest.made_at.astimezone()
    lines = [
        f"{manifest.kind.value} {manifest.sequence}  {manifest.id}",
        f"{manifest.maker.name} ({manifest.unit})  {made:%Y-%m-%d %H:%M} – "
        f"{manifest.expires_at:%Y-%m-%d}",
        *(f"  {one.command.value}  {one.title}" for one in seen.operations),
        *(one.message_zh if language() == "zh" else one.message_en for one in seen.findings),
    ]
    if seen.refusal is not None:
        print(f"channel-editor: {sentence(seen.refusal)}", file=sys.stderr)
    return told, lines


def _receipts(app: App, arguments: argparse.Namespace) -> _Told:
    app.packages.check_target(arguments.out)
    wanted = [one for one in app.packages.book.taken() if one.kind is PackageKind.OUTBOX]
    if arguments.of:
        wanted = [one for one in wanted if one.id == arguments.of]
    if not wanted:
        raise EditorError(Code.PACKAGE_NOTHING)
    made = app.packages.making.answers(arguments.out, app.session.person, wanted[-1])
    told = {"package": made.id, "answers_to": wanted[-1].id, "answers": len(wanted[-1].answers)}
    return told, [f"{len(wanted[-1].answers)}  {arguments.out}"]


def _key(app: App, _arguments: argparse.Namespace) -> _Told:
    public = app.packages.making.seal.public
    return {"id": key_id(public), "public_key": public}, [f"{key_id(public)}  {public}"]


_DO = {
    "export": _export,
    "import": _import,
    "show": _show,
    "receipts": _receipts,
    "key": _key,
}


def _seen(seen: Seen) -> dict[str, Any]:
    manifest = seen.found.manifest
    return {
        "package": manifest.id,
        "kind": manifest.kind.value,
        "sequence": manifest.sequence,
        "maker": {"person": manifest.maker.person, "name": manifest.maker.name},
        "key": key_id(manifest.maker.key),
        "unit": manifest.unit,
        "made_at": manifest.made_at.isoformat(),
        "expires_at": manifest.expires_at.isoformat(),
        "operations": [
            {"key": one.key, "item": one.item, "command": one.command.value, "title": one.title}
            for one in seen.operations
        ],
        "answers": [_answer(one) for one in seen.answers.values()],
        "findings": [finding_as_json(one) for one in seen.findings],
        "refusal": _refused(seen.refusal)["refusal"] if seen.refusal is not None else None,
    }


def _answer(one: CarriedAnswer) -> dict[str, Any]:
    return {
        "key": one.key,
        "receipt": one.receipt.number if one.receipt is not None else None,
        "refused": one.refused.code.value if one.refused is not None else None,
    }


def _line(row: dict[str, Any]) -> str:
    return f"{row['key']}  {row['receipt'] or row['refused']}"


def _refused(error: EditorError) -> dict[str, Any]:
    return {"refusal": {"code": error.code.value, "message": sentence(error)}}


def _say(zh: str, en: str) -> str:
    return zh if language() == "zh" else en
