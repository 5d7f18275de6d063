"""The papers in due form: a report, a letter and a regulation for each family."""

from datetime import date

from drafter.standards import Sheet
from tests.standards.drafts import Draft, started

LONG = (
    "Trong năm qua, kinh tế - xã hội của xã tiếp tục phát triển ổn định; các chỉ tiêu "
    "chủ yếu đều đạt và vượt kế hoạch đề ra."
)
HEADS = {
    "chinh-quyen": {
        "right": (
            ("national_name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            ("motto", "Độc lập - Tự do - Hạnh phúc"),
        ),
        "left": (
            ("parent_issuer", "ỦY BAN NHÂN DÂN TỈNH HÒA AN"),
            ("issuer", "SỞ TÀI CHÍNH"),
        ),
        "number": {"BC": "Số: 05/BC-STC", "CV": "Số: 12/STC-VP", "QC": "Số: 07/QC-STC"},
        "regulation": "QUY CHẾ",
        "subject": "Kết quả công tác năm 2025",
        "addressee": "Kính gửi: Ủy ban nhân dân tỉnh Hòa An",
        "authority": "TM. ỦY BAN NHÂN DÂN",
        "position": "CHỦ TỊCH",
        "basis": ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Xét đề nghị."),
        "keep": "- Lưu: VT.",
        "end": "./.",
    },
    "dang": {
        "right": (("party_title", "ĐẢNG CỘNG SẢN VIỆT NAM"),),
        "left": (
            ("parent_issuer", "ĐẢNG BỘ TỈNH HÒA AN"),
            ("issuer", "ĐẢNG ỦY XÃ TÂN LẬP"),
            ("issuer_star", "*"),
        ),
        "number": {"BC": "Số 05-BC/ĐU", "CV": "Số 12-CV/ĐU", "QC": "Số 07-QC/ĐU"},
        "regulation": "QUY CHẾ",
        "subject": "kết quả công tác năm 2025",
        "addressee": "Kính gửi: Ban Thường vụ Tỉnh ủy",
        "authority": "T/M BAN THƯỜNG VỤ",
        "position": "BÍ THƯ",
        "basis": ("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "- Xét đề nghị,"),
        "keep": "- Lưu Văn phòng Đảng ủy.",
        "end": ".",
    },
}
HEADS["Đoàn Thanh niên"] = HEADS["chinh-quyen"] | {
    "right": (("youth_title", "ĐOÀN TNCS HỒ CHÍ MINH"),),
    "left": (
        ("parent_issuer", "TỈNH ĐOÀN HÒA AN"),
        ("issuer", "ĐOÀN XÃ TÂN LẬP"),
        ("issuer_star", "***"),
    ),
    "number": {"BC": "Số: 05-BC/ĐTN", "CV": "Số: 12-CV/ĐTN", "QC": "Số: 07-QC/ĐTN"},
}
MARKS = {
    "urgency": "KHẨN",
    "circulation": "LƯU HÀNH NỘI BỘ",
    "conference_mark": "TÀI LIỆU HỘI NGHỊ",
    "draft_mark": "Dự thảo lần 2",
}
OLD_DAY = "ngày 05 tháng 02 năm 2024"
REPORT = (
    ("body", LONG),
    ("part_number", "Phần I"),
    ("part_title", "KẾT QUẢ THỰC HIỆN NHIỆM VỤ"),
    ("section", "I. KINH TẾ"),
    ("clause_title", "1. Nông nghiệp"),
    ("point", "a) Trồng trọt: diện tích gieo trồng đạt kế hoạch."),
    ("point", "b) Chăn nuôi: đàn vật nuôi phát triển ổn định."),
    ("point", "c) Thủy sản: sản lượng khai thác tăng so với năm trước."),
    ("point", "d) Lâm nghiệp: tỷ lệ che phủ rừng được giữ vững."),
    ("point", "đ) Thủy lợi: chủ động nước tưới cho sản xuất."),
    ("dash_item", "- Vụ Đông Xuân được mùa, năng suất cao hơn năm trước."),
    ("plus_item", "+ Diện tích lúa chất lượng cao tiếp tục được mở rộng."),
    ("clause", "2. Giao Văn phòng theo dõi, đôn đốc và tổng hợp kết quả thực hiện."),
    ("section", "II. VĂN HÓA - XÃ HỘI"),
    ("body", LONG),
    ("body", LONG),
)
REGULATION = (
    ("part_number", "Chương I"),
    ("part_title", "QUY ĐỊNH CHUNG"),
    ("section_number", "Mục 1"),
    ("section_title", "PHẠM VI, ĐỐI TƯỢNG"),
    ("article", "Điều 1. Phạm vi điều chỉnh"),
    ("body", LONG),
    ("article", "Điều 2. Đối tượng áp dụng"),
    ("body", LONG),
)


def manner(sheet: Sheet) -> str:
    """Return whose papers a sheet is for: a family's, or one kind of bodies' own."""
    return sheet.special or sheet.family


def day_of(sheet: Sheet) -> str:
    """Return a day in February or January on which a sheet is in force."""
    if sheet.since == date.min:
        return "ngày 05 tháng 01 năm 2026"
    return f"ngày 05 tháng 02 năm {sheet.since.year + 1}"


def report(sheet: Sheet) -> Draft:
    """Return a report with marks, a ladder of headings and two annexes."""
    draft = _headed(sheet, "BC")
    said = HEADS[manner(sheet)]
    _marks(draft)
    for component, place in (("digital_signature", draft.top), ("contact", draft.foot)):
        if draft.sheet.rule(f"{component}.size"):
            draft.add(place, component, OUTSIDE[component])
    _titled(draft, "BÁO CÁO", said["subject"])
    if sheet.family == "chinh-quyen":
        draft.add(draft.body, "addressee", said["addressee"])
    _body(draft, REPORT)
    _signed(draft)
    for number in ("I", "II"):
        annex = []
        draft.add(annex, "appendix_label", f"Phụ lục {number}").align = "center"
        draft.add(annex, "appendix_title", "BIỂU SỐ LIỆU").align = "center"
        reference = "(Kèm theo Báo cáo kết quả công tác năm 2025)"
        draft.add(annex, "appendix_reference", reference).align = "center"
        draft.annexes.append(annex)
    return draft


def letter(sheet: Sheet) -> Draft:
    """Return a letter to several addressees."""
    draft = _headed(sheet, "CV")
    draft.add(draft.number, "letter_subject", "V/v tổ chức hội nghị tổng kết")
    draft.add(draft.body, "addressee", "Kính gửi:")
    draft.add(draft.body, "addressee", "- Ban Thường vụ Tỉnh ủy;").label_italic = False
    draft.add(draft.body, "addressee", "- Văn phòng Tỉnh ủy.").label_italic = False
    _body(draft, (("body", LONG), ("body", LONG)))
    _signed(draft)
    return draft


def regulation(sheet: Sheet) -> Draft:
    """Return a regulation with chapters, sections and articles."""
    draft = _headed(sheet, "QC")
    said = HEADS[manner(sheet)]
    about = said["subject"].replace("ết quả", "àm việc của cơ quan,")
    about = "L" + about[1:] if about[0].isupper() else "l" + about[1:]
    _titled(draft, said["regulation"], about)
    for text in said["basis"]:
        draft.add(draft.body, "legal_basis", text)
    _body(draft, REGULATION)
    _signed(draft)
    return draft


def duplex(sheet: Sheet) -> Draft:
    """Return a report for both sides of its sheets."""
    draft = report(sheet)
    draft.mirrored = True
    return draft


def tabled(sheet: Sheet) -> Draft:
    """Return a report whose last annex has a table longer than a page."""
    draft = report(sheet)
    draft.rows = 60
    return draft


PAPERS = {
    "report": report,
    "letter": letter,
    "regulation": regulation,
    "duplex": duplex,
    "tabled": tabled,
}
OUTSIDE = {
    "digital_signature": "05/BC-STC; 05/01/2026; 09:15:00 +07:00",
    "contact": "Địa chỉ: số 1 đường Lê Lợi; điện thoại: 0200 3000 000",
}


def _headed(sheet: Sheet, kind: str) -> Draft:
    draft = started(sheet)
    said = HEADS[manner(sheet)]
    for component, text in said["left"]:
        draft.add(draft.left, component, text)
    for component, text in said["right"]:
        draft.add(draft.right, component, text)
    draft.add(draft.number, "number", said["number"][kind])
    day = day_of(sheet)
    draft.add(draft.date, "place_date", f"Hòa An, {day}")
    return draft


def _marks(draft: Draft) -> None:
    for component, text in MARKS.items():
        if component in draft.sheet.components:
            draft.add(draft.body, component, text).align = "right"


def _titled(draft: Draft, kind: str, subject: str) -> None:
    draft.add(draft.body, "type_name", kind)
    draft.add(draft.body, "subject", subject)
    if draft.sheet.rule("subject_dashes.required"):
        draft.add(draft.body, "subject_dashes", "-----")


def _body(draft: Draft, blocks: tuple[tuple[str, str], ...]) -> None:
    for component, text in blocks:
        draft.add(draft.body, component, text)
    last = draft.body[-1]
    last.text = last.text.rstrip(".") + HEADS[manner(draft.sheet)]["end"]


def _signed(draft: Draft) -> None:
    said = HEADS[manner(draft.sheet)]
    draft.add(draft.recipients, "recipients_label", "Nơi nhận:")
    first = "- Như trên;" if draft.of("addressee") else "- Các chi bộ trực thuộc;"
    for text in (first, "- Lãnh đạo cơ quan;", said["keep"]):
        draft.add(draft.recipients, "recipients_list", text)
    draft.add(draft.recipients, "typist", "PL.(300)")
    draft.add(draft.signature, "sign_authority", said["authority"])
    draft.add(draft.signature, "sign_position", said["position"])
    draft.add(draft.signature, "sign_name", "Đỗ Mạnh Tường")
