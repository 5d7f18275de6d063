"""What the readers make of text that offices type."""
