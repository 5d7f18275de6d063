"""Any text reads back as typed, in every style of YAML that can hold it."""

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from drafter.source.page import FORBIDDEN, cleaned

from .reports import LOADERS, plain, read

TEXTS = st.text(max_size=50).filter(
    lambda text: not FORBIDDEN.search(text) and "\ufffd" not in text
)
STYLES = (None, "'", '"', "|", ">")


def as_typed(text: str) -> str:
    even = text.replace("\r\n", "\n").replace("\r", "\n")
    return cleaned(even).strip()


def written(text: str, style: str | None, *, flow: bool) -> str:
    """Return a file that holds a text as a value and as an item."""
    document = {"a": text, "b": [text, "x"]}
    return yaml.safe_dump(
        document,
        default_style=style,
        default_flow_style=flow,
        allow_unicode=True,
        width=20,
    ).replace("!!null", "")


@settings(deadline=None)
@given(text=TEXTS, style=st.sampled_from(STYLES), flow=st.booleans())
@example(text="012345678901", style=None, flow=False)
@example(text="0987654321", style="'", flow=True)
@example(text="08/BC-UBND", style=None, flow=False)
@example(text="7:30", style=None, flow=True)
@example(text="không", style=None, flow=False)
@example(text="no", style=None, flow=False)
@example(text="1.230,00", style=None, flow=False)
@example(text="0x1F", style=None, flow=False)
@example(text="1_000", style=None, flow=False)
@example(text="2024-12-05", style=None, flow=False)
@example(text="a\n\u00a0b", style="'", flow=False)
@example(text="a\tb\n\tc", style="|", flow=False)
@example(text="a\n\n\nb: c", style=">", flow=False)
@example(text="  - a", style="|", flow=False)
@example(text="vì sao? ai", style=None, flow=True)
def test_any_text_reads_back_as_typed(text: str, style: str | None, flow: bool):
    data = written(text, style, flow=flow)

    expected = as_typed(text)
    for loader in LOADERS:
        root = plain(read(data, loader).root)
        assert root == {"a": expected, "b": [expected, "x"]}


@settings(deadline=None)
@given(digits=st.text("0123456789", min_size=1, max_size=20))
def test_a_name_made_of_digits_keeps_every_digit(digits: str):
    """Citizen ids, telephones, document numbers: typed plainly, printed as typed."""
    root = plain(read(f"so: {digits}\nds: [{digits}, x]\n").root)

    assert root == {"so": digits, "ds": [digits, "x"]}
