"""Words of several syllables that a line does not part: "điện lực", "nhiệm vụ".

Vietnamese writes a space between syllables, so a line may fall inside a word. In a
letterhead and a title that is seen at once. The words are those of offices and of
the subjects of their papers; a word that is missing is one row more here.
"""

import re
from functools import cache
from itertools import pairwise

from drafter.legacy import WORD

_WORDS = """
an ninh|an sinh|an toàn|biên phòng|bưu điện|bảo hiểm|bảo trợ|bảo tồn|bảo vệ|bảo đảm|
bệnh viện|bộ máy|cao đẳng|chi bộ|chi cục|chi nhánh|chiến dịch|chiến lược|chuyên đề|
chuyển đổi|chính phủ|chính quyền|chính sách|chính trị|chăn nuôi|chương trình|
chấp hành|chất lượng|chế biến|chỉ huy|chỉ thị|chỉ tiêu|chỉ đạo|chủ trì|chủ tịch|
chứng nhận|cách mạng|cán bộ|công an|công chứng|công dân|công nghiệp|công nghệ|
công thương|công trình|công ty|công tác|công đoàn|cơ quan|cơ sở|cải cách|cổ phần|
cộng hòa|cộng sản|cộng đồng|cựu chiến binh|di sản|dinh dưỡng|doanh nghiệp|du lịch|
dân cư|dân quân|dân số|dân sự|dân tộc|dân vận|dịch vụ|dự báo|dự phòng|dự toán|dự án|
gia đình|giai đoạn|giao thông|giám sát|giáo dục|giáo viên|giải pháp|giải phóng|
giảm nghèo|hiệu quả|hiệu trưởng|hoạt động|huyện ủy|hành chính|hành động|hình thức|
hòa giải|hạ tầng|hải quan|học sinh|học tập|học viện|hội nghị|hội trường|hội đồng|
hợp tác|hợp tác xã|hữu hạn|khen thưởng|khoa học|khoáng sản|khu phố|khu vực|
khuyến học|khuyến nông|khánh thành|kinh doanh|kinh tế|kiến nghị|kiến trúc|kiểm dịch|
kiểm lâm|kiểm sát|kiểm toán|kiểm tra|ký hiệu|kế hoạch|kế toán|kết luận|kết quả|
kỹ thuật|lao động|liên hiệp|liên minh|liên đoàn|lâm nghiệp|lâm trường|lãnh đạo|
lý luận|lương thực|lập pháp|lực lượng|mô hình|môi trường|mầm non|mẫu giáo|mặt trận|
mục tiêu|mỹ thuật|nghiên cứu|nghiệp vụ|nghệ thuật|nghị quyết|ngoại giao|ngoại ngữ|
nguyên nhân|ngân hàng|ngân sách|nhi đồng|nhiệm kỳ|nhiệm vụ|nhà máy|nhà nước|
nhà trường|nhân dân|nhân dịp|nhân lực|nâng cao|nông dân|nông nghiệp|nông sản|
nông thôn|năng lượng|năng suất|nước sạch|nội dung|nội trú|nội vụ|phong trào|
pháp luật|phát huy|phát thanh|phát triển|phát động|phân hiệu|phòng chống|
phương hướng|phương pháp|phẫu thuật|phối hợp|phổ biến|phổ thông|phụ nữ|phục vụ|
quy hoạch|quy trình|quyết tâm|quyết định|quân khu|quân sự|quân đội|quản lý|quản trị|
quốc gia|quốc hội|quốc phòng|quốc tế|sinh hoạt|sáng kiến|sáp nhập|sơ kết|sơ thẩm|
sản phẩm|sản xuất|sắp xếp|sự nghiệp|thanh niên|thanh tra|thi hành|thi đua|thiên tai|
thiếu niên|thành phố|thành viên|thành ủy|thông tin|thông tấn|thú y|thương binh|
thương mại|thường niên|thường trực|thường vụ|thể dục|thể thao|thị trường|thị trấn|
thị xã|thống kê|thống nhất|thủ tục|thủy lợi|thủy sản|thủy điện|thực hiện|thực phẩm|
thực vật|tinh thần|tiêu chí|tiêu dùng|tiến độ|tiếp tục|tiền tệ|tiểu ban|tiểu học|
toàn diện|triển khai|triển lãm|trung học|trung tâm|trung đoàn|trung ương|
truyền hình|truyền thanh|truyền thông|trách nhiệm|trường học|trật tự|trọng tâm|
trọng điểm|trồng trọt|tuyên giáo|tuyên truyền|tài chính|tài nguyên|tài sản|
tình hình|tình nguyện|tích cực|tín dụng|tòa án|tôn giáo|tư pháp|tư tưởng|tư vấn|
tập huấn|tập thể|tập đoàn|tệ nạn|tỉnh ủy|tổ chức|tổ dân phố|tổ quốc|tổng công ty|
tổng cục|tổng kết|tội phạm|viễn thông|việc làm|việt nam|văn hóa|văn minh|văn nghệ|
văn phòng|vận hành|vận tải|vận động|vật tư|vệ sinh|xuất khẩu|xuất sắc|xây dựng|
xã hội|xăng dầu|xử lý|y học|y tế|yêu cầu|ý kiến|đa khoa|điều dưỡng|điều hành|
điện lực|đoàn kết|đoàn thể|đào tạo|đánh giá|đô thị|đường bộ|đại biểu|đại học|
đại hội|đảm bảo|đảng bộ|đảng viên|đảng ủy|đất đai|đầu tư|địa bàn|địa phương|
định hướng|đối ngoại|đồng bào|đổi mới|động viên|ủy ban|ủy viên|ứng dụng|ứng phó
"""


@cache
def _compounds() -> re.Pattern[str]:
    words = "".join(_WORDS.split("\n")).split("|")
    longest = sorted(words, key=len, reverse=True)
    either = "|".join(longest).replace(" ", "[ \u00a0]")
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


def joints(text: str) -> frozenset[int]:
    """Return where in a text the spaces stand that a line should not part.

    They stand in compounds and in proper names: capitals side by side, behind the
    first word.
    """
    stretches = [match.span() for match in _compounds().finditer(text)]
    syllables = list(WORD.finditer(text))[1:]
    stretches += (
        (first.start(), second.end())
        for first, second in pairwise(syllables)
        if first[0].istitle() and second[0].istitle()
    )
    return frozenset(
        at for start, end in stretches for at in range(start, end) if text[at] == " "
    )
