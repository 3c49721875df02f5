"""The bundled pack serves until a good one came; drafts keep the pack they were begun with."""

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout_pack import pack_bytes
from editor_app.domain.ports import LayoutAnswer
from editor_app.services.layouts import LayoutService, pin_layout_key
from tests.fakes.clock import MORNING
from tests.fakes.workstation import BUNDLED, Workstation


def answer(version: str, **changed: str) -> LayoutAnswer:
    pack = pack_bytes({**BUNDLED, **changed}, version)
    return LayoutAnswer(pack=pack, signature=b"s", etag=sha256_hex(pack))


def test_the_bundled_pack_serves_before_the_first_sync(lin: Workstation) -> None:
    assert lin.layouts.current() is lin.layouts.bundled()


def test_a_delivered_pack_is_in_force(lin: Workstation) -> None:
    assert lin.layouts.install(answer("2026.12"), MORNING)
    assert lin.layouts.current().version == "2026.12"


def test_a_pack_that_is_here_already_is_not_new(lin: Workstation) -> None:
    lin.layouts.install(answer("2026.12"), MORNING)
    assert not lin.layouts.install(answer("2026.12"), MORNING)


def test_a_damaged_pack_is_refused_and_the_last_good_one_stays(lin: Workstation) -> None:
    lin.layouts.install(answer("2026.12"), MORNING)
    with pytest.raises(EditorError) as refused:
        lin.layouts.install(answer("2027.01", **{"columns.toml": "nonsense"}), MORNING)
    assert refused.value.code is Code.LAYOUT_DAMAGED
    assert refused.value.params["file"] == "columns.toml"
    assert lin.layouts.current().version == "2026.12"


def test_a_draft_keeps_its_pack(lin: Workstation) -> None:
    bundled = lin.layouts.bundled().version
    lin.layouts.install(answer("2026.12"), MORNING)
    lin.layouts.install(answer("2027.01"), MORNING)
    assert lin.layouts.for_version(bundled).version == bundled
    assert lin.layouts.for_version("2026.12").version == "2026.12"


def test_a_pack_never_seen_here_falls_back_to_the_current_one(lin: Workstation) -> None:
    assert lin.layouts.for_version("1999.01") is lin.layouts.current()


def test_a_delivered_pack_survives_a_restart(lin: Workstation) -> None:
    lin.layouts.install(answer("2026.12"), MORNING)
    again = LayoutService(lin.store, BUNDLED)
    assert (again.current().version, again.etag()) == ("2026.12", answer("2026.12").etag)


def test_a_stored_pack_that_changed_on_disk_is_fetched_anew(lin: Workstation) -> None:
    lin.layouts.install(answer("2026.12"), MORNING)
    lin.store.database.write("UPDATE layout SET pack = ?", (b"changed",))
    again = LayoutService(lin.store, BUNDLED)
    assert (again.current(), again.etag()) == (again.bundled(), None)
    assert again.for_version("2026.12") is again.bundled()
    assert again.install(answer("2026.12"), MORNING)
    assert again.current().version == "2026.12"


def test_the_signing_key_is_pinned_on_first_contact(lin: Workstation) -> None:
    trusted = pin_layout_key(lin.store.meta)
    assert (trusted("first"), trusted("first")) == ("first", "first")


def test_another_signing_key_is_refused(lin: Workstation) -> None:
    pin_layout_key(lin.store.meta)("first")
    with pytest.raises(EditorError) as refused:
        pin_layout_key(lin.store.meta)("second")
    assert refused.value.code is Code.LAYOUT_SIGNATURE
