"""What the dialog of house style shows and which proposals it hands on."""

from editor_app.presenters.tidy import TidyPresenter, visible
from editor_app.services.tidy import Change
from editor_app.services.tidy_text import TidyKind


def change(start: int, old: str, new: str, kind: TidyKind, certain: bool = True) -> Change:
    return Change(
        start=start,
        length=len(old),
        old=old,
        new=new,
        kind=kind,
        certain=certain,
        before="",
        after="",
    )


TEXT = "甲,乙,於\n"
CHANGES = (
    change(1, ",", "，", TidyKind.PUNCTUATION),
    change(3, ",", "，", TidyKind.PUNCTUATION),
    change(4, "於", "于", TidyKind.TRADITIONAL, certain=False),
)


def test_kinds_stand_in_their_own_order() -> None:
    kinds = [group.kind for group in TidyPresenter(TEXT, CHANGES).groups]
    assert kinds == [TidyKind.TRADITIONAL, TidyKind.PUNCTUATION]


def test_only_what_is_certain_is_accepted_at_first() -> None:
    assert TidyPresenter(TEXT, CHANGES).result() == "甲，乙，於\n"


def test_a_skipped_place_stays_as_it_was() -> None:
    presenter = TidyPresenter(TEXT, CHANGES)
    presenter.choose((0,), accept=False)
    assert presenter.result() == "甲,乙，於\n"


def test_all_of_it_can_be_accepted() -> None:
    presenter = TidyPresenter(TEXT, CHANGES)
    presenter.choose_all(accept=True)
    assert presenter.result() == "甲，乙，于\n"


def test_what_nobody_would_see_is_shown_by_a_sign() -> None:
    assert visible("甲 \u200b") == "甲␣[U+200B]"
