<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>motcua::ui::CounterEdits</name>
    <message>
        <source>%1 settings taken over</source>
        <translation>Đã nhận %1 thiết lập</translation>
    </message>
    <message>
        <source>Settings written to %1</source>
        <translation>Đã ghi thiết lập ra tệp %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DeviceModel</name>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Máy ảnh</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Đầu đọc</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>This counter</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DeviceSurvey</name>
    <message>
        <source>Hand-held reader</source>
        <translation>Đầu đọc mã cầm tay</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Waits for a code</source>
        <translation>Chờ mã đầu tiên</translation>
    </message>
    <message>
        <source>types like a keyboard</source>
        <translation>gõ như bàn phím</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Có trả lời</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Đang hỏi…</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Không trả lời</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DeviceTrial</name>
    <message>
        <source>No QR code seen</source>
        <translation>Chưa thấy mã QR</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>Đang mở máy ảnh…</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Máy in: %1</translation>
    </message>
    <message>
        <source>Printing the test page…</source>
        <translation>Đang in trang thử…</translation>
    </message>
    <message>
        <source>Read a card, a receipt or a barcode now: what comes is shown here.</source>
        <translation>Hãy đọc một thẻ, một giấy tiếp nhận hoặc một mã vạch: kết quả hiện ở đây.</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>Đã nhận ra: %1</translation>
    </message>
    <message>
        <source>Scanning a page…</source>
        <translation>Đang quét một trang…</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Trang in thử</translation>
    </message>
    <message>
        <source>The camera works: %1 × %2 pixels</source>
        <translation>Máy ảnh hoạt động tốt: %1 × %2 điểm ảnh</translation>
    </message>
    <message>
        <source>The scanner works: a page of %1 × %2 pixels in %3 s</source>
        <translation>Máy quét hoạt động tốt: một trang %1 × %2 điểm ảnh trong %3 giây</translation>
    </message>
    <message>
        <source>The test page is out after %1 s. Compare the frame, the ruler and the letters.</source>
        <translation>Trang thử đã in sau %1 giây. Hãy xem khung, thước đo và chữ trên giấy.</translation>
    </message>
