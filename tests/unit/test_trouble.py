"""What is told as want of memory, and what stays a mistake of the program."""

import errno
from collections.abc import Callable

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.trouble import lacks_memory


def chained(first: Exception, then: Exception, *, said: bool) -> Exception:
    """``then``, raised where ``first`` was being handled."""
    try:
        try:
            raise first
        except Exception as error:
            if said:
                raise then from error
            raise then  # noqa: B904 - as a mistake would be
    except Exception as error:
        return error


LACKING: tuple[Callable[[], Exception], ...] = (
    MemoryError,
    lambda: OSError(errno.ENOMEM, "Cannot allocate memory"),
    lambda: EditorError(Code.NO_MEMORY),
    lambda: ImportError("failed to map segment from shared object"),
    lambda: RuntimeError("can't start new thread"),
)


@pytest.mark.parametrize("lacking", LACKING)
def test_a_mistake_while_want_of_memory_is_handled_stays_a_mistake(
    lacking: Callable[[], Exception],
) -> None:
    assert lacks_memory(lacking())
    assert not lacks_memory(chained(lacking(), KeyError("key"), said=False))
    assert not lacks_memory(chained(lacking(), EditorError(Code.STORE_LOCKED), said=False))


@pytest.mark.parametrize("lacking", LACKING)
def test_want_of_memory_that_is_named_as_the_reason_is_told(
    lacking: Callable[[], Exception],
) -> None:
    assert lacks_memory(chained(lacking(), EditorError(Code.DISK_FAILED), said=True))


def test_a_library_that_could_not_be_loaded_lacks_what_its_loader_lacked() -> None:
    assert lacks_memory(chained(MemoryError(), ImportError("no module"), said=False))
    assert lacks_memory(chained(MemoryError(), RuntimeError("no plugin"), said=False))
    assert not lacks_memory(chained(KeyError("key"), ImportError("no module"), said=False))
