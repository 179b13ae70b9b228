<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>motcua::ui::ApplicantCard</name>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Somebody else hands it in</source>
        <translation>Người khác nộp thay</translation>
    </message>
    <message>
        <source>Citizen</source>
        <translation>Công dân</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Tổ chức</translation>
    </message>
    <message>
        <source>Enterprise</source>
        <translation>Doanh nghiệp</translation>
    </message>
    <message>
        <source>Kind of applicant</source>
        <translation>Loại chủ hồ sơ</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>Card issued on</source>
        <translation>Ngày cấp thẻ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Người đại diện</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Name of who hands it in</source>
        <translation>Họ và tên người nộp thay</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Tax or registration code</source>
        <translation>Mã số thuế / đăng ký</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Banners</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CardReading</name>
    <message>
        <source>camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Hold the card's QR before the camera, 15 to 30 cm away</source>
        <translation>Đưa mã QR trên thẻ trước máy ảnh, cách 15–30 cm</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ChecklistModel</name>
    <message>
        <source>Pages not sorted yet</source>
        <translation>Trang chưa xếp loại</translation>
    </message>
    <message>
        <source>%1 (if any)</source>
        <translation>%1 (nếu có)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Orig.</source>
        <translation>Chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Sao</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DeviceStates</name>
    <message>
        <source>Printer ready</source>
        <translation>Máy in sẵn sàng</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Printer: no paper</source>
        <translation>Máy in hết giấy</translation>
    </message>
    <message>
        <source>Printer: look at it</source>
        <translation>Máy in cần kiểm tra</translation>
    </message>
    <message>
        <source>Printer paused</source>
        <translation>Máy in đang tạm dừng</translation>
    </message>
    <message>
        <source>Printer does not answer</source>
        <translation>Máy in không trả lời</translation>
    </message>
    <message>
        <source>Printer not found</source>
        <translation>Không thấy máy in</translation>
    </message>
    <message>
        <source>Print service does not answer</source>
        <translation>Dịch vụ in không trả lời</translation>
    </message>
    <message>
        <source>Prints to PDF</source>
        <translation>In ra tệp PDF</translation>
    </message>
    <message>
        <source>No scanner set up</source>
        <translation>Chưa cài máy quét</translation>
    </message>
    <message>
        <source>Scans from a folder</source>
        <translation>Quét từ thư mục</translation>
    </message>
    <message>
        <source>Scanner does not answer</source>
        <translation>Máy quét không trả lời</translation>
    </message>
    <message>
        <source>Scanner busy</source>
        <translation>Máy quét đang bận</translation>
    </message>
    <message>
        <source>Scanner ready</source>
        <translation>Máy quét sẵn sàng</translation>
    </message>
    <message>
        <source>Scanner not found</source>
        <translation>Không thấy máy quét</translation>
    </message>
    <message>
        <source>No camera set up</source>
        <translation>Chưa cài máy ảnh</translation>
    </message>
    <message>
        <source>Camera: wrong address</source>
        <translation>Máy ảnh: sai địa chỉ</translation>
    </message>
    <message>
        <source>Camera set up</source>
        <translation>Đã cài máy ảnh</translation>
    </message>
    <message>
        <source>Camera ready</source>
        <translation>Máy ảnh sẵn sàng</translation>
    </message>
    <message>
        <source>Camera not found</source>
        <translation>Không thấy máy ảnh</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossierPage</name>
    <message>
        <source>Printed: %1</source>
        <translation>Đã in: %1</translation>
    </message>
    <message>
        <source>Reprint receipt</source>
        <translation>In lại giấy tiếp nhận</translation>
    </message>
    <message>
        <source>View receipt</source>
        <translation>Xem giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Diễn biến</translation>
    </message>
    <message>
        <source>Printed papers</source>
        <translation>Giấy đã in</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Số định danh cá nhân</translation>
    </message>
    <message>
        <source>from the card</source>
        <translation>theo thẻ</translation>
    </message>
    <message>
        <source>Born, sex</source>
        <translation>Ngày sinh, giới tính</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Nơi cư trú</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Handed in by</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>đã thu</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>chưa thu</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Pages (%1)</source>
        <translation>Trang (%1)</translation>
    </message>
    <message>
        <source>Printed papers (%1)</source>
        <translation>Giấy đã in (%1)</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Trang kế tiếp</translation>
    </message>
    <message>
        <source>Larger, smaller, whole page</source>
        <translation>Phóng to, thu nhỏ, cả trang</translation>
    </message>
    <message>
        <source>Pages, what happened, printed papers</source>
        <translation>Trang, diễn biến, giấy đã in</translation>
    </message>
    <message>
        <source>Reprint / view the receipt</source>
        <translation>In lại / xem giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DraftModel</name>
    <message>
        <source>(no name yet)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message>
        <source>(no procedure yet)</source>
        <translation>(chưa chọn thủ tục)</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người làm</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DraftsPage</name>
    <message>
        <source>Nothing is half done. F2 begins a new dossier.</source>
        <translation>Không có hồ sơ nào đang làm dở. F2: lập hồ sơ mới.</translation>
    </message>
    <message>
        <source>Dossiers in work</source>
        <translation>Hồ sơ đang làm</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Để riêng</translation>
    </message>
    <message>
        <source>Put aside; nothing is deleted.</source>
        <translation>Đã để riêng; không có gì bị xóa.</translation>
    </message>
    <message>
        <source>Choose a dossier</source>
        <translation>Chọn hồ sơ</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Làm tiếp hồ sơ</translation>
    </message>
    <message>
        <source>Put it aside; Ctrl+Z takes that back</source>
        <translation>Để riêng; Ctrl+Z để lấy lại</translation>
    </message>
    <message>
        <source>In work</source>
        <translation>Đang làm</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DuePanel</name>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>No due date is promised for this procedure.</source>
        <translation>Thủ tục này không quy định ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Shown when the procedure is chosen.</source>
        <translation>Hiện khi đã chọn thủ tục.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::FeeModel</name>
    <message>
        <source>Exempt</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Không thu</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã thu</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Chưa thu</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Khoản thu</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Field</name>
    <message>
        <source>from card</source>
        <translation>theo thẻ</translation>
    </message>
