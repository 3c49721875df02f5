"""From one result of the checks to the next: through the text first, then through the fields."""

from editor_app.domain.findings import Finding, Severity
from editor_app.presenters.editor import EditorPresenter

_BODY = "body"


def beside(presenter: EditorPresenter, shown: Finding | None, step: int) -> Finding | None:
    """The open result ``step`` away from the one that was shown, round the end."""
    places = _walk(presenter)
    if not places:
        return None
    keys = [(one.key, one.location) for one in places]
    at = -1 if step > 0 else 0
    if shown is not None and (shown.key, shown.location) in keys:
        at = keys.index((shown.key, shown.location))
    return places[(at + step) % len(places)]


def _walk(presenter: EditorPresenter) -> list[Finding]:
    infos = presenter.open_findings(Severity.INFO)
    found = [*presenter.open_all(), *infos]
    body = [one for one in found if one.location.where == _BODY]
    body.sort(key=lambda one: one.location.start)
    return [*body, *(one for one in found if one.location.where != _BODY)]
