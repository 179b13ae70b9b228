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
    <message>
        <source>Give the dossier&apos;s code and a step: %1.</source>
        <translation>Hãy cho mã hồ sơ và một bước: %1.</translation>
    </message>
    <message>
        <source>To print now: motcuactl dossier print %1 %2</source>
        <translation>In ngay: motcuactl dossier print %1 %2</translation>
    </message>
    <message>
        <source>A step in the life of a dossier.</source>
        <translation>Một bước xử lý của hồ sơ.</translation>
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
    <message>
        <source>This step is not possible while the dossier stands where it stands.</source>
        <translation>Không thể thực hiện bước này ở trạng thái hiện tại của hồ sơ.</translation>
    </message>
    <message>
        <source>The result was handed over. Nothing can be changed any more; write a note.</source>
        <translation>Kết quả đã trả. Không thay đổi được nữa; hãy ghi chú.</translation>
    </message>
    <message>
        <source>Only a supervisor may do this.</source>
        <translation>Chỉ người phụ trách được thực hiện.</translation>
    </message>
    <message>
        <source>This is a step of the counter; your role may not do it.</source>
        <translation>Đây là bước của quầy tiếp nhận; vai trò của bạn không được thực hiện.</translation>
    </message>
    <message>
        <source>The papers are at counter %1. Take them over first, or go there.</source>
        <translation>Giấy tờ đang ở quầy %1. Hãy nhận chuyển trước, hoặc trả tại quầy đó.</translation>
    </message>
    <message>
        <source>The papers are at no counter. Make sure that you hold them.</source>
        <translation>Giấy tờ không ở quầy nào. Hãy chắc chắn bạn đang giữ chúng.</translation>
    </message>
    <message>
        <source>Give the reason.</source>
        <translation>Hãy nêu lý do.</translation>
    </message>
    <message>
        <source>Write the note.</source>
        <translation>Hãy nhập ghi chú.</translation>
    </message>
    <message>
        <source>Give the legal ground.</source>
        <translation>Hãy nêu căn cứ pháp lý.</translation>
    </message>
    <message>
        <source>Name the papers.</source>
        <translation>Hãy nêu các giấy tờ.</translation>
    </message>
    <message>
        <source>Give the number of days in which the papers must come.</source>
        <translation>Hãy nhập số ngày để bổ sung.</translation>
    </message>
    <message>
        <source>Name the unit or person that takes it over.</source>
        <translation>Hãy nêu đơn vị hoặc người nhận xử lý.</translation>
    </message>
    <message>
        <source>Give the amount.</source>
        <translation>Hãy nhập số tiền.</translation>
    </message>
    <message>
        <source>Give the number of the fee receipt.</source>
        <translation>Hãy nhập số biên lai.</translation>
    </message>
    <message>
        <source>Add at least one paper of the result.</source>
        <translation>Hãy thêm ít nhất một giấy tờ kết quả.</translation>
    </message>
    <message>
        <source>Name the paper of the result.</source>
        <translation>Hãy nhập tên giấy tờ kết quả.</translation>
    </message>
    <message>
        <source>The result can&apos;t be signed on %1, a day to come.</source>
        <translation>Kết quả không thể ký ngày %1, ngày chưa đến.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no scan: it will not count as an electronic result.</source>
        <translation>&quot;%1&quot; chưa có bản quét: chưa tính là kết quả điện tử.</translation>
    </message>
    <message>
        <source>Give the name of the receiver.</source>
        <translation>Hãy nhập tên người nhận.</translation>
    </message>
    <message>
        <source>Read the receiver&apos;s ID card or type its number.</source>
        <translation>Hãy quét thẻ căn cước của người nhận hoặc nhập số.</translation>
    </message>
    <message>
        <source>The ID number is not the applicant&apos;s. Choose &quot;authorised person&quot; and read the authorisation.</source>
        <translation>Số căn cước không phải của chủ hồ sơ. Hãy chọn &quot;người được ủy quyền&quot; và kiểm tra giấy ủy quyền.</translation>
    </message>
    <message>
        <source>Name the paper that authorises the receiver.</source>
        <translation>Hãy nêu giấy ủy quyền.</translation>
    </message>
    <message>
        <source>Give the number of the consignment.</source>
        <translation>Hãy nhập số vận đơn.</translation>
    </message>
    <message>
        <source>Have the receiver sign the slip.</source>
        <translation>Hãy để người nhận ký vào giấy biên nhận.</translation>
    </message>
    <message>
        <source>The receipt was not shown.</source>
        <translation>Người nhận không xuất trình giấy tiếp nhận.</translation>
    </message>
    <message>
        <source>Without the receipt the receiver&apos;s ID number is needed.</source>
        <translation>Không có giấy tiếp nhận thì cần số căn cước.</translation>
    </message>
    <message>
        <source>%1 đ of fees are not paid.</source>
        <translation>Còn %1 đ phí, lệ phí chưa nộp.</translation>
    </message>
    <message>
        <source>Nothing is left to pay.</source>
        <translation>Không còn khoản nào phải nộp.</translation>
    </message>
    <message>
        <source>%1 đ are owed.</source>
        <translation>Số tiền phải nộp là %1 đ.</translation>
    </message>
    <message>
        <source>Papers were asked for %1 times already. They should be asked for once; a further request counts as late.</source>
        <translation>Đã yêu cầu bổ sung %1 lần. Chỉ nên yêu cầu một lần; yêu cầu thêm bị tính là trễ hạn.</translation>
    </message>
    <message>
        <source>The citizen has time until %1.</source>
        <translation>Người dân còn hạn bổ sung đến %1.</translation>
    </message>
    <message>
        <source>It was due on %1 and no apology was made.</source>
        <translation>Hồ sơ hẹn trả %1 và chưa có văn bản xin lỗi.</translation>
    </message>
    <message>
        <source>No date was promised, so there is none to move.</source>
        <translation>Hồ sơ không hẹn ngày trả nên không có ngày để hẹn lại.</translation>
    </message>
    <message>
        <source>An apology was made before; a date should be moved once only.</source>
        <translation>Đã xin lỗi trước đó; chỉ nên hẹn lại một lần.</translation>
    </message>
    <message>
        <source>The result has waited for %1 days only, not %2.</source>
        <translation>Kết quả mới chờ %1 ngày, chưa đủ %2 ngày.</translation>
    </message>
    <message>
        <source>There is no step to undo.</source>
        <translation>Không có bước nào để hoàn tác.</translation>
    </message>
    <message>
        <source>An intake is not undone. Void it with a reason; its code stays used.</source>
        <translation>Không hoàn tác việc tiếp nhận. Hãy hủy hồ sơ kèm lý do; mã hồ sơ không dùng lại.</translation>
    </message>
    <message>
        <source>The last step was made by %1. Only a supervisor may undo another&apos;s step.</source>
        <translation>Bước cuối do %1 thực hiện. Chỉ người phụ trách được hoàn tác bước của người khác.</translation>
    </message>
    <message>
        <source>Take back the paper that was printed for the last step.</source>
        <translation>Hãy thu lại giấy đã in ở bước vừa rồi.</translation>
    </message>
    <message>
        <source>The dossier was forwarded already. Stop it instead of voiding it.</source>
        <translation>Hồ sơ đã chuyển xử lý. Hãy dừng giải quyết thay vì hủy.</translation>
    </message>
    <message>
        <source>No paper of the dossier is digitised.</source>
        <translation>Chưa số hóa giấy tờ nào của hồ sơ.</translation>
    </message>
    <message>
        <source>The result is not digitised.</source>
        <translation>Chưa số hóa kết quả.</translation>
    </message>
    <message>
        <source>No paper was taken from the citizen&apos;s store or an earlier dossier.</source>
        <translation>Chưa tái sử dụng giấy tờ nào từ kho dữ liệu điện tử hoặc hồ sơ trước.</translation>
    </message>
    <message>
        <source>The identity was not checked against the population database.</source>
        <translation>Chưa đối chiếu danh tính với cơ sở dữ liệu dân cư.</translation>
    </message>
    <message>
        <source>The fee was not paid online.</source>
        <translation>Phí, lệ phí chưa thanh toán trực tuyến.</translation>
    </message>
    <message>
        <source>The book of fee receipts ended with %1. IT sets the next one, or type a number.</source>
        <translation>Quyển biên lai đã hết ở số %1. Cán bộ CNTT đặt quyển mới, hoặc gõ số biên lai.</translation>
    </message>
</context>
</TS>
