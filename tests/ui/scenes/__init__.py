"""Every screen and dialog, opened over one filled desk: the one list that walks go through."""
