"""Rules on figures: D301 to D319, and D326."""

from drafter.findings import Rule, error, hint, warning


def _figures(*figures: str) -> str:
    """Return YAML of one field of work with these figures."""
    lines = "".join(f"\n  - {{{figure}}}" for figure in figures)
    return f"ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:{lines}"


_REVENUE = _figures(
    'ten: thu ngân sách, thuc_hien: "13,7 tỷ đồng", so_sanh: {kế hoạch: "12,5 tỷ đồng"}'
)

RATIO_MISMATCH = error(
    "D301",
    "ratio-mismatch",
    "{name}: ghi '{stated}' nhưng {actual} so với {base} là '{computed}'",
    "{name}: '{stated}' is stated, but {actual} against {base} is '{computed}'",
    hint_vi="bỏ tỷ lệ (drafter tự tính) hoặc sửa con số",
    hint_en="remove the ratio (drafter computes it) or mend the figures",
    why="Tỷ lệ phải khớp với số thực hiện và trị số gốc, làm tròn đến số chữ số thập "
    "phân đã ghi; tỷ lệ kèm chữ trên, dưới thì số tính được phải thỏa chữ đó.",
    why_en="A ratio agrees with the actual and the base, rounded half up to its own "
    "decimals; with a bound the computed one must satisfy it.",
    wrong=_figures(
        'ten: trồng rừng, thuc_hien: "29,49 ha", so_sanh: {kế hoạch: "25 '
        'ha, đạt 118,5%"}',
    ),
    right=_figures(
        'ten: trồng rừng, thuc_hien: "29,49 ha", so_sanh: {kế hoạch: 25 ha}',
    ),
)
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
PERCENT_MISMATCH = warning(
    "D305",
    "percent-mismatch",
    'câu ghi "{said}" nhưng số liệu cho {computed} ({basis})',
    'the text says "{said}", but the figures give {computed} ({basis})',
    hint_vi="bỏ tỷ lệ khỏi câu (drafter tự tính) hoặc sửa số liệu",
    hint_en="remove it from the text (drafter computes it) or mend the figures",
    why="Con số viết trong câu không tự đổi theo số liệu, nên dễ sót khi số liệu được "
    "cập nhật.",
    why_en="A number inside a sentence does not follow the figures when they change.",
    wrong=_REVENUE + "\n  noi_dung: [thu ngân sách đạt 103% kế hoạch]",
    right=_REVENUE + "\n  noi_dung: [thu ngân sách đạt khá]",
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
BASE_MISSING = warning(
    "D308",
    "base-missing",
    "{name}: tỷ lệ {stated} không nói so với gì",
    "{name}: the ratio {stated} does not say of what",
    hint_vi='viết ví dụ  so_sanh: {{kế hoạch: "{stated}"}}',
    hint_en='write for example  so_sanh: {{kế hoạch: "{stated}"}}',
    why="Người đọc không biết đó là tỷ lệ so với kế hoạch hay so với cùng kỳ.",
    why_en="Nobody can tell a share of the plan from a change on last year.",
    wrong=_figures(
        'ten: sản lượng lúa, thuc_hien: "694,5 tấn", so_sanh: "98,5%"',
    ),
    right=_figures(
        'ten: sản lượng lúa, thuc_hien: "694,5 tấn", so_sanh: {kế hoạch: "98,5%"}',
    ),
)
PLAN_SCOPE = warning(
    "D309",
    "plan-scope",
    "{name}: gốc so sánh cho {span} chỉ khoảng {base}, thấp hơn chỉ tiêu kỳ sau "
    "({target})",
    "{name}: the base for {span} comes to only {base}, less than the next target "
    "({target})",
    hint_vi="xem lại gốc so sánh là của một năm hay của {span}",
    hint_en="see whether the base is that of one year or of {span}",
    why="Kế hoạch của nhiều năm mà nhỏ hơn chỉ tiêu một năm thường là ghi nhầm phạm "
    "vi của gốc so sánh.",
    why_en="A plan for years that is below the target of one year is most often a "
    "plan of another scope.",
    wrong=_figures(
        "dong_tu: kết nạp, thuc_hien: 210 đảng viên, "
        'so_sanh: {kế hoạch cả nhiệm kỳ 2020 - 2025: "123,5%"}'
    )
    + "\nchi_tieu_ky_sau: [{dong_tu: kết nạp, phan_dau: 200 đảng viên}]",
    right=_figures(
        'dong_tu: kết nạp, thuc_hien: 210 đảng viên, so_sanh: {kế hoạch: "123,5%"}'
    )
    + "\nchi_tieu_ky_sau: [{dong_tu: kết nạp, phan_dau: 200 đảng viên}]",
)
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
    wrong=_figures(
        "thuc_hien: 13 chi bộ",
        "thuc_hien: 15%, ghi_chu: chi bộ xuất sắc",
    ),
    right=_figures(
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
BASE_ZERO = hint(
    "D313",
    "base-zero",
    "{name}: trị số gốc bằng 0 nên không có tỷ lệ; câu chỉ nêu hai con số",
    "{name}: the base is zero, so there is no ratio; both figures are printed",
    why="Không thể chia cho 0.",
    why_en="Nothing can be divided by zero.",
    wrong=_figures(
        "ten: cầu mới, thuc_hien: 3 cầu, so_sanh: {cùng kỳ: 0 cầu}",
    ),
    right=_figures(
        "ten: cầu mới, thuc_hien: 3 cầu",
    ),
)
UNIT_MISMATCH = warning(
    "D314",
    "unit-mismatch",
    "{name}: '{actual}' và '{base}' khác đơn vị nên không tính được tỷ lệ",
    "{name}: '{actual}' and '{base}' differ in unit, so no ratio can be computed",
    hint_vi="ghi hai con số cùng một đơn vị",
    hint_en="give both in one unit",
    why="Chỉ so sánh được hai con số đo cùng một thứ.",
    why_en="Only figures of one kind can be compared.",
    wrong=_figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: {kế hoạch: 705 ha}",
    ),
    right=_figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: {kế hoạch: 705 tấn}",
    ),
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
    wrong=_figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 6 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
    right=_figures(
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
    wrong=_figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 4 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
    right=_figures(
        "thuc_hien: 9 sản phẩm, trong_do: [{thuc_hien: 5 sản phẩm}, "
        "{thuc_hien: 4 sản phẩm}]",
    ),
)
POINTS_AS_PERCENT = warning(
    "D317",
    "points-as-percent",
    "{name}: '{stated}' là chênh lệch của hai tỷ lệ ({actual} và {base})",
    "{name}: '{stated}' is the difference of two percentages ({actual} and {base})",
    hint_vi="viết '{right}'",
    hint_en="write '{right}'",
    why="Từ 2% lên 3% là tăng 1 điểm phần trăm, hay tăng 50%.",
    why_en="From 2% to 3% is one percentage point, or 50%.",
    wrong=_figures(
        'ten: tỷ lệ bao phủ, thuc_hien: 66%, so_sanh: {cùng kỳ: "60%, tăng 6%"}',
    ),
    right=_figures(
        'ten: tỷ lệ bao phủ, thuc_hien: 66%, so_sanh: {cùng kỳ: "60%, tăng '
        '6 điểm phần trăm"}',
    ),
)
FALL_OVER_ALL = error(
    "D318",
    "fall-over-all",
    "{name}: không thể giảm {stated}, vì giảm 100% là không còn gì",
    "{name}: nothing can fall by {stated}: 100% is all of it",
    hint_vi="sửa tỷ lệ, hoặc ghi hai con số để drafter tự tính",
    hint_en="mend the ratio, or give both figures and let drafter compute it",
    why="Giảm hơn 100% chỉ có khi nhầm tăng với giảm hoặc nhầm dấu phẩy.",
    why_en="A fall of over 100% is a rise, or a comma out of place.",
    wrong=_figures(
        'ten: sản lượng ngô, thuc_hien: 3 tấn, so_sanh: {cùng kỳ: "giảm 150%"}',
    ),
    right=_figures(
        'ten: sản lượng ngô, thuc_hien: 3 tấn, so_sanh: {cùng kỳ: "giảm 50%"}',
    ),
)
BASE_UNNAMED = error(
    "D319",
    "base-unnamed",
    "{name}: '{base}' không nói là kế hoạch hay cùng kỳ",
    "{name}: '{base}' does not say whether it is the plan or last year",
    hint_vi="viết ví dụ  so_sanh: {{kế hoạch: {base}}}",
    hint_en="write for example  so_sanh: {{kế hoạch: {base}}}",
    why="Cùng hai con số, so với kế hoạch và so với cùng kỳ là hai kết quả khác nhau.",
    why_en="Two figures say one thing beside a plan and another beside last year.",
    wrong=_figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: 705 tấn",
    ),
    right=_figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: {kế hoạch: 705 tấn}",
    ),
)
PLANNED_CHANGE = warning(
    "D326",
    "planned-change",
    "{name}: '{said}' được đọc là mức kế hoạch đề ra, không phải so với kế hoạch",
    "{name}: '{said}' is read as what was planned, not as compared with the plan",
    hint_vi="so với kế hoạch thì viết 'đạt …%' hoặc 'vượt …%'; chỉ tiêu càng thấp "
    "càng tốt thì thêm  huong_tot: giảm",
    hint_en="beside the plan write 'đạt …%' or 'vượt …%'; where less is better add  "
    "huong_tot: giảm",
    why="'kế hoạch: giảm 1 điểm phần trăm' có thể là mức đề ra, cũng có thể là kém kế "
    "hoạch; hai cách hiểu trái ngược nhau.",
    why_en="A plan to fall by a point and a result a point below plan are opposites.",
    wrong=_figures(
        'ten: tỷ lệ hao hụt, thuc_hien: "2,1%", so_sanh: {kế hoạch: giảm 1 điểm '
        "phần trăm}",
    ),
    right=_figures(
        'ten: tỷ lệ hao hụt, thuc_hien: "2,1%", huong_tot: giảm, so_sanh: {kế hoạch: '
        "giảm 1 điểm phần trăm}",
    ),
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
    wrong=_figures(
        'ten: tỷ lệ hộ nghèo, thuc_hien: "2,1%", so_sanh: {cùng kỳ: "2,7%"}',
    ),
    right=_figures(
        'ten: tỷ lệ hộ nghèo, thuc_hien: "2,1%", huong_tot: giảm, so_sanh: {cùng kỳ: '
        '"2,7%"}',
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
    RATIO_MISMATCH,
    SUM,
    COUNT,
    SCORE,
    PERCENT_MISMATCH,
    PRESENT_OVER_INVITED,
    COUNT_FEWER,
    BASE_MISSING,
    PLAN_SCOPE,
    SHARE,
    TARGET_BELOW_ACTUAL,
    UNMET_UNNAMED,
    BASE_ZERO,
    UNIT_MISMATCH,
    PARTS_OVER,
    PARTS_SHORT,
    POINTS_AS_PERCENT,
    FALL_OVER_ALL,
    BASE_UNNAMED,
    PLANNED_CHANGE,
    UNMET_MET,
    BETTER_UNSAID,
    GROUP_OVER_ALL,
)
