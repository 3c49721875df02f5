"""What citizens type: nothing that cannot be seen passes for words, numbers written wide do."""

from datetime import timedelta

import pytest

from editor_app.domain.visible import seen_signs
from editor_app.portal.inquiries.form import Written, written
from editor_app.portal.opinions.form import filled
from editor_app.portal.opinions.guards import Rate
from editor_app.portal.public.typed import plain_contact, plain_text
from tests.fakes.inquiries import ARRIVED
from tests.unit.rendering_scenes import bundled

WORDS = "路边工地晚上还在打桩，请问批准了吗？"


def typed(**changed: str) -> Written:
    told = {
        "type": "complaint",
        "subject": "夜间施工",
        "text": WORDS,
        "name": "张小明",
        "phone": "13800001234",
    }
    return written(told | changed, bundled())


@pytest.mark.parametrize(
    "unseen", ["\u200b\u2060\ufeff", "\u3164", "\u2800", "\u00ad", "\u0301", "\u3000", "\U000e0041"]
)
def test_what_shows_nothing_is_no_text(unseen: str) -> None:
    assert plain_text(unseen * 30) == ""
    assert seen_signs(unseen * 30) == 0
    assert typed(text=unseen * 30).where == "text"
    assert typed(text="急" + unseen * 30).where == "text"
    assert typed(subject=unseen).where == "subject"
    assert typed(name=unseen).where == "name"
    assert filled({"text": unseen * 30}).where == "text"


def test_joiners_within_words_and_every_script_stay() -> None:
    for text in ("👨‍👩‍👧‍👦 家庭", "می‌خواهم", "𠮷野家", "Привет مرحبا שלום 한국어"):
        assert plain_text(text) == text


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("１３８００００１２３４", "13800001234"),
        ("（0752）3278000", "0752-3278000"),
        ("0752—3278000", "0752-3278000"),
        ("+86 138 0000 1234", "+86 138 0000 1234"),
        ("ｚｈａｎｇ＠example.com", "zhang@example.com"),
        ("zhang-li@example.com", "zhang-li@example.com"),
    ],
)
def test_contacts_are_read_as_people_write_them(told: str, kept: str) -> None:
    assert plain_contact(told) == kept
    field = "email" if "@" in kept else "phone"
    made = typed(**{field: told})
    assert (getattr(made, field), made.problem) == (kept, "")
    assert filled({"text": WORDS, field: told}).problem == ""


def test_a_clock_that_was_set_back_shuts_nobody_out() -> None:
    rate = Rate(rates=((timedelta(minutes=10), 1),))
    assert rate.allows("10.0.0.1", b"secret", ARRIVED)
    assert not rate.allows("10.0.0.1", b"secret", ARRIVED - timedelta(minutes=1))
    assert rate.allows("10.0.0.1", b"secret", ARRIVED - timedelta(days=30))
