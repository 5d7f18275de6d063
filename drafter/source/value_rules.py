"""Rules about one value: colons, quotes, brackets, characters that YAML keeps."""

from drafter.findings import error

SYNTAX = error("Y100")
UNQUOTED_COLON = error("Y101")
RESERVED_FIRST = error("Y102")
TEXT_AFTER_QUOTE = error("Y103")
UNCLOSED_QUOTE = error("Y104")
UNCLOSED_BRACKET = error("Y116")
COMMA_IN_BRACES = error("Y106")
TEMPLATE_TAG = error("Y109")
BAD_ESCAPE = error("Y117")
