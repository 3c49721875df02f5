"""Whom updates are taken from: The Update Framework, over a server and over a folder alike.

One trust root, one set of metadata on this workstation: a stick cannot offer less than what the
server showed before, nor the other way round. python-tuf does the client workflow of
theupdateframework.github.io/specification/latest (5.3 to 5.7); packages are fetched here, because
its own way knows no going on after a break. ``Updater._trusted_set`` is private, yet the only place
where the moment can be set (a grace for folders, a clock that went back) and all targets stand:
tests/updates fail when another version keeps it elsewhere. Load this module by ``deferred``.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadHTTPError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Signed, TargetFile
from tuf.ngclient import FetcherInterface, Updater, UpdaterConfig

from editor_app.connectors.update_parcel import fetch_parcel
from editor_app.connectors.update_source import UpdateSource
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.updates import (
    Artefact,
    Fault,
    Offer,
    Progress,
    Release,
    Stopped,
    refused,
    safe_name,
    version_order,
)
from editor_app.private_files import folder_for_me_alone, hand_over

SIGNED_AT = "x-signed-at"  # of the timestamp: TUF keeps and verifies fields it does not know
_TOO_MUCH = timedelta(days=400)  # expired for longer: a wrong clock is likelier than old word
_CONFIG = UpdaterConfig(max_root_rotations=64)
_ROLES = frozenset({"root", "timestamp", "snapshot", "targets"})


class _Fetcher(FetcherInterface):
    """Hands python-tuf the bytes of a source, and keeps what that really said."""

    def __init__(self, source: UpdateSource) -> None:
        self._source = source
        self.failed: EditorError | None = None
        self.last, self.data = "", b""
        self.trusted: Iterable[Signed] = ()

    def until(self) -> datetime:
        """The earliest end of what is verified, the file that was refused as expired included."""
        ends = [one.expires for one in self.trusted]
        role = self.last.removesuffix(".json").rpartition(".")[2]
        if self.data and role in _ROLES:
            ends.append(_end(self.data))
        return min(ends)

    def _fetch(self, url: str) -> Iterator[bytes]:
        raise NotImplementedError  # only whole files of metadata are asked for

    def download_bytes(self, url: str, max_length: int) -> bytes:
        self.last = url.rpartition("/")[2]
        try:
            self.data = self._source.metadata(self.last, max_length)
            return self.data
        except EditorError as failed:
            because = failed.params.get("because")
            if because == Fault.MISSING and self.last.endswith(".root.json"):
                raise DownloadHTTPError("no newer root", 404) from failed
            self.failed = failed
            if because == Fault.ENDLESS:
                raise DownloadLengthMismatchError(self.last) from failed
            raise DownloadError(self.last) from failed


class TufPublisher:
    """Implements ``updates.Publisher``."""

    def __init__(
        self, root: bytes, folder: Path, source: UpdateSource, grace: timedelta = timedelta()
    ) -> None:
        """``folder`` keeps what was seen; ``grace``: how long after its end word still counts."""
        self._root, self._folder, self._source, self._grace = root, folder, source, grace
        self._targets: dict[str, TargetFile] = {}

    def offer(self, now: datetime) -> Offer:
        folder_for_me_alone(self._folder)
        fetcher = _Fetcher(self._source)
        moment = max(now, signed_at(self._folder) or now)  # never before what was seen signed
        with _in_our_words(fetcher, self._folder, moment):
            updater = Updater(
                str(self._folder), "source:", fetcher=fetcher, config=_CONFIG, bootstrap=self._root
            )
            fetcher.trusted = updater._trusted_set
            updater._trusted_set.reference_time = moment - self._grace
            try:
                updater.refresh()
            finally:
                for made in self._folder.rglob("*"):  # by that library
                    hand_over(made)
            self._targets = dict(updater._trusted_set.targets.targets)
        return Offer(
            releases=tuple(_release(one) for one in self._targets.values()),
            expires=min(one.expires for one in updater._trusted_set),
            signed=signed_at(self._folder),
        )

    def fetch(self, release: Release, into: Path, progress: Progress, stopped: Stopped) -> None:
        target = self._targets.get(release.name)
        if target is None:
            raise refused(Fault.MISSING, file=release.name)
        fetch_parcel(self._source, release, into, progress, stopped)

    def close(self) -> None:
        self._source.close()


def _release(target: TargetFile) -> Release:
    """Raises NAME and MALFORMED: signed, yet never taken as a path before it was looked at."""
    name, said = safe_name(target.path), target.custom or {}
    try:
        version, artefact = str(said["version"]), Artefact(said["artefact"])
        machine, channel = str(said["machine"]), str(said["channel"])
        sha256 = target.hashes["sha256"]
    except (KeyError, ValueError) as wrong:
        raise refused(Fault.MALFORMED) from wrong
    version_order(version)
    return Release(
        version=version,
        artefact=artefact,
        machine=machine,
        channel=channel,
        name=name,
        size=target.length,
        sha256=sha256,
    )


@contextmanager
def _in_our_words(fetcher: _Fetcher, folder: Path, now: datetime) -> Iterator[None]:
    try:
        yield
    except ExpiredMetadataError as old:
        until = fetcher.until()
        fault = Fault.CLOCK if now - until > _TOO_MUCH else Fault.EXPIRED
        raise refused(fault, until=until.date().isoformat()) from old
    except UnsignedMetadataError as forged:
        raise refused(Fault.FORGED) from forged
    except BadVersionNumberError as other:
        mixed = "targets" in fetcher.last
        raise refused(Fault.MIXED if mixed else Fault.ROLLBACK) from other
    except LengthOrHashMismatchError as mixed:
        raise refused(Fault.MIXED) from mixed
    except RepositoryError as wrong:
        raise refused(Fault.MALFORMED) from wrong
    except DownloadError as failed:
        raise fetcher.failed or refused(Fault.MISSING, file=fetcher.last) from failed
    except (ValueError, KeyError, RecursionError) as wrong:  # what it does not foresee in JSON
        raise refused(Fault.MALFORMED) from wrong
    except OSError as failed:
        raise EditorError(Code.DISK_FAILED, file=folder.name) from failed


def _end(data: bytes) -> datetime:
    return datetime.fromisoformat(json.loads(data)["signed"]["expires"])


def signed_at(folder: Path) -> datetime | None:
    """When the newest word that was verified here was signed."""
    try:
        kept = json.loads((folder / "timestamp.json").read_bytes())
        return datetime.fromisoformat(kept["signed"][SIGNED_AT])
    except (OSError, ValueError, KeyError, TypeError):
        return None
