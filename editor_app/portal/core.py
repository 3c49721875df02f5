"""The portal's parts, built once per process and handed to every router."""

import base64
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from editor_app.bundled import read_folder
from editor_app.domain.layout import Layout
from editor_app.files.reader import IsolatedReader
from editor_app.office.convert import Office, find_office
from editor_app.portal.blobs import BlobFolder
from editor_app.portal.config import PortalConfig
from editor_app.portal.db.engine import Database
from editor_app.portal.db.times import to_milliseconds
from editor_app.portal.db.upgrade import upgrade
from editor_app.portal.echoes import catch_up
from editor_app.portal.file_facts import PortalFacts
from editor_app.portal.keys import SigningKey, kept_secret
from editor_app.portal.layouts import LayoutShelf, ServedLayout, install_layout
from editor_app.portal.lexicons import ServedLexicon, open_lexicon
from editor_app.portal.opinions.guards import Rate
from editor_app.portal.presence import Presence

_DEFAULT_MAX_MB = 20
_OFFICE_SECONDS = 20.0  # a client waits 30 for an answer
# Of one address: sign-ins by code that begin, and codes that nobody was given (RFC 8628 5.1).
_STARTS = ((timedelta(minutes=10), 20),)
_GUESSES = ((timedelta(minutes=15), 10),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal:
    """Everything a request may need."""

    config: PortalConfig
    database: Database
    blobs: BlobFolder
    facts: PortalFacts
    shelf: LayoutShelf
    lexicon: ServedLexicon | None  # None: only the layout's own
    layout_key: str  # Ed25519 public key, base64
    secret: bytes  # derives refresh tokens
    presence: Presence = field(default_factory=Presence)
    device_starts: Rate = field(default_factory=lambda: Rate(rates=_STARTS))
    device_guesses: Rate = field(default_factory=lambda: Rate(rates=_GUESSES))
    checks: bool = True  # off only while sample data is loaded: a test checks that instead

    @property
    def served(self) -> ServedLayout:
        """The pack that is handed out now."""
        return self.shelf.served

    @property
    def layout(self) -> Layout:
        """The layout the portal works with."""
        return self.shelf.served.layout

    def now(self) -> datetime:
        """Portal time, to the millisecond."""
        return to_milliseconds(self.config.now())


def open_portal(config: PortalConfig) -> Portal:
    """Open or create the database, keys and folders of ``config``.

    Raises ``EditorError(LAYOUT_DAMAGED)`` for a broken layout or lexicon folder.
    """
    config.data.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not config.db_url:
        # Drafts under review are nobody else's; the journal files take over the mode.
        (config.data / "portal.db").touch(mode=0o600, exist_ok=True)
    database = Database(config.database_url)
    upgrade(database)
    catch_up(database)
    key = SigningKey(config.data)
    shelf = install_layout(database, key, read_folder(config.layout_folder), config.now())
    blobs = BlobFolder(config.data, _max_bytes(shelf.served.layout))
    return Portal(
        config=config,
        database=database,
        blobs=blobs,
        facts=PortalFacts(config.data, blobs.read, IsolatedReader(office=_office)),
        shelf=shelf,
        lexicon=open_lexicon(config, key),
        layout_key=base64.b64encode(key.public).decode(),
        secret=kept_secret(config.data / "portal.key"),
    )


def _office() -> Office | None:
    """LibreOffice for old files, as the client has it; an upload waits no longer for it."""
    found = find_office()
    return None if found is None else replace(found, seconds=_OFFICE_SECONDS)


def _max_bytes(layout: Layout) -> int:
    """The largest file, as rule ATT-01 of the layout tells."""
    rule = layout.rules.get("ATT-01")
    told = rule.params.get("max_mb") if rule is not None else None
    return (told if isinstance(told, int) else _DEFAULT_MAX_MB) * 1024 * 1024
