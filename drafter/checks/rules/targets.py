"""Rules on targets: met, missed, and aimed at next."""

from drafter.checks.rules.examples import figures
from drafter.findings import Rule, hint, warning

SHARE = hint(
    "D310",
    "share",
    "{percent} của {whole} là {part}, không phải số nguyên; gần nhất là "
    "{count}/{total} ({exact})",
    "{percent} of {whole} is {part}, no whole number; the nearest is "
    "{count}/{total} ({exact})",
    why="Tỷ lệ của một tổng nhỏ chỉ có vài giá trị; số không khớp là đã làm tròn "
    "hoặc ghi nhầm.",
    why_en="A small whole has few shares; one that does not fit was rounded, or is a "
    "slip.",
    wrong=figures(
        "thuc_hien: 13 chi bộ",
        "thuc_hien: 15%, ghi_chu: chi bộ xuất sắc",
    ),
    right=figures(
        "thuc_hien: 13 chi bộ",
        "thuc_hien: 2 chi bộ, ghi_chu: xuất sắc",
    ),
)
TARGET_BELOW_ACTUAL = hint(
    "D311",
    "target-below-actual",
    "{name}: chỉ tiêu kỳ sau {target} {side} kết quả kỳ này {actual}; xem lại, trừ "
    "khi giao theo dự toán",
    "{name}: the next target {target} is {side_en} the actual {actual}; see whether "
    "that is meant",
    why="Chỉ tiêu kém hơn kết quả vừa đạt có thể có lý do, nhưng người nghe sẽ hỏi.",
    why_en="A target worse than the result may have its reason, but will be asked "
    "about.",
    wrong="ket_qua: [{linh_vuc: kinh tế, so_lieu: [{ten: thu ngân sách, "
    "thuc_hien: 5 tỷ đồng}]}]\n"
    "chi_tieu_ky_sau: [{ten: thu ngân sách, phan_dau: 3 tỷ đồng}]",
    right="ket_qua: [{linh_vuc: kinh tế, so_lieu: [{ten: thu ngân sách, "
    "thuc_hien: 5 tỷ đồng}]}]\n"
    "chi_tieu_ky_sau: [{ten: thu ngân sách, phan_dau: 6 tỷ đồng}]",
)
UNMET_MET = warning(
    "D327",
    "unmet-met",
    "'{name}' nằm trong chi_tieu_chua_dat nhưng số liệu cho thấy đã đạt",
    "'{name}' is listed as missed, but its figures reach the plan",
    hint_vi="chuyển sang ket_qua, sửa số liệu; nếu càng thấp càng tốt thì thêm  "
    "huong_tot: giảm",
    hint_en="move it to ket_qua or mend the figures; where less is better add  "
    "huong_tot: giảm",
    why="Báo cáo không thể vừa nói chưa đạt, vừa nêu con số đã đạt.",
    why_en="A paper cannot call missed what its figures say was reached.",
    wrong="chi_tieu_chua_dat: [{ten: trồng rừng, thuc_hien: 30 ha, so_sanh: {kế hoạch: "
    "25 ha}}]",
    right="chi_tieu_chua_dat: [{ten: trồng rừng, thuc_hien: 20 ha, so_sanh: {kế hoạch: "
    "25 ha}}]",
)
BETTER_UNSAID = hint(
    "D328",
    "better-unsaid",
    "{name}: nếu càng thấp càng tốt thì thêm  huong_tot: giảm",
    "{name}: if less is better, add  huong_tot: giảm",
    why="Không có dòng ấy thì số giảm bị coi là kém và kế hoạch bị coi là mức phải "
    "vượt.",
    why_en="Without it a fall counts as bad and the plan as what to exceed.",
    wrong=figures(
        'ten: tỷ lệ hộ nghèo, thuc_hien: "2,1%", so_sanh: {cùng kỳ: "2,7%"}',
    ),
    right=figures(
        'ten: tỷ lệ hộ nghèo, thuc_hien: "2,1%", huong_tot: giảm, so_sanh: {cùng kỳ: '
        '"2,7%"}',
    ),
)

RULES: tuple[Rule, ...] = (
    SHARE,
    TARGET_BELOW_ACTUAL,
    UNMET_MET,
    BETTER_UNSAID,
)
