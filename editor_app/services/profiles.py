"""Whose profile this is: several people on one workstation each have their own.

A profile is a folder with a store. The first who signs in owns it; somebody else who signs in there
is led to a profile of their own, so that nobody sees or sends what another one wrote.
"""

import json
import re
from pathlib import Path

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import PersonId
from editor_app.private_files import folder_for_me_alone, for_me_alone

_FILE = "people.json"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")


class OtherPersonError(Exception):
    """Somebody signed in whose work lies in another profile; their token waits for them there."""

    def __init__(self, profile: str) -> None:
        super().__init__(profile)
        self.profile = profile


class Profiles:
    """Who owns which profile, in a small file beside the profiles; ids only, no names."""

    def __init__(self, folder: Path, current: str) -> None:
        self._file, self.current = folder / _FILE, current

    def owned_by(self, person: PersonId, before: PersonId | None) -> str:
        """The profile of this person; a new one when this one is somebody else's.

        ``before``: who signed in here last, as far as a profile knows that has no owner yet.
        Raises ``EditorError(DISK_FAILED)``.
        """
        owners = self._read()
        here = owners.get(self.current) or before or person
        if here == person:
            place = self.current
        else:
            known = [name for name, owner in owners.items() if owner == person]
            place = known[0] if known else f"p-{sha256_hex(person.encode())[:12]}"
        told = {**owners, self.current: here, place: person}
        if told != owners:
            self._write(told)
        return place

    def _read(self) -> dict[str, PersonId]:
        try:
            told = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            return {}  # everybody keeps what the folders hold; only the way there is found anew
        if not isinstance(told, dict):
            return {}
        return {
            name: PersonId(owner)
            for name, owner in told.items()
            if isinstance(owner, str) and _NAME.fullmatch(name)
        }

    def _write(self, owners: dict[str, PersonId]) -> None:
        fresh = self._file.with_suffix(".new")
        try:
            folder_for_me_alone(self._file.parent)
            with open(fresh, "w", encoding="utf-8", opener=for_me_alone) as file:
                json.dump(owners, file, indent=1, sort_keys=True)
            fresh.replace(self._file)
        except OSError as failed:
            raise EditorError(Code.DISK_FAILED, file=self._file.name) from failed
