"""What template authors type, and what the check must say: a table for any place.

A row is typed in paragraphs, one a line. ``MISTAKES`` have findings; where their hints
name the tags that work, following them gives ``fixed``, which passes. ``LEGAL`` are the
silent twins.
"""

import attrs


@attrs.frozen
class Mistake:
    """One mistake.

    Attributes:
        id: Its name in tests.
        typed: What the author typed, a paragraph a line.
        codes: The codes of all findings, in the order of their places.
        says: Words that the messages and hints in Vietnamese hold.
        fixed: What stands there after the hints were followed; empty where no hint
            names a tag in place of the one typed.
    """

    id: str
    typed: str
    codes: tuple[str, ...]
    says: tuple[str, ...] = ()
    fixed: str = ""


def _row(id_: str, typed: str, codes: str, fixed: str = "", *says: str) -> Mistake:
    return Mistake(id_, typed, tuple(codes.split()), says, fixed)


CAPITALS = (
    _row(
        "If",
        "{%p If thu_ky %}\n{{ thu_ky }}\n{%p endif %}",
        "T150",
        "{%p if thu_ky %}\n{{ thu_ky }}\n{%p endif %}",
        "viết hoa",
        "{%p if thu_ky %}",
    ),
    _row(
        "P",
        "{%P for k in bai_hoc %}\n{{ k }}\n{%p endfor %}",
        "T150",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p endfor %}",
    ),
    _row(
        "P and If",
        "{%P If thu_ky %}\n{{ thu_ky }}\n{%P Endif %}",
        "T150 T150",
        "{%p if thu_ky %}\n{{ thu_ky }}\n{%p endif %}",
    ),
    _row(
        "If in a line",
        "{% If thu_ky %}a{% endif %}",
        "T150",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "FOR",
        "{% FOR k in bai_hoc %}{{ k }}{% ENDFOR %}",
        "T150 T150",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "In",
        "{% for k In bai_hoc %}{{ k }}{% endfor %}",
        "T150",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "AND NOT OR",
        "{% if thu_ky AND NOT bai_hoc OR dia_diem %}a{% endif %}",
        "T150",
        "{% if thu_ky and not bai_hoc or dia_diem %}a{% endif %}",
    ),
    _row(
        "And",
        "{% if thu_ky And bai_hoc %}a{% endif %}",
        "T150",
        "{% if thu_ky and bai_hoc %}a{% endif %}",
    ),
    _row(
        "Else",
        "{% if thu_ky %}a{% Else %}b{% endif %}",
        "T150",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row(
        "Elif",
        "{% if thu_ky %}a{% Elif bai_hoc %}b{% endif %}",
        "T150",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row("Endif", "{% if thu_ky %}a{% Endif %}", "T150", "{% if thu_ky %}a{% endif %}"),
    _row("EndIf", "{% if thu_ky %}a{% EndIf %}", "T150", "{% if thu_ky %}a{% endif %}"),
    _row("Name", "{{ Dia_diem }}", "T150", "{{ dia_diem }}", "viết hoa"),
    _row("NAME", "{{ DIA_DIEM }}", "T150", "{{ dia_diem }}"),
    _row(
        "Name in if",
        "{% if Thu_ky %}a{% endif %}",
        "T150",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "Name in for",
        "{% for k in Bai_hoc %}{{ k }}{% endfor %}",
        "T150",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "Loop name",
        "{% for k in ket_qua %}{{ K.ten }}{% endfor %}",
        "T161",
        "{% for k in ket_qua %}{{ k.ten }}{% endfor %}",
    ),
    _row(
        "Field of an item",
        "{% for k in ket_qua %}{{ k.Ten }}{% endfor %}",
        "T150",
        "{% for k in ket_qua %}{{ k.ten }}{% endfor %}",
    ),
    _row(
        "Field of a group", "{{ van_ban.Nguoi_ky }}", "T150", "{{ van_ban.nguoi_ky }}"
    ),
    _row("both names", "{{ Van_ban.Nguoi_ky }}", "T150", "{{ van_ban.nguoi_ky }}"),
)

NAMES = (
    _row("point for low line", "{{ dia.diem }}", "T104", "{{ dia_diem }}"),
    _row(
        "key of a paper",
        "{{ van_ban.bao_cao.nguoi_ky }}",
        "T104",
        "{{ van_ban.nguoi_ky }}",
    ),
    _row("call of no field", "{{ today() }}", "T104", "", "today"),
    _row("list as a statement", "{%p bai_hoc %}", "T152"),
    _row(
        "full stop in an if",
        "{%p if thu_ky. %}\na\n{%p endif %}",
        "T151",
        "{%p if thu_ky %}\na\n{%p endif %}",
    ),
    _row("accents", "{{ địa_điểm }}", "T150", "{{ dia_diem }}", "có dấu"),
    _row("one accent", "{{ chu_trì }}", "T150", "{{ chu_tri }}"),
    _row("words", "{{ Thời gian }}", "T150", "{{ thoi_gian }}"),
    _row("small words", "{{ chủ trì }}", "T150", "{{ chu_tri }}"),
    _row("Words", "{{ Chủ trì }}", "T150", "{{ chu_tri }}"),
    _row("plain words", "{{ thoi gian }}", "T150", "{{ thoi_gian }}"),
    _row("hyphen", "{{ chu-tri }}", "T150", "{{ chu_tri }}", "gạch nối"),
    _row(
        "hyphen in if",
        "{% if chu-tri %}a{% endif %}",
        "T150",
        "{% if chu_tri %}a{% endif %}",
    ),
    _row(
        "words in if",
        "{% if thư ký %}a{% endif %}",
        "T150",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "words in for",
        "{% for k in bài học %}{{ k }}{% endfor %}",
        "T150",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row("group of words", "{{ văn bản.người ký }}", "T150", "{{ van_ban.nguoi_ky }}"),
    _row("no low line", "{{ diadiem }}", "T104", "{{ dia_diem }}"),
    _row(
        "a letter too much",
        "{{ dia_diemm }}",
        "T104",
        "{{ dia_diem }}",
        "không có trường",
    ),
    _row("swapped letters", "{{ thoi_gain }}", "T104", "{{ thoi_gian }}"),
    _row("swapped words", "{{ gian_thoi }}", "T104", "{{ thoi_gian }}"),
    _row(
        "slip in a group", "{{ van_ban.nguoi_kyy }}", "T104", "{{ van_ban.nguoi_ky }}"
    ),
    _row(
        "slip in an if",
        "{% if thu_kyy %}a{% endif %}",
        "T104",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "slip in a loop",
        "{% for k in ket_qua %}{{ k.tenn }}{% endfor %}",
        "T104",
        "{% for k in ket_qua %}{{ k.ten }}{% endfor %}",
    ),
    _row("described", "{{ noi_hop }}", "T104", "{{ dia_diem }}"),
    _row("nothing like it", "{{ gia_vang }}", "T104", "", "drafter template fields"),
    _row("near but another", "{{ ket_luan }}", "T104", "", "drafter template fields"),
    _row("Cyrillic", "{{ dia_di\u0435m }}", "T105", "{{ dia_diem }}", "U+0435"),
    _row("decomposed", "{{ di\u0323a_die\u0302\u0309m }}", "T105", "{{ dia_diem }}"),
    _row("hidden", "{{ dia_\u200bdiem }}", "T114", "{{ dia_diem }}"),
    _row("dash", "{{ dia–diem }}", "T114", "{{ dia_diem }}", "–"),
    _row("ellipsis", "{{ dia_diem… }}", "T114", "{{ dia_diem }}"),
    _row("full-width letters", "{{ ｄia_diem }}", "T114", "{{ dia_diem }}"),
)

HABITS = (
    _row(
        "end if", "{% if thu_ky %}a{% end if %}", "T151", "{% if thu_ky %}a{% endif %}"
    ),
    _row(
        "End If", "{% if thu_ky %}a{% End If %}", "T151", "{% if thu_ky %}a{% endif %}"
    ),
    _row(
        "endif x",
        "{% if thu_ky %}a{% endif thu_ky %}",
        "T110",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "endfor k",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p endfor k %}",
        "T110",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p endfor %}",
    ),
    _row(
        "end of if", "{% if thu_ky %}a{% end %}", "T151", "{% if thu_ky %}a{% endif %}"
    ),
    _row(
        "end of for",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p end %}",
        "T151",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p endfor %}",
    ),
    _row(
        "end of the inner",
        "{% for k in bai_hoc %}{% if k %}{{ k }}{% end %}{% end %}",
        "T151 T151",
        "{% for k in bai_hoc %}{% if k %}{{ k }}{% endif %}{% endfor %}",
    ),
    _row(
        "else if",
        "{% if thu_ky %}a{% else if bai_hoc %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row(
        "p else if",
        "{%p if thu_ky %}\na\n{%p else if dia_diem %}\nb\n{%p endif %}",
        "T151",
        "{%p if thu_ky %}\na\n{%p elif dia_diem %}\nb\n{%p endif %}",
    ),
    _row(
        "elseif",
        "{% if thu_ky %}a{% elseif bai_hoc %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row(
        "elsif",
        "{% if thu_ky %}a{% elsif bai_hoc %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row(
        "else x",
        "{% if thu_ky %}a{% else thu_ky %}b{% endif %}",
        "T110",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row(
        "foreach",
        "{% foreach k in bai_hoc %}{{ k }}{% endforeach %}",
        "T151 T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for each",
        "{% for each k in bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "foreach as",
        "{% foreach bai_hoc as k %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for of",
        "{% for k of bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for trong",
        "{% for k trong bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for colon",
        "{% for k : bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for do",
        "{% for k in bai_hoc do %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for two names",
        "{% for i, k in enumerate(bai_hoc) %}{{ k }}{% endfor %}",
        "T118",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "for sorted",
        "{% for k in bai_hoc|sort %}{{ k }}{% endfor %}",
        "T111",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "lặp",
        "{% lặp k trong bai_hoc %}{{ k }}{% hết lặp %}",
        "T151 T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "với mỗi",
        "{% với mỗi k trong bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "nếu",
        "{% nếu thu_ky %}a{% hết nếu %}",
        "T151 T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row("neu", "{% neu thu_ky %}a{% endif %}", "T151", "{% if thu_ky %}a{% endif %}"),
    _row(
        "Nếu p",
        "{%p Nếu thu_ky %}\na\n{%p Hết nếu %}",
        "T151 T151",
        "{%p if thu_ky %}\na\n{%p endif %}",
    ),
    _row(
        "ngược lại",
        "{% if thu_ky %}a{% ngược lại %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row(
        "nếu không",
        "{% nếu không thu_ky %}a{% endif %}",
        "T151",
        "{% if not thu_ky %}a{% endif %}",
    ),
    _row(
        "if then",
        "{% if thu_ky then %}a{% endif %}",
        "T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "nếu thì",
        "{% nếu thu_ky thì %}a{% endif %}",
        "T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "unless",
        "{% unless thu_ky %}a{% endunless %}",
        "T151 T151",
        "{% if not thu_ky %}a{% endif %}",
    ),
    _row(
        "&&",
        "{% if thu_ky && bai_hoc %}a{% endif %}",
        "T151",
        "{% if thu_ky and bai_hoc %}a{% endif %}",
    ),
    _row(
        "!", "{% if !thu_ky %}a{% endif %}", "T151", "{% if not thu_ky %}a{% endif %}"
    ),
    _row(
        "và",
        "{% if thu_ky và bai_hoc %}a{% endif %}",
        "T151",
        "{% if thu_ky and bai_hoc %}a{% endif %}",
    ),
    _row(
        "=",
        '{% if loai = "tổng kết" %}a{% endif %}',
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
        "==",
    ),
    _row(
        "= curly",
        "{% if loai = “tổng kết” %}a{% endif %}",
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "no quotes",
        "{% if loai == tổng kết %}a{% endif %}",
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "<>",
        "{% if loai <> 'tổng kết' %}a{% endif %}",
        "T151",
        "{% if loai != 'tổng kết' %}a{% endif %}",
    ),
    _row(
        "is text",
        "{% if loai is 'tổng kết' %}a{% endif %}",
        "T151",
        "{% if loai == 'tổng kết' %}a{% endif %}",
    ),
    _row(
        "in list",
        "{% if loai in ['tổng kết', 'sơ kết'] %}a{% endif %}",
        "T118",
        "{% if loai == 'tổng kết' or loai == 'sơ kết' %}a{% endif %}",
    ),
    _row(
        "defined",
        "{% if thu_ky is defined %}a{% endif %}",
        "T118",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "not defined",
        "{% if thu_ky is not defined %}a{% endif %}",
        "T118",
        "{% if not thu_ky %}a{% endif %}",
    ),
    _row(
        "none",
        "{% if thu_ky == none %}a{% endif %}",
        "T118",
        "{% if not thu_ky %}a{% endif %}",
    ),
    _row(
        "not None",
        "{% if thu_ky != None %}a{% endif %}",
        "T118",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "true",
        "{% if co_ket_qua == true %}a{% endif %}",
        "T118",
        "{% if co_ket_qua %}a{% endif %}",
    ),
    _row(
        "False",
        "{% if co_ket_qua == False %}a{% endif %}",
        "T118",
        "{% if not co_ket_qua %}a{% endif %}",
    ),
    _row(
        "length",
        "{% if bai_hoc|length %}a{% endif %}",
        "T111",
        "{% if bai_hoc %}a{% endif %}",
    ),
    _row(
        "length > 0",
        "{% if bai_hoc|length > 0 %}a{% endif %}",
        "T118",
        "{% if bai_hoc %}a{% endif %}",
    ),
    _row(
        "len()",
        "{% if len(bai_hoc) > 0 %}a{% endif %}",
        "T118",
        "{% if bai_hoc %}a{% endif %}",
    ),
    _row(
        "more than",
        "{% if bai_hoc > 5 %}a{% endif %}",
        "T118",
        "{% if bai_hoc %}a{% endif %}",
    ),
    _row(
        "a number",
        "{% if van_ban.so_ky_hieu == 5 %}a{% endif %}",
        "T118",
        '{% if van_ban.so_ky_hieu == "5" %}a{% endif %}',
    ),
    _row("filter", "{{ dia_diem | upper }}", "T111", "{{ dia_diem }}", "Word"),
    _row("two filters", "{{ dia_diem|trim|upper }}", "T111", "{{ dia_diem }}"),
    _row(
        "filter with default", "{{ dia_diem|default('…') }}", "T111", "{{ dia_diem }}"
    ),
    _row("call", "{{ dia_diem() }}", "T118", "{{ dia_diem }}"),
    _row("method", "{{ dia_diem.upper() }}", "T118", "{{ dia_diem }}"),
    _row("attribute of text", "{{ dia_diem.upper }}", "T132", "{{ dia_diem }}"),
    _row(
        "subscript",
        "{{ bai_hoc[0] }}",
        "T118",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row(
        "subscript of a field inside",
        "{{ ket_qua[0].ten }}",
        "T118",
        "{% for kq in ket_qua %}{{ kq.ten }}{% endfor %}",
        "chỉ số",
    ),
    _row("remark", "{{ dia_diem, nếu có }}", "T151", "{{ dia_diem }}", "thừa ở cuối"),
    _row(
        "inline if",
        "{{ dia_diem if dia_diem else 'chưa rõ' }}",
        "T118",
        "{% if dia_diem %}{{ dia_diem }}{% else %}chưa rõ{% endif %}",
    ),
    _row(
        "or",
        "{{ dia_diem or 'chưa rõ' }}",
        "T118",
        "{% if dia_diem %}{{ dia_diem }}{% else %}chưa rõ{% endif %}",
    ),
    _row("joined", "{{ loai ~ ' ' ~ dia_diem }}", "T118", "{{ loai }} {{ dia_diem }}"),
    _row("plus", "{{ loai + dia_diem }}", "T118", "{{ loai }}{{ dia_diem }}"),
    _row(
        "two names",
        "{{ loai don_vi thoi_gian }}",
        "T110",
        "{{ loai }} {{ don_vi }} {{ thoi_gian }}",
    ),
    _row("quoted name", "{{ 'dia_diem' }}", "T118", "{{ dia_diem }}"),
    _row("dollar", "{{ $dia_diem }}", "T151", "{{ dia_diem }}"),
    _row("point", "{{ .dia_diem }}", "T151", "{{ dia_diem }}"),
    _row("= value", "{{= dia_diem }}", "T151", "{{ dia_diem }}"),
    _row("full stop inside", "{{ dia_diem. }}", "T151", "{{ dia_diem }}"),
    _row("comma inside", "{{ dia_diem, }}", "T118", "{{ dia_diem }}"),
    _row(
        "misspelt for",
        "{% fro k in bai_hoc %}{{ k }}{% endfor %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
        "sai chính tả",
    ),
    _row(
        "misspelt endfor",
        "{% for k in bai_hoc %}{{ k }}{% endfro %}",
        "T151",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "misspelt if",
        "{% iff thu_ky %}a{% endif %}",
        "T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "glued prefix",
        "{%pif thu_ky %}\na\n{%p endif %}",
        "T151",
        "{%p if thu_ky %}\na\n{%p endif %}",
    ),
    _row(
        "spaced prefix",
        "{% p if thu_ky %}\na\n{%p endif %}",
        "T107",
        "{%p if thu_ky %}\na\n{%p endif %}",
    ),
    _row(
        "whitespace mark",
        "{%- if thu_ky -%}a{%- endif -%}",
        "T121 T121",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row("set", "{% set x = 1 %}", "T117", "", "set"),
    _row("include", "{% include 'a.docx' %}", "T117", "", "include"),
    _row(
        "loop.index",
        "{% for k in bai_hoc %}{{ loop.index }}. {{ k }}{% endfor %}",
        "T118",
        "",
        "đánh số tự động",
    ),
    _row(
        "#if",
        "{{#if thu_ky}}a{{else}}b{{/if}}",
        "T151 T152 T151",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row(
        "#each",
        "{{#each bai_hoc}}{{this}}{{/each}}",
        "T151 T161 T151",
        "{% for bh in bai_hoc %}{{bh}}{% endfor %}",
    ),
    _row(
        "#section",
        "{{#bai_hoc}}{{.}}{{/bai_hoc}}",
        "T151 T161 T151",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row(
        "docxtemplater",
        "{#bai_hoc}{{ . }}{/bai_hoc}",
        "T151 T161 T151",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row("comment tag", "{# ghi chú #}", "T120", "", "Word"),
)

BRACES = (
    _row("value as statement", "{% dia_diem %}", "T152", "{{ dia_diem }}"),
    _row("p value", "{%p dia_diem %}", "T152", "{{ dia_diem }}"),
    _row("prefix of a value", "{{p dia_diem }}", "T119", "{{ dia_diem }}"),
    _row(
        "if as value",
        "{{ if thu_ky }}a{{ endif }}",
        "T152 T152",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "for as value",
        "{{ for k in bai_hoc }}{{ k }}{{ endfor }}",
        "T152 T152",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row("spaced braces", "{ { dia_diem } }", "T129", "{{ dia_diem }}"),
    _row(
        "spaced statement",
        "{ % if thu_ky % }a{% endif %}",
        "T129",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row("full-width braces", "｛｛ dia_diem ｝｝", "T129", "{{ dia_diem }}"),
    _row("three braces", "{{{ dia_diem }}}", "T110", "{{ dia_diem }}"),
    _row("one closing brace", "{{ dia_diem }", "T103", "{{ dia_diem }}"),
    _row("no closing brace", "{{ dia_diem", "T103", "{{ dia_diem }}"),
    _row("one closing of two", "{{dia_diem} {{ky}}", "T103", "{{ dia_diem }} {{ky}}"),
    _row("closed by )", "{{ dia_diem %}", "T103", "{{ dia_diem }}"),
    _row("one opening brace", "{dia_diem}}", "T129", "{{ dia_diem }}"),
    _row("no opening brace", "dia_diem }}", "T129", "{{ dia_diem }}"),
    _row(
        "statement half closed",
        "{% if thu_ky }a{% endif %}",
        "T103",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "statement closed as value",
        "{% if thu_ky }}a{% endif %}",
        "T103",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "for half closed",
        "{% for k in bai_hoc }{{ k }}{% endfor %}",
        "T103",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
    ),
    _row(
        "single-brace if",
        "{if thu_ky}a{endif}",
        "T129 T129",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row("single braces", "{dia_diem}", "T158", "{{ dia_diem }}", "không phải thẻ"),
    _row("single braces, spaces", "{ dia_diem }", "T158", "{{ dia_diem }}"),
    _row("square brackets", "[dia_diem]", "T158", "{{ dia_diem }}"),
    _row("double square brackets", "[[dia_diem]]", "T158", "{{ dia_diem }}"),
    _row("guillemets", "«dia_diem»", "T158", "{{ dia_diem }}"),
    _row("angles", "<<dia_diem>>", "T158", "{{ dia_diem }}"),
    _row("dollar brace", "${dia_diem}", "T158", "{{ dia_diem }}"),
    _row("erb", "<%= dia_diem %>", "T158", "{{ dia_diem }}"),
    _row("per cent signs", "%dia_diem%", "T158", "{{ dia_diem }}"),
    _row("single full-width", "｛dia_diem｝", "T158", "{{ dia_diem }}"),
    _row("words in braces", "{Địa điểm}", "T158", "{{ dia_diem }}"),
    _row("words in brackets", "[Thời gian]", "T158", "{{ thoi_gian }}"),
    _row("group in braces", "{van_ban.nguoi_ky}", "T158", "{{ van_ban.nguoi_ky }}"),
    _row(
        "list in braces",
        "{bai_hoc}",
        "T158",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row("key in braces", "{ky_bao_cao}", "T158", "{{ ky }}"),
    _row("slip in braces", "{dia_diemm}", "T158", "{{ dia_diem }}"),
)

KEYS = (
    _row("number of a paper", "{{ so }}", "T153", "{{ van_ban.so_ky_hieu }}"),
    _row("day of a paper", "{{ ngay }}", "T153", "{{ van_ban.dia_danh_ngay }}"),
    _row("ky_bao_cao", "{{ ky_bao_cao }}", "T153", "{{ ky }}", "trường của tệp"),
    _row("dai_bieu", "{{ dai_bieu }}", "T153", "{{ thanh_phan }}"),
    _row("nhan_su", "{{ nhan_su }}", "T153", "{{ chu_tri }}", "thu_ky"),
    _row(
        "so_lieu",
        "{{ so_lieu }}",
        "T153",
        "{% for kq in ket_qua %}{% for sl in kq.so_lieu %}{{ sl }}"
        "{% endfor %}{% endfor %}",
    ),
    _row("phuong_huong", "{{ phuong_huong }}", "T153", "{{ phuong_an.phuong_huong }}"),
    _row(
        "a loop over phuong_huong",
        "{%p for a in phuong_huong %}\n{{ a }}\n{%p endfor %}",
        "T153",
        "",
        "bỏ thẻ này và thẻ đóng của nó",
        "{{ phuong_an.phuong_huong }}",
    ),
    _row(
        "a loop over nguyen_nhan",
        "{%p for a in nguyen_nhan %}\n{{ a }}\n{%p endfor %}",
        "T153",
        "",
        "{{ han_che }}",
    ),
    _row(
        "a loop over chi_tieu_chua_dat",
        "{%p for a in chi_tieu_chua_dat %}\n{{ a.ten }}\n{%p endfor %}",
        "T153",
        "",
        "{% for ct in n.chi_tieu %}",
    ),
    _row("nguoi_ky", "{{ nguoi_ky }}", "T153", "{{ van_ban.nguoi_ky }}"),
    _row("nguyen_nhan", "{{ nguyen_nhan }}", "T153", "{{ han_che }}"),
    _row("tin_bai.tieu_de", "{{ tin_bai.tieu_de }}", "T153", "{{ tin.tieu_de }}"),
    _row("cong_tac", "{{ cong_tac }}", "T153", "{{ ten_hoi_nghi }}"),
    _row("Kỳ báo cáo", "{{ Kỳ báo cáo }}", "T153", "{{ ky }}"),
    _row(
        "key in if",
        "{% if dai_bieu %}a{% endif %}",
        "T153",
        "{% if thanh_phan %}a{% endif %}",
    ),
    _row(
        "key in for",
        "{% for k in dai_bieu %}{{ k.ho_ten }}{% endfor %}",
        "T153",
        "{% for k in thanh_phan.nguoi %}{{ k.ho_ten }}{% endfor %}",
    ),
    _row("host.ten", "{{ host.ten }}", "T153", "{{ don_vi }}", "tiếng Anh"),
    _row("host.short", "{{ host.short }}", "T153", "{{ don_vi.ngan }}"),
    _row("venue", "{{ venue }}", "T153", "{{ dia_diem }}"),
    _row("period", "{{ period }}", "T153", "{{ ky }}"),
)

LOGIC = (
    _row(
        "never equal, text first",
        '{% if "Sơ kết" == loai %}a{% endif %}',
        "T154",
        '{% if "sơ kết" == loai %}a{% endif %}',
    ),
    _row(
        "two texts at once",
        '{% if loai == "tổng kết" and loai == "sơ kết" %}a{% endif %}',
        "T154",
        '{% if loai == "tổng kết" or loai == "sơ kết" %}a{% endif %}',
        "luôn sai",
    ),
    _row(
        "other than one of two",
        '{% if loai != "tổng kết" or loai != "sơ kết" %}a{% endif %}',
        "T154",
        '{% if loai != "tổng kết" and loai != "sơ kết" %}a{% endif %}',
        "luôn đúng",
    ),
    _row(
        "loop over people",
        "{% for a in nhan_su %}{{ a.ho_ten }}{% endfor %}",
        "T153",
        "{% for a in thanh_phan.nguoi %}{{ a.ho_ten }}{% endfor %}",
    ),
    _row(
        "item of several words",
        "{% for phần tử in ket_qua %}{{ phần tử.ten }}{% endfor %}",
        "T150 T150",
        "{% for phan_tu in ket_qua %}{{ phan_tu.ten }}{% endfor %}",
    ),
    _row(
        "item named as its list",
        "{% for kết quả in ket_qua %}{{ kết quả.ten }}{% endfor %}",
        "T150 T161",
        "{% for kq in ket_qua %}{{ kq.ten }}{% endfor %}",
    ),
    _row(
        "never equal",
        '{% if loai == "tong ket" %}a{% endif %}',
        "T154",
        '{% if loai == "tổng kết" %}a{% endif %}',
        "không bao giờ",
    ),
    _row(
        "never equal, capital",
        '{% if loai == "Tổng kết" %}a{% endif %}',
        "T154",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "always unequal",
        '{% if loai != "so ket" %}a{% endif %}',
        "T154",
        '{% if loai != "sơ kết" %}a{% endif %}',
    ),
    _row(
        "never at all",
        '{% if loai == "đại hội" %}a{% endif %}',
        "T154",
        '{% if loai == "tổng kết" %}a{% endif %}',
        '"sơ kết"',
    ),
    _row(
        "yes with text",
        '{% if co_ket_qua == "có" %}a{% endif %}',
        "T133",
        "{% if co_ket_qua %}a{% endif %}",
    ),
    _row(
        "no with text",
        "{% if co_ket_qua == 'không' %}a{% endif %}",
        "T133",
        "{% if not co_ket_qua %}a{% endif %}",
    ),
    _row(
        "list with text",
        "{% if bai_hoc == 'x' %}a{% endif %}",
        "T133",
        "{% if bai_hoc %}a{% endif %}",
    ),
    _row("always true", "{% if loai %}a{% endif %}", "T155", "", "luôn đúng"),
    _row("always false", "{% if not don_vi %}a{% endif %}", "T155", "", "luôn sai"),
    _row("group always true", "{% if van_ban %}a{% endif %}", "T155", "", "luôn đúng"),
    _row("empty loop", "{%p for k in bai_hoc %}\n{%p endfor %}", "T156", "", "{{ k }}"),
    _row(
        "loop of other things",
        "{%p for k in bai_hoc %}\n{{ loai }}\n{%p endfor %}",
        "T156",
        "",
    ),
    _row(
        "item outside",
        "{% for k in bai_hoc %}{{ k }}{% endfor %} {{ k }}",
        "T157",
        "",
        "{% for k in bai_hoc %}",
    ),
    _row(
        "item before",
        "{{ k.ten }} {% for k in ket_qua %}{{ k.ten }}{% endfor %}",
        "T157",
        "",
    ),
    _row(
        "item of a field's name",
        "{% for loai in bai_hoc %}{{ loai }}{% endfor %}",
        "T122",
        "",
        "{% for bh in bai_hoc %}",
        "trong các thẻ bên trong",
    ),
    _row(
        "item misspelt",
        "{% for c in ket_qua %}{{ ct.ten }}{% endfor %}",
        "T161",
        "{% for c in ket_qua %}{{ c.ten }}{% endfor %}",
    ),
    _row(
        "item left out",
        "{% for c in ket_qua %}{{ ten }}{% endfor %}",
        "T161",
        "{% for c in ket_qua %}{{ c.ten }}{% endfor %}",
    ),
    _row(
        "list in place of item",
        "{% for c in ket_qua %}{{ ket_qua.ten }}{% endfor %}",
        "T161",
        "{% for c in ket_qua %}{{ c.ten }}{% endfor %}",
    ),
    _row(
        "inner list without item",
        "{% for c in ket_qua %}{% for m in muc %}{{ m }}{% endfor %}{% endfor %}",
        "T161",
        "{% for c in ket_qua %}{% for m in c.muc %}{{ m }}{% endfor %}{% endfor %}",
    ),
    _row(
        "list printed",
        "{{ bai_hoc }}",
        "T113",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row("group printed", "{{ van_ban }}", "T113", "{{ van_ban.quoc_hieu }}"),
    _row("yes printed", "{{ co_ket_qua }}", "T113", "{% if co_ket_qua %}…{% endif %}"),
    _row(
        "field of a list",
        "{{ ket_qua.ten }}",
        "T132",
        "{% for kq in ket_qua %}{{ kq.ten }}{% endfor %}",
    ),
    _row(
        "loop over text",
        "{% for k in dia_diem %}{{ k }}{% endfor %}",
        "T112",
        "",
        "{{ dia_diem }}",
    ),
    _row(
        "loop over a group",
        "{% for k in chu_tri %}{{ k }}{% endfor %}",
        "T112",
        "{% for k in chu_tri.muc %}{{ k }}{% endfor %}",
    ),
    _row(
        "label", "Thư ký: {{ thu_ky }}.", "T160", "", "Thư ký: ….", "{%p if thu_ky %}"
    ),
    _row(
        "label, other words", "Hội nghị họp tại {{ dia_diem }} theo lịch.", "T160", ""
    ),
    _row("label, second sentence", "Đã họp. Nơi họp: {{ dia_diem }}", "T160", ""),
)

BLOCKS = (
    _row("else if, nothing open", "{%p else if thu_ky %}\na\n{%p endif %}", "T151"),
    _row("Elif, nothing open", "{%p Elif thu_ky %}\na\n{%p endif %}", "T150"),
    _row(
        "elif after the end",
        "{% if thu_ky %}a{% endif %}{% elif dia_diem %}b{% endif %}",
        "T102",
    ),
    _row(
        "else if in a loop",
        "{% for k in bai_hoc %}{% else if thu_ky %}a{% endif %}{{ k }}{% endfor %}",
        "T151",
    ),
    _row(
        "endif too much in a loop",
        "{% for k in bai_hoc %}{{ k }}{% endif %}{% endfor %}",
        "T102",
    ),
    _row("endfor too much in an if", "{% if thu_ky %}a{% endfor %}{% endif %}", "T102"),
    _row("prefix of an example", "{%p for %}", "T110", "", "{%p for c in ket_qua %}"),
    _row("if open", "{%p if thu_ky %}\na", "T101", "", "{%p endif %}"),
    _row("for open", "{%p for k in bai_hoc %}\n{{ k }}\n{{ dia_diem }}", "T101", ""),
    _row("endif alone", "a{% endif %}", "T102", ""),
    _row("elif alone", "{% elif thu_ky %}a{% endif %}", "T102", ""),
    _row("else alone", "{% else %}a{% endif %}", "T102", ""),
    _row(
        "else if alone",
        "{%p else if thu_ky %}\na\n{%p endif %}",
        "T151",
        "",
        "{%p elif thu_ky %}",
        "{%p if thu_ky %}",
    ),
    _row("end alone", "a{% end %}", "T102", ""),
    _row(
        "for closed by endif",
        "{% for k in bai_hoc %}{{ k }}{% endif %}",
        "T162",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}",
        "đóng nhầm",
    ),
    _row(
        "if closed by endfor",
        "{% if thu_ky %}a{% endfor %}",
        "T162",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "closed in the wrong order",
        "{% if thu_ky %}{% for k in bai_hoc %}{{ k }}{% endif %}{% endfor %}",
        "T101",
        "",
    ),
    _row(
        "prefixes differ",
        "{%p if thu_ky %}\na\n{% endif %}",
        "T106",
        "",
        "{%p endif %}",
    ),
    _row(
        "two tags in one paragraph",
        "{%p if thu_ky %}{%p if bai_hoc %}\na\n{%p endif %}{%p endif %}",
        "T109 T109",
        "",
        "{%p if bai_hoc %}",
    ),
    _row(
        "if of nothing",
        "{%p if %}\na\n{%p endif %}",
        "T110",
        "",
        "viết như: {%p if khen_thuong %}",
    ),
    _row(
        "wrong end before a sound if",
        "{%p for k in bai_hoc %}\n{{ k }}\n{%p endif %}\n"
        "{%p if thu_ky %}\nThư ký: {{ thu_ky }}\n{%p endif %}",
        "T162",
        "",
        "viết {%p endfor %}",
    ),
    _row(
        "words beside", "Thư ký {%p if thu_ky %}\na\n{%p endif %}", "T109", "", "Thư ký"
    ),
)

INVENTED = (
    _row(
        "IF ELSE",
        "{% IF thu_ky %}a{% ELSE %}b{% ENDIF %}",
        "T150 T150 T150",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row(
        "Nếu Thư Ký",
        "{% Nếu Thư Ký %}a{% Kết thúc %}",
        "T151 T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "If Then",
        "{%p If thu_ky Then %}\na\n{%p End If %}",
        "T151 T151",
        "{%p if thu_ky %}\na\n{%p endif %}",
    ),
    _row(
        "glued end",
        "{% if thu_ky %}a{%endif thu_ky%}",
        "T110",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "= in brackets with a capital",
        "{% if (loai = “Tổng kết”) %}a{% endif %}",
        "T151 T154",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "no quotes, no spaces",
        "{% if loai==tổng kết %}a{% endif %}",
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "bars",
        '{% if loai == "tổng kết" || loai == "sơ kết" %}a{% endif %}',
        "T151",
        '{% if loai == "tổng kết" or loai == "sơ kết" %}a{% endif %}',
    ),
    _row(
        "eq",
        '{% if loai eq "tổng kết" %}a{% endif %}',
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "là",
        '{% if loai là "tổng kết" %}a{% endif %}',
        "T151",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row(
        "text in field",
        '{% if "tổng kết" in loai %}a{% endif %}',
        "T118",
        '{% if loai == "tổng kết" %}a{% endif %}',
    ),
    _row("có", "{% if có thư ký %}a{% endif %}", "T104", "{% if thu_ky %}a{% endif %}"),
    _row(
        "tồn tại",
        "{% if thu_ky tồn tại %}a{% endif %}",
        "T104",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "không trống",
        "{% if thu_ky không trống %}a{% endif %}",
        "T151",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "exists()",
        "{% if exists(thu_ky) %}a{% endif %}",
        "T118",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "not true",
        "{% if not thu_ky == true %}a{% endif %}",
        "T118",
        "{% if not thu_ky %}a{% endif %}",
    ),
    _row(
        "two names wrong in one if",
        "{% if Thu_ky and bai_hocc %}a{% endif %}",
        "T150 T104",
        "{% if thu_ky and bai_hoc %}a{% endif %}",
    ),
    _row(
        "field of a text item",
        "{% for x in bai_hoc %}{{ x.noi_dung }}{% endfor %}",
        "T132",
        "{% for x in bai_hoc %}{{ x }}{% endfor %}",
    ),
    _row(
        "item with a capital",
        "{% for bai in bai_hoc %}{{ Bai }}{% endfor %}",
        "T161",
        "{% for bai in bai_hoc %}{{ bai }}{% endfor %}",
    ),
    _row(
        "list of an item",
        "{% for k in ket_qua %}{{ k.so_lieu }}{% endfor %}",
        "T113",
        "{% for k in ket_qua %}{% for sl in k.so_lieu %}{{ sl }}"
        "{% endfor %}{% endfor %}",
    ),
    _row(
        "inner loop of the same name",
        "{% for k in ket_qua %}{% for k in k.muc %}{{ k }}{% endfor %}{% endfor %}",
        "T122",
        "",
    ),
    _row(
        "loop through a list",
        "{% for k in ket_qua.muc %}{{ k }}{% endfor %}",
        "T132",
        "",
    ),
    _row(
        "if through a list",
        "{% if ket_qua.muc %}a{% endif %}",
        "T132",
        "{% if ket_qua %}a{% endif %}",
    ),
    _row(
        "loop of a group",
        "{% for d in thanh_phan %}{{ d }}{% endfor %}",
        "T112",
        "{% for d in thanh_phan.doan %}{{ d }}{% endfor %}",
    ),
    _row(
        "field of an item, no low line",
        "{% for d in thanh_phan.nguoi %}{{ d.chucvu }}{% endfor %}",
        "T104",
        "{% for d in thanh_phan.nguoi %}{{ d.chuc_vu }}{% endfor %}",
    ),
    _row(
        "second field without item",
        "{% for d in thanh_phan.nguoi %}{{ d.ho_ten }}{{ chuc_vu }}{% endfor %}",
        "T161",
        "{% for d in thanh_phan.nguoi %}{{ d.ho_ten }}{{ d.chuc_vu }}{% endfor %}",
    ),
    _row(
        "field through a list",
        "{{ thanh_phan.nguoi.ho_ten }}",
        "T132",
        "{% for n in thanh_phan.nguoi %}{{ n.ho_ten }}{% endfor %}",
    ),
    _row(
        "van_ban.ky_hieu", "{{ van_ban.ky_hieu }}", "T153", "{{ van_ban.so_ky_hieu }}"
    ),
    _row("van_ban.ngay", "{{ van_ban.ngay }}", "T153", "{{ van_ban.dia_danh_ngay }}"),
    _row("so_ky_hieu", "{{ so_ky_hieu }}", "T104", "{{ van_ban.so_ky_hieu }}"),
    _row("trich_yeu", "{{ trich_yeu }}", "T153", "{{ van_ban.trich_yeu }}"),
    _row(
        "noi_nhan",
        "{{ noi_nhan }}",
        "T153",
        "{% for nn in van_ban.noi_nhan %}{{ nn }}{% endfor %}",
    ),
    _row("unknown in Vietnamese", "{{ Chủ tọa }}", "T104", ""),
    _row("a word more", "{{ dia_diem_hop }}", "T104", "{{ dia_diem }}"),
    _row("a word before", "{{ ten_don_vi }}", "T104", "{{ don_vi }}"),
    _row(
        "list named right",
        "{{ khai_mac }}",
        "T113",
        "{% for km in khai_mac %}{{ km }}{% endfor %}",
    ),
    _row("field of a sentence", "{{ chu_tri.ho_ten }}", "T104", "{{ chu_tri }}"),
    _row("date filter", "{{ thoi_gian|date('d/m/Y') }}", "T111", "{{ thoi_gian }}"),
    _row("strftime", "{{ thoi_gian.strftime('%d') }}", "T118", "{{ thoi_gian }}"),
    _row("format", "{{ thoi_gian:d/m/Y }}", "T151", "{{ thoi_gian }}"),
    _row("a brace too many", "{{ dia_diem }}}", "T110", "{{ dia_diem }}"),
    _row("three braces before", "{{{ky}}", "T110", "{{ ky }}"),
    _row("braces inside", "{{ {ky} }}", "T151", "{{ ky }}"),
    _row(
        "brace of the end",
        "{% if thu_ky %}a{% endif }",
        "T103",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "spaced end signs",
        "{% if thu_ky % }a{ % endif % }",
        "T103 T129",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "half braces, no spaces",
        "{%if thu_ky}a{%endif}",
        "T103 T103",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "erb if",
        "<% if thu_ky %>a<% endif %>",
        "T129 T129",
        "{% if thu_ky %}a{% endif %}",
    ),
    _row(
        "square if", "[if thu_ky]a[endif]", "T129 T129", "{% if thu_ky %}a{% endif %}"
    ),
    _row(
        "go if",
        "{{if thu_ky}}a{{else if bai_hoc}}b{{end}}",
        "T152 T152 T152",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row(
        "go range",
        "{{range bai_hoc}}{{.}}{{end}}",
        "T152 T152 T161",
        "{% for bh in bai_hoc %}{{ bh }}{% endfor %}",
    ),
    _row(
        "inverted section",
        "{{^thu_ky}}không{{/thu_ky}}",
        "T151 T151",
        "{% if not thu_ky %}không{% endif %}",
    ),
    _row("partial", "{{> header}}", "T117", ""),
    _row("mustache comment", "{{! ghi chú }}", "T120", ""),
    _row("unescaped", "{{& dia_diem }}", "T151", "{{ dia_diem }}"),
    _row("tilde", "{{~ dia_diem ~}}", "T151", "{{ dia_diem }}"),
    _row("php end", "{% if thu_ky %}a{% fi %}", "T151", "{% if thu_ky %}a{% endif %}"),
    _row(
        "elif twice misspelt",
        "{% if thu_ky %}a{% elfi bai_hoc %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% elif bai_hoc %}b{% endif %}",
    ),
    _row(
        "esle",
        "{% if thu_ky %}a{% esle %}b{% endif %}",
        "T151",
        "{% if thu_ky %}a{% else %}b{% endif %}",
    ),
    _row("Word merge field", "«Địa_điểm»", "T158", "{{ dia_diem }}"),
    _row(
        "kính gửi",
        "{{ kinh_gui }}",
        "T153",
        "{% for kg in van_ban.kinh_gui %}{{ kg }}{% endfor %}",
    ),
    _row("Ngày họp", "{{ Ngày họp }}", "T104", ""),
)
"""More of each kind, mixed as people mix them."""

MISTAKES = (*CAPITALS, *NAMES, *HABITS, *BRACES, *KEYS, *LOGIC, *BLOCKS, *INVENTED)

LEGAL: tuple[tuple[str, str], ...] = (
    ("value", "{{ dia_diem }}"),
    ("no spaces", "{{dia_diem}}"),
    ("no-break spaces", "{{\u00a0dia_diem\u00a0}}"),
    ("many spaces", "{{   dia_diem   }}"),
    ("statement without spaces", "{%if thu_ky%}a{%endif%}"),
    ("loop without spaces", "{%for k in bai_hoc%}{{k}}{%endfor%}"),
    ("prefix without spaces at the end", "{%p if thu_ky%}\na\n{%p endif%}"),
    ("else", "{% if thu_ky %}a{% else %}b{% endif %}"),
    ("elif", "{% if thu_ky %}a{% elif bai_hoc %}b{% else %}c{% endif %}"),
    ("colons as in Python", "{% if thu_ky: %}a{% endif %}"),
    ("not()", "{% if not(thu_ky) %}a{% endif %}"),
    ("brackets", "{% if (thu_ky or bai_hoc) and not dia_diem %}a{% endif %}"),
    ("equal", '{% if loai == "tổng kết" %}a{% endif %}'),
    ("curly quotes", "{% if loai == “sơ kết” %}a{% endif %}"),
    ("unequal", "{% if loai != 'tổng kết' %}a{% endif %}"),
    ("empty text", '{% if dia_diem != "" %}a{% endif %}'),
    ("group that may be empty", "{% if khen_thuong %}{{ khen_thuong }}{% endif %}"),
    ("yes or no", "{% if co_ket_qua %}a{% endif %}"),
    ("loop that asks", "{% for k in ket_qua %}{% if k.ten %}x{% endif %}{% endfor %}"),
    (
        "inner loop",
        "{% for k in ket_qua %}{% for m in k.muc %}{{ m }}{% endfor %}{% endfor %}",
    ),
    (
        "one name, two loops",
        "{% for k in bai_hoc %}{{ k }}{% endfor %}"
        "{% for k in kien_nghi %}{{ k }}{% endfor %}",
    ),
    ("stray braces", "Hết }} và %} và } và {"),
    ("honest braces", "{a} đạt {50%} [x] [1] {…} [Ghi chú]"),
    ("brackets in prose", "Nghị quyết [số 12], (dia_diem), <a>"),
    ("percent", "đạt 50% và 60%}"),
    ("mail", "ubnd@hoaan.gov.vn"),
    ("label of what always prints", "Loại: {{ loai }}, ngày {{ thoi_gian }}."),
    ("label of a gap", "Người ký: {{ van_ban.nguoi_ky }}"),
    ("label in an if", "{% if thu_ky %}Thư ký: {{ thu_ky }}.{% endif %}"),
    ("label in a block", "{%p if thu_ky %}\nThư ký: {{ thu_ky }}.\n{%p endif %}"),
    ("dash before a value", "- {{ chi_tieu_dat }}"),
    ("number before a value", "1. {{ chi_tieu_dat }}"),
    ("sentence before a value", "Đã họp xong. {{ chi_tieu_dat }}"),
    ("sentence after a value", "{{ chi_tieu_dat }} Hội nghị kết thúc."),
    ("label of an item", "{% for k in ket_qua %}Lĩnh vực: {{ k.ten }}{% endfor %}"),
)
