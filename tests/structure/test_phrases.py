"""Each type that has a phrase reads the same from its phrase and its keys."""

from datetime import date
from decimal import Decimal

import pytest

from drafter.model import (
    Amount,
    Assignment,
    Attendance,
    Award,
    AwardPart,
    Bound,
    Causes,
    Citation,
    Congress,
    Count,
    Discussion,
    Group,
    Issuance,
    IssuedPapers,
    Month,
    Occasion,
    Period,
    Person,
    Photo,
    Recognition,
    Score,
    Session,
    Situation,
    Speech,
    Suppression,
    Target,
    Task,
    Term,
    ToneStyle,
    UnmetTarget,
)

DUC = Person(name="Nguyễn Bá Đức", positions=("Bí thư Đảng ủy",))
TERM = Term(first=2020, last=2025)


def amount(value: str, unit: str = "", **more: object) -> Amount:
    return Amount(value=Decimal(value), unit=unit, **more)


FORMS = [
    (
        "when",
        "thoi_gian: sáng 13/12/2024",
        "thoi_gian: {ngay: 13/12/2024, buoi: sáng}",
        Occasion(day=date(2024, 12, 13), session=Session.MORNING),
    ),
    (
        "when",
        "thoi_gian: 11/7/2024 - 12/7/2024",
        "thoi_gian: {ngay: 2024-07-11, den_ngay: ngày 12 tháng 7 năm 2024}",
        Occasion(day=date(2024, 7, 11), last_day=date(2024, 7, 12)),
    ),
    (
        "period",
        "ky_bao_cao: quý III năm 2024",
        "ky_bao_cao: {tu_ngay: 1/7/2024, den_ngay: 30/9/2024}",
        Period.months(2024, 7, 9),
    ),
    (
        "period",
        "ky_bao_cao: nửa đầu nhiệm kỳ 2020 - 2025",
        "ky_bao_cao: {tu_ngay: 1/1/2020, den_ngay: 31/12/2022, nhiem_ky: 2020 - 2025}",
        Period.of_term(TERM, 1),
    ),
    (
        "congress",
        "dai_hoi: Đại hội Đảng bộ xã lần thứ XXVI, nhiệm kỳ 2020 - 2025",
        "dai_hoi: {don_vi: Đảng bộ xã, lan_thu: 26,"
        " nhiem_ky: {tu_nam: 2020, den_nam: 2025}}",
        Congress(body="Đảng bộ xã", ordinal=26, term=TERM),
    ),
    (
        "congress",
        "dai_hoi: Đại hội đại biểu đảng bộ huyện lần thứ XXXII (2020-2025)",
        "dai_hoi: {don_vi: Đảng bộ huyện, lan_thu: XXXII, nhiem_ky: 2020 - 2025,"
        " dai_hoi_dai_bieu: có}",
        Congress(body="Đảng bộ huyện", ordinal=32, term=TERM, of_delegates=True),
    ),
    (
        "basis",
        "can_cu: Kế hoạch số 93-KH/HU tháng 3/2023 của BTV Huyện uỷ Cẩm Xuyên về việc"
        " sơ kết",
        "can_cu: [{loai: Kế hoạch, so_ky_hieu: 93-KH/HU, ngay: {nam: 2023, thang: 3},"
        " co_quan: Ban Thường vụ Huyện ủy Cẩm Xuyên, trich_yeu: việc sơ kết}]",
        (
            Citation(
                kind="Kế hoạch",
                number="93-KH/HU",
                day=Month(year=2023, month=3),
                issuer="Ban Thường vụ Huyện ủy Cẩm Xuyên",
                about="việc sơ kết",
            ),
        ),
    ),
    (
        "basis",
        "can_cu: Quyết định số 05/QĐ-UBND, ngày 08 tháng 5 năm 2023 về thi đua",
        "can_cu: {loai: Quyết định, so_ky_hieu: 05/QĐ-UBND, ngay: 8/5/2023,"
        " trich_yeu: thi đua}",
        (
            Citation(
                kind="Quyết định",
                number="05/QĐ-UBND",
                day=date(2023, 5, 8),
                about="thi đua",
            ),
        ),
    ),
    (
        "basis",
        "can_cu: Nghị quyết Đại hội Đảng bộ xã",
        "can_cu: {loai: Nghị quyết Đại hội Đảng bộ xã}",
        (Citation(kind="Nghị quyết Đại hội Đảng bộ xã"),),
    ),
    (
        "chairs",
        "chu_tri: Nguyễn Bá Đức, bí thư Đảng uỷ",
        "chu_tri: [{ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}]",
        (DUC,),
    ),
    (
        "delegates",
        "dai_bieu: toàn thể đảng viên",
        "dai_bieu: [{nhom: toàn thể đảng viên}]",
        (Group(text="toàn thể đảng viên"),),
    ),
    (
        "attendance",
        "so_dai_bieu: 120",
        "so_dai_bieu: {co_mat: 120}",
        Attendance(present=120),
    ),
    (
        "attendance",
        "so_dai_bieu: 118/120 đại biểu",
        "so_dai_bieu: {co_mat: 118, trieu_tap: 120}",
        Attendance(present=118, invited=120),
    ),
    (
        "score",
        "chi_tieu_dat: 15/17",
        "chi_tieu_dat: {dat: 15, tong_so: 17}",
        Score(met=15, total=17),
    ),
    (
        "score",
        "chi_tieu_dat: 23/25 chỉ tiêu kinh tế - xã hội đạt và vượt Nghị quyết",
        "chi_tieu_dat: {dat: 23, tong_so: 25, pham_vi: kinh tế - xã hội,"
        " cach_ghi: đạt và vượt Nghị quyết}",
        Score(
            met=23,
            total=25,
            scope="kinh tế - xã hội",
            wording="đạt và vượt Nghị quyết",
        ),
    ),
    (
        "unmet",
        "chi_tieu_chua_dat: tỷ lệ hộ nghèo",
        "chi_tieu_chua_dat: [{ten: tỷ lệ hộ nghèo}]",
        (UnmetTarget(name="tỷ lệ hộ nghèo"),),
    ),
    (
        "unmet",
        "chi_tieu_chua_dat: 97 vườn mẫu",
        "chi_tieu_chua_dat: {thuc_hien: {gia_tri: 97, don_vi_tinh: vườn mẫu}}",
        (UnmetTarget(actual=amount("97", "vườn mẫu")),),
    ),
    (
        "unmet",
        "chi_tieu_chua_dat: {thuc_hien: từ 320 tỷ đồng trở lên}",
        "chi_tieu_chua_dat: {thuc_hien: {gia_tri: 320, don_vi_tinh: tỷ đồng,"
        " gioi_han: từ … trở lên}}",
        (UnmetTarget(actual=amount("320", "tỷ đồng", bound=Bound.FROM)),),
    ),
    (
        "unmet",
        'chi_tieu_chua_dat: {thuc_hien: "1 - 1,5%"}',
        "chi_tieu_chua_dat:\n  thuc_hien:\n    gia_tri: 1\n    gia_tri_cao: 1,5\n"
        '    don_vi_tinh: "%"',
        (UnmetTarget(actual=amount("1", "%", upper=Decimal("1.5"))),),
    ),
    (
        "unmet",
        'chi_tieu_chua_dat: {ten: lương thực, thuc_hien: "ước đạt 694,5 tấn"}',
        'chi_tieu_chua_dat: {ten: lương thực, thuc_hien: "694,5 tấn", uoc: có}',
        (
            UnmetTarget(
                name="lương thực", actual=amount("694.5", "tấn"), estimated=True
            ),
        ),
    ),
    (
        "targets",
        "chi_tieu_ky_sau: 4/5 khu dân cư",
        "chi_tieu_ky_sau: {phan_dau: 4 khu dân cư, tong_so: 5}",
        (Target(amount=amount("4", "khu dân cư"), of=Decimal(5)),),
    ),
    (
        "targets",
        "chi_tieu_ky_sau: {phan_dau: 4/5 khu dân cư, han_nam: năm 2025}",
        "chi_tieu_ky_sau: {phan_dau: 4 khu dân cư, tong_so: 5, han_nam: 2025}",
        (Target(amount=amount("4", "khu dân cư"), of=Decimal(5), due=2025),),
    ),
    (
        "targets",
        "chi_tieu_ky_sau: hoàn thành xã nông thôn mới nâng cao",
        "chi_tieu_ky_sau: [{ten: hoàn thành xã nông thôn mới nâng cao}]",
        (Target(name="hoàn thành xã nông thôn mới nâng cao"),),
    ),
    (
        "recognitions",
        "cong_nhan: đô thị văn minh",
        "cong_nhan: {danh_hieu: đô thị văn minh}",
        (Recognition(distinction="đô thị văn minh"),),
    ),
    (
        "causes",
        "nguyen_nhan: [thời tiết, giá cả]",
        "nguyen_nhan: {khac: [thời tiết, giá cả]}",
        Causes(other=("thời tiết", "giá cả")),
    ),
    (
        "causes",
        "nguyen_nhan: thời tiết",
        "nguyen_nhan: {khac: thời tiết}",
        Causes(other=("thời tiết",)),
    ),
    *(
        (
            "issued",
            f"van_ban_ban_hanh: {typed}",
            "van_ban_ban_hanh: [{loai: nghị quyết, so_luong: 6},"
            " {loai: kế hoạch, so_luong: gần 40}]",
            (
                IssuedPapers(kind="nghị quyết", count=6),
                IssuedPapers(
                    kind="kế hoạch", count=Count(value=40, bound=Bound.NEARLY)
                ),
            ),
        )
        for typed in (
            "{nghị quyết: 6, kế hoạch: gần 40}",
            "06 nghị quyết, gần 40 kế hoạch",
            "[6 nghị quyết, 'kế hoạch: gần 40']",
        )
    ),
    *(
        (
            "assignments",
            f"to_chuc_thuc_hien: {typed}",
            "to_chuc_thuc_hien: [{co_quan: UBND xã, viec: lập kế hoạch},"
            " {viec: Văn phòng theo dõi}]",
            (
                Assignment(body="UBND xã", work=("lập kế hoạch",)),
                Assignment(work=("Văn phòng theo dõi",)),
            ),
        )
        for typed in (
            "[UBND xã: lập kế hoạch, Văn phòng theo dõi]",
            "[{UBND xã: [lập kế hoạch]}, Văn phòng theo dõi]",
        )
    ),
    (
        "assignments",
        "to_chuc_thuc_hien: {UBND xã: lập kế hoạch, MTTQ: [giám sát, phản biện]}",
        "to_chuc_thuc_hien: [{co_quan: UBND xã, viec: lập kế hoạch},"
        " {co_quan: MTTQ, viec: [giám sát, phản biện]}]",
        (
            Assignment(body="UBND xã", work=("lập kế hoạch",)),
            Assignment(body="MTTQ", work=("giám sát", "phản biện")),
        ),
    ),
    (
        "situation",
        "dac_diem: {so_thon: '15 thôn, 3 tổ dân phố và 2 khu phố'}",
        "dac_diem: {so_thon: [15 thôn, {gia_tri: 3, don_vi_tinh: tổ dân phố},"
        " 2 khu phố]}",
        Situation(
            villages=(
                amount("15", "thôn"),
                amount("3", "tổ dân phố"),
                amount("2", "khu phố"),
            )
        ),
    ),
    (
        "situation",
        "dac_diem: xã có 05 thôn đặc biệt khó khăn",
        "dac_diem: {noi_dung: [xã có 05 thôn đặc biệt khó khăn]}",
        Situation(text=("xã có 05 thôn đặc biệt khó khăn",)),
    ),
    (
        "discussion",
        "thao_luan: 05 ý kiến",
        "thao_luan: {so_y_kien: 5}",
        Discussion(count=5),
    ),
    (
        "discussion",
        "thao_luan: thảo luận, làm rõ hạn chế",
        "thao_luan:\n  tong_hop: thảo luận, làm rõ hạn chế",
        Discussion(summary="thảo luận, làm rõ hạn chế"),
    ),
    (
        "speeches",
        "phat_bieu: Nguyễn Bá Đức, Bí thư Đảng ủy",
        "phat_bieu: {nguoi: {ho_ten: Nguyễn Bá Đức, chuc_vu: [Bí thư Đảng ủy]}}",
        (Speech(speaker=DUC),),
    ),
    (
        "tasks",
        "nhiem_vu: khắc phục hạn chế",
        "nhiem_vu: [{noi_dung: khắc phục hạn chế}]",
        (Task(text="khắc phục hạn chế"),),
    ),
    (
        "awards",
        "khen_thuong: {co_quan: Thủ tướng Chính phủ,"
        " trong_do: {50 năm: 3, 30 năm: 11}}",
        'khen_thuong: [{co_quan: Thủ tướng Chính phủ, trong_do: ["50 năm: 3",'
        " {ten: 30 năm, so_luong: 11}]}]",
        (
            Award(
                issuer="Thủ tướng Chính phủ",
                parts=(
                    AwardPart(name="50 năm", count=3),
                    AwardPart(name="30 năm", count=11),
                ),
            ),
        ),
    ),
    (
        "issuances",
        "van_ban: {bao-cao: {so: 05-BC/ĐU, noi_nhan: Như trên}}",
        "van_ban: [{giay_to: bao_cao, so: 05, ky_hieu: BC/ĐU, noi_nhan: [Như trên]}]",
        (
            Issuance(
                paper="bao_cao", number="05", symbol="BC/ĐU", recipients=("Như trên",)
            ),
        ),
    ),
    (
        "issuances",
        "van_ban: {tin_bai: 05/BC-UBND}",
        "van_ban: {tin_bai: {so: 05, ky_hieu: BC-UBND}}",
        (Issuance(paper="tin_bai", number="05", symbol="BC-UBND"),),
    ),
    (
        "suppressed",
        "bo_qua: {d305: đã kiểm tra}",
        "bo_qua: [{ma: D305, ly_do: đã kiểm tra}]",
        (Suppression(code="D305", reason="đã kiểm tra"),),
    ),
    (
        "tone_style",
        "dau_thanh: hoà",
        "Dấu thanh: hoà",
        ToneStyle.HOA_ON_A,
    ),
]


