"""New versions of the program: who may offer them, and what is refused."""
