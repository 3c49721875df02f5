"""One seeded mutant: what is changed where, and which tests ought to see it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """``old`` stands exactly once in ``file``."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


def mutant(name: str, file: str, old: str, new: str, *tests: str) -> Mutant:
    return Mutant(name=name, file=file, old=old, new=new, tests=tests)
