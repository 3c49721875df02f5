"""How well earlier replies and policies are found for questions in other words."""