</context>
<context>
    <name>DeviceWords</name>
    <message>
        <source>01 Receipt with the due date</source>
        <translation>01 Giấy tiếp nhận và hẹn trả</translation>
    </message>
    <message>
        <source>02 Request to supplement</source>
        <translation>02 Phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>03 Refusal</source>
        <translation>03 Phiếu từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>04 Apology</source>
        <translation>04 Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>05 Notice of stopping</source>
        <translation>05 Thông báo dừng giải quyết</translation>
    </message>
    <message>
        <source>06 Control sheet</source>
        <translation>06 Phiếu kiểm soát</translation>
    </message>
    <message>
        <source>07 Register</source>
        <translation>07 Sổ theo dõi hồ sơ</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>Khổ A4</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>Khổ A5</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Đen trắng</translation>
    </message>
    <message>
        <source>Blurred: hold still, clean the lens</source>
        <translation>Ảnh nhòe: giữ yên, lau ống kính</translation>
    </message>
    <message>
        <source>Both sides by turning the stack</source>
        <translation>Hai mặt, lật chồng giấy</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Hai mặt</translation>
    </message>
    <message>
        <source>Both sides, turning the stack</source>
        <translation>Hai mặt, lật tay</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Đang bận</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Does not answer</source>
        <translation>Không trả lời</translation>
    </message>
    <message>
        <source>Feeder if loaded, else glass</source>
        <translation>Khay nạp nếu có giấy, không thì mặt kính</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>Khay nạp, hai mặt</translation>
    </message>
    <message>
        <source>Feeder, one side</source>
        <translation>Khay nạp, một mặt</translation>
    </message>
    <message>
        <source>Front and back on one sheet</source>
        <translation>Mặt trước và sau trên một tờ</translation>
    </message>
    <message>
        <source>Glare: tilt it, or move the lamp</source>
        <translation>Bị lóa: nghiêng đi hoặc dời đèn</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Mặt kính</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Xám</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>Cỡ thẻ căn cước</translation>
    </message>
    <message>
        <source>ID card, both sides</source>
        <translation>Thẻ căn cước hai mặt</translation>
    </message>
    <message>
        <source>List of handing over</source>
        <translation>Phiếu bàn giao</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Cần xem máy</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Chưa thử</translation>
    </message>
    <message>
        <source>One side</source>
        <translation>Một mặt</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>Out of paper</source>
        <translation>Hết giấy</translation>
    </message>
    <message>
        <source>Pages as they come</source>
        <translation>Từng trang như đã quét</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Picture stands still</source>
        <translation>Hình đứng yên</translation>
    </message>
    <message>
        <source>Print service does not answer</source>
        <translation>Dịch vụ in không trả lời</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Đang in</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>Receipt for certification</source>
        <translation>Giấy tiếp nhận chứng thực</translation>
    </message>
    <message>
        <source>Receipt for several dossiers</source>
        <translation>Giấy tiếp nhận nhiều hồ sơ</translation>
    </message>
    <message>
        <source>Receipt of fees</source>
        <translation>Biên lai thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Roll of 80 mm</source>
        <translation>Cuộn 80 mm</translation>
    </message>
    <message>
        <source>Separator sheets</source>
        <translation>Tờ phân cách</translation>
    </message>
    <message>
        <source>Slip of handing over the result</source>
        <translation>Giấy biên nhận trả kết quả</translation>
    </message>
    <message>
        <source>Too dark: more light</source>
        <translation>Quá tối: thêm ánh sáng</translation>
    </message>
    <message>
        <source>Too far: bring it closer</source>
        <translation>Quá xa: đưa lại gần</translation>
    </message>
    <message>
        <source>Whole bed</source>
        <translation>Cả mặt kính</translation>
    </message>
    <message>
        <source>a paper of a dossier</source>
        <translation>giấy tờ của một hồ sơ</translation>
    </message>
    <message>
        <source>a separator sheet</source>
        <translation>tờ phân cách</translation>
    </message>
    <message>
        <source>an ID card</source>
        <translation>thẻ căn cước</translation>
    </message>
    <message>
        <source>another code</source>
        <translation>mã khác</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Độ sáng</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Độ tương phản</translation>
    </message>
    <message>
        <source>Threshold of black</source>
        <translation>Ngưỡng đen trắng</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>White point</source>
        <translation>Điểm trắng</translation>
    </message>
    <message>
        <source>Black point</source>
        <translation>Điểm đen</translation>
    </message>
    <message>
        <source>On a double feed</source>
        <translation>Khi cuốn hai tờ</translation>
    </message>
    <message>
        <source>Stop on a crooked sheet</source>
        <translation>Dừng khi giấy lệch</translation>
    </message>
    <message>
        <source>Double feeds by thickness</source>
        <translation>Dò hai tờ theo độ dày</translation>
    </message>
    <message>
        <source>Double feeds by length</source>
        <translation>Dò hai tờ theo chiều dài</translation>
    </message>
    <message>
        <source>Stop on a staple</source>
        <translation>Dừng khi gặp ghim</translation>
    </message>
    <message>
        <source>Straighten</source>
        <translation>Tự chỉnh thẳng</translation>
    </message>
    <message>
        <source>Crop to the sheet</source>
        <translation>Tự cắt theo tờ giấy</translation>
    </message>
    <message>
        <source>Leave out empty pages (0: off)</source>
        <translation>Bỏ trang trắng (0: tắt)</translation>
    </message>
    <message>
        <source>Remove specks</source>
        <translation>Xóa đốm</translation>
    </message>
    <message>
        <source>Find the sheet&apos;s length</source>
        <translation>Tự dò chiều dài giấy</translation>
    </message>
    <message>
        <source>Colour left out, front</source>
        <translation>Màu bỏ qua, mặt trước</translation>
    </message>
    <message>
        <source>Colour left out, back</source>
        <translation>Màu bỏ qua, mặt sau</translation>
    </message>
    <message>
        <source>Sharpen edges in lineart</source>
        <translation>Làm rõ nét đen trắng</translation>
    </message>
    <message>
        <source>Feeder mode</source>
        <translation>Chế độ khay nạp</translation>
    </message>
    <message>
        <source>Own gamma table</source>
        <translation>Bảng gamma riêng</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kiểu nén</translation>
    </message>
    <message>
        <source>Strength of compression</source>
        <translation>Mức nén</translation>
    </message>
    <message>
        <source>Lamp off after</source>
        <translation>Tắt đèn sau</translation>
    </message>
    <message>
        <source>Sleep after</source>
        <translation>Nghỉ sau</translation>
    </message>
    <message>
        <source>Off after</source>
        <translation>Tắt máy sau</translation>
    </message>
    <message>
        <source>Scan ahead into the buffer</source>
        <translation>Quét trước vào bộ đệm</translation>
    </message>
    <message>
        <source>Pick the next sheet ahead</source>
        <translation>Cuốn sẵn tờ sau</translation>
    </message>
    <message>
        <source>Scan beyond the edges</source>
        <translation>Quét quá mép giấy</translation>
    </message>
    <message>
        <source>Slow delivery</source>
        <translation>Gửi dữ liệu chậm</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Ảnh thử</translation>
    </message>
    <message>
        <source>Sheet in the feeder</source>
        <translation>Có giấy trong khay</translation>
    </message>
    <message>
        <source>Wait for the device&apos;s button</source>
        <translation>Chờ nút trên máy</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Âm bản</translation>
    </message>
    <message>
        <source>Quality calibration</source>
        <translation>Hiệu chỉnh chất lượng</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Hiệu chỉnh</translation>
    </message>
    <message>
        <source>Three passes for colour</source>
        <translation>Quét màu ba lượt</translation>
    </message>
    <message>
        <source>Hand scanner</source>
        <translation>Máy quét cầm tay</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DevicesPage</name>
    <message>
        <source>Add a network scanner or camera by its address</source>
        <translation>Thêm máy quét, máy ảnh mạng theo địa chỉ</translation>
    </message>
    <message>
        <source>Add by address</source>
        <translation>Thêm theo địa chỉ</translation>
    </message>
    <message>
        <source>Address of a network scanner or camera; Enter adds it, Esc leaves</source>
        <translation>Địa chỉ máy quét hoặc máy ảnh mạng; Enter để thêm, Esc để thôi</translation>
    </message>
    <message>
        <source>All settings to a file / from a file</source>
        <translation>Ghi mọi thiết lập ra tệp / nhận từ tệp</translation>
    </message>
    <message>
        <source>Choose a device and press F9.</source>
        <translation>Chọn một thiết bị rồi nhấn F9.</translation>
    </message>
    <message>
        <source>Devices of this counter</source>
        <translation>Thiết bị của quầy</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Thiết bị</translation>
    </message>
    <message>
        <source>Devices, scan profiles, forms and printers, scanner&apos;s options</source>
        <translation>Thiết bị, kiểu quét, mẫu giấy và máy in, tùy chọn máy quét</translation>
    </message>
    <message>
        <source>Do not use here</source>
        <translation>Thôi dùng ở đây</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Xuất thiết lập</translation>
    </message>
    <message>
        <source>Fixed by the office for all counters</source>
        <translation>Do cơ quan đặt chung, không đổi được ở quầy</translation>
    </message>
    <message>
        <source>Forms and printers</source>
        <translation>Mẫu giấy và máy in</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Nhập thiết lập</translation>
    </message>
    <message>
        <source>Look for devices again</source>
        <translation>Dò lại thiết bị</translation>
    </message>
    <message>
        <source>No address of a scanner or camera</source>
        <translation>Không phải địa chỉ máy quét hay máy ảnh</translation>
    </message>
    <message>
        <source>Picture of the trial</source>
        <translation>Hình thử</translation>
    </message>
    <message>
        <source>Scan profiles</source>
        <translation>Kiểu quét</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Thiết lập (*.json)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>Take settings over from a file</source>
        <translation>Nhận thiết lập từ tệp</translation>
    </message>
    <message>
        <source>The reader works: %1, %2 characters</source>
        <translation>Đầu đọc hoạt động tốt: %1, %2 ký tự</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Thử ngay</translation>
    </message>
    <message>
        <source>Try the chosen device; again: stop</source>
        <translation>Thử thiết bị đang chọn; nhấn lần nữa để dừng</translation>
    </message>
    <message>
        <source>Use at this counter</source>
        <translation>Dùng ở quầy này</translation>
    </message>
    <message>
        <source>Use it at this counter, or not any more</source>
        <translation>Dùng hoặc thôi dùng ở quầy này</translation>
    </message>
    <message>
        <source>Write all settings to a file</source>
        <translation>Ghi mọi thiết lập ra tệp</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>đang dò…</translation>
    </message>
    <message>
        <source>Scanner&apos;s options</source>
        <translation>Tùy chọn máy quét</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PaperModel</name>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>Mọi mẫu</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu giấy</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Khay</translation>
    </message>
    <message>
        <source>like every form</source>
        <translation>như mọi mẫu</translation>
    </message>
    <message>
        <source>saved as PDF</source>
        <translation>lưu thành PDF</translation>
    </message>
    <message>
        <source>the printer chooses</source>
        <translation>máy in tự chọn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PapersPane</name>
    <message>
        <source> days</source>
        <translation> ngày</translation>
    </message>
    <message>
        <source>A printer of its own for this form</source>
        <translation>Dùng máy in riêng cho mẫu này</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Thiết lập khác</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Longest pause of the reader between two letters</source>
        <translation>Đầu đọc: khoảng nghỉ dài nhất giữa hai ký tự</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Printer per form</source>
        <translation>Máy in theo mẫu</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Máy in</translation>
    </message>
    <message>
        <source>Such pictures are kept for</source>
        <translation>Giữ ảnh chụp trong</translation>
    </message>
    <message>
        <source>Take a picture when a result is handed over</source>
        <translation>Chụp ảnh khi trả kết quả</translation>
    </message>
    <message>
        <source>The chosen form</source>
        <translation>Mẫu đang chọn</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>Khay</translation>
    </message>
    <message>
        <source>Watched folder: pictures there are scanned like pages</source>
        <translation>Thư mục theo dõi: ảnh ở đó được quét như giấy</translation>
    </message>
    <message>
        <source>none: saved as PDF</source>
        <translation>không có: lưu thành PDF</translation>
    </message>
    <message>
        <source>the printer chooses</source>
        <translation>máy in tự chọn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProfileModel</name>
    <message>
        <source>%1, %2 dpi, %3</source>
        <translation>%1, %2 dpi, %3</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Cách xếp trang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn giấy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Chất lượng</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>đã khóa</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProfilesPane</name>
    <message>
        <source>Options of the scanner&apos;s driver: name=value; …</source>
        <translation>Tùy chọn riêng của máy: tên=giá trị; …</translation>
    </message>
    <message>
        <source>%1 dpi</source>
        <translation>%1 dpi</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Vùng quét</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Cách xếp trang</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>Độ phân giải</translation>
    </message>
    <message>
        <source>Fixed by the office for all counters</source>
        <translation>Do cơ quan đặt chung, không đổi được ở quầy</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nguồn giấy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Lock or unlock</source>
        <translation>Khóa hoặc mở khóa</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Khóa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Thêm kiểu</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Kiểu %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ kiểu</translation>
    </message>
    <message>
        <source>Scan profiles</source>
        <translation>Kiểu quét</translation>
    </message>
    <message>
        <source>The chosen profile</source>
        <translation>Kiểu đang chọn</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Mở khóa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CardReading</name>
    <message>
        <source>Opening the camera…</source>
        <translation>Đang mở máy ảnh…</translation>
    </message>
    <message>
        <source>Read ✓</source>
        <translation>Đã đọc thẻ ✓</translation>
    </message>
