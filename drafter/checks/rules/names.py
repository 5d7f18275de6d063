"""Rules on names and years against the date of the conference: family R1."""

from drafter.findings import Rule, hint, warning

REFORM = warning(
    "R101",
    "reform",
    "{what} {held} nhưng còn ghi '{name}', không còn từ 01/7/2025",
    "{what_en} on {held}, but '{name}' no longer exists from 1 July 2025",
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
    "{what} {held} nhưng đã ghi '{name}', chỉ có từ 01/7/2025",
    "{what_en} on {held}, but '{name}' exists only from 1 July 2025",
    hint_vi="xem lại tên cơ quan hoặc ngày họp",
    hint_en="see the name or the day",
    why="Đặc khu và Ban Xây dựng Đảng của cấp xã chỉ có từ 01/7/2025.",
    why_en="Special zones and the Party-building board of a commune exist only from "
    "1 July 2025.",
    wrong="thoi_gian: 20/12/2024\n"
    "chu_tri: [{ho_ten: Võ Nam, chuc_vu: Trưởng Ban Xây dựng Đảng}]",
    right="thoi_gian: 20/12/2024\nchu_tri: [{ho_ten: Võ Nam, chuc_vu: Bí thư Đảng ủy}]",
)
DISTRICT_MISSING = warning(
    "R103",
    "district-missing",
    "{what} {held} mà '{name}' ghi trực thuộc ngay '{above}', trước 01/7/2025 còn cấp "
    "huyện",
    "{what_en} on {held}, but '{name}' stands directly under '{above}'; there were "
    "districts until 30 June 2025",
    hint_vi="ghi thêm huyện, quận, thị xã hoặc thành phố thuộc tỉnh vào don_vi",
    hint_en="add the district to don_vi",
    why="Trước 01/7/2025 cấp trên trực tiếp của xã, phường, thị trấn là cấp huyện; "
    "dòng cơ quan cấp trên trên văn bản lấy từ don_vi.",
    why_en="Until 30 June 2025 a commune was under a district, and the superior's line "
    "is taken from don_vi.",
    wrong="don_vi: Đảng bộ xã Tân Lập, tỉnh Hòa An\nthoi_gian: 20/12/2024",
    right="don_vi: Đảng bộ xã Tân Lập, huyện Định Hóa, tỉnh Hòa An\n"
    "thoi_gian: 20/12/2024",
)
TERRITORY = hint(
    "R104",
    "territory",
    "'{name}' so với năm {year}, trước khi sắp xếp đơn vị hành chính; nêu rõ số năm "
    "{year} tính theo địa giới nào",
    "'{name}' is compared with {year}, before units were merged; say which territory "
    "the figures of {year} are of",
    hint_vi="thêm một câu hoặc ghi_chu, ví dụ: số liệu năm {year} tính theo địa giới "
    "mới",
    hint_en="add a sentence or a ghi_chu: số liệu năm {year} tính theo địa giới mới",
    why="Từ 01/7/2025 hầu hết xã, tỉnh có địa giới khác trước; so sánh chỉ đúng khi "
    "hai con số của cùng một địa bàn. Nhắc một lần cho cả tệp.",
    why_en="From 1 July 2025 most units have another territory; a comparison holds "
    "only for the same one. Said once a file.",
    wrong="don_vi: Đảng bộ xã Cẩm Lộc, tỉnh Hà Tĩnh\n"
    "thoi_gian: 10/01/2026\nky_bao_cao: năm 2025\n"
    "ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n"
    "  - {ten: thu ngân sách, thuc_hien: 46 tỷ đồng, so_sanh: {năm trước: 40 tỷ}}",
    right="don_vi: Đảng bộ xã Cẩm Lộc, tỉnh Hà Tĩnh\n"
    "thoi_gian: 10/01/2026\nky_bao_cao: năm 2025\n"
    "ket_qua:\n- linh_vuc: kinh tế\n  so_lieu:\n"
    "  - {ten: thu ngân sách, thuc_hien: 46 tỷ đồng, so_sanh: {năm trước: 40 tỷ}}\n"
    "  noi_dung: [số liệu năm 2024 tính theo địa giới mới]",
)
AS_ABOVE = warning(
    "R106",
    "as-above",
    "nơi nhận ghi 'Như trên' nhưng văn bản không có nơi kính gửi",
    "the recipients say 'Như trên', but the paper names no addressee",
    hint_vi="ghi kinh_gui, hoặc bỏ 'Như trên' và ghi tên nơi nhận",
    hint_en="give kinh_gui, or name the recipient instead",
    why="'Như trên' là nơi đã ghi ở Kính gửi (Nghị định 30/2020/NĐ-CP, Phụ lục I, "
    "Phần I, Mục II, khoản 9).",
    why_en="'Như trên' stands for whoever is named at Kính gửi.",
    wrong="van_ban: {bao_cao: {noi_nhan: [Như trên, Lưu VT]}}",
    right="van_ban: {bao_cao: {kinh_gui: UBND tỉnh, noi_nhan: [Như trên, Lưu VT]}}",
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

RULES: tuple[Rule, ...] = (
    REFORM,
    REFORM_EARLY,
    DISTRICT_MISSING,
    TERRITORY,
    AS_ABOVE,
    STALE_YEAR,
)
