"""Lists in a sentence."""

from tests.formatter.tables import OFFICE, table


@table(
    "items, text",
    ("6.1.26", [], ""),
    ("6.1.26", ["a"], "a"),
    ("6.1.26", ["a", "b"], "a và b"),
    ("6.1.26", ["a", "b", "c"], "a, b và c"),
    ("6.1.26", ["a", "b", "c", "d"], "a, b, c và d"),
    ("6.1.26", ["a", "", "c"], "a và c"),
    ("6.1.26", ["A, Bí thư", "B", "C"], "A, Bí thư; B; C"),
    ("6.1.26", ["A, Bí thư"], "A, Bí thư"),
    ("6.1.26", ["A, Bí thư", "B, Phó Bí thư"], "A, Bí thư; B, Phó Bí thư"),
    ("6.1.26", ["a; b", "c", "d"], "a; b; c; d"),
)
def test_a_list_ends_in_va(items, text):
    assert OFFICE.listing(items) == text


def test_a_list_may_offer_a_choice():
    assert OFFICE.listing(["a", "b", "c"], "hoặc") == "a, b hoặc c"
    assert OFFICE.listing(["a, b", "c", "d"], "hoặc") == "a, b; c; hoặc d"
