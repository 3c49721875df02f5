"""What is looked at on every scene: words, room, keys, names."""
