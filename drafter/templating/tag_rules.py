"""What can be wrong with the tags of a template."""

from drafter.findings import Rule, error, hint

NOT_CLOSED = error(
    "T101", "block-not-closed",
    "thẻ {tag} chưa có {closing}",
    "the tag {tag} has no {closing}",
    hint_vi="{advice}",
    hint_en="{advice_en}",
    why="Phần mở bằng if hoặc for phải được đóng, nếu không thì không biết phần nào "
    "lặp lại hay bỏ đi.",
    why_en="What if or for opens must be closed, or nobody knows what repeats or goes.",
    wrong="{%p if khen_thuong %} …", right="{%p if khen_thuong %} … {%p endif %}",
)  # fmt: skip
NOT_OPENED = error(
    "T102", "block-not-opened",
    "thẻ {tag} không có thẻ mở tương ứng",
    "nothing is open for the tag {tag}",
    hint_vi="thêm thẻ mở ở phía trước, hoặc xóa thẻ này",
    hint_en="add the opening tag before it, or delete this one",
    why="endif, endfor, elif và else chỉ có nghĩa sau một thẻ if hoặc for còn mở.",
    why_en="endif, endfor, elif and else mean something after an open if or for only.",
    wrong="… {% endif %}", right="{% if khen_thuong %} … {% endif %}",
)  # fmt: skip
NO_CLOSING_BRACE = error(
    "T103", "tag-not-closed",
    "thẻ {tag} thiếu {closing}",
    "the tag {tag} lacks {closing}",
    hint_vi="thêm {closing} ngay sau tên trường, trong cùng một đoạn",
    hint_en="add {closing} right after the name, in the same paragraph",
    why="Một thẻ phải nằm trọn trong một đoạn văn.",
    why_en="A tag must stand in one paragraph from brace to brace.",
    wrong="{{ dia_diem", right="{{ dia_diem }}",
)  # fmt: skip
CLOSED_AS_TEXT = error(
    "T106", "block-closed-otherwise",
    "thẻ {tag} mở theo kiểu {opened} nhưng đóng bằng {typed} ({where})",
    "the tag {tag} opens as {opened_en} and is closed by {typed} ({where})",
    hint_vi="viết thẻ đóng là {closing}",
    hint_en="write {closing}",
    why="Thẻ có tiền tố p, tr, tc bỏ cả đoạn, hàng, ô chứa nó; thẻ mở và thẻ đóng phải "
    "cùng tiền tố, nếu không thì bảng bị cắt ngang.",
    why_en="A tag with the prefix p, tr or tc removes the paragraph, row or cell that "
    "carries it; both ends need the same prefix, or the table is cut across.",
    wrong="{%tr for c in ket_qua %} … {% endfor %}",
    right="{%tr for c in ket_qua %} … {%tr endfor %}",
)  # fmt: skip
SPACED_PREFIX = error(
    "T107", "space-before-prefix",
    "thẻ {tag} có dấu cách thừa trước {prefix}",
    "the tag {tag} has a space before {prefix}",
    hint_vi="viết liền: {right}",
    hint_en="write {right}",
    why="Tiền tố p, tr, tc phải viết liền sau {%.",
    why_en="The prefixes p, tr and tc follow {% without a space.",
    wrong="{% tr for c in ket_qua %}", right="{%tr for c in ket_qua %}",
)  # fmt: skip
ONE_CARRIER = error(
    "T108", "block-in-one-row",
    "thẻ mở {tag} và thẻ đóng nằm trong cùng một {carrier}",
    "the tag {tag} and its closing tag stand in the same {carrier_en}",
    hint_vi="dùng ba {carrier}: một cho thẻ mở, một cho nội dung, một cho thẻ đóng",
    hint_en="use three: one for the opening tag, one for the content, one for the end",
    why="Thẻ có tiền tố bỏ cả hàng (đoạn, ô) chứa nó, nên mỗi thẻ cần một hàng riêng.",
    why_en="A tag with a prefix removes its row (paragraph, cell), so each needs one "
    "of its own.",
    wrong="| {%tr for c in ket_qua %}{{ c.ten }}{%tr endfor %} |",
    right="| {%tr for c in ket_qua %} |   | {{ c.ten }} |   | {%tr endfor %} |",
)  # fmt: skip
WORDS_BESIDE = error(
    "T109", "words-beside-tag",
    "chữ đứng cạnh thẻ {tag} sẽ bị mất: “{words}”",
    "words beside the tag {tag} would be lost: “{words}”",
    hint_vi="để thẻ một mình trong {carrier}, hoặc bỏ tiền tố {prefix}",
    hint_en="leave the tag alone in its {carrier_en}, or drop the prefix {prefix}",
    why="Thẻ có tiền tố bỏ cả đoạn, hàng hoặc ô chứa nó, cùng mọi chữ trong đó.",
    why_en="A tag with a prefix removes its paragraph, row or cell, words and all.",
    wrong="Khen thưởng {%p if khen_thuong %}", right="{%p if khen_thuong %}",
)  # fmt: skip
SYNTAX = error(
    "T110", "tag-syntax",
    "thẻ {tag} viết sai: {reason}",
    "the tag {tag} is wrong: {reason_en}",
    hint_vi="viết như: {right}",
    hint_en="write it like {right}",
    why="Mẫu chỉ dùng thẻ in giá trị, if và for.",
    why_en="A template uses value tags, if and for.",
    wrong="{% if %}", right="{% if khen_thuong %}",
)  # fmt: skip
FILTER = error(
    "T111", "filter-not-allowed",
    "thẻ {tag} dùng bộ lọc '|{filter}'; mẫu không dùng bộ lọc",
    "the tag {tag} uses the filter '|{filter}'; templates use none",
    hint_vi="dùng một dạng của trường, ví dụ {{{{ thoi_gian.ngan }}}}; xem: "
    "drafter template fields",
    hint_en="use a form of the field, such as {{{{ thoi_gian.ngan }}}}; see: "
    "drafter template fields",
    why="Cách viết số, ngày, chữ hoa đã có sẵn dưới dạng trường, nên mọi văn bản viết "
    "giống nhau.",
    why_en="Ways to write numbers, dates and capitals are fields, so that all papers "
    "agree.",
    wrong="{{ thoi_gian|upper }}", right="{{ thoi_gian.ngan }}",
)  # fmt: skip
ODD_CHARACTER = error(
    "T114", "odd-character-in-tag",
    "thẻ {tag} có {character}",
    "the tag {tag} contains {character_en}",
    hint_vi="xóa và gõ lại thẻ; trong Word tắt Tệp → Tùy chọn → Soát lỗi → Tùy chọn Tự "
    "động Sửa → Tự động Định dạng khi Nhập",
    hint_en="delete the tag and type it again; switch AutoFormat As You Type off",
    why="Word tự đổi dấu khi gõ (gạch nối thành gạch dài, ba chấm…), nên thẻ không còn "
    "đọc được.",
    why_en="Word changes characters while you type (hyphen to dash, dots …), and the "
    "tag cannot be read any more.",
    wrong="{{ thoi–gian }}", right="{{ thoi_gian }}",
)  # fmt: skip
IN_DELETION = error(
    "T115", "tag-in-deletion",
    "thẻ {tag} nằm trong phần đã xóa nhưng chưa chấp nhận",
    "the tag {tag} touches a deletion that is not accepted yet",
    hint_vi="trong Word: Xem lại → Chấp nhận hoặc Từ chối thay đổi",
    hint_en="in Word: Review → Accept or Reject",
    why="Chữ đã xóa vẫn còn trong tệp, và giá trị sẽ nằm ở đó mà không ai thấy.",
    why_en="Deleted text is still in the file, and a value would travel there unseen.",
    wrong="{{ dia_d̶i̶e̶m̶ }}", right="{{ dia_diem }}",
)  # fmt: skip
CROSSING = error(
    "T116", "block-leaves-its-place",
    "thẻ {tag} mở ở một chỗ nhưng đóng ở chỗ khác ({where})",
    "the tag {tag} opens in one place and is closed in another ({where})",
    hint_vi="mở và đóng trong cùng một ô, hộp hay phần thân; muốn bỏ cả hàng thì dùng "
    "{{%tr if … %}} ở một hàng riêng",
    hint_en="open and close in one cell, box or body; to drop a row use {{%tr if … %}} "
    "in a row of its own",
    why="Khi điều kiện sai, phần ở giữa bị bỏ; nếu nó cắt ngang ô thì hàng bị thiếu ô.",
    why_en="When the condition is false what lies between goes; cut across cells it "
    "leaves a ragged row.",
    wrong="| {% if dia_diem %}x | y{% endif %} |",
    right="| {% if dia_diem %}x{% endif %} | {% if dia_diem %}y{% endif %} |",
)  # fmt: skip
STATEMENT = error(
    "T117", "statement-not-allowed",
    "thẻ {tag} dùng lệnh '{keyword}'; mẫu chỉ dùng if và for",
    "the tag {tag} uses '{keyword}'; templates use if and for only",
    hint_vi="bỏ thẻ này; cần gì thêm thì thêm một trường",
    hint_en="remove the tag; what else is needed becomes a field",
    why="Mẫu là văn bản có chỗ trống, không phải chương trình.",
    why_en="A template is a paper with blanks, not a program.",
    wrong="{% set x = 1 %}", right="{% if khen_thuong %} … {% endif %}",
)  # fmt: skip
EXPRESSION = error(
    "T118", "expression-not-allowed",
    "thẻ {tag} dùng {what}; mẫu chỉ in trường có sẵn",
    "the tag {tag} uses {what_en}; a template prints fields only",
    hint_vi="dùng tên trường, ví dụ {{{{ dia_diem }}}}; xem: drafter template fields",
    hint_en="use the name of a field, {{{{ dia_diem }}}}; see: drafter template fields",
    why="Phép tính và lời gọi trong mẫu không ai kiểm tra được, và có thể chạy mã lạ.",
    why_en="Nobody can check sums and calls inside a template, and they may run code.",
    wrong="{{ van_ban.so + 1 }}", right="{{ van_ban.so_ky_hieu }}",
)  # fmt: skip
VALUE_PREFIX = error(
    "T119", "value-prefix",
    "thẻ {tag} có tiền tố {prefix} không dùng ở đây",
    "the tag {tag} has the prefix {prefix}, which is not used here",
    hint_vi="viết {right}",
    hint_en="write {right}",
    why="Tiền tố p, tr, tc chỉ dùng cho if và for; giá trị in ra luôn là chữ thường.",
    why_en="The prefixes p, tr and tc belong to if and for; a value is always text.",
    wrong="{{p dia_diem }}", right="{{ dia_diem }}",
)  # fmt: skip
COMMENT = error(
    "T120", "comment-tag",
    "thẻ ghi chú {tag} không dùng trong mẫu",
    "the comment tag {tag} is not used in templates",
    hint_vi="dùng bình luận của Word: Xem lại → Chú thích mới",
    hint_en="use a comment of Word: Review → New Comment",
    why="Word đã có bình luận; thẻ ghi chú có thể nuốt cả đoạn quanh nó.",
    why_en="Word has comments; a comment tag may swallow the paragraph around it.",
    wrong="{# xem lại #}", right="bình luận của Word",
)  # fmt: skip
WHITESPACE_MARK = error(
    "T121", "whitespace-mark",
    "thẻ {tag} có dấu bỏ khoảng trắng '{sign}'",
    "the tag {tag} has the whitespace mark '{sign}'",
    hint_vi="viết {right}",
    hint_en="write {right}",
    why="Dấu này xóa mọi thứ đến chữ gần nhất, kể cả ô và đoạn.",
    why_en="The mark deletes all up to the next text, cells and paragraphs too.",
    wrong="{%- if khen_thuong -%}", right="{% if khen_thuong %}",
)  # fmt: skip
HIDES_FIELD = error(
    "T122", "loop-name-hides-field",
    "thẻ {tag} đặt tên '{name}' trùng với một tên đã có",
    "the tag {tag} uses the name '{name}', which exists already",
    hint_vi="chọn tên khác cho mỗi phần tử, ví dụ: {{% for c in {path} %}}",
    hint_en="choose another name for the item, such as {{% for c in {path} %}}",
    why="Trong vòng lặp, tên đó không còn là trường cũ nữa, và người đọc mẫu dễ nhầm.",
    why_en="Inside the loop the name is not the old field any more.",
    wrong="{% for dia_diem in ket_qua %}", right="{% for c in ket_qua %}",
)  # fmt: skip
TOO_DEEP = error(
    "T123", "nested-too-deep",
    "thẻ {tag} lồng quá {limit} lớp",
    "the tag {tag} is nested more than {limit} deep",
    hint_vi="tách phần này ra, hoặc dùng một trường đã viết sẵn",
    hint_en="take the part out, or use a field that says it already",
    why="Vòng lặp tối đa ba lớp, if tối đa hai mươi lớp, để mẫu lạ không làm treo máy.",
    why_en="Loops go three deep and ifs twenty, so that no template hangs a machine.",
    wrong="{% for a in … %}{% for b in a.… %}{% for c in b.… %}{% for d in c.… %}",
    right="{% for k in ket_qua %}{% for m in k.muc %}{{ m }}{% endfor %}{% endfor %}",
)  # fmt: skip
TOO_MANY = error(
    "T124", "too-many-tags",
    "mẫu có {count} thẻ, nhiều hơn {limit}",
    "the template has {count} tags, more than {limit}",
    hint_vi="dùng vòng lặp thay cho các thẻ chép lại",
    hint_en="use a loop for tags that repeat",
    why="Giới hạn này giữ cho mẫu lạ không làm treo máy.",
    why_en="The limit keeps a strange template from hanging a machine.",
    wrong="{{ dia_diem }} chép lại hơn 20.000 lần",
    right="{%p for k in ket_qua %} … {%p endfor %}",
)  # fmt: skip
TOO_LONG = error(
    "T125", "tag-too-long",
    "thẻ {tag} dài {count} ký tự, nhiều hơn {limit}",
    "the tag {tag} has {count} characters, more than {limit}",
    hint_vi="rút gọn thẻ",
    hint_en="shorten the tag",
    why="Giới hạn này giữ cho mẫu lạ không làm treo máy.",
    why_en="The limit keeps a strange template from hanging a machine.",
    wrong="{% if loai == 'một chuỗi dài hơn 2.000 ký tự …' %}",
    right="{% if loai == 'tổng kết' %}",
)  # fmt: skip
OUT_OF_PLACE = error(
    "T126", "tag-out-of-place",
    "thẻ {tag} nằm trong {place}, nơi không điền được giá trị",
    "the tag {tag} stands in {place_en}, where no value can be filled in",
    hint_vi="chuyển thẻ ra phần chữ của văn bản",
    hint_en="move the tag into the text of the paper",
    why="Giá trị chỉ được điền vào chữ (thân, đầu trang, chân trang, chú thích, hộp "
    "chữ, thuộc tính); ở nơi khác nó thành lệnh hoặc làm hỏng tệp.",
    why_en="Values go into text (body, headers, footers, notes, boxes, properties); "
    "elsewhere they become instructions or damage the file.",
    wrong="liên kết tới https://{{ dia_diem }}",
    right="{{ dia_diem }} gõ trong đoạn văn",
)  # fmt: skip
PREFIX_OUT_OF_PLACE = error(
    "T127", "prefix-out-of-place",
    "thẻ {tag} có tiền tố {prefix} nhưng không đứng một mình trong {carrier} nào",
    "the tag {tag} has the prefix {prefix} and stands in no {carrier_en} of its own",
    hint_vi="đặt thẻ trong một hàng (ô) của bảng, không có bảng con, hoặc bỏ tiền tố",
    hint_en="put it in a row (cell) without a table inside, or drop the prefix",
    why="{%tr cần một hàng, {%tc cần một ô để bỏ đi.",
    why_en="{%tr needs a row and {%tc a cell to take away.",
    wrong="đoạn thường {%tr for c in ket_qua %}",
    right="{%p for c in ket_qua %}",
)  # fmt: skip
ENDS_SECTION = error(
    "T128", "tag-ends-section",
    "thẻ {tag} nằm trong đoạn kết thúc một phần (section)",
    "the tag {tag} stands in the paragraph that ends a section",
    hint_vi="chuyển thẻ sang một đoạn riêng trước dấu ngắt phần",
    hint_en="move the tag to a paragraph of its own before the section break",
    why="Thẻ {%p bỏ cả đoạn, và khổ giấy, lề, đầu trang của phần đó mất theo.",
    why_en="{%p removes the paragraph, and the section's page, margins and headers "
    "go with it.",
    wrong="{%p endif %} gõ ngay trước dấu Ngắt phần (Trang sau)",
    right="{%p endif %} ở một đoạn riêng, dấu ngắt phần ở đoạn sau",
)  # fmt: skip
BROKEN_BRACE = error(
    "T129", "broken-brace",
    "dấu ngoặc của thẻ viết sai: “{tag}”",
    "the braces of a tag are wrong: “{tag}”",
    hint_vi="gõ hai dấu ngoặc liền nhau bằng bàn phím tiếng Anh: {right}",
    hint_en="type two plain braces together: {right}",
    why="Ngoặc toàn khổ, ngoặc có dấu cách ở giữa hoặc ngoặc thừa không phải là thẻ và "
    "sẽ in ra giấy.",
    why_en="Full-width, spaced or left-over braces are no tag and would be printed.",
    wrong="{ { dia_diem } }", right="{{ dia_diem }}",
)  # fmt: skip
ALONE = hint(
    "T130", "statement-alone",
    "thẻ {tag} đứng một mình trong đoạn nên để lại một đoạn trống",
    "the tag {tag} stands alone in its paragraph and leaves an empty one",
    hint_vi="viết {right}",
    hint_en="write {right}",
    why="Thẻ không có tiền tố p chỉ bỏ chữ của nó, còn đoạn chứa nó vẫn ở lại.",
    why_en="A tag without the prefix p removes its own words; the paragraph stays.",
    wrong="{% if khen_thuong %}", right="{%p if khen_thuong %}",
)  # fmt: skip
DELETED_TEXT = hint(
    "T131", "deleted-text-travels",
    "mẫu còn chữ đã xóa nhưng chưa chấp nhận; chữ đó đi theo mọi văn bản",
    "the template holds deleted text that is not accepted; it travels in every paper",
    hint_vi="trong Word: Xem lại → Chấp nhận tất cả thay đổi",
    hint_en="in Word: Review → Accept All Changes",
    why="Người nhận có thể xem lại chữ đã xóa.",
    why_en="Whoever gets the paper can read what was deleted.",
    wrong="“Kính gửi: Huyện ủy” đã xóa khi bật Theo dõi thay đổi",
    right="Xem lại → Chấp nhận tất cả thay đổi, rồi lưu mẫu",
)  # fmt: skip
NOTE_IN_LOOP = error(
    "T134", "note-in-loop",
    "có chú thích, bình luận hoặc vùng cho sửa nằm trong vòng lặp",
    "a note, a comment or a permission stands inside a loop",
    hint_vi="chuyển chú thích ra ngoài vòng lặp, hoặc viết vào câu",
    hint_en="move the note out of the loop, or put it into the sentence",
    why="Mỗi chú thích chỉ được nhắc tới một lần; vòng lặp chép nó nhiều lần và Word "
    "báo tệp hỏng.",
    why_en="A note may be referred to once; a loop would copy it and Word would refuse "
    "the file.",
    wrong="{%p for b in bai_hoc %} {{ b }}¹ {%p endfor %}",
    right="{%p for b in bai_hoc %} {{ b }} (theo Báo cáo số 15) {%p endfor %}",
)  # fmt: skip

RULES: tuple[Rule, ...] = (
    NOT_CLOSED, NOT_OPENED, NO_CLOSING_BRACE, CLOSED_AS_TEXT, SPACED_PREFIX,
    ONE_CARRIER, WORDS_BESIDE, SYNTAX, FILTER, ODD_CHARACTER, IN_DELETION, CROSSING,
    STATEMENT, EXPRESSION, VALUE_PREFIX, COMMENT, WHITESPACE_MARK, HIDES_FIELD,
    TOO_DEEP, TOO_MANY, TOO_LONG, OUT_OF_PLACE, PREFIX_OUT_OF_PLACE, ENDS_SECTION,
    BROKEN_BRACE, ALONE, DELETED_TEXT, NOTE_IN_LOOP,
)  # fmt: skip
