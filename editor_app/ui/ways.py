"""What can be done where a profile does not open at once; known before anything heavy is loaded."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from editor_app.domain.errors import Code
from editor_app.domain.trouble import READABLE, Tell

if TYPE_CHECKING:
    from editor_app.services.app import App
    from editor_app.services.backups import BackupService
    from editor_app.services.store_keys import StoreKeys

PASSABLE = READABLE | {Code.KEY_MISSING}  # what is asked for or read, whoever comes back later


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Offered by the composition root; each takes the key of a profile."""

    keys_of: "Callable[[str], StoreKeys] | None" = None
    read_unsound: "Callable[[str, Tell], App] | None" = None  # for a lane
    backups_of: "Callable[[str], BackupService] | None" = None
    now: Callable[[], datetime] | None = None
    support: Callable[[Path], None] | None = None  # writes a support bundle; for a lane


NO_WAYS = Ways()
