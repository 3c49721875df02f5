"""One question: where its answer stood among what was found, and how long that took."""

from dataclasses import dataclass
from time import perf_counter

from editor_app.domain.passages import WHOLE
from editor_app.services.similar import SimilarService
from tests.retrieval.shelf import Ask

FLOOR = 0.85  # of recall@3


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """``rank`` counts from 1; 0: it was not among those shown."""

    ask: Ask
    rank: int
    seconds: float


def measured(service: SimilarService, ask: Ask) -> Result:
    """Look for one answer among the replies, or paragraph of the policies, that are shown."""
    begun = perf_counter()
    found = service.find("", ask.words)
    seconds = perf_counter() - begun
    told = found.replies if ask.place == WHOLE else found.policies
    places = [(one.item, one.place) for one in told]
    right = (ask.item, ask.place)
    return Result(ask=ask, rank=places.index(right) + 1 if right in places else 0, seconds=seconds)
