"""What crosses the wire between client and portal, version by version."""
