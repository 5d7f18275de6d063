"""Rules about the file itself: whether it opens, and in which characters it is."""

from drafter.findings import error, warning

NOT_FOUND = error("F101")
IS_A_FOLDER = error("F102")
NO_PERMISSION = error("F103")
UNREADABLE = error("F104")
STDIN_CLOSED = error("F105")
NOT_UTF8 = error("F110")
GARBLED = error("F111")
OLD_FONT = warning("F113")
NOT_TEXT = error("F112")
