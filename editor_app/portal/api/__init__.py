"""The contract's HTTP side: thin routers, one per subject."""
