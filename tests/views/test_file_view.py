"""What the file of a paper says of itself."""

import io
from datetime import date

import pytest
from attrs import evolve
from docx import Document

from drafter.drafting.rendering import make
from drafter.model import Issuance, Press
from tests.conferences import LEAST


def properties(paper, **facts):
    data = make(evolve(LEAST, **facts), paper=paper).data
    return Document(io.BytesIO(data)).core_properties


@pytest.mark.parametrize(
    ("paper", "facts", "title", "author"),
    [
        ("bao-cao", {}, "Báo cáo kết quả Hội nghị tổng kết", "Đảng ủy xã Tân Lập"),
        ("bao-cao-trinh", {}, "Báo cáo tổng kết", "Đảng ủy xã Tân Lập"),
        (
            "tin-bai",
            {"press": Press(title="Tân Lập về đích", author="Thanh Bình")},
            "Tân Lập về đích",
            "Thanh Bình",
        ),
        (
            "tin-bai",
            {"press": Press(title="Tân Lập về đích")},
            "Tân Lập về đích",
            "Đảng ủy xã Tân Lập",
        ),
        (
            "thong-cao-bao-chi",
            {"press": Press(title="Tân Lập về đích", author="Thanh Bình")},
            "Tân Lập về đích",
            "Đảng ủy xã Tân Lập",
        ),
    ],
)
def test_a_file_names_its_paper_and_who_issues_it(paper, facts, title, author):
    told = properties(paper, **facts)

    assert told.title.startswith(title)
    assert told.author == author
    assert told.subject.startswith("Hội nghị tổng kết")
    assert (told.last_modified_by, told.comments, told.language) == ("", "", "vi-VN")


def test_a_file_is_of_the_day_of_its_paper():
    issued = Issuance(paper="bao_cao", day=date(2026, 2, 3))
    told = properties("bao-cao", issuances=(issued,))

    assert told.created.date() == told.modified.date() == issued.day
    assert properties("tin-bai").created.date() == LEAST.day_of("tin-bai")


def test_a_long_title_is_cut_between_words():
    long = "Tân Lập " + "về đích " * 60
    told = properties("tin-bai", press=Press(title=long)).title

    assert len(told) <= 255
    assert told.endswith(("về…", "đích…"))


def test_a_subject_that_names_the_report_does_not_name_it_twice():
    issued = Issuance(paper="bao_cao", about="Báo cáo kết quả Hội nghị")

    assert properties("bao-cao", issuances=(issued,)).title == (
        "Báo cáo kết quả Hội nghị"
    )
