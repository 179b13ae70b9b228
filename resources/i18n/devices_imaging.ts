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
</context>
</TS>
