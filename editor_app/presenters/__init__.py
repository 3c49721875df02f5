"""What screens decide, without Qt."""
