"""The rich editor of an article body: a sheet of paper with the house style and nothing else."""
