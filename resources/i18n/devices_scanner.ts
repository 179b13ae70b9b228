<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ctl</name>
    <message>
        <source>Watched folder</source>
        <translation>Thư mục theo dõi</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>sẵn sàng</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>đang bận</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>không thấy</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>device list takes no arguments.</source>
        <translation>Lệnh device list không có tham số.</translation>
    </message>
    <message>
        <source>No device found.</source>
        <translation>Không tìm thấy thiết bị nào.</translation>
    </message>
    <message>
        <source>Give the id of one device, as device list shows it.</source>
        <translation>Hãy ghi mã của một thiết bị như lệnh device list hiển thị.</translation>
    </message>
    <message>
        <source>The scanner works: a page of %1 x %2 pixels in %3 ms.</source>
        <translation>Máy quét hoạt động tốt: một trang %1 x %2 điểm ảnh trong %3 ms.</translation>
    </message>
    <message>
        <source>Scanners, printers and cameras with their state.</source>
        <translation>Máy quét, máy in, máy ảnh kèm trạng thái.</translation>
    </message>
    <message>
        <source>The settings that a scanner&apos;s driver offers.</source>
        <translation>Các thiết lập mà trình điều khiển máy quét có.</translation>
    </message>
    <message>
        <source>Scans to files, without a dossier.</source>
        <translation>Quét ra tệp, không gắn với hồ sơ.</translation>
    </message>
    <message>
        <source>Scans one quick page and throws it away.</source>
        <translation>Quét thử nhanh một trang rồi bỏ đi.</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>%1 front sides but %2 back sides were scanned; scan the second side again.</source>
        <translation>Đã quét %1 mặt trước nhưng %2 mặt sau; hãy quét lại mặt sau.</translation>
    </message>
    <message>
        <source>The code of this separator sheet is damaged; assign the pages after it by hand.</source>
        <translation>Mã trên tờ phân cách bị hỏng; hãy tự chọn thành phần cho các trang sau tờ này.</translation>
    </message>
    <message>
        <source>The separator names the component %1, which this procedure does not have; assign the pages after it by hand.</source>
        <translation>Tờ phân cách ghi thành phần %1 không có trong thủ tục này; hãy tự chọn thành phần cho các trang sau tờ này.</translation>
    </message>
    <message>
        <source>The separator belongs to another procedure (%1); assign the pages after it by hand.</source>
        <translation>Tờ phân cách thuộc thủ tục khác (%1); hãy tự chọn thành phần cho các trang sau tờ này.</translation>
    </message>
    <message>
        <source>Several separator codes on one sheet; assign the pages after it by hand.</source>
        <translation>Một tờ có nhiều mã phân cách; hãy tự chọn thành phần cho các trang sau tờ này.</translation>
    </message>
    <message>
        <source>There is something on the back of the separator sheet; it was kept as a page.</source>
        <translation>Mặt sau tờ phân cách có nội dung; đã giữ lại thành một trang.</translation>
    </message>
    <message>
        <source>The scan profile has no name.</source>
        <translation>Mẫu quét chưa có tên.</translation>
    </message>
    <message>
        <source>Two scan profiles are called %1.</source>
        <translation>Có hai mẫu quét cùng tên %1.</translation>
    </message>
    <message>
        <source>%1 is not a function key F1 to F12.</source>
        <translation>%1 không phải phím chức năng từ F1 đến F12.</translation>
    </message>
    <message>
        <source>The key %1 is used by the program itself; choose another one.</source>
        <translation>Phím %1 đã dành cho chương trình; hãy chọn phím khác.</translation>
    </message>
    <message>
        <source>Two scan profiles use the key %1.</source>
        <translation>Có hai mẫu quét dùng chung phím %1.</translation>
    </message>
    <message>
        <source>%1 dpi is less than the 200 dpi that the archive rules ask for.</source>
        <translation>%1 dpi thấp hơn mức 200 dpi mà quy định lưu trữ yêu cầu.</translation>
    </message>
</context>
</TS>
