"""Settings of one portal process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.proofing_ports import LinkProbe

LOOPBACK = ("127.0.0.1", "localhost", "::1")
CLIENT = "channel-editor"  # the desktop client, a public client without a secret


def system_time() -> datetime:
    """The time of this machine, aware, UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortalConfig:
    """What ``create_app`` is built from."""

    data: Path  # keys, files and, by default, the database
    layout_folder: Path
    db_url: str = ""  # SQLAlchemy URL; empty = portal.db in ``data``
    demo: bool = False  # seeded people, no passwords, sign-in by name
    hosts: tuple[str, ...] = LOOPBACK  # Host names this portal answers to
    now: Callable[[], datetime] = system_time
    receipt_prefix: str = "DY"
    min_client: str = "0.1.0"
    due_seconds: float = 5.0  # how often scheduled items are looked at
    probe: LinkProbe | None = None  # None: the portal opens no addresses (rule LNK-04)
    link_seconds: float = 60.0  # how often links are asked that were not asked lately

    @property
    def database_url(self) -> str:
        """The URL of the database, with the default filled in."""
        return self.db_url or f"sqlite:///{(self.data / 'portal.db').absolute().as_posix()}"
