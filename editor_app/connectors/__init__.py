"""The only room that knows HTTP and the keyring."""
