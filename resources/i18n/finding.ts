<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>finding</name>
    <message>
        <source>Too long: at most %1 letters.</source>
        <translation>Quá dài: nhiều nhất %1 chữ.</translation>
    </message>
    <message>
        <source>No procedure chosen.</source>
        <translation>Chưa chọn thủ tục.</translation>
    </message>
    <message>
        <source>This procedure ended on %1. Choose the one that replaced it.</source>
        <translation>Thủ tục này đã hết hiệu lực ngày %1. Hãy chọn thủ tục thay thế.</translation>
    </message>
    <message>
        <source>This procedure has no case %1.</source>
        <translation>Thủ tục này không có trường hợp %1.</translation>
    </message>
    <message>
        <source>A required paper is missing: %1. Ask for it, or print the supplement request.</source>
        <translation>Thiếu giấy tờ bắt buộc: %1. Hãy yêu cầu nộp, hoặc in phiếu yêu cầu bổ sung.</translation>
    </message>
    <message>
        <source>A required paper is not valid: %1. Ask for a valid one.</source>
        <translation>Giấy tờ bắt buộc không hợp lệ: %1. Hãy yêu cầu giấy tờ hợp lệ.</translation>
    </message>
    <message>
        <source>Not checked yet: %1.</source>
        <translation>Chưa kiểm tra: %1.</translation>
    </message>
    <message>
        <source>Not paid yet: %1.</source>
        <translation>Chưa nộp: %1.</translation>
    </message>
    <message>
        <source>This person already has an open dossier of this procedure: %1, received on %2.</source>
        <translation>Người này đang có hồ sơ chưa xong của thủ tục này: %1, nhận ngày %2.</translation>
    </message>
    <message>
        <source>Perhaps the same person: %2, ID number %3, has an open dossier of this procedure: %1.</source>
        <translation>Có thể trùng người: %2, số định danh %3, đang có hồ sơ chưa xong của thủ tục này: %1.</translation>
    </message>
    <message>
        <source>The hour until which it is handed in: like 15:00.</source>
        <translation>Giờ nộp muộn nhất trong ngày phải ghi như 15:00.</translation>
    </message>
    <message>
        <source>A case has no name.</source>
        <translation>Có trường hợp chưa ghi tên.</translation>
    </message>
</context>
</TS>
