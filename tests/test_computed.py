"""A value is computed when it is first asked for, and a tag may be such a value."""

import pytest

from drafter.computed import computed
from drafter.errors import RenderError
from drafter.ooxml.dump import text
from drafter.reference import tag_book
from drafter.templating import engine, shapes
from drafter.vocabulary import TAG, declarations, is_declared, tag, words
from tests.ooxml.samples import body


class Day:
    """A day in two forms."""

    @tag("ngan", "Ngày, gọn", example="13/12")
    def short(self) -> str:
        return "13/12"

    @tag("hong", "Một lỗi của chương trình")
    def broken(self) -> str:
        return str(1 // 0)

    def __str__(self) -> str:
        return self.short


class Meeting:
    """A root view that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    @tag("dia_diem", "Nơi họp")
    def venue(self) -> str:
        self.asked.append("venue")
        return "hội trường"

    @tag("ngay", "Các ngày")
    def days(self) -> tuple[Day, ...]:
        self.asked.append("days")
        return (Day(),)

    @tag("khen_thuong", "Có khen thưởng")
    def praised(self) -> bool:
        self.asked.append("praised")
        return self.count > 1

    @computed
    def count(self) -> int:
        """How many were praised."""
        self.asked.append("count")
        return 2

    @tag("hong", "Một lỗi của chương trình")
    def broken(self) -> str:
        return str(1 // 0)

    @tag("qua_lon", "Cần nhiều bộ nhớ hơn giới hạn")
    def large(self) -> str:
        raise MemoryError


def test_a_value_is_computed_at_first_use_and_kept():
    view = Meeting()
    assert view.asked == []

    assert [view.count, view.count, view.praised, view.praised] == [2, 2, True, True]
    assert view.asked == ["count", "praised"]


def test_a_value_of_one_object_is_not_that_of_another():
    first, second = Meeting(), Meeting()
    first.asked.append("first")

    assert first.venue == second.venue
    assert (first.asked, second.asked) == (["first", "venue"], ["venue"])


def test_a_tag_is_declared_by_the_method_that_computes_it():
    declared = declarations(Meeting, TAG)

    assert [word.name for word in words(Meeting, TAG).values()] == [
        "dia_diem", "ngay", "khen_thuong", "hong", "qua_lon",
    ]  # fmt: skip
    assert declared["venue"].type is str
    assert declared["venue"].is_text
    assert declared["days"].holds == (Day,)
    assert not is_declared(str)


def test_a_subclass_has_the_tags_of_its_base():
    class Later(Meeting):
        @tag("sau", "Tiếp theo")
        def after(self) -> str:
            return ""

    assert list(words(Later, TAG)) == [*words(Meeting, TAG), "after"]


def test_the_contract_and_the_book_read_methods():
    assert shapes.fields_of(Meeting)["khen_thuong"].switch
    assert shapes.fields_of(Meeting)["ngay"].items == shapes.Shape(views=(Day,))
    assert shapes.Shape(views=(Day,)).prints
    assert {tag.name for tag in tag_book.tags(Meeting)} >= {"dia_diem", "ngay"}


def test_a_template_computes_what_it_names_and_nothing_else():
    view = Meeting()
    made = engine.load(body("{% for n in ngay %}{{ n }}, {{ n.ngan }}{% endfor %}"))

    assert text(made.render(view)).startswith("13/12, 13/12")
    assert view.asked == ["days"]


def test_a_method_that_is_no_tag_is_not_reached():
    with pytest.raises(RenderError, match="count"):
        engine.load(body("{{ count }}")).render(Meeting())


@pytest.mark.parametrize(
    "template", ["{{ hong }}", "{% for n in ngay %}{{ n.hong }}{% endfor %}"]
)
def test_a_value_that_cannot_be_computed_is_told_as_our_fault(template):
    with pytest.raises(RenderError) as caught:
        engine.load(body(template)).render(Meeting())

    (finding,) = caught.value.findings
    assert finding.code == "T309"
    assert "broken: ZeroDivisionError" in finding.message()
    assert finding.mark.part == "thân"
    assert isinstance(caught.value.__cause__.__cause__, ZeroDivisionError)


def test_too_little_memory_is_no_fault_of_ours():
    with pytest.raises(MemoryError):
        engine.load(body("{{ qua_lon }}")).render(Meeting())
