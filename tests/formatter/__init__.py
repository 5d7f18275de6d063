"""What the formatter writes and reads, one row a rule."""
