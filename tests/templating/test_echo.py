"""Every value that is printed is found again: any template, any text, any runs."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.ooxml import validation
from drafter.ooxml.dump import text
from drafter.templating.engine import check_paper, examine, load
from drafter.templating.environment import FORBIDDEN
from tests.ooxml.samples import Indicator, Meeting, docx

Scope = Mapping[str, Any]
ODD = "&<>\"'{}%#[]|\\ \u00a0\n\t–“”ẵĐ𝄞\u0301\u200b\u202e"

texts = st.text(
    st.one_of(
        st.sampled_from(ODD), st.characters(exclude_categories=["Cs", "Cc", "Cn"])
    ),
    max_size=12,
).filter(lambda value: not FORBIDDEN.search(value))
indicators = st.recursive(
    st.builds(Indicator, title=texts, value=texts, met=st.booleans()),
    lambda inner: st.builds(
        Indicator,
        title=texts,
        met=st.booleans(),
        causes=st.lists(inner, max_size=3).map(tuple),
    ),
    max_leaves=4,
)
meetings = st.builds(
    Meeting,
    venue=texts,
    kind=st.sampled_from(["tong-ket", "so-ket", "a & b"]),
    praised=st.booleans(),
    indicators=st.lists(indicators, max_size=4).map(tuple),
)


@attrs.frozen
class Item:
    """A piece of a template, and what it prints."""

    typed: str
    printed: Callable[[Scope], str]


def fixed(words: str) -> Item:
    return Item(words, lambda _: words)


def value(path: str, read: Callable[[Scope], str]) -> Item:
    return Item(f"{{{{ {path} }}}}", read)


def block(test: str, holds: Callable[[Scope], bool], then: Item, other: Item) -> Item:
    return Item(
        f"{{% if {test} %}}{then.typed}{{% else %}}{other.typed}{{% endif %}}",
        lambda scope: (then if holds(scope) else other).printed(scope),
    )


def loop(name: str, path: str, rows: Callable[[Scope], Any], inner: Item) -> Item:
    return Item(
        f"{{% for {name} in {path} %}}{inner.typed}{{% endfor %}}",
        lambda scope: "".join(inner.printed({**scope, name: r}) for r in rows(scope)),
    )


def line(items: list[Item]) -> Item:
    return Item(
        "".join(item.typed for item in items),
        lambda scope: "".join(item.printed(scope) for item in items),
    )


def inside(name: str) -> st.SearchStrategy[Item]:
    """Items over an indicator of a loop."""
    return st.sampled_from(
        [
            value(f"{name}.ten", lambda scope: scope[name].title),
            value(f"{name}.gia_tri", lambda scope: scope[name].value),
            block(
                f"{name}.dat and {name}.ten",
                lambda scope: bool(scope[name].met and scope[name].title),
                value(f"{name}.ten", lambda scope: scope[name].title),
                fixed("chưa"),
            ),
        ]
    )


simple = st.sampled_from(
    [
        value("dia_diem", lambda scope: scope["root"].venue),
        value("ngay_hop", lambda scope: scope["root"].day.full),
        value("ngay_hop.ngan", lambda scope: scope["root"].day.short),
        value("loai", lambda scope: scope["root"].kind),
    ]
) | st.sampled_from(["a", " ", "Đại hội", " & ", "{", "}", "%", "<b>"]).map(fixed)
tests = st.sampled_from(
    [
        ("khen_thuong", lambda scope: scope["root"].praised),
        ("not chi_tieu", lambda scope: not scope["root"].indicators),
        ("loai == 'a & b'", lambda scope: scope["root"].kind == "a & b"),
        ("loai != “so-ket”", lambda scope: scope["root"].kind != "so-ket"),
    ]
)
items = st.recursive(
    simple,
    lambda inner: st.one_of(
        st.builds(lambda t, a, b: block(*t, a, b), tests, inner, inner),
        st.builds(
            lambda then: loop(
                "c", "chi_tieu", lambda s: s["root"].indicators, line(then)
            ),
            st.lists(
                st.one_of(
                    inside("c"),
                    inside("n").map(
                        lambda item: loop(
                            "n", "c.nguyen_nhan", lambda s: s["c"].causes, item
                        )
                    ),
                ),
                max_size=3,
            ),
        ),
        st.lists(inner, max_size=3).map(line),
    ),
    max_leaves=6,
)


def honest(typed: str) -> bool:
    """Say whether no braces of the fixed words make a tag with their neighbours."""
    return all(finding.code == "T130" for finding in examine(split(typed, [])))


def split(typed: str, cuts: list[int]) -> bytes:
    """Return a document with a paragraph cut into runs."""
    places = sorted({cut % (len(typed) + 1) for cut in cuts} | {0, len(typed)})

    def fill(document: Any) -> None:
        paragraph = document.add_paragraph()
        for number, (start, end) in enumerate(pairwise(places)):
            paragraph.add_run(typed[start:end]).italic = bool(number % 2)
        document.add_paragraph("HẾT")

    return docx(fill)


@settings(deadline=None, max_examples=30)
@given(
    st.lists(items, min_size=1, max_size=4).map(line),
    meetings,
    st.lists(st.integers(min_value=0, max_value=400), max_size=6),
)
def test_what_is_printed_is_what_a_naive_walk_prints(template, view, cuts):
    if not honest(template.typed):
        return
    loaded = load(split(template.typed, cuts))
    made = loaded.render(view)

    assert text(made) == f"{template.printed({'root': view})}\nHẾT\n"
    assert check_paper(loaded, made) == ()
    assert validation.examine(made) == ()


@settings(deadline=None, max_examples=20)
@given(texts)
def test_a_text_is_printed_as_it_is_in_every_place(words):
    def fill(document: Any) -> None:
        section = document.sections[0]
        for place in (section.header, section.footer):
            place.paragraphs[0].text = "{{ dia_diem }}"
        document.add_table(1, 1).cell(0, 0).text = "[{{ dia_diem }}]"
        document.add_paragraph("{%p if loai %}")
        document.add_paragraph("({{ dia_diem }})")
        document.add_paragraph("{%p endif %}")

    made = load(docx(fill)).render(Meeting(venue=words))

    assert text(made) == f"{words}\n[{words}]\n({words})\n{words}\n"
