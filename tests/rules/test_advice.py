"""Whoever does what a hint says gets a file that loads, and a true sentence.

Each row is a file with one slip, the words that the hint offers, and what a paper
says once they stand there.
"""

import re

import pytest
from attrs import frozen

import drafter
from drafter.findings import Finding
from drafter.rules import table

LETTERS = "DY"
"""Rules about what a person types in a file of facts."""
OFFER = re.compile(r"\{|  ")
"""What a hint has that offers words to type: a place for them, or a line apart."""
NOT_TYPED = {
    "Y127": "a file that has no field has no paper",
    "D104": "names the line that stays as it is",
    "D142": "the paper that was meant has its own papers' tests",
    "D221": "no field reads a number in words alone",
    "D224": "no field of a file fixes a unit",
    "D309": "asks for a second look, offers nothing",
    "D411": "said of a paper, not of a file",
    "D486": "said of a paper, not of a file",
    "D488": "said of a paper, not of a file",
    "D412": "a symbol is the office's own",
    "D407": "an example of a code",
    "D436": "says which year each sentence is of",
    "D460": "names the period; the figure is the author's own",
    "D410": "said of a paper, not of a file",
    "Y107": "counts lines",
    "Y108": "counts lines",
    "Y113": "says a shape",
    "Y120": "says what to leave out",
    "Y124": "says a shape",
}
"""Hints with such marks that offer no words to type."""

BASE = {
    "loai": "tổng kết",
    "don_vi": "Đảng bộ xã Tân Lập, tỉnh Hòa An",
    "thoi_gian": "10/01/2026",
    "ky_bao_cao": "năm 2025",
}


@frozen
class Row:
    """One piece of advice.

    Attributes:
        code: The rule that gives it.
        typed: The lines with the slip.
        out: What of them is taken out.
        offered: Words that the hint has.
        says: What a paper says then.
        put: What is typed for what is taken out: the words offered.
        paper: Which paper.
    """

    code: str
    typed: str
    out: str
    offered: str
    says: str
    put: str = ""
    paper: str = "bao-cao"


def figure(code: str, typed: str, out: str, offered: str, says: str, put="") -> Row:
    """A slip in a figure of the results."""
    lines = f"ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n  - {{{typed}}}"
    return Row(code, lines, out, offered, says, put)


def revenue(actual: str, offered: str, says: str, put: str = "", code="D203") -> Row:
    """A slip in the amount of the figure "thu ngân sách"."""
    out = f"thuc_hien: {actual}"
    return figure(code, f"ten: thu ngân sách, {out}", out, offered, says, put)


def line(code: str, typed: str, offered: str) -> Row:
    """A slip of YAML in the line of the venue, "Hội trường"."""
    return Row(code, typed, typed, offered, "Hội trường")


