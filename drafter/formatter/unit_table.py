"""The units that officials write: rows only; ``units`` is what reads them.

A new unit is one row here, and nothing else.
"""

SCALES = (
    ("nghìn", 3, ("ngàn",)),
    ("vạn", 4, ()),
    ("triệu", 6, ()),
    ("tỷ", 9, ("tỉ",)),
)
"""Scale words: printed spelling, power of ten, other spellings."""

FAMILIES = (
    ("mass", " ", True, False),
    ("area", " ", True, False),
    ("volume", " ", True, False),
    ("length", " ", True, False),
    ("energy", " ", True, False),
    ("power", " ", True, False),
    ("solar power", " ", True, False),
    ("apparent power", " ", True, False),
    ("voltage", " ", True, False),
    ("money", " ", True, False),
    ("dollars", " ", True, False),
    ("share", "", True, False),
    ("angle", "", False, False),
    ("temperature", " ", False, False),
    ("points", " ", False, False),
    ("score", " ", False, True),
    ("hours", " ", False, True),
    ("months", " ", False, True),
    ("days", " ", False, True),
    ("field", " ", True, False),
)
"""What measures: family, what stands before its units, whether a thing may follow,
whether n/m of them are some of a whole.

250 ha rừng are hectares of something; "3 ngày hội", "5 điểm trường" are things.
92/100 điểm are points of a scale and 8/12 tháng months of a year; the second number
of 29/25 ha is a plan.
Angles and shares follow their number at once (NĐ 86/2012, Phụ lục V).
"""

MEASURES = (
    ("tấn", "mass", "1000", ()),
    ("tạ", "mass", "100", ()),
    ("yến", "mass", "10", ()),
    ("kg", "mass", "1", ("ki-lô-gam", "kilôgam")),
    ("g", "mass", "0.001", ()),
    ("km²", "area", "1000000", ("km2",)),
    ("ha", "area", "10000", ("hecta", "héc-ta")),
    ("m²", "area", "1", ("m2",)),
    ("cm²", "area", "0.0001", ("cm2",)),
    ("m³", "volume", "1", ("m3",)),
    ("lít", "volume", "0.001", ()),
    ("ml", "volume", "0.000001", ()),
    ("km", "length", "1000", ()),
    ("m", "length", "1", ()),
    ("cm", "length", "0.01", ()),
    ("mm", "length", "0.001", ()),
    ("kWh", "energy", "1", ()),
    ("MWh", "energy", "1000", ()),
    ("GWh", "energy", "1000000", ()),
    ("W", "power", "1", ()),
    ("kW", "power", "1000", ()),
    ("MW", "power", "1000000", ()),
    ("GW", "power", "1000000000", ()),
    ("kWp", "solar power", "1", ()),
    ("MWp", "solar power", "1000", ()),
    ("kVA", "apparent power", "1", ()),
    ("MVA", "apparent power", "1000", ()),
    ("kV", "voltage", "1", ()),
    ("đồng", "money", "1", ("đ", "₫", "vnd", "vnđ", "đ.", "dong")),
    ("USD", "dollars", "1", ()),
    ("%", "share", "1", ("phần trăm",)),
    ("‰", "share", "0.1", ("phần nghìn",)),
    ("°", "angle", "1", ("º",)),
    ("′", "angle", "", ()),
    ("″", "angle", "", ()),
    ("°C", "temperature", "1", ("oc", "ºc")),
    ("điểm phần trăm", "points", "1", ()),
    ("điểm", "score", "1", ()),
    ("giờ", "hours", "60", ()),
    ("phút", "hours", "1", ()),
    ("ngày", "days", "", ()),
    ("tuần", "days", "", ()),
    ("tháng", "months", "1", ()),
    ("năm", "months", "12", ()),
    ("sào", "field", "", ()),
)
"""Units that measure: printed spelling, family, worth, other spellings.

The worth is in the unit of the family whose own is 1. Without one a unit is
compared with itself alone: a sào is 360 m² in the North and 500 m² elsewhere.
"""

ABBREVIATIONS = (
    ("nghìn đồng", ("ngđ", "ng.đ", "nghđ")),
    ("triệu đồng", ("trđ", "tr.đ", "trđồng", "tr.đồng")),
    ("tỷ đồng", ("tỷđ", "tỷ.đ")),
)
"""A scale word and its unit, typed as one."""

SHORT_FORMS = (
    ("đồng", ("đ", "vnđ", "vnd")),
    ("nghìn đồng", ("ngđ", "nghđ", "nghìnđ", "ngànđ", "ngđồng")),
    ("triệu đồng", ("trđ", "trđồng", "triệuđ", "triệuđồng")),
    ("tỷ đồng", ("tỷđ", "tỉđ", "tỷđồng", "tỉđồng")),
    ("đảng viên", ("đ/v", "đv", "đviên", "đảngv")),
    ("đồng chí", ("đ/c", "đc", "đchí")),
    ("người", ("ng", "ngườ")),
    ("lao động", ("lđ", "l/đ", "lđộng")),
    ("tổ chức đảng", ("tcđ", "tcđảng", "tổchứcđ")),
    ("doanh nghiệp", ("dn", "d/n", "dnghiệp")),
    ("sản phẩm", ("sp", "s/p", "s/phẩm", "sphẩm")),
    ("điểm phần trăm", ("điểm%", "đ%", "đpt", "%điểm")),
    ("‰", ("%o", "%0", "0/00", "o/oo", "0/oo", "phầnnghìn")),
    ("thứ hạng", ("hạng", "thứ", "vịthứ", "thứbậc", "xếphạng", "xếpthứ")),
)
"""How the narrow column of a table writes a unit, without its spaces and full stops."""

DITTO = ("nt", '"', "''", "“", "”", "〃", "nhưtrên", "//")
"""What such a column writes for the unit of the row above; no spaces, no hyphens."""

COUNTS = (
    ("bản", False),
    ("buổi", False),
    ("bậc", False),
    ("chi bộ", True),
    ("chỉ tiêu", False),
    ("con", False),
    ("cuộc", False),
    ("cá nhân", False),
    ("cây", False),
    ("công", False),
    ("công trình", False),
    ("doanh nghiệp", True),
    ("dự án", False),
    ("giấy chứng nhận", True),
    ("HTX", False),
    ("hộ", False),
    ("hồ sơ", True),
    ("học sinh", False),
    ("học viên", False),
    ("hợp tác xã", True),
    ("khu", False),
    ("khu dân cư", True),
    ("lượt", True),
    ("lần", False),
    ("lớp", False),
    ("mô hình", True),
    ("mẫu", False),
    ("nghị quyết", True),
    ("người", False),
    ("nhà", True),
    ("nhà máy", False),
    ("nhà trường", False),
    ("nhà văn hóa", False),
    ("OCOP", False),
    ("quần chúng", True),
    ("sao", False),
    ("sản phẩm", True),
    ("TDP", False),
    ("thôn", False),
    ("trường", True),
    ("trường hợp", False),
    ("tập thể", False),
    ("tổ", False),
    ("tổ chức", True),
    ("tổ dân phố", True),
    ("vườn", True),
    ("vụ", False),
    ("xã", False),
    ("xóm", False),
    ("ý kiến", False),
    ("đại biểu", False),
    ("đảng viên", True),
    ("độ", False),
    ("đồng bào", False),
    ("đồng chí", False),
    ("đồng hồ", False),
    ("đồng nghiệp", False),
    ("đồng phục", False),
)
"""What is counted, and whether the word counts what follows it.

150 vườn mẫu are counted in vườn. Any other noun may be counted too; these are known
where they touch their number, or begin as a unit that measures does.
"""
