"""What comes back from a lane instead of a result, where a short notice is enough."""

from editor_app.domain.errors import EditorError
from editor_app.ui.hub import Hub
from editor_app.ui.messages import message_for
from editor_app.ui.runner import Runner


def tell_fault(error: Exception, hub: Hub, runner: Runner) -> None:
    """A fault of the world as a toast; anything else is a bug, and goes where those are kept."""
    if isinstance(error, EditorError):
        hub.toast(message_for(error).text)
    else:
        runner.failedUnheard.emit(error)