_THOUSAND = ("đạt 1.174,45 tỷ đồng", 'thuc_hien: "1.174,45 tỷ đồng"')
_MILLION = ("đạt 1.174.450 đồng", "thuc_hien: 1.174.450 đồng")
_1234 = ("đạt 1.234 tỷ đồng", "thuc_hien: 1234 tỷ đồng")
_12 = ("đạt 12,5 tỷ đồng", 'thuc_hien: "12,5 tỷ đồng"')
PEOPLE = "nhan_su: {duc: {ho_ten: Nguyễn Bá Đức, chuc_vu: Bí thư Đảng ủy}}\n"
ROWS = (
    figure(
        *("D450", "ten: thu ngân sách, thuc_hien: ", "thuc_hien:", "thuc_hien:"),
        *("Thu ngân sách đạt 51 tỷ đồng", "thuc_hien: 51 tỷ đồng"),
    ),
    Row(
        *("D484", "sua_tay: [{giay_to: bao-caoo, sau: BÁO CÁO, them: Kính trình}]"),
        *("bao-caoo", "bao-cao", "Kính trình"),
    ),
    Row(
        *("D101", "dia_diem: [Hội trường A]", "[Hội trường A]", "dia_diem: …"),
        *("tại Hội trường A", "Hội trường A"),
    ),
    Row(
        *("D102", "dia_diemm: Hội trường A", "dia_diemm", "dia_diem"),
        "tại Hội trường A",
    ),
    Row(
        *("D103", "cong_nhan: [{co_quan: UBND tỉnh}]", "UBND tỉnh"),
        *("danh_hieu: đô thị văn minh", "đô thị văn minh"),
        "UBND tỉnh, danh_hieu: đô thị văn minh",
    ),
    Row("D105", "loai: tổng kết năm", "tổng kết năm", "tổng kết", "Hội nghị tổng kết"),
    Row(
        *("D106", "du_va_chi_dao: ừ\ndai_bieu: [{ho_ten: Lê An}]", "du_va_chi_dao: ừ"),
        *("du_va_chi_dao: có", "Dự và chỉ đạo"),
    ),
    Row("D110", f"{PEOPLE}chu_tri: ducc", "ducc", "duc", "Đồng chí Nguyễn Bá Đức"),
    Row(
        "D111",
        "nhan_su:\n  an: {ho_ten: Lê An, chuc_vu: Bí thư Đảng ủy}\n"
        "  an_2: {ho_ten: Lê An, chuc_vu: Chủ tịch UBND xã}\nchu_tri: Lê An",
        *("chu_tri: Lê An", "an, an_2"),
        "Lê An, Bí thư Đảng ủy; Lê An, Chủ tịch UBND xã",
        "chu_tri: [an, an_2]",
    ),
    Row(
        *("D112", f"{PEOPLE}chu_tri: Nguyễn Bá Đưc", "Nguyễn Bá Đưc", "duc"),
        "Đồng chí Nguyễn Bá Đức, Bí thư Đảng ủy",
    ),
    figure(
        *("D120", "ten: ngô, thuc_hien: 9 ha, so_sanh: {kê hạch: 10 ha}"),
        *("kê hạch", "kế hoạch", "bằng 90% kế hoạch"),
    ),
    figure(
        *("D124", "ten: ngô, thuc_hien: 9 ha, so_sanh: {kế hoạch: }"),
        *("kế hoạch: ", "kế hoạch: 25 ha", "bằng 36% kế hoạch"),
    ),
    revenue(
        *("tăng 16%", 'so_sanh: {năm trước: "tăng 16%"}', "tăng 16% so với năm 2024"),
        code="D226",
    ),
    figure(
        *("D227", "ten: năng suất, thuc_hien: 62 tạ/ha, so_sanh: {bình quân: tăng 5%}"),
        *("tăng 5%", "cao hơn 5%", "cao hơn 5%"),
    ),
    figure(
        "D228",
        'ten: tỷ lệ giải ngân, thuc_hien: 71%, so_sanh: {kế hoạch: "bằng 88,75%"}',
        *('kế hoạch: "bằng 88,75%"', "kế hoạch: 80%", "9 điểm phần trăm"),
    ),
    Row(
        "D425",
        "trinh_bay: [{nguoi: Lê Văn An và Trần Thị Bình, bao_cao: kết quả công tác}]",
        *("Lê Văn An và Trần Thị Bình", "Lê Văn An", "đồng chí Lê Văn An trình bày"),
    ),
    Row(
        "D426",
        "chu_tri: [{ho_ten: HÀ VĂN QUÝ, chuc_vu: Bí thư Đảng ủy}]",
        *("HÀ VĂN QUÝ", "Hà Văn Quý", "Đồng chí Hà Văn Quý"),
    ),
    Row(
        *("D431", "dai_bieu: [Hà Nội]", "[Hà Nội]", "{nhom: Hà Nội}", "có Hà Nội"),
        "[{nhom: Hà Nội}]",
    ),
    revenue(
        '"+2,5%"',
        'so_sanh: {năm trước: "+2,5%"}',
        "Thu ngân sách tăng 2,5% so với năm 2024",
    ),
    revenue(
        "nộp thêm ít nhất 5 tỷ đồng",
        "dong_tu: nộp thêm  và  thuc_hien: ít nhất 5 tỷ đồng",
        "Thu ngân sách nộp thêm ít nhất 5 tỷ đồng",
        "dong_tu: nộp thêm, thuc_hien: ít nhất 5 tỷ đồng",
    ),
    revenue("(5 tỷ đồng)", "5 tỷ đồng", "đạt 5 tỷ đồng", "thuc_hien: 5 tỷ đồng"),
    revenue('"1,174.45 tỷ đồng"', "1.174,45", *_THOUSAND),
    revenue('"1,174,450 đồng"', "1.174.450 đồng", *_MILLION, code="D209"),
    revenue('"1,234 tỷ đồng"', "1234", *_1234, code="D208"),
    revenue("12.5 tỷ đồng", "12,5 tỷ đồng", *_12, code="D202"),
    Row(
        *("D107", "don_vi: Đảng bộ xã Tân Lập, Hòa An", "Hòa An", "tỉnh Hòa An"),
        "Hội nghị",
    ),
    Row("D109", "don_vi: Đảng bô xã Tân Lập", "Đảng bô", "Đảng bộ", "Đảng bộ xã"),
    Row(
        "D116",
        "tin_bai: {co_tin: bài, hinh_anh: [{chu_thich: Toàn cảnh, tep: http://m/anh.jpg}]}",
        *("http://m/anh.jpg", "anh/toan-canh.jpg", "Toàn cảnh"),
        paper="tin-bai",
    ),
    Row(
        *("D132", "van_ban: {bao_cao: {ngay: {nam: 2023, thang: 13}}}"),
        *("{nam: 2023, thang: 13}", "tháng 3/2023", "tháng 3 năm 2023"),
    ),
    Row(
        "D133",
        "loai: sơ kết giữa nhiệm kỳ\nky_bao_cao: năm 2023",
        "ky_bao_cao: năm 2023",
        "ky_bao_cao: nửa đầu nhiệm kỳ 2020 - 2025",
        "sơ kết giữa nhiệm kỳ 2020 - 2025",
    ),
    Row("D140", "bo_qua: {cảnh báo: đã xem}", "cảnh báo", "D305", "Hội nghị"),
    Row(
        *("D141", "bo_qua: [D305]", "[D305]", "D305: lý do bỏ qua", "Hội nghị"),
        "{D305: lý do bỏ qua}",
    ),
    Row(
        *("D143", "van_ban: {so: 05}", "{so: 05}", "van_ban: {bao_cao: {so: …}}"),
        *("Số 05-BC/ĐU", "{bao_cao: {so: 05}}"),
    ),
    Row("D201", "so_dai_bieu: 1.174", "1.174", "1174", "1.174 đại biểu"),
    Row(
        *("D204", "can_cu: [{loai: Kế hoạch, ngay: 011/3/2025}]", "011/3/2025"),
        *("tháng 3/2025", "Kế hoạch tháng 3/2025"),
    ),
    Row("D205", "thoi_gian: 10/01/26", "10/01/26", "10/01/2026", "ngày 10/01/2026"),
    Row(
        *("D206", "ky_bao_cao: nửa năm", "nửa năm", "6 tháng đầu năm 2024"),
        "6 tháng đầu năm 2024",
    ),
    Row(
        *("D207", "thoi_gian: sáng 5/1", "5/1", "5/1/2024"),
        "sáng ngày 05/01",
    ),
    figure(
        *("D212", "ten: ngô, thuc_hien: 9 ha, so_sanh: {kế hoạch: khá}"),
        *("khá", "đạt 91%", "bằng 91% kế hoạch"),
    ),
    figure(
        *("D218", 'ten: hộ nghèo, thuc_hien: 2%, so_sanh: {cùng kỳ: "giảm 0,6%"}'),
        *("giảm 0,6%", "giảm 0,6 điểm phần trăm", "giảm 0,6 điểm phần trăm so với"),
    ),
    figure(
        *("D236", "ten: giá nước, thuc_hien: 9 nghìn đồng", "ten: giá nước"),
        *("dong_tu: đạt", "Giá nước ở mức 9", "ten: giá nước, dong_tu: ở mức"),
    ),
    figure(
        *("D237", "dong_tu: kết nạp, thuc_hien: 29/28 đảng viên", "29/28 đảng viên"),
        *("so_sanh: {kế hoạch: 28 đảng viên}", "bằng 103,57% kế hoạch (28 đảng viên)"),
        "29 đảng viên, so_sanh: {kế hoạch: 28 đảng viên}",
    ),
    figure(
        *("D239", 'dong_tu: thu hút, thuc_hien: "14 dự án, vốn 386,5 triệu USD"'),
        *('"14 dự án, vốn 386,5 triệu USD"', "ghi_chu: vốn 386,5 triệu USD"),
        "thu hút 14 dự án, vốn 386,5 triệu USD",
        '14 dự án, ghi_chu: "vốn 386,5 triệu USD"',
    ),
    figure(
        *("D240", "dong_tu: kiểm tra, thuc_hien: 12 tổ chức đảng và 25 đảng viên"),
        "thuc_hien: 12 tổ chức đảng và 25 đảng viên",
        "thuc_hien: 12 tổ chức đảng  và  va: [25 đảng viên]",
        "kiểm tra 12 tổ chức đảng, 25 đảng viên",
        "thuc_hien: 12 tổ chức đảng, va: [25 đảng viên]",
    ),
    figure(
        *("D241", 'ten: hộ nghèo, thuc_hien: 38 hộ, ghi_chu: "chiếm 0,41%"'),
        *('ghi_chu: "chiếm 0,41%"', "trong_tong_so", "38/9.268 hộ"),
        "trong_tong_so: 9.268 hộ",
    ),
    Row(
        "D251", "thoi_gian: 24 giờ ngày 08/01/2026", "24 giờ", "7 giờ 30", "08/01/2026"
    ),
    *(
        figure(
            *("D308", f'ten: lúa, thuc_hien: 694 tấn, so_sanh: "{typed}"'),
            *(f'so_sanh: "{typed}"', f'so_sanh: {{{base}: "{typed}"}}', says),
        )
        for base, typed, says in (
            ("kế hoạch", "98,5%", "bằng 98,5% kế hoạch"),
            ("năm trước", "tăng 16%", "tăng 16% so với năm"),
            ("năm trước", "gấp 2,5 lần", "gấp 2,5 lần"),
        )
    ),
    figure(
        *(
            "D317",
            'ten: độ che phủ, thuc_hien: 66%, so_sanh: {cùng kỳ: "60%, tăng 6%"}',
        ),
        *("tăng 6%", "tăng 6 điểm phần trăm", "tăng 6 điểm phần trăm so với"),
    ),
    *(
        figure(
            *("D319", "ten: lúa, thuc_hien: 694 tấn, so_sanh: 705 tấn"),
            *("so_sanh: 705 tấn", f"so_sanh: {{{base}: 705 tấn}}", says),
        )
        for base, says in (
            ("kế hoạch", "694/705 tấn, bằng 98,44% kế hoạch"),
            ("cùng kỳ", "đạt 694 tấn, giảm 1,56% so với cùng kỳ"),
        )
    ),
    figure(
        *("D326", "ten: lúa, thuc_hien: 9 tấn, so_sanh: {kế hoạch: tăng 3%}"),
        *("tăng 3%", "vượt …%", "vượt 3% kế hoạch", "vượt 3%"),
    ),
    Row(
        "D327",
        "chi_tieu_chua_dat: [{ten: giá nước, thuc_hien: 9 nghìn đồng, "
        "so_sanh: {kế hoạch: 8 nghìn đồng}}]",
        *("ten: giá nước", "huong_tot: giảm", "01 chỉ tiêu chưa đạt là giá nước"),
        "ten: giá nước, huong_tot: giảm",
    ),
    figure(
        "D328",
        "ten: hộ nghèo, thuc_hien: 2%, huong_tot: tăng, so_sanh: {cùng kỳ: 3%}",
        *("huong_tot: tăng", "huong_tot: giảm", "còn 2%, giảm 1 điểm phần trăm"),
    ),
    figure(
        "D337",
        'ten: thu ngân sách, thuc_hien: "46,2 triệu đồng", '
        "so_sanh: {kế hoạch: 42 tỷ đồng}",
        *("46,2 triệu đồng", "46,2 tỷ đồng", "46,2/42 tỷ đồng, bằng 110% kế hoạch"),
    ),
    Row(
        *("D420", "khen_thuong: [{co_quan: UBND xã, ca_nhan: 3}]", "UBND xã"),
        *("Chủ tịch UBND xã", "Chủ tịch UBND xã tặng"),
    ),
    Row(
        "D422",
        "khen_thuong: [{hinh_thuc: Huân chương, co_quan: UBND tỉnh, ca_nhan: 1}]",
        *("UBND tỉnh", "Chủ tịch nước", "Chủ tịch nước tặng"),
    ),
    Row(
        "D423",
        "ky_bao_cao: 6 tháng đầu năm 2024\nthoi_gian: 03/7/2024\n"
        "chi_tieu_ky_sau: [{ten: thu ngân sách, phan_dau: 45 tỷ đồng, han_nam: 2024}]",
        *("han_nam: 2024", "ky: năm 2024", "thu ngân sách cả năm 2024 đạt"),
        paper="bao-cao-trinh",
    ),
    Row(
        "D495",
        "tin_bai: {co_tin: bài, trich_loi: [{nguoi: {ho_ten: Lê An, chuc_vu: "
        "Bí thư Chi bộ}, noi_dung: Chúng tôi sẽ cố gắng}]}",
        *("noi_dung: Chúng tôi sẽ cố gắng", "nguyen_van: có"),
        "“Chúng tôi sẽ cố gắng”, đồng chí Lê An, Bí thư Chi bộ nhấn mạnh.",
        put="noi_dung: Chúng tôi sẽ cố gắng, nguyen_van: có",
        paper="tin-bai",
    ),
    line("Y101", "dia_diem: Hội trường: A", 'dia_diem: "Hội trường: A"'),
    line("Y102", "dia_diem: @Hội trường", 'dia_diem: "@Hội trường"'),
    line("Y103", 'dia_diem: "Hội trường" A', "dia_diem: '\"Hội trường\" A'"),
    line("Y104", 'dia_diem: "Hội trường A', 'dia_diem: "Hội trường A"'),
    Row(
        *("Y105", "han_che:\n  -Hội trường\n  -xa", "-Hội trường\n  -xa"),
        *("- Hội trường", "Hội trường", "- Hội trường\n  - xa"),
    ),
    line("Y111", "dia_diem：Hội trường A", "dia_diem: Hội trường A"),
    line("Y112", "dia_diem:Hội trường A", "dia_diem: Hội trường A"),
    Row("Y116", "han_che: [Hội trường xa", "xa", "']'", "Hội trường xa", "xa]"),
    line("Y117", 'dia_diem: "Hội trường\\hop"', "dia_diem: 'Hội trường\\hop'"),
    line("Y118", "dia_diem: - Hội trường A", 'dia_diem: "- Hội trường A"'),
    Row(
        *("Y119", "han_che:\n  - xa\n  Hội trường", "  Hội trường"),
        *("- Hội trường", "Hội trường", "  - Hội trường"),
    ),
    Row(
        *("Y206", "han_che: [kiểm tra chưa nghiêm túc, nền nếp]"),
        *("kiểm tra chưa nghiêm túc, nền nếp", '"kiểm tra chưa nghiêm túc, nền nếp"'),
        "- Kiểm tra chưa nghiêm túc, nền nếp.",
    ),
    Row(
        "D441",
        "ky_bao_cao: 9 tháng năm 2025\nket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n"
        "  - {ten: doanh thu, thuc_hien: 9 tỷ đồng, so_sanh: {quý trước: 8 tỷ đồng}}",
        *("quý trước", "cùng kỳ", "tăng 12,5% so với cùng kỳ năm 2024"),
    ),
    figure(
        *("D470", "ten: kết nạp đảng viên, thuc_hien: 38 đảng viên"),
        *("ten: kết nạp đảng viên", "ten: số đảng viên kết nạp"),
        "Số đảng viên kết nạp",
    ),
    figure(
        *("Y106", "ten: ngô, thuc_hien: 9 ha, so_sanh: {kế hoạch: 96,7%}"),
        *("kế hoạch: 96,7%", 'kế hoạch: "96,7%"', "bằng 96,7% kế hoạch"),
    ),
)


