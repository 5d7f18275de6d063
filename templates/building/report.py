"""The two reports: on the conference, and the one read at it."""

from typing import NamedTuple

from docx.document import Document

from building import annexes, page
from building.paper import (
    Line,
    each,
    either,
    rows,
    ruled,
    ruled_when,
    start,
    when,
    write,
)
from building.styles import Style

BODY = "Nội dung"
LEAD = "Lời dẫn"
"""Text before a list or a table, which it does not leave for another page."""
HEAD = "Mục"
SUB = "Khoản"
POINT = "Điểm"
DASH = "Gạch đầu dòng"
PLUS = "Dấu cộng đầu dòng"
PEOPLE = (12, 60, 93)
SPEAKERS = (12, 45, 50, 58)
TARGETS = (12, 88, 65)
SECOND = "phuong_an.nhieu_phan or to_chuc_thuc_hien or kien_nghi"
"""When the second part of a report has headings: one heading alone is none."""


def build(styles: tuple[Style, ...], *, party: bool) -> Document:
    """Return the report's template for the Party or for the State."""
    document = start(styles, 14)
    (_party_head if party else _state_head)(document)
    write(document, [(BODY, "{{ mo_dau_bao_cao }}")])
    _organisation(document)
    _results(document)
    _debate(document)
    _plan(document)
    _closing(document, party=party)
    _signature(document)
    _annex(document)
    return document


def submitted(styles: tuple[Style, ...], *, party: bool) -> Document:
    """Return the template of the report read at the conference."""
    document = start(styles, 14)
    (_party_head if party else _state_head)(document)
    write(document, [(BODY, "{{ mo_dau_bao_cao_trinh }}")])
    _first_part(document, PARTY_PARTS if party else STATE_PARTS)
    _second_part(document, PARTY_PARTS if party else STATE_PARTS)
    _closing_line(document, party=party)
    _signature(document)
    _annex(document)
    return document


class Parts(NamedTuple):
    """What the parts of the report read at the conference are called."""

    first: str
    second: str
    leadership: str


