"""Papers of one conference file, or of many: named, made by workers, written."""