@pytest.mark.parametrize(("attribute", "short", "long", "value"), FORMS)
def test_a_phrase_and_its_keys_say_the_same(attribute, short, long, value, load):
    assert getattr(load(short), attribute) == value
    assert getattr(load(long), attribute) == value


def test_a_caption_alone_is_a_photo(load):
    conference = load("tin_bai: {hinh_anh: Toàn cảnh Hội nghị}")

    assert conference.press.photos == (Photo(caption="Toàn cảnh Hội nghị"),)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("có", True),
        ("Co", True),
        ("true", True),
        ("yes", True),
        ("không", False),
        ("KHONG", False),
        ("false", False),
        ("no", False),
    ],
)
def test_yes_and_no_in_every_spelling(typed, value, load):
    assert load(f"du_va_chi_dao: {typed}").directing_delegates is value


@pytest.mark.parametrize(
    "typed", ["chủ_trì: [Võ Nam]", "Chủ trì: Võ Nam", "CHU-TRI: Võ Nam"]
)
def test_keys_are_read_as_people_write_them(typed, load):
    assert load(typed).chairs == (Person(name="Võ Nam"),)


def test_a_key_without_value_is_absent(load):
    assert load("han_che:\nchu_tri:\ntin_bai:\nthao_luan:\nso_dai_bieu:") == load("")