def file(lines: str) -> str:
    """Return a whole file of some lines."""
    typed = {line.partition(":")[0] for line in lines.splitlines()}
    rest = (f"{key}: {value}" for key, value in BASE.items() if key not in typed)
    return "\n".join([*rest, lines, ""])


def found(text: str, code: str) -> list[Finding]:
    return [one for one in drafter.check(text) if one.code == code]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.code}-{row.offered}")
def test_who_does_what_a_hint_says_reads_a_true_sentence(row):
    before = file(row.typed)
    assert row.typed.count(row.out) == 1
    hints = [one.hint() for one in found(before, row.code)]
    assert [hint for hint in hints if row.offered in hint]

    after = file(row.typed.replace(row.out, row.put or row.offered))
    assert [str(one) for one in found(after, row.code)] == []
    paper = drafter.render(drafter.load(after), paper=row.paper, form="txt")

    assert row.says in paper.decode().replace("\u00a0", " ")


def offering() -> set[str]:
    """Return the rules whose hints offer words to type."""
    rules = {code: rule for letter in LETTERS for code, rule in table(letter).items()}
    return {
        code for code, rule in rules.items() if OFFER.search(rule.get("hint_vi", ""))
    }


def test_every_hint_that_offers_words_has_its_row():
    offered = offering()
    assert len(offered) > 40

    assert sorted(offered - {row.code for row in ROWS} - set(NOT_TYPED)) == []
    assert sorted(set(NOT_TYPED) - offered) == []
