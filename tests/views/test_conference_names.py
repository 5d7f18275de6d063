"""What a conference is called: by kind, work and period, or as its file says."""

import pytest
from attrs import evolve

from drafter.formatter import read_period
from drafter.model import Body, Task
from drafter.model.conference import ConferenceKind
from drafter.views import build
from drafter.views.event import NameView, within
from drafter.views.opening import OpeningView
from tests.conferences import LEAST
from tests.views.contexts import context

TASKS = (Task(text="trồng rừng"),)
WORK = "công tác"


def view(period="năm 2025", **facts):
    return NameView(context(period=read_period(period).value, **facts))


def plain(text):
    return str(text).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "period", "work", "called"),
    [
        ("tổng kết", "năm 2025", WORK, "tổng kết công tác năm 2025"),
        ("tổng kết", "năm 2025", "công tác năm 2025", "tổng kết công tác năm 2025"),
        ("tổng kết", "năm 2025", "công tác năm", "tổng kết công tác năm 2025"),
        ("tổng kết", "năm 2025", "tổng kết công tác", "tổng kết công tác năm 2025"),
        ("sơ kết", "9 tháng năm 2025", WORK, "sơ kết công tác 9 tháng năm 2025"),
        ("tổng kết", "năm học 2024 - 2025", WORK, "tổng kết năm học 2024 - 2025"),
        (
            "tổng kết",
            "năm học 2024 - 2025",
            "công tác chuyên môn",
            "tổng kết công tác chuyên môn năm học 2024 - 2025",
        ),
        (
            "tổng kết",
            "năm học 2024 - 2025",
            "công tác năm học",
            "tổng kết công tác năm học 2024 - 2025",
        ),
        (
            "tổng kết",
            "10 năm thực hiện Chỉ thị số 21-CT/TW",
            WORK,
            "tổng kết 10 năm thực hiện Chỉ thị số 21-CT/TW",
        ),
        (
            "tổng kết",
            "10 năm (2015 - 2025)",
            "việc thực hiện Chỉ thị số 21-CT/TW",
            "tổng kết 10 năm (2015 - 2025) thực hiện Chỉ thị số 21-CT/TW",
        ),
        (
            "tổng kết",
            "10 năm thực hiện Chỉ thị số 21-CT/TW",
            "công tác khuyến học",
            "tổng kết công tác khuyến học qua 10 năm thực hiện Chỉ thị số 21-CT/TW",
        ),
        (
            "tổng kết",
            "Chiến dịch hè năm 2025",
            "công tác Đoàn",
            "tổng kết công tác Đoàn trong Chiến dịch hè năm 2025",
        ),
        (
            "tổng kết",
            "Chiến dịch hè năm 2025",
            "Chiến dịch",
            "tổng kết Chiến dịch hè năm 2025",
        ),
        (
            "tổng kết",
            "vụ Đông Xuân 2025 - 2026",
            "sản xuất",
            "tổng kết sản xuất vụ Đông Xuân 2025 - 2026",
        ),
        (
            "tổng kết",
            "nhiệm kỳ 2021 - 2026",
            "hoạt động của HĐND xã",
            "tổng kết hoạt động của HĐND xã nhiệm kỳ 2021 - 2026",
        ),
        (
            "sơ kết",
            "nửa nhiệm kỳ 2025 - 2030",
            "công tác kiểm tra",
            "sơ kết công tác kiểm tra giữa nhiệm kỳ 2025 - 2030",
        ),
        (
            "sơ kết",
            "ước thực hiện 6 tháng đầu năm 2026",
            WORK,
            "sơ kết công tác 6 tháng đầu năm 2026",
        ),
    ],
)
def test_what_was_typed_is_in_the_name_and_stands_in_it_once(
    kind, period, work, called
):
    name = view(period, kind=ConferenceKind(kind), work=work)

    assert plain(name) == plain(name.short) == called


