"""接手同事的稿件: taking over the shared draft of a colleague who is away."""
