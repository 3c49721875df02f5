"""The public side of the portal: pages, feeds and search over what is live, and nothing else."""
