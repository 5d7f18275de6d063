"""The rule on codes that a file sets aside and no stage has."""