</context>
<context>
    <name>HelpPanel</name>
    <message>
        <source>Search: code, name, ID number, phone</source>
        <translation>Tìm: mã hồ sơ, họ tên, số định danh, điện thoại</translation>
    </message>
    <message>
        <source>Show the newest; nothing typed is lost</source>
        <translation>Làm mới; không mất gì đang nhập</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Lấy lại việc vừa làm</translation>
    </message>
    <message>
        <source>Messages of today</source>
        <translation>Các thông báo hôm nay</translation>
    </message>
    <message>
        <source>Lock the screen; the form stays</source>
        <translation>Khóa màn hình; biểu mẫu giữ nguyên</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím tắt của màn hình này</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>Màn hình này</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Mọi màn hình</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IntakePage</name>
    <message>
        <source>Competent agency</source>
        <translation>Cơ quan giải quyết</translation>
    </message>
    <message>
        <source>This office</source>
        <translation>Cơ quan này</translation>
    </message>
    <message>
        <source>Card file</source>
        <translation>Ảnh thẻ</translation>
    </message>
    <message>
        <source>Card by camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Picture of the ID card's QR</source>
        <translation>Ảnh mã QR của thẻ căn cước</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff)</source>
        <translation>Ảnh (*.jpg *.jpeg *.png *.bmp *.webp *.tif *.tiff)</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh nộp</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>All ok</source>
        <translation>Tất cả đạt</translation>
    </message>
    <message>
        <source>D ok · T missing · K not valid</source>
        <translation>D đạt · T thiếu · K sai</translation>
    </message>
    <message>
        <source>Papers of the dossier</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>All paid</source>
        <translation>Đã thu hết</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu và in</translation>
    </message>
    <message>
        <source>Pages from files</source>
        <translation>Lấy trang từ tệp</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)</source>
        <translation>Ảnh và PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)</translation>
    </message>
    <message>
        <source>The page is in the bin.</source>
        <translation>Trang đã vào thùng rác.</translation>
    </message>
    <message>
        <source>Scanning page %1 · %2 %</source>
        <translation>Đang quét trang %1 · %2 %</translation>
    </message>
    <message>
        <source>New dossier; the one before is among those in work (F3)</source>
        <translation>Hồ sơ mới; hồ sơ trước nằm ở mục Đang làm (F3)</translation>
    </message>
    <message>
        <source>Every case</source>
        <translation>Mọi trường hợp</translation>
    </message>
    <message>
        <source>This QR is not of an ID card.</source>
        <translation>Mã QR này không phải của thẻ căn cước.</translation>
    </message>
    <message>
        <source>Filled %1 of %2 from the card; please compare</source>
        <translation>Đã điền %1/%2 mục theo thẻ; đề nghị đối chiếu</translation>
    </message>
    <message>
        <source>A scan is running. Esc ends it; its pages stay.</source>
        <translation>Đang quét. Esc để dừng; các trang đã quét được giữ.</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Đã tiếp nhận: %1</translation>
    </message>
    <message>
        <source>Scan cancelled; %1 pages kept</source>
        <translation>Đã dừng quét; giữ lại %1 trang</translation>
    </message>
    <message>
        <source>%1 pages scanned</source>
        <translation>Đã quét %1 trang</translation>
    </message>
    <message>
        <source>Next dossier; this one stays among those in work</source>
        <translation>Hồ sơ mới; hồ sơ này vẫn ở mục Đang làm</translation>
    </message>
    <message>
        <source>Next field; never saves</source>
        <translation>Sang ô kế tiếp; không bao giờ lưu</translation>
    </message>
    <message>
        <source>ID card from a picture file / from the camera; a hand-held reader works in every field</source>
        <translation>Đọc thẻ từ tệp ảnh / từ máy ảnh; đầu đọc cầm tay dùng được ở mọi ô</translation>
    </message>
    <message>
        <source>All papers ok; in the list D ok, T missing, K not valid, digits for the number</source>
        <translation>Tất cả đạt; trong danh sách: D đạt, T thiếu, K không hợp lệ, chữ số là số bản</translation>
    </message>
    <message>
        <source>Scan / files into the chosen paper; Esc ends a scan and keeps its pages</source>
        <translation>Quét / lấy tệp vào thành phần đang chọn; Esc dừng quét và giữ các trang</translation>
    </message>
    <message>
        <source>All fees paid; Space for one</source>
        <translation>Đã thu hết; phím cách: từng khoản</translation>
    </message>
    <message>
        <source>Save: code, receipt on screen and paper</source>
        <translation>Lưu: cấp mã, giấy tiếp nhận trên màn hình và ra giấy</translation>
    </message>
    <message>
        <source>Reprint / view the last receipt</source>
        <translation>In lại / xem giấy tiếp nhận vừa rồi</translation>
    </message>
    <message>
        <source>New dossier</source>
        <translation>Hồ sơ mới</translation>
    </message>
    <message>
        <source>Empty: the next number of this counter&apos;s book</source>
        <translation>Để trống: số kế tiếp trong quyển biên lai của quầy</translation>
    </message>
    <message>
        <source>Fee receipt no.</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Number of the fee receipt</source>
        <translation>Số biên lai</translation>
    </message>
