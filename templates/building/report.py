"""The report on the conference."""

from docx.document import Document

from building.annexes import annex
from building.body import (
    BODY,
    DASH,
    HEAD,
    LEAD,
    PLUS,
    POINT,
    SUB,
    closing_line,
    fields,
    met,
    proposals,
    targets,
    tasks,
    told,
)
from building.letterheads import head, signature
from building.paper import Line, each, either, rows, start, when, write
from building.styles import Style

PEOPLE = (12, 60, 93)
SPEAKERS = (12, 45, 50, 58)


def build(styles: tuple[Style, ...], *, party: bool) -> Document:
    """Return the report's template for the Party or for the State."""
    document = start(styles, 14)
    head(document, party=party)
    write(document, told("mo_dau_bao_cao"))
    write(document, when("mo_dau_bao_cao.ket", (BODY, "{{ mo_dau_bao_cao.ket }}")))
    _organisation(document)
    _results(document)
    _debate(document)
    _plan(document)
    _closing(document, party=party)
    signature(document)
    annex(document)
    return document


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
            *when("thanh_phan.nhom", *told("thanh_phan.nhom")),
            ("", "{%p else %}"),
            *each("t", "thanh_phan.doan", *told("t")),
            ("", "{%p endif %}"),
            *when("thanh_phan.tong_so", (BODY, "{{ thanh_phan.tong_so }}")),
            *when(
                "chu_tri or thu_ky",
                *either("thu_ky", [(SUB, "Chủ trì, thư ký")], [(SUB, "Chủ trì")]),
                *when("chu_tri", *told("chu_tri")),
                *when("thu_ky", *told("thu_ky")),
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
                *met(),
                *fields(),
                *when(
                    "nguyen_nhan_ket_qua",
                    *when("nhieu_linh_vuc", (SUB, "Nguyên nhân của kết quả đạt được")),
                    *told("nguyen_nhan_ket_qua"),
                ),
                *when("ket_qua_cu_the", (BODY, "{{ ket_qua_cu_the }}")),
            ),
            *_shortcomings(),
        ],
    )


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
            *when("thao_luan.ke", *told("thao_luan.ke")),
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
                *told("thong_nhat"),
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
    targets(document)
    write(
        document,
        [
            *when(
                "phuong_an.nhiem_vu",
                *when("phuong_an.nhieu_phan", (SUB, "Nhiệm vụ trọng tâm")),
                *tasks(),
            ),
            *when(
                "giai_phap",
                *when("phuong_an.nhieu_phan", (SUB, "Giải pháp thực hiện")),
                *told("giai_phap"),
            ),
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
            *proposals(),
        ],
    )
    closing_line(document, party=party)
