"""The bundled pack serves until a good one came; drafts keep the pack they were begun with."""

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.closing import FILE, Closing, closed_text, read_closed
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.domain.layout_pack import pack_bytes, unpack, unpack_files
from editor_app.domain.layout_reader import read_toml
from editor_app.domain.portal_ports import LayoutAnswer
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


def closing(version: str, domain: str) -> LayoutAnswer:
    """The bundled pack after a notice closed a domain."""
    closed = Closing(domain=domain, replacement="", notice=ItemId("n"), since="2026-11-23")
    pack = pack_bytes({**BUNDLED, FILE: closed_text([closed])}, version)
    return LayoutAnswer(pack=pack, signature=b"s", etag=sha256_hex(pack))


def test_a_pinned_pack_knows_the_domains_closed_since(lin: Workstation) -> None:
    pinned = lin.layouts.bundled().version
    lin.layouts.install(closing("2026.11+a", "shut.example.gov.cn"), MORNING)
    told = lin.layouts.for_version(pinned)
    assert told.version == pinned
    assert "shut.example.gov.cn" in told.portal.closed_domains
    assert lin.layouts.for_version(pinned) is told  # made once


def test_a_domain_that_opens_again_opens_for_pinned_drafts(lin: Workstation) -> None:
    pinned = lin.layouts.bundled().version
    lin.layouts.install(closing("2026.11+a", "shut.example.gov.cn"), MORNING)
    lin.layouts.install(closing("2026.11+b", "other.example.gov.cn"), MORNING)
    told = lin.layouts.for_version(pinned).portal.closed_domains
    assert ("shut.example.gov.cn" in told, "other.example.gov.cn" in told) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "schema_version = 2",
        'schema_version = 1\n[[closed_domain]]\ndomain = "a.cn"',
        'schema_version = 1\n[[closed_domain]]\ndomain = "http://a.cn"\nnotice = "n"\nsince = "s"',
        'schema_version = 1\n[[closed_domain]]\ndomain = "a.cn"\nnotice = "n"\nsince = "s"\nx = 1',
        'schema_version = 1\n[[closed_domain]]\ndomain = "a.cn"\nreplacement = "ftp://b"\n'
        'notice = "n"\nsince = "s"',
    ],
)
def test_a_damaged_list_of_closed_domains_is_refused_with_the_pack(text: str) -> None:
    with pytest.raises(EditorError) as refused:
        unpack(pack_bytes({**BUNDLED, FILE: text}, "v"))
    assert (refused.value.code, refused.value.params["file"]) == (Code.LAYOUT_DAMAGED, FILE)


def test_words_that_look_like_toml_stay_words() -> None:
    told = Closing(
        domain="a.gov.cn", replacement='https://b.gov.cn/"\n[x]', notice=ItemId("n"), since="s"
    )
    _, files = unpack_files(pack_bytes({**BUNDLED, FILE: closed_text([told])}, "v"))
    assert read_closed(read_toml(FILE, files[FILE])) == (told,)