</context>
<context>
    <name>CropDialog</name>
    <message>
        <source>+ and - zoom · 0 whole page · Esc close</source>
        <translation>+ và - phóng to, thu nhỏ · 0 cả trang · Esc đóng</translation>
    </message>
    <message>
        <source>Crop the page</source>
        <translation>Cắt trang</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Tab chooses a corner, arrows move it · Backspace whole page · Enter crop · Esc leave</source>
        <translation>Tab chọn góc, phím mũi tên dời góc · Backspace cả trang · Enter cắt · Esc thôi</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DeviceStates</name>
    <message>
        <source>Camera does not answer</source>
        <translation>Máy ảnh không trả lời</translation>
    </message>
    <message>
        <source>Camera picture stands still</source>
        <translation>Hình máy ảnh đứng yên</translation>
    </message>
    <message>
        <source>Opening the camera</source>
        <translation>Đang mở máy ảnh</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IntakePage</name>
    <message>
        <source>All ways to scan with their keys; separator sheets</source>
        <translation>Mọi kiểu quét kèm phím; in tờ phân cách</translation>
    </message>
    <message>
        <source>Choose the procedure first.</source>
        <translation>Hãy chọn thủ tục trước.</translation>
    </message>
    <message>
        <source>In the pages: turn (Shift+R back), crop, insert a scan, replace by a scan, bin; Ctrl+↑↓ or dragging moves</source>
        <translation>Trong ô trang: xoay (Shift+R ngược lại), cắt, chèn trang quét, thay bằng trang quét, bỏ; Ctrl+↑↓ hoặc kéo để dời</translation>
    </message>
    <message>
        <source>Photograph a paper</source>
        <translation>Chụp giấy tờ bằng máy ảnh</translation>
    </message>
    <message>
        <source>Undo / redo what was done to pages</source>
        <translation>Hoàn tác / làm lại thao tác với trang</translation>
    </message>
    <message>
        <source>Save, same person</source>
        <translation>Lưu, cùng người</translation>
    </message>
    <message>
        <source>Save, and the next dossier of the same person; Shift+F11 prints one receipt for them all</source>
        <translation>Lưu rồi làm tiếp hồ sơ của cùng người; Shift+F11 in một giấy tiếp nhận chung</translation>
    </message>
    <message>
        <source>What this person has here already: take over fields and papers, or begin the same again</source>
        <translation>Hồ sơ trước đây của người này: lấy lại thông tin, giấy tờ hoặc làm hồ sơ mới cùng thủ tục</translation>
    </message>