PARTY_PARTS = Parts("Phần thứ nhất", "Phần thứ hai", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
STATE_PARTS = Parts("Phần I", "Phần II", "CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH")
"""NĐ 30/2020/NĐ-CP, Phụ lục I, II.6đ: Roman numbers; Party papers say thứ nhất."""
OTHERS = (
    "dac_diem or lanh_dao or danh_gia"
    " or (kien_nghi or to_chuc_thuc_hien) and not phuong_an.co"
)
"""When the results are not the only heading above the second part."""


def _first_part(document: Document, parts: Parts) -> None:
    write(
        document,
        [
            *when(
                "phuong_an.co", ("Phần", parts.first), ("Tên phần", "{{ ky.ket_qua }}")
            ),
            *when(
                "dac_diem",
                (HEAD, "ĐẶC ĐIỂM TÌNH HÌNH"),
                *each("d", "dac_diem", (BODY, "{{ d }}")),
            ),
            *when("lanh_dao", (HEAD, parts.leadership), *_lines("lanh_dao")),
            *when(OTHERS, (HEAD, "KẾT QUẢ ĐẠT ĐƯỢC")),
            *when("thieu_ket_qua", (BODY, "{{ thieu_ket_qua }}")),
            *_met(),
            *_fields(),
            *when(
                "danh_gia",
                (HEAD, "{{ danh_gia.tieu_de }}"),
                *each(
                    "p",
                    "danh_gia.phan",
                    *when("danh_gia.nhieu_phan", (SUB, "{{ p.ten }}")),
                    *each(
                        "n",
                        "p.nhom",
                        *when("n.ten", (POINT, "{{ n.ten }}")),
                        *_lines("n"),
                    ),
                ),
            ),
        ],
    )


def _lines(tag: str) -> list[Line]:
    """Return sentences as a list, one alone as a paragraph."""
    return [
        *when(f"{tag}.cau", (BODY, f"{{{{ {tag}.cau }}}}")),
        *when(f"{tag}.dan", (LEAD, f"{{{{ {tag}.dan }}}}")),
        *each("m", f"{tag}.muc", (DASH, "{{ m }}")),
    ]


def _second_part(document: Document, parts: Parts) -> None:
    write(
        document,
        [
            ("", "{%p if phuong_an.co %}"),
            ("Phần", parts.second),
            ("Tên phần", "PHƯƠNG HƯỚNG, NHIỆM VỤ {{ ky_sau.hoa }}"),
            *when("thieu_ky_sau", (BODY, "{{ thieu_ky_sau }}")),
            *when(
                "phuong_an.phuong_huong",
                *when(SECOND, (HEAD, "PHƯƠNG HƯỚNG")),
                (BODY, "{{ phuong_an.phuong_huong }}"),
            ),
            *when(
                "phuong_an.chi_tieu",
                *when(SECOND, (HEAD, "CHỈ TIÊU CHỦ YẾU")),
            ),
        ],
    )
    _targets(document)
    write(
        document,
        [
            *when(
                "phuong_an.nhiem_vu",
                *when(SECOND, (HEAD, "NHIỆM VỤ TRỌNG TÂM")),
                ("", "{%p if phuong_an.theo_linh_vuc %}"),
                *each(
                    "g",
                    "phuong_an.nhiem_vu",
                    *either("g.ten", [(SUB, "{{ g.ten }}")], [(SUB, "Nhiệm vụ chung")]),
                    *each("m", "g.muc", (DASH, "{{ m }}")),
                ),
                ("", "{%p else %}"),
                *_tasks(),
                ("", "{%p endif %}"),
            ),
            *when(
                "giai_phap",
                *when(SECOND, (HEAD, "GIẢI PHÁP THỰC HIỆN")),
                *_lines("giai_phap"),
            ),
            ("", "{%p endif %}"),
            *when(
                "to_chuc_thuc_hien",
                (HEAD, "TỔ CHỨC THỰC HIỆN"),
                *_lines("to_chuc_thuc_hien"),
            ),
            *_proposals(),
        ],
    )


def _proposals() -> list[Line]:
    return when(
        "kien_nghi",
        (HEAD, "KIẾN NGHỊ, ĐỀ XUẤT"),
        *each("k", "kien_nghi", (DASH, "{{ k }}")),
    )


def _tasks() -> list[Line]:
    """Return the tasks as dashes, with their field where they have one."""
    return each(
        "g",
        "phuong_an.nhiem_vu",
        *either(
            "g.ten",
            [
                (DASH, "{{ g.dau_muc }}"),
                *each("m", "g.muc_con", (PLUS, "{{ m }}")),
            ],
            each("m", "g.muc", (DASH, "{{ m }}")),
        ),
    )


def _party_head(document: Document) -> None:
    table = page.grid(document, (83, 82), 2, ruled=False, described=page.FITTED)
    left, right = table.rows[0].cells
    write(
        left,
        [
            *when("van_ban.cap_tren", ("Cơ quan cấp trên", "{{ van_ban.cap_tren }}")),
            ("Cơ quan ban hành", "{{ van_ban.co_quan }}"),
            ("Dấu sao", "*"),
        ],
    )
    ruled(right, "Tiêu đề Đảng", "ĐẢNG CỘNG SẢN VIỆT NAM", 72.9, share=100)
    _number_row(table)
    write(
        document,
        [
            ("Tên loại", "BÁO CÁO"),
            ("Trích yếu", "{{ van_ban.trich_yeu }}"),
            ("Gạch dưới trích yếu", "-----"),
        ],
    )


_STARS: tuple[Line, ...] = (("", "{%p else %}"), ("Dấu sao", "{{ van_ban.dau_sao }}"))


def _state_head(document: Document) -> None:
    table = page.grid(document, (66, 99), 2, ruled=False, described=page.FITTED)
    left, right = table.rows[0].cells
    write(
        left,
        when("van_ban.cap_tren", ("Cơ quan cấp trên", "{{ van_ban.cap_tren }}")),
    )
    write(left, [("Cơ quan ban hành", "{{ van_ban.co_quan }}")])
    ruled_when(left, "not van_ban.dau_sao", 18, share=40, other=_STARS)
    write(right, [("Quốc hiệu", "{{ van_ban.quoc_hieu }}")])
    write(right, when("van_ban.tieu_ngu", ("Tiêu ngữ", "{{ van_ban.tieu_ngu }}")))
    ruled_when(right, "van_ban.quoc_hieu", 60.5, share=100, other=())
    _number_row(table)
    write(document, [("Tên loại", "BÁO CÁO")])
    ruled(document, "Trích yếu", "{{ van_ban.trich_yeu }}", 36, share=40)
    write(
        document,
        [
            *when(
                "van_ban.kinh_gui_mot",
                ("Kính gửi", "Kính gửi: {{ van_ban.kinh_gui_mot }}"),
            ),
            *when(
                "van_ban.kinh_gui",
                ("Kính gửi", "Kính gửi:"),
                *each("n", "van_ban.kinh_gui", ("Kính gửi nhiều nơi", "- {{ n }}")),
            ),
            ("Sau bảng", ""),
        ],
    )


def _number_row(table: object) -> None:
    number, day = table.rows[1].cells
    write(number, [("Số ký hiệu", "{{ van_ban.so_ky_hieu }}")])
    write(day, [("Địa danh ngày tháng", "{{ van_ban.dia_danh_ngay }}")])


def _told(path: str) -> list[Line]:
    """Return a list: its sentence, or its lead and a line for each item."""
    return either(
        f"{path}.muc",
        [(LEAD, f"{{{{ {path}.cau }}}}"), *each("m", f"{path}.muc", (DASH, "{{ m }}"))],
        [(BODY, f"{{{{ {path}.cau }}}}")],
    )


def _organisation(document: Document) -> None:
    write(
        document,
        [
            (HEAD, "CÔNG TÁC TỔ CHỨC HỘI NGHỊ"),
            *when(
                "thanh_phan.co or chu_tri or thu_ky or khai_mac or trinh_bay",
                (SUB, "Thời gian, địa điểm"),
            ),
            (BODY, "{{ thoi_gian_dia_diem }}"),
            *when("thanh_phan.co", (SUB, "Thành phần")),
        ],
    )
    write(document, [("", "{%p if thanh_phan.la_bang %}")])
    write(document, [(LEAD, "{{ thanh_phan.dan_bang }}")])
    rows(
        document,
        PEOPLE,
        ("TT", "Họ và tên", "Chức vụ, đơn vị"),
        (
            (
                "for d in thanh_phan.nguoi",
                (
                    ("Ô bảng giữa", "{{ d.tt }}"),
                    ("Ô bảng", "{{ d.ho_ten }}"),
                    ("Ô bảng", "{{ d.chuc_vu }}"),
                ),
            ),
        ),
    )
    write(
        document,
        [
            *when("thanh_phan.nhom", *_told("thanh_phan.nhom")),
            ("", "{%p else %}"),
            *each("t", "thanh_phan.doan", *_told("t")),
            ("", "{%p endif %}"),
            *when("thanh_phan.tong_so", (BODY, "{{ thanh_phan.tong_so }}")),
            *when(
                "chu_tri or thu_ky",
                *either("thu_ky", [(SUB, "Chủ trì, thư ký")], [(SUB, "Chủ trì")]),
                *when("chu_tri", *_told("chu_tri")),
                *when("thu_ky", *_told("thu_ky")),
            ),
            *when(
                "khai_mac",
                (SUB, "Phát biểu khai mạc"),
                *each("k", "khai_mac", (BODY, "{{ k }}")),
            ),
            *when(
                "trinh_bay",
                (SUB, "Báo cáo trình bày tại Hội nghị"),
                *_heard(),
            ),
        ],
    )


def _heard() -> list[Line]:
    """Return the reports presented: a sentence, or each with its contents."""
    return either(
        "bao_cao_da_nghe.muc",
        [
            (LEAD, "{{ bao_cao_da_nghe.cau }}"),
            *each(
                "b",
                "bao_cao_da_nghe.muc",
                (DASH, "{{ b.cau }}"),
                *each("m", "b.muc", (PLUS, "{{ m }}")),
            ),
        ],
        [(BODY, "{{ bao_cao_da_nghe.cau }}")],
    )


def _results(document: Document) -> None:
    write(
        document,
        [
            *when(
                "co_ket_qua",
                (HEAD, "KẾT QUẢ ĐẠT ĐƯỢC"),
                *when("thieu_ket_qua", (BODY, "{{ thieu_ket_qua }}")),
                *when("chu_de_nam", (BODY, "{{ chu_de_nam }}")),
                *when("danh_gia_chung", (BODY, "{{ danh_gia_chung }}")),
                *_met(),
                *_fields(),
                *_lines("nguyen_nhan_ket_qua"),
                *when("ket_qua_cu_the", (BODY, "{{ ket_qua_cu_the }}")),
            ),
            *_shortcomings(),
        ],
    )


ANNEXED = "Kết quả từng chỉ tiêu được nêu chi tiết tại Phụ lục kèm theo báo cáo này."


def _met() -> list[Line]:
    """Return the score, and where the annex is, which all else is told beside."""
    return [
        *when("chi_tieu_dat", (BODY, "{{ chi_tieu_dat }}")),
        *when("bieu.co", (BODY, ANNEXED)),
    ]


def _fields() -> list[Line]:
    return [
        *each("c", "cong_nhan", (BODY, "{{ c }}")),
        *each(
            "k",
            "ket_qua",
            *when("nhieu_linh_vuc", (SUB, "{{ k.ten }}")),
            *each("m", "k.muc", (DASH, "{{ m }}")),
            *each(
                "c",
                "k.muc_con",
                (POINT, "{{ c.ten }}"),
                *each("m", "c.muc", (DASH, "{{ m }}")),
            ),
        ),
        *when("ghi_chu_so_lieu and not bieu.co", (BODY, "{{ ghi_chu_so_lieu }}")),
    ]


def _shortcomings() -> list[Line]:
    return [
        ("", "{%p if han_che.muc and han_che.co_nguyen_nhan %}"),
        (HEAD, "HẠN CHẾ, NGUYÊN NHÂN"),
        (SUB, "Hạn chế"),
        ("", "{%p elif han_che.muc %}"),
        (HEAD, "HẠN CHẾ"),
        ("", "{%p elif han_che.co_nguyen_nhan %}"),
        (HEAD, "NGUYÊN NHÂN CỦA HẠN CHẾ"),
        ("", "{%p endif %}"),
        *each("h", "han_che.muc", (DASH, "{{ h }}")),
        *when(
            "han_che.muc and han_che.co_nguyen_nhan",
            (SUB, "{{ han_che.ten_nguyen_nhan }}"),
        ),
        *each("h", "han_che.khac", (DASH, "{{ h }}")),
        *when("han_che.hai_loai_nguyen_nhan", (POINT, "Nguyên nhân khách quan")),
        *each("h", "han_che.khach_quan", (DASH, "{{ h }}")),
        *when("han_che.hai_loai_nguyen_nhan", (POINT, "Nguyên nhân chủ quan")),
        *each("h", "han_che.chu_quan", (DASH, "{{ h }}")),
        *when(
            "bai_hoc",
            (HEAD, "BÀI HỌC KINH NGHIỆM"),
            *each("b", "bai_hoc", (DASH, "{{ b }}")),
        ),
    ]


def _debate(document: Document) -> None:
    write(
        document,
        [
            ("", "{%p if co_thao_luan %}"),
            ("", "{%p if thao_luan.doan and phat_bieu %}"),
            (HEAD, "THẢO LUẬN, PHÁT BIỂU TẠI HỘI NGHỊ"),
            ("", "{%p elif thao_luan.doan %}"),
            (HEAD, "THẢO LUẬN TẠI HỘI NGHỊ"),
            ("", "{%p elif phat_bieu %}"),
            (HEAD, "PHÁT BIỂU TẠI HỘI NGHỊ"),
            ("", "{%p else %}"),
            (HEAD, "KẾT LUẬN CỦA HỘI NGHỊ"),
            ("", "{%p endif %}"),
            *when(
                "thao_luan.doan and nhieu_phan_thao_luan",
                (SUB, "Thảo luận"),
            ),
            ("", "{%p if thao_luan.la_bang %}"),
            (LEAD, "{{ thao_luan.dan_bang }}"),
        ],
    )
    rows(
        document,
        SPEAKERS,
        ("TT", "Họ và tên", "Chức vụ, đơn vị", "Nội dung tham luận"),
        (
            (
                "for d in thao_luan.tham_luan",
                (
                    ("Ô bảng giữa", "{{ d.tt }}"),
                    ("Ô bảng", "{{ d.ho_ten }}"),
                    ("Ô bảng", "{{ d.chuc_vu }}"),
                    ("Ô bảng", "{{ d.noi_dung }}"),
                ),
            ),
        ),
    )
    write(
        document,
        [
            *when("thao_luan.tong_hop", (BODY, "{{ thao_luan.tong_hop }}")),
            ("", "{%p else %}"),
            *when("thao_luan.ke", *_told("thao_luan.ke")),
            *when("thao_luan.tong_hop", (BODY, "{{ thao_luan.tong_hop }}")),
            ("", "{%p endif %}"),
            *each(
                "p",
                "phat_bieu",
                *when("p.ten and nhieu_phan_thao_luan", (SUB, "{{ p.ten }}")),
                *either(
                    "p.yeu_cau",
                    [(LEAD, "{{ p.mo_dau }}")],
                    [(BODY, "{{ p.mo_dau }}")],
                ),
                *each("y", "p.yeu_cau", (BODY, "{{ y }}")),
            ),
            *when(
                "thong_nhat",
                *when(
                    "nhieu_phan_thao_luan",
                    (SUB, "Nội dung Hội nghị thống nhất"),
                ),
                *_told("thong_nhat"),
            ),
            ("", "{%p endif %}"),
        ],
    )


def _plan(document: Document) -> None:
    write(
        document,
        [
            ("", "{%p if phuong_an.co %}"),
            (HEAD, "{{ phuong_an.tieu_de }}"),
            *when("thieu_ky_sau", (BODY, "{{ thieu_ky_sau }}")),
            *when(
                "phuong_an.phuong_huong",
                *when("phuong_an.nhieu_phan", (SUB, "Phương hướng")),
                (BODY, "{{ phuong_an.phuong_huong }}"),
            ),
            *when(
                "phuong_an.chi_tieu and phuong_an.nhieu_phan",
                (SUB, "Chỉ tiêu chủ yếu"),
            ),
        ],
    )
    _targets(document)
    write(
        document,
        [
            *when(
                "phuong_an.nhiem_vu",
                *when("phuong_an.nhieu_phan", (SUB, "Nhiệm vụ trọng tâm")),
                *_tasks(),
            ),
            *when(
                "giai_phap",
                *when("phuong_an.nhieu_phan", (SUB, "Giải pháp thực hiện")),
                *_lines("giai_phap"),
            ),
            ("", "{%p endif %}"),
        ],
    )


def _targets(document: Document) -> None:
    write(document, [("", "{%p if phuong_an.chi_tieu_la_bang %}")])
    rows(
        document,
        TARGETS,
        ("TT", "Chỉ tiêu", "Mức phấn đấu"),
        (
            (
                "for c in phuong_an.chi_tieu",
                (
                    ("Ô bảng giữa", "{{ c.tt }}"),
                    ("Ô bảng", "{{ c.ten }}"),
                    ("Ô bảng giữa", "{{ c.phan_dau }}"),
                ),
            ),
        ),
    )
    write(
        document,
        [
            ("", "{%p else %}"),
            *each("t", "phuong_an.cau_chi_tieu", *_told("t")),
            ("", "{%p endif %}"),
        ],
    )


def _closing(document: Document, *, party: bool) -> None:
    write(
        document,
        [
            *when(
                "khen_thuong.muc",
                (HEAD, "KHEN THƯỞNG"),
                *each(
                    "k",
                    "khen_thuong.muc",
                    *either(
                        "k.danh_sach",
                        [(LEAD, "{{ k.cau }}")],
                        [(BODY, "{{ k.cau }}")],
                    ),
                    *each("d", "k.danh_sach", (DASH, "{{ d }}")),
                ),
            ),
            *_proposals(),
        ],
    )
    _closing_line(document, party=party)


def _closing_line(document: Document, *, party: bool) -> None:
    end = "." if party else "./."
    write(document, [("Lời kết", "{{ van_ban.loi_ket }}" + end)])


def _signature(document: Document) -> None:
    table = page.grid(document, (80, 85), 1, ruled=False)
    left, right = table.rows[0].cells
    write(
        left,
        when(
            "van_ban.noi_nhan",
            ("Nơi nhận", "Nơi nhận:"),
            *each("n", "van_ban.noi_nhan", ("Danh sách nơi nhận", "- {{ n }}")),
        ),
    )
    write(
        right,
        [
            *when("van_ban.quyen_han", ("Quyền hạn ký", "{{ van_ban.quyen_han }}")),
            *when("van_ban.chuc_vu", ("Chức vụ ký", "{{ van_ban.chuc_vu }}")),
            ("Họ tên ký", "{{ van_ban.nguoi_ky }}"),
        ],
    )


def _annex(document: Document) -> None:
    """Add the annex; its page lies across when its table has many columns.

    Each branch ends its own section; the engine takes the last one for the
    last of the paper, so that no empty page follows.
    """
    write(document, [("", "{%p if bieu.co %}"), ("Sau bảng", "")])
    page.ends(document, document.paragraphs[-1])
    write(
        document,
        [
            ("Phụ lục", "Phụ lục"),
            ("Tên phụ lục", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU, NHIỆM VỤ"),
            ("Chỉ dẫn phụ lục", "(Kèm theo Báo cáo {{ van_ban.so_ngay_co_quan }})"),
        ],
    )
    annexes.table(document)
    write(
        document,
        [
            *when("ghi_chu_so_lieu", ("Ghi chú bảng", "{{ ghi_chu_so_lieu }}")),
            ("", "{%p if bieu.nam_ngang %}"),
            ("Sau bảng", ""),
        ],
    )
    page.ends_annex(document, document.paragraphs[-1], across=True)
    write(document, [("", "{%p else %}"), ("Sau bảng", "")])
    page.ends_annex(document, document.paragraphs[-1], across=False)
    write(document, [("", "{%p endif %}"), ("", "{%p endif %}")])
