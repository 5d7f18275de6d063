"""What can be wrong between a template and the views that fill it."""

from drafter.findings import Rule, error

UNKNOWN_FIELD = error(
    "T104", "unknown-template-field",
    "không có trường '{name}'",
    "there is no field '{name}'",
    hint_vi="{advice}",
    hint_en="{advice_en}",
    why="Tên sai không được in thành chỗ trống; mọi tên trong mẫu phải có trong sổ tay "
    "trường.",
    why_en="A wrong name is never printed as a blank; every name of a template must be "
    "in the field book.",
    wrong="{{ dia_diemm }}", right="{{ dia_diem }}",
)  # fmt: skip
LOOK_ALIKE = error(
    "T105", "look-alike-field",
    "'{name}' trông giống '{right}' nhưng được gõ bằng ký tự khác ({character})",
    "'{name}' looks like '{right}' and is typed with other characters ({character})",
    hint_vi="gõ lại bằng chữ không dấu, hoặc chép từ: drafter template fields",
    hint_en="type it again, or copy it from: drafter template fields",
    why="Chữ tổ hợp, chữ Nga hay ký tự ẩn nhìn như chữ thường nhưng là tên khác.",
    why_en="Combining marks, Cyrillic letters or hidden characters look like plain "
    "letters and make another name.",
    wrong="{{ dia_diеm }}", right="{{ dia_diem }}",
)  # fmt: skip
NOT_A_LIST = error(
    "T112", "not-a-list",
    "'{path}' là {kind}, không phải danh sách để lặp",
    "'{path}' is {kind_en}, no list to repeat",
    hint_vi="danh sách có thể lặp: {lists}",
    hint_en="the lists there are: {lists}",
    why="for chỉ đi qua một danh sách.",
    why_en="for walks through a list only.",
    wrong="{% for c in dia_diem %}", right="{% for c in ket_qua %}",
)  # fmt: skip
NOT_PRINTABLE = error(
    "T113", "not-printable",
    "'{path}' là {kind}, không in ra được",
    "'{path}' is {kind_en} and cannot be printed",
    hint_vi="{advice}",
    hint_en="{advice_en}",
    why="Chỉ chữ mới in được; danh sách thì lặp, có/không thì dùng trong if.",
    why_en="Only text is printed; a list is repeated, a yes/no goes into an if.",
    wrong="{{ ket_qua }}",
    right="{% for c in ket_qua %}{{ c.ten }}{% endfor %}",
)  # fmt: skip
NO_FIELDS = error(
    "T132", "no-fields-inside",
    "'{path}' là {kind}, bên trong không có trường '{name}'",
    "'{path}' is {kind_en} and has no field '{name}' inside",
    hint_vi="{advice}",
    hint_en="{advice_en}",
    why="Dấu chấm đi vào một nhóm trường; chữ và danh sách không có gì bên trong.",
    why_en="The point leads into a group of fields; text and lists have none.",
    wrong="{{ ket_qua.ten }}",
    right="{% for c in ket_qua %}{{ c.ten }}{% endfor %}",
)  # fmt: skip
NOT_COMPARABLE = error(
    "T133", "not-comparable",
    "'{path}' là {kind}, không so sánh với chữ được",
    "'{path}' is {kind_en} and cannot be compared with text",
    hint_vi="so sánh một trường chữ, hoặc viết {{% if {path} %}}",
    hint_en="compare a field of text, or write {{% if {path} %}}",
    why="So sánh có/không, danh sách hay nhóm trường với chữ luôn cho kết quả sai mà "
    "không báo.",
    why_en="A yes/no, a list or a group never equals a text, and nobody is told.",
    wrong="{% if khen_thuong == 'có' %}", right="{% if khen_thuong %}",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    UNKNOWN_FIELD, LOOK_ALIKE, NOT_A_LIST, NOT_PRINTABLE, NO_FIELDS, NOT_COMPARABLE,
)  # fmt: skip
