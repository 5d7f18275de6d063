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

NOT_OWN = error(
    "T504",
    "no-own-templates",
    "thư mục mẫu '{name}' không có trong thư mục của tệp hội nghị",
    "there is no template folder '{name}' within the conference file's folder",
    hint_vi="ghi đường dẫn tính từ tệp hội nghị, ví dụ mau: mau/co-quan",
    hint_en="name it relative to the conference file, such as mau: mau/co-quan",
    why="Khóa mau chỉ nhận thư mục nằm cạnh tệp hội nghị, để tệp của người khác không "
    "đọc được thư mục của bạn.",
    why_en="The key takes folders beside the conference file only, so that "
    "a stranger's file cannot read your other folders.",
    wrong="mau: ../../mau-khac",
    right="mau: mau/co-quan",
)

RULES = (UNKNOWN, BROKEN_MANIFEST, NO_DOCX, NOT_OWN)
