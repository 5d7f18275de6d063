"""Small conferences of hosts, periods and figures of many kinds, each said rightly."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

import drafter

EVENTS = Path(__file__).parent / "events"


class Event(NamedTuple):
    """What a paper of a conference must say, and what it must never say."""

    name: str
    paper: str
    says: tuple[str, ...]
    never: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    """Words of findings that a check of the file shows."""


TABLE = (
    Event(
        "nam-hoc",
        "tin-bai",
        (
            "tổng kết năm học 2024-2025",
            "Năm học 2024-2025, nhà trường hoàn thành các nhiệm vụ trọng tâm",
            "so với năm học trước|so với năm học 2023-2024",
        ),
        ("năm học 2025",),
    ),
    Event(
        "n-nam-thuc-hien",
        "tin-bai",
        (
            "tổng kết 10 năm thực hiện Chỉ thị số 21-CT/TW của Ban Bí thư về công tác "
            "khuyến học",
            "[Tt]hời gian tới",
        ),
        ("giai đoạn", "2035"),
    ),
    Event(
        "dot-cao-diem",
        "tin-bai",
        ("tổng kết Chiến dịch Thanh niên tình nguyện hè năm 2025",),
        ("công tác Chiến dịch", "triển khai"),
    ),
    Event(
        "bch-thanh-doan",
        "bao-cao",
        (
            "BAN CHẤP HÀNH THÀNH ĐOÀN HẢI VÂN",
            "ĐOÀN TNCS HỒ CHÍ MINH",
            "Ban Chấp hành Thành đoàn Hải Vân đã tổ chức",
            "TM. BAN CHẤP HÀNH",
        ),
        ("ĐẢNG", "Đảng"),
    ),
    Event(
        "so-co-quan-chu-quan",
        "bao-cao",
        (
            "UBND TỈNH HÒA AN|ỦY BAN NHÂN DÂN TỈNH HÒA AN",
            "SỞ TƯ PHÁP",
            "Hòa An, ngày",
        ),
        ("SỞ TƯ PHÁP TỈNH",),
    ),
    Event(
        "dang-bo-doanh-nghiep",
        "bao-cao",
        ("ĐẢNG BỘ PHƯỜNG BÌNH MINH", "ĐẢNG ỦY CÔNG TY CỔ PHẦN CẤP NƯỚC HÒA AN"),
        ("CẦN BỔ SUNG: .*cấp trên",),
    ),
    Event(
        "toan-hop-tac-xa",
        "bao-cao",
        ("Hợp tác xã kết nạp 18 thành viên",),
        ("[Tt]oàn", "hợp tác xã Nông nghiệp"),
    ),
    Event(
        "chi-tieu-cua-hoi",
        "tin-bai",
        ("Hội Nông dân xã (Bình Khê )?đạt và vượt 12/12 chỉ tiêu",),
        ("Xã Bình Khê", "[Tt]oàn xã"),
    ),
    Event(
        "chi-bo-ket-nap", "bao-cao", ("Chi bộ kết nạp 0?2 đảng viên",), ("Đảng bộ kết",)
    ),
    Event(
        "co-quan-trinh-bay",
        "bao-cao",
        ("do Thường trực HĐND xã trình bày",),
        ("đồng chí",),
    ),
    Event(
        "so-nguoi-chet",
        "bao-cao",
        ("14 vụ", "(số người chết là|làm chết) 0?6 người"),
        ("đạt 0?6",),
    ),
    Event(
        "cong-nhan",
        "tin-bai",
        (
            "công nhận là đơn vị dẫn đầu phong trào thi đua",
            "Văn phòng HĐND và UBND xã được .*tặng danh hiệu tập thể Lao động xuất sắc",
        ),
        ("đạt chuẩn",),
    ),
    Event(
        "khen-khong-so",
        "tin-bai",
        (r"tặng bằng khen cho \[CẦN BỔ SUNG: .*\]",),
        ("tập thể, cá nhân có",),
    ),
    Event(
        "goc-so-sanh",
        "bao-cao",
        ("212/205 tỷ đồng|212 tỷ đồng", "so với đầu năm", "103,41% chỉ tiêu"),
    ),
    Event(
        "goc-am",
        "bao-cao",
        ("3,2 tỷ đồng", "năm trước lỗ 1,5 tỷ đồng"),
        ("%", "-1,5"),
        ("âm|lỗ|nhỏ hơn 0",),
    ),
    Event(
        "so-voi-binh-quan",
        "bao-cao",
        ("cao hơn (4 triệu|6,9)", "thấp hơn 1,3 điểm phần trăm"),
        ("tăng", "giảm"),
    ),
    Event(
        "ky-sau-tu-dat",
        "bao-cao",
        ("(?i)thời gian tới", "Chỉ thị số 21-CT/TW"),
        ("2026 - 20",),
    ),
    Event(
        "mat-cong-tac",
        "tin-bai",
        ("tổng kết hoạt động của HĐND xã nhiệm kỳ 2021-2026",),
    ),
    Event(
        "kt-thuong-truc",
        "bao-cao",
        ("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn An",),
        ("THƯỜNG TRỰC",),
    ),
    Event("quan-ham", "bao-cao", ("CHỈ HUY TRƯỞNG Thượng tá Lê Văn An",)),
    Event(
        "xung-ho",
        "bao-cao",
        ("[Bb]à Lê Thị An", "[Ôô]ng Trần Văn Bình"),
        ("đồng chí", "Đồng chí"),
    ),
    Event(
        "linh-vuc-rieng",
        "bao-cao",
        ("(?i)công tác chuyên môn", "(?i)chất lượng khám"),
        (),
        ("chất lượng khám.*chữa bệnh được nâng lên",),
    ),
    Event("so-luong-gan", "bao-cao", ("hơn 200", "gần 50")),
    Event("phay-trong-ngoac-vuong", "tin-bai", (), (), ("nền nếp",)),
)


def test_every_conference_of_the_folder_is_looked_at() -> None:
    assert {event.name for event in TABLE} == {p.stem for p in EVENTS.glob("*.yaml")}


@pytest.mark.parametrize("event", TABLE, ids=[event.name for event in TABLE])
def test_a_paper_is_true_for_its_host_its_period_and_its_figures(event: Event) -> None:
    path = EVENTS / f"{event.name}.yaml"
    text = drafter.render(drafter.load(path), paper=event.paper, form="txt").decode()
    text = " ".join(text.replace("\u2011", "-").split())
    assert len(text) > 100
    missing = [words for words in event.says if not re.search(words, text)]
    assert not missing, text
    said = [words for words in event.never if re.search(words, text)]
    assert not said, text
    told = "\n".join(str(finding) for finding in drafter.check(path))
    untold = [words for words in event.told if not re.search(words, told)]
    assert not untold, told
