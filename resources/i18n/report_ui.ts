<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ctl</name>
    <message>
        <source>new version</source>
        <translation>phiên bản mới</translation>
    </message>
    <message>
        <source>same</source>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
    </message>
    <message>
        <source>Procedures: %1 new, %2 with a new version, %3 the same.</source>
        <translation>Thủ tục: %1 mới, %2 có phiên bản mới, %3 không đổi.</translation>
    </message>
    <message>
        <source>Nothing was imported: mend %1 fault(s) or leave them out with --skip-bad.</source>
        <translation>Chưa nhập gì: hãy sửa %1 lỗi trên, hoặc bỏ qua chúng bằng --skip-bad.</translation>
    </message>
    <message>
        <source>Name one file or folder: catalogue import FILE.json|FILE.csv|FOLDER.</source>
        <translation>Hãy cho một tệp hoặc thư mục: catalogue import TỆP.json|TỆP.csv|THƯ_MỤC.</translation>
    </message>
    <message>
        <source>on the same day, after %1 on the next</source>
        <translation>trong ngày, sau %1 thì ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>on the same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>no time promised</source>
        <translation>không hẹn thời hạn</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>trực tiếp</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>bưu chính</translation>
    </message>
    <message>
        <source>originals %1, copies %2</source>
        <translation>bản chính %1, bản sao %2</translation>
    </message>
    <message>
        <source>catalogue list takes nothing; to look for a procedure: catalogue search TEXT.</source>
        <translation>catalogue list không nhận tham số; để tìm thủ tục: catalogue search CHỮ.</translation>
    </message>
    <message>
        <source>Say what to look for: catalogue search TEXT.</source>
        <translation>Hãy cho chữ cần tìm: catalogue search CHỮ.</translation>
    </message>
    <message>
        <source>Takes procedures over, all in one step; says what is new, what changed and what is doubtful.</source>
        <translation>Nhập thủ tục, tất cả trong một lần ghi; cho biết thủ tục mới, thay đổi và chỗ còn nghi ngờ.</translation>
    </message>
    <message>
        <source>All procedures, each in its newest version.</source>
        <translation>Mọi thủ tục, mỗi thủ tục ở phiên bản mới nhất.</translation>
    </message>
    <message>
        <source>One procedure with papers, terms, fees and doubts.</source>
        <translation>Một thủ tục với giấy tờ, thời hạn, lệ phí và chỗ còn nghi ngờ.</translation>
    </message>
    <message>
        <source>As clerks type: without marks, beginnings, initials.</source>
        <translation>Tìm như cán bộ gõ: không dấu, đầu chữ, chữ viết tắt.</translation>
    </message>
    <message>
        <source>advice, no paper</source>
        <translation>hướng dẫn, không phải giấy tờ</translation>
    </message>
    <message>
        <source>Name the file: --out F.%1.</source>
        <translation>Hãy cho tên tệp: --out TỆP.%1.</translation>
    </message>
    <message>
        <source>A report takes options only, not "%1".</source>
        <translation>Báo cáo chỉ nhận tùy chọn, không nhận "%1".</translation>
    </message>
    <message>
        <source>"%1" is no format: json, csv, xlsx or pdf.</source>
        <translation>"%1" không phải định dạng: json, csv, xlsx hoặc pdf.</translation>
    </message>
    <message>
        <source>The register of dossiers (form 07) of these days.</source>
        <translation>Sổ theo dõi hồ sơ (mẫu 07) của các ngày đó.</translation>
    </message>
    <message>
        <source>The day's book: received, handed over, by counter, procedure, hour and clerk.</source>
        <translation>Sổ ngày: tiếp nhận, trả kết quả, theo quầy, thủ tục, giờ và cán bộ.</translation>
    </message>
    <message>
        <source>Dossiers solved in time by sector (QĐ 766, index 2.1).</source>
        <translation>Hồ sơ giải quyết đúng hạn theo lĩnh vực (QĐ 766, chỉ số 2.1).</translation>
    </message>
    <message>
        <source>Digitisation figures (QĐ 766, group 4).</source>
        <translation>Số liệu số hóa (QĐ 766, nhóm 4).</translation>
    </message>
    <message>
        <source>Report II.06a on the handling of procedures.</source>
        <translation>Báo cáo II.06a về giải quyết thủ tục hành chính.</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Judged</source>
        <translation>Được xét</translation>
    </message>
    <message>
        <source>Share in time</source>
        <translation>Tỷ lệ đúng hạn</translation>
    </message>
    <message>
        <source>Index 2.1: dossiers that ended in the period or were overdue at its end; the time the citizen was waited for is not counted.</source>
        <translation>Chỉ số 2.1: hồ sơ kết thúc trong kỳ hoặc đã quá hạn tại cuối kỳ; không tính thời gian chờ công dân bổ sung.</translation>
    </message>
    <message>
        <source>Digitisation</source>
        <translation>Số hóa</translation>
    </message>
    <message>
        <source>Report II.06a</source>
        <translation>Báo cáo II.06a</translation>
    </message>
</context>
</TS>
