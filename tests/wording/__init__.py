"""Whether the papers read as an office and a newsroom write."""
