<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>finding</name>
    <message>
        <source>The card&apos;s text arrived in a wrong encoding and was restored.</source>
        <translation>Chữ trên mã QR bị sai bảng mã khi đọc và đã được khôi phục.</translation>
    </message>
    <message>
        <source>Letters of the card&apos;s text were lost on the way; read the card again or type the name and address.</source>
        <translation>Chữ trên mã QR bị mất dấu hoặc mất chữ khi đọc; hãy quét lại thẻ hoặc gõ tay họ tên và địa chỉ.</translation>
    </message>
    <message>
        <source>The reader typed through the Vietnamese keyboard; the digits were restored.</source>
        <translation>Đầu đọc gõ qua bàn phím tiếng Việt; các chữ số đã được khôi phục.</translation>
    </message>
    <message>
        <source>The fields of the card were separated by an unusual sign.</source>
        <translation>Các mục trên mã QR được ngăn bằng ký tự khác thường.</translation>
    </message>
    <message>
        <source>The reader sent more than one card; only the first was taken.</source>
        <translation>Đầu đọc gửi dữ liệu của nhiều thẻ; chỉ lấy thẻ đầu tiên.</translation>
    </message>
    <message>
        <source>The card&apos;s fields stand in an unknown order; compare every field with the card.</source>
        <translation>Các mục trên mã QR có thứ tự lạ; hãy đối chiếu từng mục với thẻ.</translation>
    </message>
    <message>
        <source>The card carries %1 further fields that are not used.</source>
        <translation>Mã QR có thêm %1 mục không dùng đến.</translation>
    </message>
    <message>
        <source>The card does not give this field.</source>
        <translation>Mã QR không có mục này.</translation>
    </message>
    <message>
        <source>The card was due for renewal on %1 (age %2); look at its date of expiry.</source>
        <translation>Thẻ đã đến hạn cấp đổi ngày %1 (đủ %2 tuổi); hãy xem hạn ghi trên thẻ.</translation>
    </message>
    <message>
        <source>The form says &quot;%1&quot;, the card says &quot;%2&quot;; the form was left as it is.</source>
        <translation>Trên tờ khai ghi &quot;%1&quot;, trên thẻ ghi &quot;%2&quot;; giữ nguyên tờ khai.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a date.</source>
        <translation>&quot;%1&quot; không phải là ngày tháng hợp lệ.</translation>
    </message>
    <message>
        <source>Only the year of birth is known: %1.</source>
        <translation>Chỉ biết năm sinh: %1.</translation>
    </message>
    <message>
        <source>The birth date %1 lies in the future.</source>
        <translation>Ngày sinh %1 ở tương lai.</translation>
    </message>
    <message>
        <source>The birth date %1 lies more than 120 years back.</source>
        <translation>Ngày sinh %1 cách đây hơn 120 năm.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a full date of issue.</source>
        <translation>Ngày cấp &quot;%1&quot; không hợp lệ.</translation>
    </message>
    <message>
        <source>The date of issue %1 lies in the future.</source>
        <translation>Ngày cấp %1 ở tương lai.</translation>
    </message>
    <message>
        <source>The date of issue %1 lies before the birth date.</source>
        <translation>Ngày cấp %1 trước ngày sinh.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither Nam nor Nữ.</source>
        <translation>Giới tính &quot;%1&quot; không phải Nam hoặc Nữ.</translation>
    </message>
    <message>
        <source>The personal number is missing.</source>
        <translation>Chưa có số định danh cá nhân.</translation>
    </message>
    <message>
        <source>%1 is an old 9-digit ID number (CMND).</source>
        <translation>%1 là số CMND cũ (9 số).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds other signs than digits; a passport or foreign paper is accepted.</source>
        <translation>&quot;%1&quot; có ký tự không phải chữ số; hộ chiếu hoặc giấy tờ nước ngoài vẫn được nhận.</translation>
    </message>
    <message>
        <source>The number has %1 digits instead of 12.</source>
        <translation>Số giấy tờ có %1 chữ số, không phải 12.</translation>
    </message>
    <message>
        <source>The old ID number &quot;%1&quot; does not have 9 digits.</source>
        <translation>Số CMND cũ &quot;%1&quot; không đủ 9 chữ số.</translation>
    </message>
    <message>
        <source>No province has the code %1 with which this number begins.</source>
        <translation>Không có tỉnh, thành nào mang mã %1 ở đầu số này.</translation>
    </message>
    <message>
        <source>The number was given for a birth registered abroad (code %1).</source>
        <translation>Số định danh cấp cho người khai sinh ở nước ngoài (mã %1).</translation>
    </message>
    <message>
        <source>The sex in the number does not match the sex given.</source>
        <translation>Giới tính trong số định danh không khớp giới tính đã khai.</translation>
    </message>
    <message>
        <source>The number says born in %1, the form says %2.</source>
        <translation>Số định danh ghi năm sinh %1, tờ khai ghi %2.</translation>
    </message>
    <message>
        <source>The number says born in %1, which is still to come.</source>
        <translation>Số định danh ghi năm sinh %1, chưa tới.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Chưa có họ tên.</translation>
    </message>
    <message>
        <source>The name is longer than %1 letters.</source>
        <translation>Họ tên dài quá %1 ký tự.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds signs that names do not have.</source>
        <translation>&quot;%1&quot; có ký tự không thường có trong họ tên.</translation>
    </message>
    <message>
        <source>The address is longer than %1 letters.</source>
        <translation>Địa chỉ dài quá %1 ký tự.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no Vietnamese phone number.</source>
        <translation>&quot;%1&quot; không phải số điện thoại Việt Nam.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a foreign phone number.</source>
        <translation>&quot;%1&quot; là số điện thoại nước ngoài.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address.</source>
        <translation>&quot;%1&quot; không phải địa chỉ thư điện tử.</translation>
    </message>
    <message>
        <source>The tax or registration code is missing.</source>
        <translation>Chưa có mã số thuế hoặc mã số đăng ký.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no tax code of 10, 12 or 13 digits.</source>
        <translation>&quot;%1&quot; không phải mã số thuế 10, 12 hoặc 13 chữ số.</translation>
    </message>
    <message>
        <source>The check digit of the tax code %1 is wrong.</source>
        <translation>Mã số thuế %1 sai chữ số kiểm tra.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not look like a national procedure code.</source>
        <translation>&quot;%1&quot; không giống mã thủ tục quốc gia.</translation>
    </message>
    <message>
        <source>No papers are published.</source>
        <translation>Nguồn không công bố thành phần hồ sơ.</translation>
    </message>
    <message>
        <source>The papers are published as running text without a table: %1</source>
        <translation>Thành phần hồ sơ viết thành đoạn văn, không có bảng: %1</translation>
    </message>
    <message>
        <source>Text after the table of papers belongs to no row: %1</source>
        <translation>Đoạn chữ sau bảng thành phần hồ sơ không thuộc dòng nào: %1</translation>
    </message>
    <message>
        <source>%1 quantities stand there without a paper.</source>
        <translation>Có %1 dòng chỉ ghi số lượng, không ghi tên giấy tờ.</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; is empty.</source>
        <translation>Bảng &quot;%1&quot; không có dòng nào.</translation>
    </message>
    <message>
        <source>%1 rows are advice and no papers.</source>
        <translation>Có %1 dòng là hướng dẫn, không phải giấy tờ phải nộp.</translation>
    </message>
    <message>
        <source>A row of advice is published with a quantity: %1</source>
        <translation>Dòng hướng dẫn lại có ghi số lượng: %1</translation>
    </message>
    <message>
        <source>The papers are listed for %1 cases; compare them with the procedure&apos;s text.</source>
        <translation>Thành phần hồ sơ chia theo %1 trường hợp; hãy đối chiếu với văn bản của thủ tục.</translation>
    </message>
    <message>
        <source>One published row held %1 papers; the quantity of each is that of the row.</source>
        <translation>Một dòng công bố gộp %1 giấy tờ; số lượng mỗi giấy lấy theo dòng.</translation>
    </message>
    <message>
        <source>The quantity ran into the name (&quot;…%1&quot;); read as %2.</source>
        <translation>Số lượng dính vào tên giấy tờ (&quot;…%1&quot;); hiểu là %2.</translation>
    </message>
    <message>
        <source>The quantity is published as 0; taken from the words: %1 originals and %2 copies.</source>
        <translation>Số lượng công bố là 0; lấy theo lời văn: %1 bản chính và %2 bản sao.</translation>
    </message>
    <message>
        <source>The quantity of &quot;%1&quot; is published as 0; one is assumed.</source>
        <translation>Số lượng của &quot;%1&quot; công bố là 0; tạm tính 1.</translation>
    </message>
    <message>
        <source>Time and fees could not be told apart: %1</source>
        <translation>Không tách được thời hạn và lệ phí: %1</translation>
    </message>
    <message>
        <source>Text before the first channel belongs to no row: %1</source>
        <translation>Đoạn chữ trước dòng đầu không thuộc hình thức nộp nào: %1</translation>
    </message>
    <message>
        <source>The time is published as %1 without a unit; counted as working days.</source>
        <translation>Thời hạn công bố là %1, không ghi đơn vị; tạm tính ngày làm việc.</translation>
    </message>
    <message>
        <source>The time is published as %1 without a unit; the text says %2.</source>
        <translation>Thời hạn công bố là %1, không ghi đơn vị; theo lời văn là %2.</translation>
    </message>
    <message>
        <source>The time %1 %2 was converted.</source>
        <translation>Thời hạn %1 %2 đã được quy đổi.</translation>
    </message>
    <message>
        <source>No time limit is published.</source>
        <translation>Nguồn không công bố thời hạn giải quyết.</translation>
    </message>
    <message>
        <source>The time is published in words: %1</source>
        <translation>Thời hạn ghi bằng lời: %1</translation>
    </message>
    <message>
        <source>No time is published; the text says %1 %2.</source>
        <translation>Nguồn không ghi thời hạn; theo lời văn là %1 %2.</translation>
    </message>
    <message>
        <source>Time and fee ran together; the time was read as %1.</source>
        <translation>Thời hạn và lệ phí dính liền nhau; thời hạn hiểu là %1.</translation>
    </message>
    <message>
        <source>Time and fee ran together and can be cut in more than one way; the time was read as %1.</source>
        <translation>Thời hạn và lệ phí dính liền nhau, có nhiều cách tách; thời hạn tạm hiểu là %1.</translation>
    </message>
    <message>
        <source>Done on the same day, after %1 on the next working day: taken from the procedure&apos;s text.</source>
        <translation>Trả trong ngày, nhận sau %1 thì trả ngày làm việc tiếp theo: lấy theo lời văn của thủ tục.</translation>
    </message>
    <message>
        <source>The words name an hour after which the next day counts: %1</source>
        <translation>Lời văn có nêu giờ chốt nhận trong ngày: %1</translation>
    </message>
    <message>
        <source>The column says %1 days, the words say working days; working days were taken.</source>
        <translation>Cột ghi %1 ngày, lời văn ghi ngày làm việc; lấy theo ngày làm việc.</translation>
    </message>
    <message>
        <source>The column says %1, the words name %2.</source>
        <translation>Cột ghi %1, lời văn nêu %2.</translation>
    </message>
    <message>
        <source>The words name further times: %1.</source>
        <translation>Lời văn còn nêu các thời hạn khác: %1.</translation>
    </message>
    <message>
        <source>Several times are published for one channel; they were made cases.</source>
        <translation>Một hình thức nộp có nhiều thời hạn; đã tách thành các trường hợp.</translation>
    </message>
    <message>
        <source>No fee is published, not even that there is none.</source>
        <translation>Nguồn không công bố lệ phí, cũng không ghi là miễn phí.</translation>
    </message>
    <message>
        <source>The fee is published in words only: %1</source>
        <translation>Lệ phí chỉ ghi bằng lời: %1</translation>
    </message>
    <message>
        <source>Published as free, with words: %1</source>
        <translation>Công bố là miễn phí nhưng có ghi chú: %1</translation>
    </message>
    <message>
        <source>Published as free, but the words name amounts: %1</source>
        <translation>Công bố là miễn phí nhưng lời văn có số tiền: %1</translation>
    </message>
    <message>
        <source>The fee is more than one number: %1</source>
        <translation>Mức thu không chỉ là một con số: %1</translation>
    </message>
    <message>
        <source>%1 fees are published for the counter; which applies depends on the case.</source>
        <translation>Có %1 mức thu tại quầy; áp dụng tùy trường hợp.</translation>
    </message>
    <message>
        <source>The fee is not in đồng: %1</source>
        <translation>Lệ phí không tính bằng đồng: %1</translation>
    </message>
    <message>
        <source>The amount %1 was published in thousands; read as %2 đ.</source>
        <translation>Số tiền %1 công bố theo đơn vị nghìn; hiểu là %2 đ.</translation>
    </message>
    <message>
        <source>The amount %1 đ is unlikely; the words say: %2</source>
        <translation>Số tiền %1 đ khó tin; lời văn ghi: %2</translation>
    </message>
    <message>
        <source>The column says %1 đ, the words: %2</source>
        <translation>Cột ghi %1 đ, lời văn ghi: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; became &quot;%2&quot;.</source>
        <translation>&quot;%1&quot; đổi thành &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Added: %1 %2</source>
        <translation>Thêm: %1 %2</translation>
    </message>
    <message>
        <source>Removed: %1 %2</source>
        <translation>Bỏ: %1 %2</translation>
    </message>
    <message>
        <source>%1: %2 became %3.</source>
        <translation>%1: %2 đổi thành %3.</translation>
    </message>
    <message>
        <source>Notes, order or sources changed.</source>
        <translation>Thay đổi ghi chú, thứ tự hoặc nguồn.</translation>
    </message>
    <message>
        <source>The agency is missing.</source>
        <translation>Chưa có cơ quan.</translation>
    </message>
    <message>
        <source>No agency with the code %1 is known.</source>
        <translation>Không có cơ quan nào mang mã %1.</translation>
    </message>
    <message>
        <source>%1 does not exist on %2; its work is done by: %3.</source>
        <translation>%1 không còn (hoặc chưa) hoạt động ngày %2; cơ quan tiếp quản: %3.</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>male</source>
        <translation>nam</translation>
    </message>
    <message>
        <source>female</source>
        <translation>nữ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Old number</source>
        <translation>Số CMND cũ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Nơi thường trú</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ngày cấp</translation>
    </message>
    <message>
        <source>Give the text of one card&apos;s QR, in quotes; - reads it from stdin.</source>
        <translation>Hãy cho nội dung mã QR của một thẻ, đặt trong ngoặc kép; - để đọc từ stdin.</translation>
    </message>
    <message>
        <source>Reads the text of an ID card&apos;s QR: fields and findings.</source>
        <translation>Đọc nội dung mã QR của thẻ căn cước: các mục và nhận xét.</translation>
    </message>
    <message>
        <source>This is not the text of an ID card&apos;s QR: it holds no card number.</source>
        <translation>Đây không phải nội dung mã QR của thẻ căn cước: không có số thẻ nào.</translation>
    </message>
    <message>
        <source>Give one or more pictures of ID cards.</source>
        <translation>Hãy cho một hoặc nhiều ảnh thẻ căn cước.</translation>
    </message>
    <message>
        <source>Finds and reads the QR of an ID card in pictures.</source>
        <translation>Tìm và đọc mã QR của thẻ căn cước trong ảnh.</translation>
    </message>
    <message>
        <source>Give one file or folder of procedures.</source>
        <translation>Hãy cho một tệp hoặc thư mục chứa thủ tục.</translation>
    </message>
    <message>
        <source>Give one procedure code.</source>
        <translation>Hãy cho một mã thủ tục.</translation>
    </message>
    <message>
        <source>Give the words to search for.</source>
        <translation>Hãy cho từ cần tìm.</translation>
    </message>
    <message>
        <source>--on needs a date such as 2026-11-24.</source>
        <translation>--on cần một ngày, ví dụ 2026-11-24.</translation>
    </message>
    <message>
        <source>--version needs a number from 1.</source>
        <translation>--version cần một số từ 1 trở lên.</translation>
    </message>
    <message>
        <source>%1 procedures read: %2 new, %3 changed, %4 unchanged, %5 with doubts, %6 problems.</source>
        <translation>Đã đọc %1 thủ tục: %2 mới, %3 thay đổi, %4 không đổi, %5 có điểm chưa chắc, %6 lỗi.</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run).</source>
        <translation>Chưa ghi gì (--dry-run).</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>Imports procedures: our JSON or CSV, or the national portal&apos;s.</source>
        <translation>Nhập thủ tục: JSON hoặc CSV của phần mềm, hoặc dữ liệu Cổng DVC quốc gia.</translation>
    </message>
    <message>
        <source>Lists the procedures in force.</source>
        <translation>Liệt kê các thủ tục đang áp dụng.</translation>
    </message>
    <message>
        <source>Shows one procedure with papers, terms, fees and doubts.</source>
        <translation>Xem một thủ tục: thành phần hồ sơ, thời hạn, lệ phí, điểm chưa chắc.</translation>
    </message>
    <message>
        <source>Finds procedures as clerks type them.</source>
        <translation>Tìm thủ tục theo cách gõ của cán bộ.</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Legal grounds</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Điểm chưa chắc</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>%1 originals, %2 copies</source>
        <translation>%1 bản chính, %2 bản sao</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>online</source>
        <translation>trực tuyến</translation>
    </message>
    <message>
        <source>post</source>
        <translation>bưu chính</translation>
    </message>
    <message>
        <source>%1 working days</source>
        <translation>%1 ngày làm việc</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>%1 working hours</source>
        <translation>%1 giờ làm việc</translation>
    </message>
    <message>
        <source>the same day, until %1</source>
        <translation>trong ngày, nhận trước %1</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>no term</source>
        <translation>không có thời hạn</translation>
    </message>
</context>
</TS>