def test_prose_keeps_everything_but_its_line_breaks(load):
    conference = load("boi_canh: |\n  gặp  khó khăn ,\n  thời tiết – bất lợi…\n")

    assert conference.context == "gặp  khó khăn , thời tiết – bất lợi…"


def test_a_name_made_of_digits_stays_text(load):
    conference = load("tin_bai: {lien_he: {dien_thoai: 0912010203}}")

    assert conference.press.contact.phone == "0912010203"


def test_the_schema_line_is_ignored(notices):
    assert notices("$schema: ./hoi-nghi.schema.json") == ()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "Như trên; Thường trực Đảng ủy; Lưu VT",
            ("Như trên", "Thường trực Đảng ủy", "Lưu VT"),
        ),
        ("[Như trên; Lưu VT]", ("Như trên", "Lưu VT")),
        ("- Như trên;", ("- Như trên",)),
        (
            "BTV Tỉnh ủy (để báo cáo; qua VP); Lưu VT",
            ("BTV Tỉnh ủy (để báo cáo; qua VP)", "Lưu VT"),
        ),
    ],
)
def test_recipients_in_one_line_are_parted_at_semicolons(load, typed, expected):
    said = typed if typed.startswith("[") else f'"{typed}"'
    (paper,) = load(f"van_ban: {{bao_cao: {{noi_nhan: {said}}}}}").issuances

    assert paper.recipients == expected
