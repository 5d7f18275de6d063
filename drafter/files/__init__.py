"""Files on disk: names that every system takes, locks, writing whole or not at all."""