</context>
<context>
    <name>PageTools</name>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>The page is in the bin.</source>
        <translation>Trang đã vào thùng rác.</translation>
    </message>
    <message>
        <source>Undone: %1 (Ctrl+Shift+Z does it again)</source>
        <translation>Đã hoàn tác: %1 (Ctrl+Shift+Z làm lại)</translation>
    </message>
</context>
<context>
    <name>motcua::ui::IntakeScan</name>
    <message>
        <source>%1 fronts scanned. Turn the whole stack over, put it back into the feeder and press the key again. Esc: fronts only.</source>
        <translation>Đã quét %1 mặt trước. Lật cả chồng giấy, đặt lại vào khay rồi nhấn phím quét lần nữa. Esc: chỉ giữ mặt trước.</translation>
    </message>
    <message>
        <source>%1 pages scanned</source>
        <translation>Đã quét %1 trang</translation>
    </message>
    <message>
        <source>%1 sheets, both sides, in order</source>
        <translation>Đã xếp đúng thứ tự hai mặt của %1 tờ</translation>
    </message>
    <message>
        <source>Both sides are on one sheet</source>
        <translation>Hai mặt thẻ đã nằm trên một tờ</translation>
    </message>
    <message>
        <source>Front scanned. Turn the card over and press the key again. Esc: front only.</source>
        <translation>Đã quét mặt trước. Lật thẻ rồi nhấn phím quét lần nữa. Esc: chỉ giữ mặt trước.</translation>
    </message>
    <message>
        <source>One side only: kept as scanned</source>
        <translation>Giữ nguyên một mặt đã quét</translation>
    </message>
    <message>
        <source>Put all sheets in again, backs up, and press the key: the second side is scanned anew. Esc: keep it so.</source>
        <translation>Đặt lại cả chồng, mặt sau quay lên, rồi nhấn phím quét để quét lại mặt sau. Esc: giữ như vậy.</translation>
    </message>
    <message>
        <source>Scan cancelled; %1 pages kept</source>
        <translation>Đã dừng quét, giữ lại %1 trang</translation>
    </message>
    <message>
        <source>Scanning page %1 · %2 %</source>
        <translation>Đang quét trang %1 · %2 %</translation>
    </message>
    <message>
        <source>The pages went into the dossier for which they were scanned</source>
        <translation>Các trang đã vào đúng hồ sơ lúc bắt đầu quét</translation>
    </message>