@pytest.mark.parametrize(
    ("period", "plan"),
    [
        ("năm 2025", "năm 2025, triển khai phương hướng, nhiệm vụ năm 2026"),
        (
            "học kỳ I năm học 2025 - 2026",
            "học kỳ I, triển khai nhiệm vụ học kỳ II năm học 2025 - 2026",
        ),
        (
            "năm học 2024 - 2025",
            "năm học 2024 - 2025, triển khai nhiệm vụ năm học 2025 - 2026",
        ),
        (
            "9 tháng năm 2025",
            "9 tháng, triển khai phương hướng, nhiệm vụ quý IV năm 2025",
        ),
        (
            "10 năm thực hiện Chỉ thị số 21-CT/TW",
            "10 năm thực hiện Chỉ thị số 21-CT/TW",
        ),
        ("giai đoạn 2016 - 2025", "giai đoạn 2016 - 2025"),
        ("Tháng Thanh niên năm 2026", "Tháng Thanh niên năm 2026"),
    ],
)
def test_a_next_period_is_named_where_it_has_a_name(period, plan):
    assert plain(view(period, tasks=TASKS)).endswith(f" {plan}")


@pytest.mark.parametrize(
    ("said", "tasks", "announced"),
    [
        (None, (), False),
        (None, TASKS, True),
        (True, (), True),
        (True, TASKS, True),
        (False, (), False),
        (False, TASKS, False),
    ],
)
def test_every_paper_announces_a_next_period_or_none_does(said, tasks, announced):
    facts = {"announces_next": said, "tasks": tasks}
    name = view(**facts)

    assert ("năm 2026" in plain(name)) is announced
    assert ("năm 2026" in plain(name.submitted)) is announced


@pytest.mark.parametrize("paper", ["bao-cao", "bao-cao-trinh", "tin-bai"])
def test_what_is_announced_and_missing_leaves_a_gap(paper):
    printed, gaps = build(evolve(LEAST, announces_next=True), paper=paper)

    assert printed.plan_gap.startswith("[CẦN BỔ SUNG: ")
    assert "nhiem_vu" in [word.name for word in gaps.missing]
    assert not build(LEAST, paper=paper)[0].plan_gap


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("Hội nghị triển khai công tác Hội", "Hội nghị triển khai công tác Hội"),
        ("tổng kết phong trào", "Hội nghị tổng kết phong trào"),
        ("Lễ tổng kết phong trào", "Lễ tổng kết phong trào"),
    ],
)
def test_a_typed_name_stands_as_typed(typed, whole):
    name = view(name=typed, purposes=("quán triệt Nghị quyết",))

    assert name.whole == f"{whole}, quán triệt Nghị quyết"
    assert name.meeting == whole


@pytest.mark.parametrize(
    ("host", "meeting", "lead"),
    [
        (
            Body(
                name="Ban Chấp hành Đảng bộ tỉnh Hòa An khóa XVII lần thứ 12 (mở rộng)"
            ),
            "Hội nghị lần thứ 12 (mở rộng) Ban Chấp hành Đảng bộ tỉnh khóa XVII",
            "Ban Chấp hành Đảng bộ tỉnh Hòa An đã tổ chức",
        ),
        (
            Body(name="Ban Chấp hành Đoàn xã Tân Lập", cohort="I", session="1"),
            "Hội nghị lần thứ nhất Ban Chấp hành Đoàn xã khóa I",
            "Ban Chấp hành Đoàn xã Tân Lập đã tổ chức",
        ),
        (
            Body(name="HĐND xã Tân Lập, tỉnh Hòa An", cohort="II", term="2021-2026"),
            "Hội nghị tổng kết công tác năm 2025",
            "Hội đồng nhân dân (HĐND) xã Tân Lập khóa II, nhiệm kỳ 2021 - 2026 "
            "đã tổ chức",
        ),
    ],
)
def test_a_session_is_counted_in_the_name_of_the_meeting(host, meeting, lead):
    name = view(host=host)

    assert plain(name.meeting) == meeting
    assert f", {lead} " in plain(str(name.ctx.view(OpeningView)))


@pytest.mark.parametrize(
    ("period", "opening"),
    [
        ("năm học 2024 - 2025", "Năm học 2024 - 2025"),
        ("cả năm 2025", "Cả năm 2025"),
        ("ước cả năm 2025", "Ước cả năm 2025"),
        ("6 tháng đầu năm 2026", "Trong 6 tháng đầu năm 2026"),
        ("10 năm (2015 - 2025)", "Trong 10 năm (2015 - 2025)"),
        ("10 năm thực hiện Chỉ thị số 21", "Qua 10 năm thực hiện Chỉ thị số 21"),
        ("Tháng Thanh niên năm 2026", "Trong Tháng Thanh niên năm 2026"),
        ("từ ngày 01/7/2025 đến nay", "Từ ngày 01/7/2025 đến nay"),
    ],
)
def test_a_sentence_is_put_into_its_period(period, opening):
    assert within(period) == opening
