"""Results stand under their headings, in the order in which they were typed."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.drafting.rendering import make
from drafter.model import Field, Indicator, NewsSize, Press, Result, Subsection, Task
from drafter.ooxml.dump import dump
from tests.conferences import COMMUNE, LEAST, amount, host_of
from tests.views.test_absence import faults

OWN = (
    "công tác chuyên môn",
    "Công tác dạy và học",
    "xây dựng tổ chức Hội",
    "Sản xuất, kinh doanh",
    "Công tác kiểm tra, giám sát",
    "Nông nghiệp",
    "Phong trào Thanh niên tình nguyện",
    "OCOP và chuyển đổi số",
    "Xây dựng Chi bộ 4 tốt",
)
REPORTS = ("bao-cao", "bao-cao-trinh")
AREAS = st.lists(
    st.sampled_from([*OWN, *Field]), min_size=2, max_size=8, unique=True
).filter(lambda areas: any(isinstance(area, str) for area in areas))


def printed(paper, host=LEAST.host, **facts):
    made = make(evolve(LEAST, host=host, **facts), paper=paper).data
    assert faults(made) == []
    return dump(made).replace("\u00a0", " ").splitlines()


def headings(lines, style="Khoản"):
    """Return the headings of a style, without their numbers."""
    start = f"[{style}] "
    found = (line.removeprefix(start) for line in lines if line.startswith(start))
    return [line.split(" ", 1)[1] for line in found]


def said(area):
    name = area.heading if isinstance(area, Field) else area
    return name[0].upper() + name[1:]


def results(*areas):
    return tuple(
        Result(area=area, statements=(f"phần việc thứ {number} được hoàn thành",))
        for number, area in enumerate(areas)
    )


@settings(max_examples=40, deadline=None)
@given(areas=AREAS, paper=st.sampled_from(REPORTS))
def test_any_headings_come_out_in_the_order_typed(areas, paper):
    found = headings(printed(paper, results=results(*areas)))

    assert [name for name in found if name in set(map(said, areas))] == [
        said(area) for area in areas
    ]


@settings(max_examples=40, deadline=None)
@given(areas=AREAS)
def test_the_news_item_tells_them_in_the_order_typed(areas):
    press = Press(size=NewsSize.FEATURE)
    told = "\n".join(printed("tin-bai", results=results(*areas), press=press))

    places = [told.index(f"việc thứ {number} ") for number in range(len(areas))]
    assert places == sorted(places)


def test_fields_alone_stand_in_the_order_of_the_template():
    party, economy = Field.PARTY_BUILDING, Field.ECONOMY

    lines = printed("bao-cao", results=results(party, economy))

    assert headings(lines)[-2:] == [economy.heading, party.heading]


def test_what_is_typed_under_one_heading_twice_stands_there_once():
    areas = ("Nông nghiệp", Field.ECONOMY, "nông nghiệp")

    lines = printed("bao-cao", results=results(*areas))

    assert headings(lines)[-2:] == ["Nông nghiệp", "Kinh tế"]
    assert lines.index("[Gạch đầu dòng] - Phần việc thứ 2 được hoàn thành.") == (
        lines.index("[Gạch đầu dòng] - Phần việc thứ 0 được hoàn thành.") + 1
    )


@pytest.mark.parametrize("organ", ["Đảng bộ", "UBND"])
def test_a_heading_of_ones_own_is_printed_even_alone(organ):
    host = host_of(organ, COMMUNE)
    lines = printed("bao-cao", host, results=results("công tác chuyên môn"))

    assert headings(lines)[-1] == "Công tác chuyên môn"


@pytest.mark.parametrize("paper", REPORTS)
def test_parts_of_a_field_have_headings_of_their_own(paper):
    crops = Subsection(
        name="Trồng trọt",
        indicators=(Indicator(name="năng suất lúa", actual=amount(62, "tạ/ha")),),
    )
    herds = Subsection(name="Chăn nuôi", statements=("đàn lợn được khôi phục",))
    farming = Result(area="Nông nghiệp", subsections=(crops, herds))

    lines = printed(paper, results=(farming,))

    at = next(n for n, line in enumerate(lines) if line.endswith(" Nông nghiệp"))
    assert [line.split("] ", 1)[1] for line in lines[at + 1 : at + 5]] == [
        "a) Trồng trọt",
        "- Năng suất lúa đạt 62 tạ/ha.",
        "b) Chăn nuôi",
        "- Đàn lợn được khôi phục.",
    ]


def test_parts_of_a_field_are_groups_of_the_annex():
    rows = [Indicator(name=f"số {n}", actual=amount(n, "tấn")) for n in range(1, 7)]
    parts = (
        Subsection(name="Trồng trọt", indicators=tuple(rows[:3])),
        Subsection(name="Chăn nuôi", indicators=tuple(rows[3:])),
    )

    lines = printed(
        "bao-cao",
        results=(
            Result(area="Nông nghiệp", subsections=parts),
            Result(area="Y tế", indicators=tuple(rows[:1])),
        ),
    )

    groups = [line.strip() for line in lines if "[Nhóm trong bảng]" in line]
    assert [line.split(" | ")[:2] for line in groups] == [
        [f"[Nhóm trong bảng] {number}", name]
        for number, name in (
            ("I", "Nông nghiệp"),
            ("I.1", "Trồng trọt"),
            ("I.2", "Chăn nuôi"),
            ("II", "Y tế"),
        )
    ]


def test_a_heading_without_content_is_not_printed():
    empty = Result(area="Y tế"), Result(area="Nông nghiệp", statements=("được mùa",))

    assert "Y tế" not in headings(printed("bao-cao", results=empty))


def test_tasks_stand_under_headings_of_ones_own():
    tasks = tuple(
        Task(text=f"hoàn thành việc thứ {n}", area=area)
        for n, area in enumerate(("Nông nghiệp", Field.ECONOMY, "Y tế"))
    )

    assert headings(printed("bao-cao-trinh", tasks=tasks))[-3:] == [
        "Nông nghiệp",
        "Kinh tế",
        "Y tế",
    ]
