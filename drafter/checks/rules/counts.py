"""Rules on wholes, their parts, and how many were counted."""

from drafter.checks.rules.examples import figures
from drafter.findings import Rule, error, hint, warning

SUM = error(
    "D302",
    "sum",
    "{name}: các thành phần cộng lại là {sum}, không khớp với {total}",
    "{name}: the parts come to {sum}, which does not fit {total}",
    hint_vi="sửa con số thành phần hoặc con số chung",
    hint_en="mend a part or the whole",
    why="Số chung phải bằng tổng các thành phần; không thành phần nào được lớn hơn "
    "số chung.",
    why_en="A whole equals its parts, and no part is greater than the whole.",
    wrong="thao_luan: {so_y_kien: 5, tai_to: 3, tai_hoi_truong: 3}",
    right="thao_luan: {so_y_kien: 5, tai_to: 3, tai_hoi_truong: 2}",
)
COUNT = error(
    "D303",
    "count",
    "nêu tên {named} {what} nhưng chỉ ghi có {count}",
    "{named} are named, but the count says {count} ({what})",
    hint_vi="sửa con số hoặc bớt tên",
    hint_en="mend the count or the list",
    why="Danh sách không thể dài hơn con số đã ghi.",
    why_en="A list cannot be longer than the number declared.",
    wrong="chi_tieu_dat: 17/17\n"
    "chi_tieu_chua_dat: [{ten: tỷ lệ hao hụt, thuc_hien: 2%}]",
    right="chi_tieu_dat: 16/17\n"
    "chi_tieu_chua_dat: [{ten: tỷ lệ hao hụt, thuc_hien: 2%}]",
)
SCORE = error(
    "D304",
    "score",
    "số đạt {met} lớn hơn tổng số {total}",
    "{met} met of only {total}",
    hint_vi="viết số đạt trước, tổng số sau, ví dụ 15/17",
    hint_en="write what was met first, then the total, such as 15/17",
    why="Số chỉ tiêu đạt không thể nhiều hơn số chỉ tiêu được giao.",
    why_en="No more targets can be met than were set.",
    wrong="chi_tieu_dat: 17/15",
    right="chi_tieu_dat: 17/17",
)
PRESENT_OVER_INVITED = error(
    "D306",
    "present-over-invited",
    "có mặt {present} nhưng chỉ triệu tập {invited}",
    "{present} present, only {invited} invited",
    hint_vi="khách mời ghi riêng ở khach_moi",
    hint_en="guests are counted apart, in khach_moi",
    why="Số đại biểu có mặt không thể nhiều hơn số được triệu tập.",
    why_en="No more delegates can be present than were invited.",
    wrong="so_dai_bieu: {trieu_tap: 120, co_mat: 125}",
    right="so_dai_bieu: {trieu_tap: 120, co_mat: 115, khach_moi: 10}",
)
COUNT_FEWER = warning(
    "D307",
    "count-fewer",
    "ghi có {count} {what} nhưng mới nêu tên {named}",
    "the count says {count}, but only {named} are named ({what})",
    hint_vi="nêu đủ tên, sửa con số, hoặc ghi D307 vào bo_qua nếu chỉ nêu tiêu biểu",
    hint_en="name them all, mend the count, or set D307 aside in bo_qua",
    why="Thiếu một tên so với con số thường là sót người.",
    why_en="A name fewer than the count is most often a person left out.",
    wrong="thao_luan: {so_y_kien: 2, tham_luan: [{nguoi: {ho_ten: Lê An}}]}",
    right="thao_luan: {so_y_kien: 1, tham_luan: [{nguoi: {ho_ten: Lê An}}]}",
)
UNMET_UNNAMED = hint(
    "D312",
    "unmet-unnamed",
    "{unnamed} chỉ tiêu chưa đạt chưa được nêu tên; kể tên ở chi_tieu_chua_dat",
    "{unnamed} targets were not met and are not named; name them in chi_tieu_chua_dat",
    why="Báo cáo thường phải nói rõ chỉ tiêu nào chưa đạt.",
    why_en="A report says which targets were missed.",
    wrong="chi_tieu_dat: 16/17",
    right="chi_tieu_dat: 16/17\n"
    "chi_tieu_chua_dat: [{ten: tỷ lệ hao hụt, thuc_hien: 2%}]",
)
PARTS_OVER = warning(
    "D315",
    "parts-over",
    "{name}: các thành phần cộng lại là {sum}, nhiều hơn {total}",
    "{name}: the parts come to {sum}, more than {total}",
    hint_vi="sửa con số; nếu các thành phần trùng nhau thì tách thành số liệu riêng",
    hint_en="mend a figure; where the parts overlap, make them figures of their own",
    why="Thành phần nhiều hơn số chung là sai, trừ khi một người được đếm hai lần.",
    why_en="Parts exceed the whole only where one is counted twice.",
    wrong=figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 6 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
    right=figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 5 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
)
PARTS_SHORT = hint(
    "D316",
    "parts-short",
    "{name}: các thành phần cộng lại là {sum}, ít hơn {total}; xem có sót thành phần "
    "nào không",
    "{name}: the parts come to {sum}, less than {total}; see whether one is missing",
    why="'Trong đó' có thể chỉ kể một phần, nhưng thiếu thường là sót hoặc nhầm số.",
    why_en="The parts may be a selection, but a gap is most often a slip.",
    wrong=figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 4 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
    right=figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 5 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
)
GROUP_OVER_ALL = warning(
    "D329",
    "group-over-all",
    "nhóm '{group}' có {count} người, nhiều hơn tổng số dự ({came})",
    "the group '{group}' counts {count}, more than all who came ({came})",
    hint_vi="sửa so_luong của nhóm hoặc so_dai_bieu",
    hint_en="mend the group's so_luong or so_dai_bieu",
    why="Một nhóm không thể đông hơn cả hội nghị.",
    why_en="No group is larger than the conference.",
    wrong="so_dai_bieu: 50\ndai_bieu: [{nhom: toàn thể đảng viên, so_luong: 80}]",
    right="so_dai_bieu: 90\ndai_bieu: [{nhom: toàn thể đảng viên, so_luong: 80}]",
)

RULES: tuple[Rule, ...] = (
    SUM,
    COUNT,
    SCORE,
    PRESENT_OVER_INVITED,
    COUNT_FEWER,
    UNMET_UNNAMED,
    PARTS_OVER,
    PARTS_SHORT,
    GROUP_OVER_ALL,
)