</context>
<context>
    <name>PageWork</name>
    <message>
        <source>new page</source>
        <translation>thêm trang</translation>
    </message>
    <message>
        <source>page cropped</source>
        <translation>cắt trang</translation>
    </message>
    <message>
        <source>page into the bin</source>
        <translation>bỏ trang</translation>
    </message>
    <message>
        <source>page moved</source>
        <translation>dời trang</translation>
    </message>
    <message>
        <source>page out of the bin</source>
        <translation>lấy lại trang</translation>
    </message>
    <message>
        <source>page replaced</source>
        <translation>thay trang</translation>
    </message>
    <message>
        <source>page turned</source>
        <translation>xoay trang</translation>
    </message>
    <message>
        <source>pages put in order</source>
        <translation>xếp thứ tự trang</translation>
    </message>
    <message>
        <source>stack sorted</source>
        <translation>xếp chồng giấy</translation>
    </message>
    <message>
        <source>pages taken over</source>
        <translation>lấy trang từ hồ sơ trước</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PagesPanel</name>
    <message>
        <source>All ways to scan, with their keys; separator sheets</source>
        <translation>Mọi kiểu quét kèm phím; in tờ phân cách</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Ctrl+↑↓ move · Ctrl+PgUp/PgDn other paper</source>
        <translation>Ctrl+↑↓ dời · Ctrl+PgUp/PgDn sang giấy khác</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Chèn</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Chụp</translation>
    </message>
    <message>
        <source>Photograph a paper with the camera</source>
        <translation>Chụp giấy tờ bằng máy ảnh</translation>
    </message>
    <message>
        <source>Print separator sheets for this procedure</source>
        <translation>In tờ phân cách của thủ tục này</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Xoay</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z), redo (Ctrl+Shift+Z)</source>
        <translation>Hoàn tác (Ctrl+Z), làm lại (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>Kiểu</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PaperCamera</name>
    <message>
        <source>%1 pages taken · </source>
        <translation>Đã chụp %1 trang · </translation>
    </message>
    <message>
        <source>A sheet that lies still is taken by itself · Space at once · Esc close</source>
        <translation>Giấy nằm yên sẽ tự chụp · Phím cách: chụp ngay · Esc đóng</translation>
    </message>
    <message>
        <source>Enter take this page · Tab, arrows move a corner · Backspace whole picture · Esc once more</source>
        <translation>Enter lấy trang này · Tab, mũi tên dời góc · Backspace cả ảnh · Esc chụp lại</translation>
    </message>
    <message>
        <source>Lay one sheet below the camera</source>
        <translation>Đặt một tờ giấy dưới máy ảnh</translation>
    </message>
    <message>
        <source>No camera is set up at this counter</source>
        <translation>Quầy này chưa cài máy ảnh</translation>
    </message>
    <message>
        <source>Opening the camera…</source>
        <translation>Đang mở máy ảnh…</translation>
    </message>
    <message>
        <source>Photograph papers</source>
        <translation>Chụp giấy tờ</translation>
    </message>
    <message>
        <source>Sheet found: hold still</source>
        <translation>Đã thấy giấy: giữ yên</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SeparatorPrinting</name>
    <message>
        <source>Separator sheets printed: %1</source>
        <translation>Đã in tờ phân cách: %1</translation>
    </message>
    <message>
        <source>Separator sheets saved: %1</source>
        <translation>Đã lưu tờ phân cách: %1</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Page cropped</source>
        <translation>Đã cắt trang</translation>
    </message>
    <message>
        <source>Pages put in order</source>
        <translation>Đã xếp lại thứ tự trang</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>A password has %1 letters or more.</source>
        <translation>Mật khẩu có ít nhất %1 ký tự.</translation>
    </message>
    <message>
        <source>Cropped a page</source>
        <translation>Cắt một trang</translation>
    </message>
    <message>
        <source>Put the pages in order</source>
        <translation>Xếp lại thứ tự trang</translation>
    </message>
</context>
<context>
    <name>motcua::ui::OptionModel</name>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>yes · no</source>
        <translation>có · không</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>not offered by this scanner</source>
        <translation>máy quét này không có</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>Driver&apos;s name</source>
        <translation>Tên của trình điều khiển</translation>
    </message>
    <message>
        <source>Scanner&apos;s own</source>
        <translation>Máy đang đặt</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Cho phép</translation>
    </message>
    <message>
        <source>The profile sets</source>
        <translation>Kiểu quét đặt</translation>
    </message>
</context>
<context>
    <name>motcua::ui::OptionsPane</name>
    <message>
        <source>Choose one of the list</source>
        <translation>Chọn một giá trị trong danh sách</translation>
    </message>
    <message>
        <source>Choose yes or no</source>
        <translation>Chọn yes (có) hoặc no (không)</translation>
    </message>
    <message>
        <source>Type a number</source>
        <translation>Nhập một số</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Từ %1 đến %2</translation>
    </message>
    <message>
        <source>Leave to the scanner</source>
        <translation>Để máy tự đặt</translation>
    </message>
    <message>
        <source>Options of the scanner&apos;s driver</source>
        <translation>Tùy chọn của máy quét</translation>
    </message>
    <message>
        <source>The profile sets; Enter stores</source>
        <translation>Kiểu quét này đặt; Enter để lưu</translation>
    </message>
    <message>
        <source>Scan profile</source>
        <translation>Kiểu quét</translation>
    </message>
    <message>
        <source>The chosen option</source>
        <translation>Tùy chọn đang chọn</translation>
    </message>
    <message>
        <source>Choose this counter&apos;s scanner in the list of devices (Ctrl+1, F6) first.</source>
        <translation>Hãy chọn máy quét của quầy trong danh sách thiết bị trước (Ctrl+1, F6).</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Đang hỏi %1…</translation>
    </message>
    <message>
        <source>%1 offers nothing besides the profile&apos;s own fields.</source>
        <translation>%1 không có tùy chọn nào ngoài các mục của kiểu quét.</translation>
    </message>
    <message>
        <source>%1: what its driver offers besides the profile&apos;s own fields.</source>
        <translation>%1: các tùy chọn có thêm ngoài những mục của kiểu quét.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>motcua::ui::MixedStack</name>
    <message>
        <source>%1 pages sorted into %2 papers; %3 separator sheets are in the bin</source>
        <translation>Đã xếp %1 trang vào %2 giấy tờ; %3 tờ phân cách vào thùng rác</translation>
    </message>
</context>
</TS>
