"""Rules on days and periods: D321 to D329."""

import attrs

from drafter.findings import Rule, error, hint, warning

BASIS_LATER = error(
    "D321",
    "date-order",
    "{name} ghi {day}, sau hội nghị ({held})",
    "{name} is dated {day}, after the conference ({held})",
    hint_vi="xem lại ngày, tháng, năm của một trong hai",
    hint_en="see which of the two days is wrong",
    why="Căn cứ phải có trước hội nghị; báo cáo kết quả và hạn hoàn thành phải sau.",
    why_en="A basis comes before the conference; the report on it and what is due "
    "come after.",
    wrong="thoi_gian: 16/5/2023\n"
    "can_cu: [{loai: Kế hoạch, so_ky_hieu: 93-KH/HU, ngay: 11/8/2023}]\n"
    "ky_bao_cao: năm 2022",
    right="thoi_gian: 16/5/2023\n"
    "can_cu: [{loai: Kế hoạch, so_ky_hieu: 93-KH/HU, ngay: 11/3/2023}]\n"
    "ky_bao_cao: năm 2022",
)
REPORT_EARLIER = attrs.evolve(
    BASIS_LATER,
    vi="báo cáo kết quả ghi {day}, trước hội nghị ({held})",
    en="the report on the conference is dated {day}, before it was held ({held})",
)
"""The same rule, for the report on the conference."""
TARGET_OVERDUE = attrs.evolve(
    BASIS_LATER,
    vi="chỉ tiêu '{name}' có hạn năm {day}, trước hội nghị ({held})",
    en="the target '{name}' is due in {day}, before the conference ({held})",
)
"""The same rule, for what is due."""
PERIOD_ORDER = warning(
    "D322",
    "period-order",
    "hội nghị họp {held} {relation} {period}",
    "the conference was held on {held}, {relation_en} {period}",
    hint_vi="xem lại năm ở thoi_gian và ky_bao_cao",
    hint_en="see the year in thoi_gian and ky_bao_cao",
    why="Hội nghị sơ kết, tổng kết họp gần cuối kỳ hoặc trong vòng bốn tháng sau kỳ; "
    "khác đi thường là ghi nhầm năm.",
    why_en="A review is held near the end of its period or within four months after; "
    "otherwise a year is most often wrong.",
    wrong="thoi_gian: 13/12/2023\nky_bao_cao: năm 2024",
    right="thoi_gian: 13/12/2024\nky_bao_cao: năm 2024",
)
ESTIMATE = hint(
    "D323",
    "estimate",
    "hội nghị họp {held}, trước khi hết {period}; {count} số liệu chưa ghi ước (đầu "
    "tiên: {name}), nếu là số ước thì thêm  uoc: có",
    "held on {held}, before the end of {period}; {count} figures are not called "
    "estimates (the first: {name}); add  uoc: có  where they are",
    why="Kỳ chưa hết thì số cả kỳ mới là số ước thực hiện.",
    why_en="Before a period ends its figures can only be estimates.",
    wrong="thoi_gian: 13/12/2024\nket_qua:\n- linh_vuc: kinh tế\n"
    "  so_lieu: [{ten: thu ngân sách, thuc_hien: 455 tỷ đồng}]",
    right="thoi_gian: 13/12/2024\nket_qua:\n- linh_vuc: kinh tế\n"
    "  so_lieu: [{ten: thu ngân sách, thuc_hien: 455 tỷ đồng, uoc: có}]",
)

RULES: tuple[Rule, ...] = (BASIS_LATER, PERIOD_ORDER, ESTIMATE)
