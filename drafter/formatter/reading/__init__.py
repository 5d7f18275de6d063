"""Readers: text to value, with what was noticed; ambiguity is never silent."""
