<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>clock</name>
    <message>
        <source>%1 minutes</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 giờ</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 ngày</translation>
    </message>
    <message>
        <source>The office's server says that this clock is fast by %1.</source>
        <translation>Máy chủ văn phòng báo đồng hồ máy này nhanh %1.</translation>
    </message>
    <message>
        <source>The office's server says that this clock is slow by %1.</source>
        <translation>Máy chủ văn phòng báo đồng hồ máy này chậm %1.</translation>
    </message>
    <message>
        <source>The office's server was already at %1.</source>
        <translation>Máy chủ văn phòng đã ở lúc %1.</translation>
    </message>
    <message>
        <source>Something was done on this PC at %1 already.</source>
        <translation>Máy này đã ghi nhận việc lúc %1.</translation>
    </message>
    <message>
        <source>Nothing was done on this PC since %1.</source>
        <translation>Máy này không ghi nhận việc nào từ %1.</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>tạm tính</translation>
    </message>
    <message>
        <source>check the day of receipt</source>
        <translation>kiểm tra ngày tiếp nhận</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DateQuestion</name>
    <message>
        <source>Is this today's date?</source>
        <translation>Hôm nay là ngày này?</translation>
    </message>
    <message>
        <source>Yes, it is today</source>
        <translation>Đúng, là hôm nay</translation>
    </message>
    <message>
        <source>No, the date is wrong</source>
        <translation>Không, ngày sai</translation>
    </message>
    <message>
        <source>This PC says that today is</source>
        <translation>Máy tính đang ghi hôm nay là</translation>
    </message>
    <message>
        <source>Compare with a calendar. The code and the due date are made of it.</source>
        <translation>Hãy đối chiếu với lịch: mã hồ sơ và ngày hẹn trả tính theo ngày này.</translation>
    </message>
    <message>
        <source>No code was given: this PC's date is wrong. Call the IT staff; the date is set in the system's settings (or: sudo timedatectl set-ntp true). What was typed is kept.</source>
        <translation>Chưa cấp mã: máy ghi sai ngày. Gọi quản trị chỉnh ngày giờ hệ thống (sudo timedatectl set-ntp true). Nội dung đã nhập vẫn còn.</translation>
    </message>
</context>
</TS>
