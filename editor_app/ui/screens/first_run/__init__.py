"""First run: choose a portal, test the way, sign in, pick a look; or the demonstration."""
