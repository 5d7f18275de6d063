"""What is said of the sheet that judges a paper."""

from attrs import evolve

from drafter.findings import Rule, error, hint, warning

UNKNOWN_STANDARD = error(
    "R201",
    "unknown-standard",
    "không có bộ quy tắc nào tên là '{name}'",
    "there is no standard called '{name}'",
    hint_vi="các bộ quy tắc hiện có: {known}",
    hint_en="there are: {known}",
    why="Mỗi văn bản quy định thể thức là một bộ quy tắc có tên riêng.",
    why_en="Each text that rules the form of papers is a standard with a name.",
    wrong="drafter check bao-cao.docx --standard nd30",
    right="drafter check bao-cao.docx --standard nd30-2020",
)

NO_LETTERHEAD = warning(
    "R202",
    "no-letterhead",
    "không nhận ra phần đầu của một văn bản hành chính, nên chưa đánh giá thể thức",
    "no letterhead of an official paper was recognised, so its form was not judged",
    hint_vi="nếu đây là văn bản hành chính, nêu rõ bộ quy tắc: --standard {standard}",
    hint_en="if it is an official paper, name the standard: --standard {standard}",
    why="Tin, bài, diễn văn không có Quốc hiệu, số, ký hiệu; thể thức văn bản không "
    "áp dụng cho các loại đó.",
    why_en="News items and speeches have no letterhead; rules of form are not for "
    "them.",
    wrong="kiểm tra tin-bai.docx",
    right="kiểm tra bao-cao.docx",
)

NO_DAY = hint(
    "R203",
    "no-day",
    "văn bản chưa ghi ngày, tháng, năm nên được xem theo bộ quy tắc mới nhất: {short}",
    "the paper says no date, so the newest standard was used: {short}",
    hint_vi="ghi năm, hoặc nêu bộ quy tắc bằng --standard",
    hint_en="write the year, or name a standard with --standard",
    why="Quy định về thể thức thay đổi theo thời gian; ngày của văn bản cho biết áp "
    "dụng quy định nào.",
    why_en="Rules of form change with time; the date of a paper says which apply.",
    wrong="…, ngày ... tháng ... năm ...",
    right="…, ngày ... tháng 7 năm 2026",
)

CHOSEN = hint(
    "R204",
    "standard-chosen",
    "bạn chọn {short}; theo cơ quan ban hành và ngày thì là {usual}",
    "you chose {short}; by issuing body and date it would be {usual}",
    why="Bộ quy tắc suy ra từ cơ quan ban hành và ngày văn bản; lựa chọn của bạn được "
    "ưu tiên và được ghi lại.",
    why_en="The standard follows from issuing body and date; your choice comes first "
    "and is reported.",
    wrong="--standard nd30-2020 cho văn bản của Đảng ủy",
    right="--standard hd05-2026",
)

OTHER_BODY = hint(
    "R205",
    "other-body",
    "không rõ cơ quan ban hành thuộc Đảng hay Nhà nước, nên tạm theo {short}",
    "whether the issuer is of the Party or the State is unclear; {short} was used",
    hint_vi="nêu bộ quy tắc của cơ quan bằng --standard",
    hint_en="name the standard of the body with --standard",
    why="MTTQ và các tổ chức khác có hướng dẫn riêng hoặc áp dụng Nghị định 30 ở mức "
    "phù hợp (Điều 2).",
    why_en="The Front and other bodies have guidelines of their own or follow the "
    "decree as far as it fits (Điều 2).",
    wrong="ỦY BAN MTTQ VIỆT NAM XÃ …",
    right="--standard nd30-2020",
)

OTHER_HOST = evolve(
    OTHER_BODY,
    vi="không rõ '{body}' theo thể thức của Đảng hay Nhà nước, nên văn bản soạn theo "
    "{short}",
    en="whether '{body}' follows the form of the Party or the State is unclear; papers "
    "follow {short}",
    hint_vi="cơ quan dùng thể thức nào thì ghi vào tệp, ví dụ  the_thuc: {name}; các "
    "bộ quy tắc hiện có: {known}",
    hint_en="name the form of the body in the file, such as  the_thuc: {name}; there "
    "are: {known}",
)
"""The same rule, where a conference file says who issues the papers."""

OLDER = hint(
    "R206",
    "older-than-text",
    "văn bản ra trước {short} nên chưa đánh giá theo quy định này",
    "the paper is older than {short} and was not judged by it",
    why="Văn bản cũ theo quy định có hiệu lực khi ban hành.",
    why_en="An old paper follows the rules in force when it was issued.",
    wrong="báo cáo năm 2019 kiểm tra theo quy định năm 2020",
    right="báo cáo năm 2021 kiểm tra theo quy định năm 2020",
)

NO_ADDRESSEE = warning(
    "R207",
    "addressee-not-printed",
    "báo cáo theo {short} không có Kính gửi, nên '{addressee}' không được in ở đó",
    "a report by {short} has no Kính gửi, so '{addressee}' is not printed there",
    hint_vi="chuyển nơi này sang noi_nhan, ví dụ: {addressee} (để báo cáo)",
    hint_en="move it to noi_nhan, such as: {addressee} (để báo cáo)",
    why="Văn bản của Đảng chỉ công văn, tờ trình mới ghi nơi kính gửi ở đầu.",
    why_en="Of Party papers only letters and submissions name an addressee above.",
    wrong="van_ban: {bao_cao: {kinh_gui: Ban Thường vụ Tỉnh ủy}}",
    right="van_ban: {bao_cao: {noi_nhan: [Ban Thường vụ Tỉnh ủy (để báo cáo)]}}",
)

RULES: tuple[Rule, ...] = (
    UNKNOWN_STANDARD,
    NO_LETTERHEAD,
    NO_DAY,
    CHOSEN,
    OTHER_BODY,
    OLDER,
    NO_ADDRESSEE,
)
