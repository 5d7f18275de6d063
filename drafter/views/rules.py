"""What drawing up a paper notices."""

from drafter.findings import warning

GAP = warning("D410")
