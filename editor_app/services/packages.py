"""Packages of one profile: making them, taking them in, and the key they are signed with."""

from collections.abc import Callable
from pathlib import Path

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.package_names import fits_every_medium
from editor_app.domain.package_ports import Answers, PackageReader, PackageWriter, Seal
from editor_app.domain.packages import SUFFIX
from editor_app.domain.portal_ports import Portal
from editor_app.domain.ports import Clock, Store
from editor_app.services.layouts import LayoutService
from editor_app.services.package_book import PackageBook
from editor_app.services.package_making import PackageMaking
from editor_app.services.package_taking import PackageTaking
from editor_app.services.session import Session


class PackageService:
    """What the window and the command line do with packages."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        layouts: LayoutService,
        session: Session,
        portal: Portal | None,
        *,
        seal: Seal,
        writer: PackageWriter,
        reader: PackageReader,
        answers: Answers,
        place: Callable[[], str] = str,
    ) -> None:
        """``place``: the approved folder of media, from the settings; empty: any."""
        self._session, self._place, self._clock = session, place, clock
        self.book = PackageBook(store.meta)
        self.making = PackageMaking(store, clock, seal, writer)
        self.taking = PackageTaking(store, clock, layouts, reader, answers, portal)

    def check_place(self, path: Path) -> None:
        """Raises PACKAGE_MEDIUM where a policy names another place."""
        place = self._place()
        if place and not path.resolve().is_relative_to(Path(place).resolve()):
            raise EditorError(Code.PACKAGE_MEDIUM, place=place)

    def check_target(self, path: Path) -> None:
        """The same for a file that is to be written. Raises PACKAGE_MEDIUM, PACKAGE_NAME."""
        self.check_place(path)
        if not fits_every_medium(path.name):
            raise EditorError(Code.PACKAGE_NAME, name=path.name[:80])

    def file_name(self) -> str:
        """What a package made now is called: unit, day, number."""
        person = self._session.person
        unit = str(person.unit) if person is not None else "package"
        number = self.making.plan(person).sequence
        return f"{unit}-{self._clock.now():%Y%m%d}-{number:04}{SUFFIX}"
