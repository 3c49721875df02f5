"""What is said of a mistake of the program itself."""
