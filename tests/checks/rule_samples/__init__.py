"""Samples of every rule: one module per family, each with a tuple ``SAMPLES``."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from tests.checks.rule_samples.form import RuleSamples


def all_samples() -> Iterator[RuleSamples]:
    """The samples of every module of this folder."""
    for module in iter_modules(__path__):
        if module.name != "form":
            yield from import_module(f"{__name__}.{module.name}").SAMPLES
