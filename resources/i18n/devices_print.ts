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
</context>
</TS>
