"""Whether an approval may name the time of publication."""

from editor_app.presenters.review import ReviewPresenter
from editor_app.services.acts import brings_text


def may_wait(presenter: ReviewPresenter) -> bool:
    """Only the last level's approval may name a later time, and only of a text."""
    opened = presenter.opened
    return presenter.signs and opened is not None and brings_text(opened.remote)
