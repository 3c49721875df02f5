"""政策解读同步发布: the panel of a bundle, and what other screens tell of it."""
