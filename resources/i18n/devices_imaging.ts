<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ctl_page</name>
    <message>
        <source>page clean needs at least one picture.</source>
        <translation>page clean cần ít nhất một tệp ảnh.</translation>
    </message>
    <message>
        <source>page capture needs at least one picture.</source>
        <translation>page capture cần ít nhất một tệp ảnh.</translation>
    </message>
    <message>
        <source>straightens, turns, cuts and judges scanned pages</source>
        <translation>chỉnh thẳng, xoay, cắt viền và đánh giá các trang đã quét</translation>
    </message>
    <message>
        <source>finds the sheet in a photograph and corrects its perspective</source>
        <translation>tìm tờ giấy trong ảnh chụp và nắn lại phối cảnh</translation>
    </message>
    <message>
        <source>%1 page %2: %3 x %4, skew %5°, turned %6°%7</source>
        <translation>%1 trang %2: %3 x %4, nghiêng %5°, đã xoay %6°%7</translation>
    </message>
    <message>
        <source>, blank</source>
        <translation>, trang trắng</translation>
    </message>
    <message>
        <source>%1: sheet found, confidence %2 %</source>
        <translation>%1: tìm thấy tờ giấy, độ tin cậy %2 %</translation>
    </message>
    <message>
        <source>%1: no sheet found, kept as it is</source>
        <translation>%1: không tìm thấy tờ giấy, giữ nguyên ảnh</translation>
    </message>
    <message>
        <source>judges and reads stored pages that wait for it, as the window does in the background</source>
        <translation>kiểm tra và đọc chữ các trang đã lưu đang chờ, như cửa sổ vẫn làm ngầm</translation>
    </message>
    <message>
        <source>Pages judged: %1, read: %2</source>
        <translation>Số trang đã kiểm tra: %1, đã đọc chữ: %2</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PageModel</name>
    <message>
        <source>damaged</source>
        <translation>tệp hỏng</translation>
    </message>
    <message>
        <source>blank?</source>
        <translation>trang trắng?</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>mờ</translation>
    </message>
    <message>
        <source>glare</source>
        <translation>lóa sáng</translation>
    </message>
    <message>
        <source>edge cut off</source>
        <translation>mất mép</translation>
    </message>
    <message>
        <source>was upside down</source>
        <translation>đã xoay 180°</translation>
    </message>
    <message>
        <source>was sideways</source>
        <translation>đã xoay 90°</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Page looked at by the machine: blank</source>
        <translation>Máy đã kiểm tra trang: trang trắng</translation>
    </message>
    <message>
        <source>Page looked at by the machine</source>
        <translation>Máy đã kiểm tra trang</translation>
    </message>
    <message>
        <source>Text of the page read by the machine</source>
        <translation>Máy đã đọc chữ trên trang</translation>
    </message>
</context>
</TS>
