"""The kit: small widgets and delegates that every screen is built from."""
