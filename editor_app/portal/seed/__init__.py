"""Sample data of an invented district: what a demonstration portal starts with."""
