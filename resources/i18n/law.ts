<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ctl</name>
    <message>
        <source>Due: %1</source>
        <translation>Hẹn trả: %1</translation>
    </message>
    <message>
        <source>No due date</source>
        <translation>Không hẹn ngày trả</translation>
    </message>
    <message>
        <source>calendar due takes options only, not &quot;%1&quot;.</source>
        <translation>calendar due chỉ nhận tùy chọn, không nhận &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>--from needs a time such as 2026-11-24T09:30, not %1.</source>
        <translation>--from cần thời điểm như 2026-11-24T09:30, không phải %1.</translation>
    </message>
    <message>
        <source>Give the term: --duration 5d, 8h, 10cd, same-day or none.</source>
        <translation>Hãy cho thời hạn: --duration 5d, 8h, 10cd, same-day hoặc none.</translation>
    </message>
    <message>
        <source>%1, year %2: %3 working days</source>
        <translation>%1, năm %2: %3 ngày làm việc</translation>
    </message>
    <message>
        <source>  This calendar has no list for %1: only the days that follow from the law are shown.</source>
        <translation>  Lịch này chưa có danh sách năm %1: chỉ hiện các ngày nghỉ suy ra từ luật.</translation>
    </message>
    <message>
        <source>(not decided yet)</source>
        <translation>(dự kiến)</translation>
    </message>
    <message>
        <source>worked instead of %1</source>
        <translation>làm bù cho ngày %1</translation>
    </message>
    <message>
        <source>calendar show takes one year.</source>
        <translation>calendar show chỉ nhận một năm.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a year.</source>
        <translation>&quot;%1&quot; không phải là năm.</translation>
    </message>
    <message>
        <source>Name the file: calendar import FILE.</source>
        <translation>Hãy nêu tên tệp: calendar import TỆP.</translation>
    </message>
    <message>
        <source>The calendar &quot;%1&quot; is in use. Days that changed: %2.</source>
        <translation>Đã dùng lịch &quot;%1&quot;. Số ngày thay đổi: %2.</translation>
    </message>
    <message>
        <source>now a working day</source>
        <translation>nay là ngày làm việc</translation>
    </message>
    <message>
        <source>now a day off</source>
        <translation>nay là ngày nghỉ</translation>
    </message>
    <message>
        <source>The due date of a term, with each step of the count</source>
        <translation>Ngày hẹn trả của một thời hạn, kèm từng bước tính</translation>
    </message>
    <message>
        <source>Days off and make-up days of a year, with their sources</source>
        <translation>Ngày nghỉ và ngày làm bù của một năm, kèm căn cứ</translation>
    </message>
    <message>
        <source>Checks a calendar file and puts it in use</source>
        <translation>Kiểm tra tệp lịch và đưa vào sử dụng</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>Handed in at %1</source>
        <translation>Nộp hồ sơ lúc %1</translation>
    </message>
    <message>
        <source>Before opening: counted from %1</source>
        <translation>Trước giờ làm việc: tính từ %1</translation>
    </message>
    <message>
        <source>In the lunch break: counted from %1</source>
        <translation>Trong giờ nghỉ trưa: tính từ %1</translation>
    </message>
    <message>
        <source>After closing: counted from %1</source>
        <translation>Sau giờ làm việc: tính từ %1</translation>
    </message>
    <message>
        <source>Handed in on a day off: counted from %1</source>
        <translation>Nộp vào ngày nghỉ: tính từ %1</translation>
    </message>
    <message>
        <source>Handed in after %1: counted from %2</source>
        <translation>Nộp sau %1: tính từ %2</translation>
    </message>
    <message>
        <source>Counted by half days, from %1</source>
        <translation>Tính theo buổi, từ %1</translation>
    </message>
    <message>
        <source>Weekly rest from %1 to %2 not counted</source>
        <translation>Không tính ngày nghỉ hằng tuần từ %1 đến %2</translation>
    </message>
    <message>
        <source>Day off %1 not counted: %2</source>
        <translation>Không tính ngày nghỉ %1: %2</translation>
    </message>
    <message>
        <source>Days off from %1 to %2 not counted: %3</source>
        <translation>Không tính ngày nghỉ từ %1 đến %2: %3</translation>
    </message>
    <message>
        <source>%1 is worked instead of %2</source>
        <translation>%1 làm bù cho ngày %2</translation>
    </message>
    <message>
        <source>%1 working days counted by the hour: until %2</source>
        <translation>%1 ngày làm việc tính theo giờ: đến %2</translation>
    </message>
    <message>
        <source>%1 working days, the day of the hand-in not counted: until closing, %2</source>
        <translation>%1 ngày làm việc, không tính ngày nộp: đến hết giờ làm việc, %2</translation>
    </message>
    <message>
        <source>%1 working hours: until %2</source>
        <translation>%1 giờ làm việc: đến %2</translation>
    </message>
    <message>
        <source>%1 days, the day of the hand-in not counted: %2</source>
        <translation>%1 ngày, không tính ngày nộp: %2</translation>
    </message>
    <message>
        <source>%1 is a day off: moved to %2</source>
        <translation>%1 là ngày nghỉ: chuyển sang %2</translation>
    </message>
    <message>
        <source>Handed in after %1: answered on the next working day</source>
        <translation>Nộp sau %1: trả trong ngày làm việc tiếp theo</translation>
    </message>
    <message>
        <source>Answered within the day: until %1</source>
        <translation>Trả trong ngày: đến %1</translation>
    </message>
    <message>
        <source>No due date is promised</source>
        <translation>Không hẹn ngày trả</translation>
    </message>
    <message>
        <source>A term of %1 is not plausible: no due date</source>
        <translation>Thời hạn %1 không hợp lý: không tính ngày hẹn trả</translation>
    </message>
    <message>
        <source>The days off of %1 are not decided yet: the date may change</source>
        <translation>Lịch nghỉ năm %1 chưa được quyết định: ngày hẹn có thể thay đổi</translation>
    </message>
    <message>
        <source>Waiting for papers from %1 to %2</source>
        <translation>Chờ bổ sung từ %1 đến %2</translation>
    </message>
    <message>
        <source>Moved by the waiting time: until %1</source>
        <translation>Cộng thêm thời gian chờ: đến %1</translation>
    </message>
    <message>
        <source>Papers asked for at %1 and completed at %2: the term begins anew</source>
        <translation>Yêu cầu bổ sung lúc %1, bổ sung xong lúc %2: tính lại thời hạn từ đầu</translation>
    </message>
    <message>
        <source>New date of the apology: %1</source>
        <translation>Hẹn lại theo văn bản xin lỗi: %1</translation>
    </message>
    <message>
        <source>Give the new date.</source>
        <translation>Hãy nhập ngày hẹn lại.</translation>
    </message>
    <message>
        <source>The new date must be later than the present one, %1.</source>
        <translation>Ngày hẹn lại phải sau ngày hẹn hiện tại, %1.</translation>
    </message>
    <message>
        <source>%1 is already past.</source>
        <translation>%1 đã qua.</translation>
    </message>
    <message>
        <source>%1 is a day off. Choose a working day.</source>
        <translation>%1 là ngày nghỉ. Hãy chọn ngày làm việc.</translation>
    </message>
    <message>
        <source>%1 is outside working hours.</source>
        <translation>%1 ngoài giờ làm việc.</translation>
    </message>
    <message>
        <source>Make-up day %1 is worked anyway.</source>
        <translation>Ngày làm bù %1 vốn là ngày làm việc.</translation>
    </message>
    <message>
        <source>Day off by swap %1 has no make-up day.</source>
        <translation>Ngày nghỉ hoán đổi %1 chưa có ngày làm bù.</translation>
    </message>
    <message>
        <source>%1, %2, is missing from the days off.</source>
        <translation>Thiếu ngày nghỉ: %1, %2.</translation>
    </message>
    <message>
        <source>Days off of %1 that are not decided yet.</source>
        <translation>Lịch nghỉ năm %1 còn ngày dự kiến.</translation>
    </message>
</context>
</TS>
