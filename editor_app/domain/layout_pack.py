"""The layout pack: from the texts of its files to one checked ``Layout``, and to signed bytes."""

import json
from collections.abc import Mapping

from editor_app.domain import closing
from editor_app.domain.canonical import canonical_json
from editor_app.domain.layout import Layout, Vocabulary
from editor_app.domain.layout_checks import check_layout
from editor_app.domain.layout_columns import read_calendar, read_columns
from editor_app.domain.layout_portal import read_portal, replace_params
from editor_app.domain.layout_reader import Table, damaged, read_toml
from editor_app.domain.layout_rules import read_lexicon, read_rules, read_vocabulary
from editor_app.domain.layout_template import read_template
from editor_app.domain.template import Template

FORMAT = 1
_SINGLE_FILES = ("columns.toml", "rules.toml", "calendar.toml", "wording.toml", "portal.toml")
_STYLES = ("page.css", "preview.css")
_TEMPLATES = "templates/"
_VOCABULARIES = "vocab/"


def parse_pack(files: Mapping[str, str], version: str = "") -> Layout:
    """Parse and cross-check a pack given as relative path -> text.

    ``version`` is the portal's name of this pack; without one it is ``layout_version`` of
    columns.toml. Raises ``EditorError(LAYOUT_DAMAGED, file=, place=, problem=)`` for the first
    problem: nothing of a damaged pack is used.
    """
    _check_paths(files)
    told, columns = read_columns(_open(files, "columns.toml"))
    catalogue, rules = read_rules(_open(files, "rules.toml"))
    lexicon_version, lexicon = read_lexicon(_open(files, "wording.toml"))
    calendar, fixed_off = read_calendar(_open(files, "calendar.toml"))
    portal_file = _open(files, "portal.toml")
    portal, params = read_portal(portal_file)
    if closing.FILE in files:
        portal = closing.with_closings(portal, closing.read_closed(_open(files, closing.FILE)))
    layout = Layout(
        version=version or told,
        columns=columns,
        templates=_read_templates(files),
        rules=replace_params(portal_file, rules, params),
        catalogue_version=catalogue,
        vocabularies=_read_vocabularies(files),
        lexicon=lexicon,
        lexicon_version=lexicon_version,
        calendar=calendar,
        fixed_off=fixed_off,
        portal=portal,
        page_css=files.get("page.css", ""),
        preview_css=files.get("preview.css", ""),
    )
    check_layout(layout)
    return layout


def pack_bytes(files: Mapping[str, str], version: str) -> bytes:
    """The canonical bytes of a pack: what the portal signs and what clients cache."""
    return canonical_json({"format": FORMAT, "version": version, "files": dict(files)})


def unpack(data: bytes) -> Layout:
    """Read a pack from its bytes. Raises ``EditorError(LAYOUT_DAMAGED)``, naming the place."""
    version, files = unpack_files(data)
    return parse_pack(files, version)


def unpack_files(data: bytes) -> tuple[str, Mapping[str, str]]:
    """Version and files of a pack's bytes, not yet parsed. Raises ``EditorError``."""
    try:
        pack = json.loads(data)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        damaged("", "", "the pack is not JSON")
    if not isinstance(pack, dict) or set(pack) != {"format", "version", "files"}:
        damaged("", "", "the pack must hold format, version and files, and nothing else")
    if pack["format"] != FORMAT:
        damaged("", "format", f"{pack['format']!r} is not known, only {FORMAT}")
    version, files = pack["version"], pack["files"]
    if not isinstance(version, str) or not version:
        damaged("", "version", "must be text")
    if not isinstance(files, dict) or not all(isinstance(one, str) for one in files.values()):
        damaged("", "files", "must map paths to texts")
    return version, files


def _check_paths(files: Mapping[str, str]) -> None:
    for path in files:
        folder, _, name = path.rpartition("/")
        single = path in _SINGLE_FILES or path in _STYLES or path == closing.FILE
        listed = f"{folder}/" in (_TEMPLATES, _VOCABULARIES) and name.endswith(".toml")
        if not single and not listed:
            damaged(path, "", "the pack has no place for this file")
    for path in _SINGLE_FILES:
        if path not in files:
            damaged(path, "", "the file is missing")


def _open(files: Mapping[str, str], path: str) -> Table:
    return read_toml(path, files[path])


def _read_templates(files: Mapping[str, str]) -> Mapping[str, Template]:
    found: dict[str, Template] = {}
    for path in sorted(one for one in files if one.startswith(_TEMPLATES)):
        table = _open(files, path)
        template = read_template(table)
        if path != f"{_TEMPLATES}{template.key}.toml":
            table.fail(f"{template.key!r} does not match the file name", "key")
        found[template.key] = template
    return found


def _read_vocabularies(files: Mapping[str, str]) -> Mapping[str, Vocabulary]:
    found: dict[str, Vocabulary] = {}
    for path in sorted(one for one in files if one.startswith(_VOCABULARIES)):
        table = _open(files, path)
        vocabulary = read_vocabulary(table)
        if path != f"{_VOCABULARIES}{vocabulary.key}.toml":
            table.fail(f"{vocabulary.key!r} does not match the file name", "list")
        found[vocabulary.key] = vocabulary
    return found