</context>
<context>
    <name>motcua::ui::LockPage</name>
    <message>
        <source>New password</source>
        <translation>Mật khẩu mới</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>Nhập lại mật khẩu mới</translation>
    </message>
    <message>
        <source>Change it and unlock</source>
        <translation>Đổi mật khẩu và mở khóa</translation>
    </message>
    <message>
        <source>Change my password</source>
        <translation>Đổi mật khẩu của tôi</translation>
    </message>
    <message>
        <source>The two new passwords differ.</source>
        <translation>Hai mật khẩu mới không giống nhau.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>The form on the screen is kept as it is.</source>
        <translation>Nội dung đang nhập được giữ nguyên.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>Somebody else signs in</source>
        <translation>Người khác đăng nhập</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Navigation</name>
    <message>
        <source>Counter</source>
        <translation>Tại quầy</translation>
    </message>
    <message>
        <source>Work queues</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>Theo dõi</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Đơn vị</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PageModel</name>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PageViewer</name>
    <message>
        <source>Page, large</source>
        <translation>Trang phóng to</translation>
    </message>
    <message>
        <source>No pages.</source>
        <translation>Chưa có trang.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Không hiện được trang này.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PagesPanel</name>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Thùng rác</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>Các trang của thành phần</translation>
    </message>
    <message>
        <source>Bin (%1)</source>
        <translation>Thùng rác (%1)</translation>
    </message>
    <message>
        <source>Bin: %1</source>
        <translation>Thùng rác: %1</translation>
    </message>
    <message>
        <source>Enter takes the page back</source>
        <translation>Enter: lấy lại trang</translation>
    </message>
    <message>
        <source>No page yet. Scan, or drop or paste pictures and PDF files here.</source>
        <translation>Chưa có trang. Quét, hoặc kéo thả, dán ảnh và tệp PDF vào đây.</translation>
    </message>
    <message>
        <source>Enter view · Del bin · Ctrl+←→ turn · Ctrl+↑↓ move · Ctrl+PgUp/PgDn other paper</source>
        <translation>Enter xem · Del bỏ · Ctrl+←→ xoay · Ctrl+↑↓ chuyển · Ctrl+PgUp/PgDn sang mục khác</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProcedurePicker</name>
    <message>
        <source>Letters without marks, initials, or the code</source>
        <translation>Gõ không dấu, chữ đầu hoặc mã, ví dụ: dkks</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReceiptStrip</name>
    <message>
        <source>Just received</source>
        <translation>Vừa tiếp nhận</translation>
    </message>
    <message>
        <source>Picture of the receipt</source>
        <translation>Hình giấy tiếp nhận</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>In lại</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Đã in: %1</translation>
    </message>
    <message>
        <source>Not printed. F11 tries again.</source>
        <translation>Chưa in được. F11: in lại.</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Hẹn trả %1</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>Đang in…</translation>
    </message>
    <message>
        <source>One receipt for all</source>
        <translation>Giấy nhận chung</translation>
    </message>
    <message>
        <source>%1 dossiers of this person</source>
        <translation>%1 hồ sơ của cùng người</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ScanRun</name>
    <message>
        <source>scanner</source>
        <translation>Máy quét</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SearchPage</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Enter opens the dossier · Down goes into the list · words may be without marks, the last one unfinished</source>
        <translation>Enter mở hồ sơ · ↓ vào danh sách · có thể gõ không dấu, từ cuối chưa cần đủ</translation>
    </message>
    <message>
        <source>Found dossiers</source>
        <translation>Hồ sơ tìm thấy</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>The newest %1; type more to narrow it down</source>
        <translation>%1 hồ sơ mới nhất; gõ thêm để lọc</translation>
    </message>
    <message>
        <source>%1 dossiers</source>
        <translation>%1 hồ sơ</translation>
    </message>
    <message>
        <source>Into the search box</source>
        <translation>Vào ô tìm kiếm</translation>
    </message>
    <message>
        <source>From the box into the list</source>
        <translation>Từ ô tìm vào danh sách</translation>
    </message>
    <message>
        <source>Opens the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tra cứu</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Receiving dossiers and returning results</source>
        <translation>Tiếp nhận hồ sơ và trả kết quả</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Opening the store…</source>
        <translation>Đang mở kho dữ liệu…</translation>
    </message>
    <message>
        <source>Demo office: choose one, no password to type.</source>
        <translation>Đơn vị dùng thử: chọn một người, không cần mật khẩu.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StatusBar</name>
    <message>
        <source>Messages (%1)</source>
        <translation>Thông báo (%1)</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Thông báo</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SummaryModel</name>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>Số định danh</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Lấy lại</translation>
    </message>
