"""``channel-editor portal serve``, ``audit`` and ``openapi``: the reference portal."""

import argparse
import importlib
import importlib.util
from pathlib import Path
from typing import Any

from editor_app.domain.errors import Code, EditorError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    serve = verbs.add_parser("serve", help="run the portal · 运行门户")
    serve.add_argument("--db", metavar="URL", help="sqlite:///… or postgresql+psycopg://…")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen at · 监听地址")
    serve.add_argument("--port", type=int, default=8080, help="0 picks a free port")
    serve.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        dest="portal_data",
        help="folder of the portal · 门户数据文件夹",
    )
    serve.add_argument("--seed", choices=["demo"], help="fill an empty portal with sample units")
    serve.add_argument(
        "--check-links",
        action="store_true",
        help="ask links on the public web (LNK-04) · 联网检查公网链接",
    )
    serve.add_argument("--exit-with-parent", action="store_true", help="stop when stdin closes")
    audit = verbs.add_parser("audit", help="write the audit trail · 导出审计记录")
    audit.add_argument("--db", metavar="URL", help="its database (default: SQLite) · 数据库")
    audit.add_argument(
        "--data",
        type=Path,
        required=True,
        metavar="DIR",
        dest="portal_data",
        help="folder of the portal · 门户数据文件夹",
    )
    audit.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PATH", help="file to write · 输出文件"
    )
    verbs.add_parser("openapi", help="print the OpenAPI document · 输出接口文档")


def run(arguments: argparse.Namespace) -> int:
    """Serve until told to stop, or print the document."""
    if importlib.util.find_spec("fastapi") is None:
        raise EditorError(
            Code.USAGE, problem="the portal needs: pip install 'channel-editor[portal]'"
        )
    if arguments.verb == "openapi":
        print(importlib.import_module("editor_app.portal.openapi").document_yaml(), end="")
        return 0
    if arguments.verb == "audit":
        return _export_trail(arguments)
    if not 0 <= arguments.port <= 65535:
        raise EditorError(Code.USAGE, problem="--port 0…65535")
    importlib.import_module("editor_app.portal.serve").serve(
        db_url=arguments.db,
        host=arguments.host,
        port=arguments.port,
        data=arguments.portal_data,
        seed=arguments.seed,
        exit_with_parent=arguments.exit_with_parent,
        probe=_probe() if arguments.check_links else None,
    )
    return 0


def _probe() -> Any:
    """Asks addresses of the public web, as workstations do."""
    return importlib.import_module("editor_app.connectors.link_probe").HttpLinkProbe()


def _export_trail(arguments: argparse.Namespace) -> int:
    """For whoever runs the portal; it may go on running meanwhile."""
    kept = arguments.portal_data.absolute() / "portal.db"
    if not arguments.db and not kept.is_file():
        raise EditorError(Code.FILE_UNREADABLE, file=str(kept), problem="no such file")
    url = arguments.db or f"sqlite:///{kept.as_posix()}"
    trail = importlib.import_module("editor_app.portal.trail")
    with arguments.output.open("w", encoding="utf-8") as out:
        print(f"{trail.export_trail(url, out)} {arguments.output}")
    return 0
