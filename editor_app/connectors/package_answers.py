"""What a portal answered to a carried operation, read without a connection."""

from datetime import UTC, datetime

from editor_app.connectors.deferred import ed25519_verifies
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.domain.packages import CARRIED_AS, CarriedAnswer, SignedAnswer

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class PortalAnswers:
    """Implements ``ports.Answers``; msgspec is loaded by who reads one (``deferred.py``)."""

    def read(self, answer: SignedAnswer, layout_key: str) -> CarriedAnswer:
        """Verify and understand. Raises PACKAGE_ANSWER, BAD_ANSWER."""
        if not ed25519_verifies(CARRIED_AS + answer.body, answer.signature, layout_key):
            raise EditorError(Code.PACKAGE_ANSWER)
        return _understood(answer.body)

    def genuine(self, data: bytes, signature: bytes, public_key: str) -> bool:
        """Whether the signature is of this key."""
        return ed25519_verifies(data, signature, public_key)


def _understood(body: bytes) -> CarriedAnswer:
    import msgspec  # noqa: PLC0415 - see above

    from editor_app.connectors import words  # noqa: PLC0415 - see above
    from editor_app.connectors.moments import moment  # noqa: PLC0415 - see above
    from editor_app.connectors.problems import from_problem  # noqa: PLC0415 - see above
    from editor_app.wire.packages import CarriedOut  # noqa: PLC0415 - see above
    from editor_app.wire.v1 import PROBLEM_BASE, Problem  # noqa: PLC0415 - see above

    try:
        told = msgspec.json.decode(body, type=CarriedOut)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as wrong:
        raise EditorError(Code.BAD_ANSWER, problem=type(wrong).__name__) from wrong
    refused = None
    if told.receipt is None:
        problem = Problem(
            type=PROBLEM_BASE + told.problem, title="", status=409, detail=told.detail
        )
        refused = from_problem(problem, {}, _NEVER)
    elif told.receipt.key != told.key:
        raise EditorError(Code.BAD_ANSWER, problem="receipt of another operation")
    with words.understood():
        return CarriedAnswer(
            key=OperationKey(told.key),
            receipt=None if told.receipt is None else words.receipt(told.receipt),
            refused=refused,
            remote=None if told.word is None else words.remote(told.word),
            at=moment(told.at),
        )
