"""Whatever a tag prints is escaped."""

from hypothesis import example, given
from hypothesis import strategies as st
from jinja2 import StrictUndefined
from markupsafe import escape

from drafter.templating.environment import (
    ENVIRONMENT,
    context,
    printed,
    tallied,
)
from tests.ooxml.samples import Day, Indicator, Meeting

BAD = "<w:p/>&\"'"
EVERY_WAY = (
    "{{ dia_diem }}|{{ ngay_hop }}|{{ ngay_hop.ngan }}|{% if loai == 'x' %}{{ loai }}"
    "{% else %}{{ loai }}{% endif %}|{% for c in chi_tieu %}{{ c.ten }}"
    "{% for n in c.nguyen_nhan %}{{ n.ten }}{% endfor %}{% endfor %}"
)


@given(st.text(alphabet=st.sampled_from([*BAD, "a", "ữ", "\n"])))
@example(BAD)
def test_a_value_is_escaped_as_jinja_escapes_it(text: str):
    assert printed(text) == str(escape(text))


def test_each_way_to_print_a_value_escapes_it():
    bad = Indicator(title=BAD, causes=(Indicator(title=BAD),))
    day = Day(full=BAD, short=BAD)
    view = Meeting(venue=BAD, kind=BAD, day=day, indicators=(bad,))
    names = ("dia_diem", "ngay_hop", "loai", "chi_tieu")

    with tallied():
        made = ENVIRONMENT.from_string(EVERY_WAY).render(context(view, names))

    assert made == "|".join([str(escape(BAD))] * 4 + [str(escape(BAD)) * 2])


def test_an_unknown_name_is_left_to_raise():
    unknown = StrictUndefined(name="x")

    assert printed(unknown) is unknown
