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
</TS>