</context>
<context>
    <name>motcua::ui::TopBar</name>
    <message>
        <source>Code, name, ID number, phone, or read the receipt's QR (Ctrl+F)</source>
        <translation>Mã hồ sơ, họ tên, số định danh, điện thoại hoặc quét QR (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search dossiers</source>
        <translation>Tìm hồ sơ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
</context>
<context>
    <name>motcua::ui::Workspace</name>
    <message>
        <source>%1 · counter %2</source>
        <translation>%1 · quầy %2</translation>
    </message>
    <message>
        <source>The reader sent a code that nothing here can use.</source>
        <translation>Đầu đọc gửi một mã không dùng được ở đây.</translation>
    </message>
    <message>
        <source>No dossier %1 at this counter.</source>
        <translation>Quầy này không có hồ sơ %1.</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Chưa có thông báo.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The desk of a one-stop counter.</source>
        <translation>Phần mềm bộ phận một cửa.</translation>
    </message>
    <message>
        <source>Opens the demo office, made at the first start.</source>
        <translation>Mở đơn vị dùng thử, tạo ở lần chạy đầu.</translation>
    </message>
    <message>
        <source>Where the store lies.</source>
        <translation>Thư mục chứa kho dữ liệu.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Draft</source>
        <translation>Đang làm</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Chờ nghĩa vụ tài chính</translation>
    </message>
    <message>
        <source>Result is there</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Result handed over</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Công dân rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Not fetched</source>
        <translation>Quá hạn nhận</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Để riêng</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Không hợp lệ</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa xem</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Quản trị</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Opened a draft</source>
        <translation>Lập hồ sơ mới</translation>
    </message>
    <message>
        <source>Added a page</source>
        <translation>Thêm một trang</translation>
    </message>
    <message>
        <source>Put a page into the bin</source>
        <translation>Bỏ một trang vào thùng rác</translation>
    </message>
    <message>
        <source>Took a page back from the bin</source>
        <translation>Lấy lại một trang từ thùng rác</translation>
    </message>
    <message>
        <source>Moved a page</source>
        <translation>Chuyển một trang</translation>
    </message>
    <message>
        <source>Turned a page</source>
        <translation>Xoay một trang</translation>
    </message>
    <message>
        <source>Put the draft aside</source>
        <translation>Để riêng hồ sơ đang làm</translation>
    </message>
    <message>
        <source>Took the draft up again</source>
        <translation>Làm tiếp hồ sơ</translation>
    </message>
    <message>
        <source>Received the dossier and gave the code</source>
        <translation>Tiếp nhận hồ sơ và cấp mã</translation>
    </message>
    <message>
        <source>Corrected the dossier</source>
        <translation>Sửa thông tin hồ sơ</translation>
    </message>
    <message>
        <source>Printed again (copy %1): %2</source>
        <translation>In lại (lần %1): %2</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Đã in: %1</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Chuyển sang: %1</translation>
    </message>
    <message>
        <source>A step of the dossier</source>
        <translation>Một bước xử lý</translation>
    </message>
    <message>
        <source>receipt</source>
        <translation>giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>request for further papers</source>
        <translation>phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>refusal</source>
        <translation>phiếu từ chối</translation>
    </message>
    <message>
        <source>apology and new date</source>
        <translation>phiếu xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>notice that work was stopped</source>
        <translation>thông báo dừng giải quyết</translation>
    </message>
    <message>
        <source>control sheet</source>
        <translation>phiếu kiểm soát</translation>
    </message>
    <message>
        <source>slip of the result</source>
        <translation>biên nhận trả kết quả</translation>
    </message>
    <message>
        <source>fee receipt</source>
        <translation>biên lai thu phí</translation>
    </message>
</context>
<context>
    <name>motcua::ui::EarlierDialog</name>
    <message>
        <source>Earlier dossiers of this person</source>
        <translation>Hồ sơ trước đây của người này</translation>
    </message>
    <message>
        <source>Papers scanned before</source>
        <translation>Giấy tờ đã số hóa</translation>
    </message>
    <message>
        <source>Take person and papers</source>
        <translation>Lấy thông tin và giấy tờ</translation>
    </message>
    <message>
        <source>New one of the same procedure</source>
        <translation>Làm hồ sơ mới cùng thủ tục</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Papers scanned before (Tab, Space chooses)</source>
        <translation>Giấy tờ đã số hóa (Tab sang, phím cách để chọn)</translation>
    </message>
    <message>
        <source>%1 · %2 pages · %3</source>
        <translation>%1 · %2 trang · %3</translation>
    </message>
    <message>
        <source>No paper of it was scanned.</source>
        <translation>Hồ sơ này chưa có giấy tờ nào được quét.</translation>
    </message>
    <message>
        <source>None fits a paper of the procedure that is chosen: Enter takes the person only, Ctrl+Enter the procedure too.</source>
        <translation>Không khớp giấy tờ nào của thủ tục đang chọn: Enter chỉ lấy thông tin người nộp, Ctrl+Enter lấy cả thủ tục.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::EarlierStrip</name>
    <message>
        <source>Earlier dossiers</source>
        <translation>Hồ sơ trước đây</translation>
    </message>
    <message>
        <source>Earlier dossiers: %1</source>
        <translation>Hồ sơ trước đây: %1</translation>
    </message>
    <message>
        <source>Taken over from %1: the person and %2 pages</source>
        <translation>Đã lấy từ %1: thông tin và %2 trang</translation>
    </message>
    <message>
        <source>Taken over from %1: the person</source>
        <translation>Đã lấy từ %1: thông tin người nộp</translation>
    </message>
</context>
<context>
    <name>motcua::ui::AccountsPage</name>
    <message>
        <source>Signs in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Đã khóa</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>Tài khoản mới</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Of this counter; an account is never deleted, what it did stays under its name.</source>
        <translation>Của máy này. Tài khoản không bị xóa: việc đã làm vẫn mang tên người làm.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Empty: stays as it is.</source>
        <translation>Để trống: giữ mật khẩu đang dùng.</translation>
    </message>
    <message>
        <source>%1 letters or more. At the lock screen (Ctrl+L) each changes his own.</source>
        <translation>Ít nhất %1 ký tự. Mỗi người tự đổi ở màn hình khóa (Ctrl+L).</translation>
    </message>
    <message>
        <source>Let sign in again</source>
        <translation>Cho đăng nhập lại</translation>
    </message>
    <message>
        <source>No longer let sign in</source>
        <translation>Khóa tài khoản</translation>
    </message>
    <message>
        <source>Write the full name.</source>
        <translation>Hãy ghi họ và tên.</translation>
    </message>
    <message>
        <source>A sign-in name: 2 to 32 of a-z, 0-9, dot, dash.</source>
        <translation>Tên đăng nhập: 2 đến 32 ký tự a-z, 0-9, dấu chấm, gạch.</translation>
    </message>
    <message>
        <source>%1 is taken already.</source>
        <translation>Tên %1 đã có người dùng.</translation>
    </message>
    <message>
        <source>%1: saved</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>%1 signs in as %2</source>
        <translation>%1 đăng nhập bằng tên %2</translation>
    </message>
    <message>
        <source>%1 signs in again</source>
        <translation>%1 đăng nhập lại được</translation>
    </message>
    <message>
        <source>%1 can no longer sign in</source>
        <translation>%1 không đăng nhập được nữa</translation>
    </message>
    <message>
        <source>A new account</source>
        <translation>Tài khoản mới</translation>
    </message>
    <message>
        <source>Change name, role or password of the chosen one</source>
        <translation>Sửa tên, vai trò, mật khẩu của người đang chọn</translation>
    </message>
    <message>
        <source>Save it / leave it</source>
        <translation>Lưu / bỏ</translation>
    </message>
    <message>
        <source>No longer let sign in, or again</source>
        <translation>Khóa tài khoản, hoặc cho đăng nhập lại</translation>
    </message>
</context>
</TS>
