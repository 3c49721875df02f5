"""Several people on one workstation: each has a profile, and nobody lands in another's."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.connectors.vault import MemoryVault
from editor_app.domain.item import PersonId
from editor_app.services.profiles import OtherPersonError, Profiles
from editor_app.services.session import Session
from tests.fakes.people import LIN, ZHOU
from tests.fakes.workstation import Workstation

LIN_ID, ZHOU_ID = PersonId("lin"), PersonId("zhou")


def session(station: Workstation, vault: MemoryVault, profiles: Profiles) -> Session:
    account = f"https://portal.example#{profiles.current}"
    return Session(station.store, station.clock, vault, station.sign_in, account, profiles)


def test_the_first_who_signs_in_owns_the_profile(tmp_path: Path) -> None:
    assert Profiles(tmp_path, "default").owned_by(LIN_ID, None) == "default"
    assert Profiles(tmp_path, "default").owned_by(LIN_ID, None) == "default"


def test_somebody_else_gets_a_profile_of_their_own_and_always_the_same(tmp_path: Path) -> None:
    here = Profiles(tmp_path, "default")
    here.owned_by(LIN_ID, None)
    place = here.owned_by(ZHOU_ID, None)
    assert place not in ("default", "")
    assert here.owned_by(ZHOU_ID, None) == place
    assert Profiles(tmp_path, place).owned_by(ZHOU_ID, None) == place


def test_from_another_profile_the_first_is_led_home(tmp_path: Path) -> None:
    here = Profiles(tmp_path, "default")
    here.owned_by(LIN_ID, None)
    place = here.owned_by(ZHOU_ID, None)
    assert Profiles(tmp_path, place).owned_by(LIN_ID, None) == "default"


def test_a_profile_from_before_belongs_to_who_signed_in_there_last(tmp_path: Path) -> None:
    assert Profiles(tmp_path, "default").owned_by(ZHOU_ID, LIN_ID) != "default"


@pytest.mark.parametrize("told", ["", "[]", '{"../../x": "zhou"}', '{"default": 7}', "\x00"])
def test_a_damaged_file_leads_nowhere_else(tmp_path: Path, told: str) -> None:
    (tmp_path / "people.json").write_text(told, encoding="utf-8")
    place = Profiles(tmp_path, "default").owned_by(ZHOU_ID, LIN_ID)
    assert "/" not in place
    assert "." not in place


def test_names_stand_nowhere_in_it(tmp_path: Path) -> None:
    Profiles(tmp_path, "default").owned_by(LIN_ID, None)
    assert LIN.name not in (tmp_path / "people.json").read_text(encoding="utf-8")


def test_a_second_person_signs_in_to_their_own_profile(lin: Workstation, tmp_path: Path) -> None:
    folder, vault = tmp_path / "profiles", MemoryVault()
    here = session(lin, vault, Profiles(folder, "default"))
    here.sign_in_without_browser("lin")
    here.sign_out()
    lin.sign_in.person = replace(ZHOU)
    with pytest.raises(OtherPersonError) as led:
        here.sign_in_without_browser("zhou")
    assert here.person is None
    assert not here.signed_in()
    there = session(lin, vault, Profiles(folder, led.value.profile))
    assert there.signed_in()  # the token waits for them


def test_who_comes_back_finds_everything(lin: Workstation, tmp_path: Path) -> None:
    vault = MemoryVault()
    here = session(lin, vault, Profiles(tmp_path / "profiles", "default"))
    here.sign_in_without_browser("lin")
    draft = lin.write()
    here.sign_out()
    here.sign_in_without_browser("lin")
    assert lin.drafts.stored(draft.item) == draft
