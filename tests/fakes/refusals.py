"""What a service or a portal refuses."""

from collections.abc import Callable

import pytest

from editor_app.domain.errors import Code, EditorError


def refused(code: Code, act: Callable[[], object]) -> EditorError:
    """``act`` is refused with ``code``; gives what was raised."""
    with pytest.raises(EditorError) as caught:
        act()
    assert caught.value.code is code
    return caught.value
