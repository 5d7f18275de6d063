"""Rules about characters: those no text may hold, those that mislead."""

from drafter.findings import error, hint

WORD_LINE_BREAK = error(
    "Y110",
    "word-line-break",
    vi="có dấu ngắt dòng của Word ({character}) trong tệp",
    en="there is a line break of Word ({character}) in the file",
    hint_vi="xóa chỗ đó rồi xuống dòng lại bằng phím Enter",
    hint_en="delete it and break the line with Enter",
    why="Dấu ngắt dòng của Word không phải là xuống dòng trong tệp chữ.",
    why_en="Word's line break is not one in a text file.",
    wrong="ten: UBND\u000bxã",
    right="ten: UBND xã",
)
CONTROL_CHARACTER = error(
    "Y115",
    "control-character",
    vi="có ký tự không in được {character}",
    en="there is a character {character} that cannot be printed",
    hint_vi="xóa ký tự đó, gõ lại chữ bên cạnh",
    hint_en="delete it and type the letters beside it again",
    why="Ký tự điều khiển làm hỏng tệp Word.",
    why_en="Control characters break a Word file.",
    wrong='ten: "UBND\\u0007 xã"',
    right="ten: UBND xã",
)
CURLY_QUOTES = hint(
    "Y201",
    "curly-quotes",
    vi="dấu {character} được giữ lại trong giá trị; bỏ đi nếu chỉ để bao giá trị",
    en="the {character} stay in the value; remove them if they only wrap it",
    why="YAML chỉ coi ' và \" là dấu bao; dấu ngoặc cong là chữ và sẽ được in ra.",
    why_en="Only ' and \" wrap a value; curly quotes are printed.",
    wrong="ten: “UBND xã”",
    right="ten: UBND xã",
)
GLUED_COMMENT = hint(
    "Y202",
    "glued-comment",
    vi="phần '{comment}' là ghi chú nên không được đọc; nếu là dữ liệu thì đặt cả giá "
    "trị trong ngoặc kép",
    en="'{comment}' is a comment and is not read; quote the whole value if it is data",
    why="Dấu # sau dấu cách mở đầu ghi chú; ghi chú nên viết có dấu cách sau #.",
    why_en="A # after a space begins a comment; write comments with a space after it.",
    wrong="so: 12 #BC",
    right='so: "12 #BC"',
)
INVISIBLE = hint(
    "Y203",
    "invisible-character",
    vi="đã bỏ {count} ký tự không nhìn thấy, ký tự đầu là {character}",
    en="{count} invisible characters were dropped, the first is {character}",
    why="Dán từ trang web hay kèm ký tự rộng bằng không; chúng làm sai việc tìm chữ.",
    why_en="Text pasted from the web brings zero-width characters.",
    wrong="ten: UBND\u200b xã",
    right="ten: UBND xã",
)

CHARACTER_RULES = (
    WORD_LINE_BREAK,
    CONTROL_CHARACTER,
    CURLY_QUOTES,
    GLUED_COMMENT,
    INVISIBLE,
)
