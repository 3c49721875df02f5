"""The lexicon pack the portal serves: made from a folder of TOML files, signed once, kept."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from editor_app.bundled import read_folder
from editor_app.checks.wordbook import Wordbook, wordbook
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.layout import Layout
from editor_app.domain.lexicon_pack import Lexicon, lexicon_bytes, read_pack
from editor_app.portal.config import PortalConfig
from editor_app.portal.keys import SigningKey

_FOLDER = "lexicon"


@dataclass(slots=True, kw_only=True, eq=False)
class ServedLexicon:
    """One pack with everything needed to serve it and to check by it."""

    lexicon: Lexicon
    pack: bytes
    signature: bytes
    etag: str
    _over: tuple[Layout, Wordbook] | None = field(default=None, repr=False)

    def over(self, layout: Layout, unit: str) -> Wordbook:
        """The pack over a layout's own lexicon, with the words of a unit.

        All units share the entries of the last one: an index is made of them once.
        """
        known = self._over
        if known is None or known[0] is not layout:
            known = self._over = (layout, wordbook(layout, self.lexicon, ""))
        return replace(known[1], right=self.lexicon.right.get(unit, ()))


def open_lexicon(config: PortalConfig, key: SigningKey) -> ServedLexicon | None:
    """The portal's own pack, ``lexicon/*.toml`` beside its data, else the bundled one.

    Raises ``EditorError(LAYOUT_DAMAGED)``: a portal does not start with a damaged lexicon.
    """
    folder = _folder(config)
    if folder is None:
        return None
    pack = lexicon_bytes(read_folder(folder))
    return ServedLexicon(
        lexicon=read_pack(pack), pack=pack, signature=key.sign(pack), etag=sha256_hex(pack)
    )


def _folder(config: PortalConfig) -> Path | None:
    folders = (config.data / _FOLDER, config.layout_folder.parent / _FOLDER)
    return next((one for one in folders if any(one.glob("*.toml"))), None)
