"""What can be wrong with a template before its tags are looked at."""

from drafter.findings import error

UNKNOWN = error(
    "T501",
    "unknown-template",
    "không có mẫu '{name}'; các mẫu có sẵn: {known}",
    "there is no template '{name}'; known are {known}",
    hint_vi="xem: drafter template list",
    hint_en="see: drafter template list",
    why="Tên mẫu là tên giấy tờ, ví dụ bao-cao, tin-bai; hoặc đường dẫn tới thư mục "
    "mẫu của bạn.",
    why_en="A template is named by its paper, such as bao-cao, or by a path.",
    wrong="drafter render hoi-nghi.yaml -t baocao-moi",
    right="drafter render hoi-nghi.yaml -t bao-cao",
)

BROKEN_MANIFEST = error(
    "T502",
    "broken-manifest",
    "template.toml sai: {reason}",
    "template.toml is wrong: {reason}",
    hint_vi="so với template.toml của một mẫu có sẵn",
    hint_en="compare it with the manifest of a shipped template",
    why="template.toml nói mẫu này là giấy tờ gì và cần những thông tin nào.",
    why_en="template.toml says which paper the template makes and what it needs.",
    wrong="giay_to = bao-cao",
    right='giay_to = "bao-cao"',
)

NO_DOCX = error(
    "T503",
    "template-without-docx",
    "thư mục '{name}' không có template.docx",
    "folder '{name}' has no template.docx",
    hint_vi="đặt tệp Word của mẫu vào thư mục với tên template.docx",
    hint_en="put the Word file there under the name template.docx",
    why="Một mẫu là một thư mục gồm template.docx và template.toml.",
    why_en="A template is a folder with template.docx and template.toml.",
    wrong="mau/cua-toi/mau.docx",
    right="mau/cua-toi/template.docx",
)

RULES = (UNKNOWN, BROKEN_MANIFEST, NO_DOCX)
