"""What heads of columns say: rows only; ``heads`` is what reads them.

A head is read without accents and capitals, its rows joined. A new form is one word
in a row here, and nothing else. Rows are tried in their order: "ƯTH/KH (%)" is a
ratio before it is an estimate, "Chỉ tiêu giao" a plan before it is a name.
"""

ROLES = (
    ("number", r"(?:tt|s ?tt|so (?:tt|thu tu|hieu)|thu tu|#|no)\.?"),
    (
        "unit",
        r"(?:dvt|dv(?: ?tinh)?|d\.v\.t|d/v(?: tinh)?|don vi(?: ?(?:tinh|do|do luong))?)"
        r"(?: ?\(.*\))?",
    ),
    (
        "judgement",
        r".*(?:danh gia|xep loai|nhan xet|ket luan)(?!.*%).*"
        r"|(?:muc do )?(?:vuot|khong dat|chua dat|dat/ ?khong dat|dat/vuot)",
    ),
    (
        "other",
        r"(?:cac )?(?:don vi|co quan|phong|ban|bo phan|nguoi|can bo|dau moi)[ ,/]"
        r"(?:.*(?:thuc hien|chu tri|phu trach|theo doi|bao cao|phoi hop|tham muu"
        r"|cung cap).*)|nguon(?: so lieu| tai lieu)?|can cu.*|thoi (?:gian|han|diem).*"
        r"|ma(?: so| chi tieu)?|(?:giai trinh|nguyen nhan|ly do|giai phap|co so).*"
        r"|trong so",
    ),
    ("note", r".*(?:ghi chu|thuyet minh|g\.chu).*|gc"),
    (
        "ratio",
        r".*(?:so sanh|so voi|so cung|\bso (?:kh|th|ck|nq|dt|ke)\b|\bss\b|\bty le\b"
        r"|\bti le\b|\bty trong\b|%|phan tram|toc do|chenh lech|tang[ ,/-]*giam"
        r"|muc tang|\btang truong\b|hoan thanh"
        r"|(?:\bu?th|thuc hien|\buoc|ket qua|\bkq)(?: (?:dat|nam|\d+ thang))*"
        r"[ )]*(?:\d+t[ /]?)?(?:20\d\d)?[ )]*/ ?\(?(?:u?th|kh|ck|dt|nq|thuc hien"
        r"|ke hoach|nghi quyet|cung ky|du toan)\b"
        r"|(?:\bkh|ke hoach)(?: nam)?[ )]*(?:20\d\d)?[ )]*/ ?\(?(?:u?th|ck|thuc hien"
        r"|uoc|cung ky)\b|20\d\d\)? ?/ ?\(?(?:\d+t)?[a-z ]*20\d\d"
        r"|(?:\d+t|20\d\d) ?/ ?(?:kh|nq|dt|ck)\b).*"
        r"|.*\b(?:th|uth|uoc|ck|cung ky).*\bvoi\b.*|(?:muc )?(?:da )?dat"
        r"(?! (?:duoc|nam|6|9|quy)\b)(?: .*)?|(?:tang|giam)(?: .*)?"
        r"|chi so phat trien.*",
    ),
    (
        "plan",
        r"(?!(?:ket qua|kq|th\b|thuc hien).*\b(?:kh|ke hoach|nq|nghi quyet|du toan)\b)"
        r".*(?:\bkh\b|\bkh(?=\d)|ke hoach|\bnq\b|nghi quyet|\bdt\b(?! ?ts)|du toan"
        r"|(?:chi tieu|\bct) (?:duoc |phai )?(?:giao|nq|kh|nam|ke hoach|phan dau|den"
        r"|\d)|muc tieu|phan dau|\bgiao\b|dang ky|kich ban|du kien ke hoach).*",
    ),
    (
        "estimate",
        r".*(?:\bu\.? ?th|\buoc\b|du kien|du uoc|kha nang).*",
    ),
    (
        "actual",
        r".*(?:\bt\.?h\b|\bth(?=\d)|thuc hien|ket qua|\bkq\b|dat duoc|\bdat\b|luy ke"
        r"|thuc te|thuc thu|thuc chi|da dat).*",
    ),
    (
        "name",
        r"(?:cac |ten )*(?:noi dung|chi tieu|danh muc|dien giai|hang muc|khoan muc"
        r"|linh vuc|tieu chi|nhiem vu|muc tieu|san pham|cong viec|nhom|ten)"
        r"(?!.*\b(?:giao|20\d\d)\b).*",
    ),
    ("value", r"(?:so lieu|gia tri|so luong|tri so|con so|so)(?: .*)?"),
)
"""A role, and what the whole head of its column matches."""

FIRST_OF_ITS_KIND = (
    r"(?:cac |ten )*(?:noi dung|chi tieu|danh muc|dien giai|hang muc|khoan muc|linh vuc"
    r"|tieu chi|nhiem vu|muc tieu|san pham|cong viec|chi so|ten)\b(?!.*\b20\d\d\b).*"
)
"""The name of rows, where it stands left of all figures: "Chỉ tiêu kế hoạch"."""

PLANS = (
    ("dự toán", r"du toan|\bdt\b"),
    ("nghị quyết", r"nghi quyet|\bnq\b"),
    ("mục tiêu", r"muc tieu"),
    ("đăng ký", r"dang ky"),
    ("kịch bản", r"kich ban"),
    ("kế hoạch", r""),
)
"""The base that a plan is in ``so_sanh``, and what its head has; the first that fits.

"Chỉ tiêu giao", "KH giao", "Phấn đấu" are the plan.
"""

BASES = (
    ("quý trước", r"quy truoc|quy lien truoc"),
    ("tháng trước", r"thang truoc"),
    ("đầu nhiệm kỳ", r"(?<!nua )dau nhiem ky"),
    ("đầu năm", r"(?<!thang )dau nam(?! \d| 20)"),
)
"""The base of a past that its head names, and no period."""

INDEX = r"\(?(?:[a-zđ]|\d{1,2})\)?(?: ?=.*)?|\(?\d{1,2} ?=.*|=.*"
"""A cell of the line A, B, C, 1, 2, 3 = 2/1 below the heads."""

COLUMNS = (
    ("number", "tt", ("stt", "so_tt")),
    ("name", "ten", ("chi_tieu", "ten_chi_tieu")),
    ("unit", "don_vi_tinh", ("dvt", "don_vi")),
    ("actual", "thuc_hien", ("ket_qua", "th")),
    ("estimate", "uoc", ("uoc_thuc_hien", "uoc_th", "uth")),
    ("next", "chi_tieu_ky_sau", ("ke_hoach_ky_sau", "phan_dau")),
    ("note", "ghi_chu", ()),
)
"""Roles of columns by the key that ``cot`` names them with, and other spellings.

Any other key of ``cot`` is a base as in ``so_sanh``.
"""
