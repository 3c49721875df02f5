"""What the product is about: values and rules. Standard library only, no input or output."""
