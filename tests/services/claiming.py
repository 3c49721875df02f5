"""A claim as tests make and read it."""

from editor_app.domain.item import ItemId
from editor_app.services.claims import ClaimService
from tests.fakes.workstation import Workstation


def claims(station: Workstation) -> ClaimService:
    return ClaimService(station.store, station.clock)


def claimed(station: Workstation, item: ItemId) -> None:
    claims(station).claim(item, station.person)
    station.sync.run_once()
