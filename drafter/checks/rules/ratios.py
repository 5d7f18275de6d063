"""Rules on a figure beside what it is compared with."""

from drafter.checks.rules.examples import REVENUE, figures
from drafter.findings import Rule, error, hint, warning

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
    wrong=figures(
        'ten: trồng rừng, thuc_hien: "29,49 ha", so_sanh: {kế hoạch: "25 '
        'ha, đạt 118,5%"}',
    ),
    right=figures(
        'ten: trồng rừng, thuc_hien: "29,49 ha", so_sanh: {kế hoạch: 25 ha}',
    ),
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
    wrong=REVENUE + "\n  noi_dung: [thu ngân sách đạt 103% kế hoạch]",
    right=REVENUE + "\n  noi_dung: [thu ngân sách đạt khá]",
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
    wrong=figures(
        'ten: sản lượng lúa, thuc_hien: "694,5 tấn", so_sanh: "98,5%"',
    ),
    right=figures(
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
    wrong=figures(
        "dong_tu: kết nạp, thuc_hien: 210 đảng viên, "
        'so_sanh: {kế hoạch cả nhiệm kỳ 2020 - 2025: "123,5%"}'
    )
    + "\nchi_tieu_ky_sau: [{dong_tu: kết nạp, phan_dau: 200 đảng viên}]",
    right=figures(
        'dong_tu: kết nạp, thuc_hien: 210 đảng viên, so_sanh: {kế hoạch: "123,5%"}'
    )
    + "\nchi_tieu_ky_sau: [{dong_tu: kết nạp, phan_dau: 200 đảng viên}]",
)
BASE_ZERO = hint(
    "D313",
    "base-zero",
    "{name}: trị số gốc bằng 0 nên không có tỷ lệ; câu chỉ nêu hai con số",
    "{name}: the base is zero, so there is no ratio; both figures are printed",
    why="Không thể chia cho 0.",
    why_en="Nothing can be divided by zero.",
    wrong=figures(
        "ten: cầu mới, thuc_hien: 3 cầu, so_sanh: {cùng kỳ: 0 cầu}",
    ),
    right=figures(
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
    wrong=figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: {kế hoạch: 705 ha}",
    ),
    right=figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: {kế hoạch: 705 tấn}",
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
    wrong=figures(
        'ten: tỷ lệ bao phủ, thuc_hien: 66%, so_sanh: {cùng kỳ: "60%, tăng 6%"}',
    ),
    right=figures(
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
    wrong=figures(
        'ten: sản lượng ngô, thuc_hien: 3 tấn, so_sanh: {cùng kỳ: "giảm 150%"}',
    ),
    right=figures(
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
    wrong=figures(
        "ten: sản lượng lúa, thuc_hien: 694 tấn, so_sanh: 705 tấn",
    ),
    right=figures(
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
    wrong=figures(
        'ten: tỷ lệ hao hụt, thuc_hien: "2,1%", so_sanh: {kế hoạch: giảm 1 điểm '
        "phần trăm}",
    ),
    right=figures(
        'ten: tỷ lệ hao hụt, thuc_hien: "2,1%", huong_tot: giảm, so_sanh: {kế hoạch: '
        "giảm 1 điểm phần trăm}",
    ),
)

RULES: tuple[Rule, ...] = (
    RATIO_MISMATCH,
    PERCENT_MISMATCH,
    BASE_MISSING,
    PLAN_SCOPE,
    BASE_ZERO,
    UNIT_MISMATCH,
    POINTS_AS_PERCENT,
    FALL_OVER_ALL,
    BASE_UNNAMED,
    PLANNED_CHANGE,
)
