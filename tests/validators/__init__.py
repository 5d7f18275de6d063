"""Other people's programs look at our papers: ``python -m tests.validators``."""
