"""The Word file: package, parts, styles, what stands on paper (door to lxml)."""
