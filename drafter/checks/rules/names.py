"""Rules on names and years against the date of the conference: family R1."""

from drafter.findings import Rule, warning

REFORM = warning(
    "R101",
    "reform",
    "hội nghị họp {held} nhưng còn ghi '{name}', không còn từ 01/7/2025",
    "held on {held}, but '{name}' no longer exists from 1 July 2025",
    hint_vi="ghi tên hiện nay; nếu nói về thời gian trước thì thêm chữ cũ hoặc nguyên",
    hint_en="give the present name; add cũ or nguyên where the past is meant",
    why="Từ 01/7/2025 không còn cấp huyện, thị trấn; các ban của Đảng được sắp xếp "
    "lại. Tên cũ chỉ đúng khi nói về thời gian trước.",
    why_en="From 1 July 2025 there are no districts and townships, and Party boards "
    "were merged. The old names are right only for the past.",
    wrong="thoi_gian: 10/01/2026\n"
    "ky_bao_cao: năm 2025\n"
    "don_vi: Đảng bộ xã Cẩm Lộc, huyện Cẩm Xuyên, tỉnh Hà Tĩnh",
    right="thoi_gian: 10/01/2026\n"
    "ky_bao_cao: năm 2025\n"
    "don_vi: Đảng bộ xã Cẩm Lộc, tỉnh Hà Tĩnh",
)
REFORM_EARLY = warning(
    "R102",
    "reform-early",
    "hội nghị họp {held} nhưng đã ghi '{name}', chỉ có từ 01/7/2025",
    "held on {held}, but '{name}' exists only from 1 July 2025",
    hint_vi="xem lại tên cơ quan hoặc ngày họp",
    hint_en="see the name or the day",
    why="Đặc khu và Ban Xây dựng Đảng của cấp xã chỉ có từ 01/7/2025.",
    why_en="Special zones and the Party-building board of a commune exist only from "
    "1 July 2025.",
    wrong="thoi_gian: 20/12/2024\n"
    "chu_tri: [{ho_ten: Võ Nam, chuc_vu: Trưởng Ban Xây dựng Đảng}]",
    right="thoi_gian: 20/12/2024\nchu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
)
STALE_YEAR = warning(
    "R110",
    "stale-year",
    'hội nghị {period} nhưng {what} còn ghi "{stale}"',
    'the conference is on {period}, but {what_en} still says "{stale}"',
    hint_vi="sửa năm, hoặc viết rõ là so với năm đó",
    hint_en="mend the year, or say that it is compared with that year",
    why="Năm cũ còn sót khi dùng lại tệp của năm trước.",
    why_en="Last year's year stays behind when a file is used again.",
    wrong="ky_bao_cao: năm 2024\ncong_tac: công tác xây dựng Đảng năm 2023",
    right="ky_bao_cao: năm 2024\ncong_tac: công tác xây dựng Đảng",
)

RULES: tuple[Rule, ...] = (REFORM, REFORM_EARLY, STALE_YEAR)
