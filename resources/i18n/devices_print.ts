<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>finding</name>
    <message>
        <source>The reader typed through the Vietnamese input method: letters may be wrong. Switch the method off and read again, or use the camera.</source>
        <translation>Đầu đọc gõ qua bộ gõ tiếng Việt nên chữ có thể sai. Hãy tắt bộ gõ rồi đọc lại, hoặc dùng camera.</translation>
    </message>
    <message>
        <source>The reader can't type Vietnamese letters and put ? for them. Use the camera, or set the reader to UTF-8.</source>
        <translation>Đầu đọc không gõ được chữ tiếng Việt nên thay bằng dấu ?. Hãy dùng camera, hoặc chuyển đầu đọc sang UTF-8.</translation>
    </message>
    <message>
        <source>%1 copies can't be printed: choose 1 to 99.</source>
        <translation>Không in được %1 bản: hãy chọn từ 1 đến 99.</translation>
    </message>
    <message>
        <source>The printer has no tray of the name "%1". Choose one from the list.</source>
        <translation>Máy in không có khay tên "%1". Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>"%1" is no camera address. Give a number (0), /dev/video0, rtsp://, http:// or a folder.</source>
        <translation>"%1" không phải địa chỉ camera. Hãy nhập số (0), /dev/video0, rtsp://, http:// hoặc một thư mục.</translation>
    </message>
    <message>
        <source>Pictures can't be kept for %1 days: choose 1 to 3650.</source>
        <translation>Không thể giữ ảnh %1 ngày: hãy chọn từ 1 đến 3650.</translation>
    </message>
    <message>
        <source>A pause of %1 ms suits no reader: choose 10 to 120.</source>
        <translation>Khoảng nghỉ %1 ms không hợp với đầu đọc nào: hãy chọn từ 10 đến 120.</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>printing</source>
        <translation>đang in</translation>
    </message>
    <message>
        <source>out of paper</source>
        <translation>hết giấy</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>cần kiểm tra</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>đang tạm dừng</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>Trang in thử</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Máy in: %1</translation>
    </message>
    <message>
        <source>The printer works: the test page is out after %1 ms. Look at the frame, the ruler and the letters.</source>
        <translation>Máy in hoạt động: đã in trang thử sau %1 ms. Hãy xem khung, thước và chữ trên trang.</translation>
    </message>
    <message>
        <source>ID card</source>
        <translation>thẻ căn cước</translation>
    </message>
    <message>
        <source>receipt or other paper of a dossier</source>
        <translation>giấy biên nhận hoặc giấy tờ khác của hồ sơ</translation>
    </message>
    <message>
        <source>separator sheet</source>
        <translation>tờ phân cách</translation>
    </message>
    <message>
        <source>another code</source>
        <translation>mã khác</translation>
    </message>
    <message>
        <source>Too dark: more light.</source>
        <translation>Quá tối: hãy thêm ánh sáng.</translation>
    </message>
    <message>
        <source>Glare: tilt the card or move the lamp.</source>
        <translation>Bị lóa: hãy nghiêng thẻ hoặc dời đèn.</translation>
    </message>
    <message>
        <source>Blurred: hold still, clean the lens.</source>
        <translation>Bị nhòe: hãy giữ yên và lau ống kính.</translation>
    </message>
    <message>
        <source>Too far: bring it closer.</source>
        <translation>Quá xa: hãy đưa lại gần.</translation>
    </message>
    <message>
        <source>The camera works: %1 x %2 pixels in %3 ms.</source>
        <translation>Camera hoạt động: %1 x %2 điểm ảnh trong %3 ms.</translation>
    </message>
    <message>
        <source>Read: %1, %2 characters.</source>
        <translation>Đã đọc: %1, %2 ký tự.</translation>
    </message>
    <message>
        <source>No QR code on the picture.</source>
        <translation>Không thấy mã QR trên ảnh.</translation>
    </message>
    <message>
        <source>Tries it: scans a page and throws it away, prints a test page, takes a picture.</source>
        <translation>Thử thiết bị: quét một trang rồi bỏ, in trang thử, hoặc chụp một ảnh.</translation>
    </message>
</context>
</TS>
