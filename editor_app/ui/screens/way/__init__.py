"""The test of the connection: a list of steps that fills while it runs."""
