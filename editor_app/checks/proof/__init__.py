"""Proofreading without a lexicon (TXT-02): one module per kind of slip."""
