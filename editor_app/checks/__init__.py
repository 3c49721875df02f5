"""Checks on an item: one predicate per rule, data from the layout pack."""
