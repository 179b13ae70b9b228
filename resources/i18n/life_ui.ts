<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>motcua::ui::QueueList</name>
    <message>
        <source>All that are open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>due within %1 days</source>
        <translation>hẹn trong %1 ngày</translation>
    </message>
    <message>
        <source>To do today</source>
        <translation>Việc hôm nay</translation>
    </message>
    <message>
        <source>Waiting for the citizen</source>
        <translation>Chờ bổ sung, nộp tiền</translation>
    </message>
    <message>
        <source>Results to hand over</source>
        <translation>Có kết quả, chờ trả</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Đến hạn</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Not yet sent</source>
        <translation>Chưa đồng bộ</translation>
    </message>
    <message>
        <source>To be forwarded, or due before the day ends</source>
        <translation>Cần chuyển xử lý, hoặc đến hạn trong ngày</translation>
    </message>
    <message>
        <source>Papers or payment were asked for; the clock stands still</source>
        <translation>Đã yêu cầu bổ sung hoặc nộp tiền; tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>The result lies at the counter</source>
        <translation>Kết quả đã về quầy</translation>
    </message>
    <message>
        <source>At most one working day is left</source>
        <translation>Còn không quá một ngày làm việc</translation>
    </message>
    <message>
        <source>Past the promised date: apologise and set a new one</source>
        <translation>Đã quá ngày hẹn: xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Done here, not yet in the office's log; it goes by itself</source>
        <translation>Đã làm tại quầy, chưa lên máy chủ; máy tự gửi</translation>
    </message>
</context>
<context>
    <name>motcua::ui::FilterCard</name>
    <message>
        <source>A queue of your own</source>
        <translation>Hàng việc tự đặt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>All that are open</source>
        <translation>Đang mở</translation>
    </message>
    <message>
        <source>whenever</source>
        <translation>bất kỳ</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Esc leaves it</source>
        <translation>Esc để thôi</translation>
    </message>
    <message>
        <source>Due within, days</source>
        <translation>Hẹn trong, ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Procedure (empty: every one)</source>
        <translation>Thủ tục (để trống: tất cả)</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Hãy đặt tên.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueuesPage</name>
    <message>
        <source>Own queue</source>
        <translation>Tự đặt</translation>
    </message>
    <message>
        <source>%1: removed</source>
        <translation>%1: đã bỏ</translation>
    </message>
    <message>
        <source>A queue of your own; on one of these: change it, Delete removes it</source>
        <translation>Hàng việc tự đặt; đang chọn hàng tự đặt: sửa, Delete để bỏ</translation>
    </message>
    <message>
        <source>Work queues</source>
        <translation>Hàng việc</translation>
    </message>
    <message>
        <source>Dossiers of the queue</source>
        <translation>Hồ sơ trong hàng việc</translation>
    </message>
    <message>
        <source>Nothing waits here.</source>
        <translation>Không có hồ sơ nào.</translation>
    </message>
    <message>
        <source>A digit chooses a queue · Enter opens the dossier · ← back to the queues · F5 reads anew</source>
        <translation>Phím số chọn hàng việc · Enter mở hồ sơ · ← về danh sách hàng việc · F5 đọc lại</translation>
    </message>
    <message>
        <source>Choose a queue</source>
        <translation>Chọn hàng việc</translation>
    </message>
    <message>
        <source>From the table to the queues; there ↑ ↓ choose</source>
        <translation>Từ bảng về danh sách hàng việc; ở đó ↑ ↓ để chọn</translation>
    </message>
    <message>
        <source>Opens the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Reads everything anew</source>
        <translation>Đọc lại tất cả</translation>
    </message>
    <message>
        <source>Hand-over list</source>
        <translation>In phiếu bàn giao</translation>
    </message>
    <message>
        <source>Prints the list for handing these dossiers over</source>
        <translation>In phiếu bàn giao các hồ sơ đang hiện</translation>
    </message>
</context>
<context>
    <name>motcua::ui::QueueModel</name>
    <message>
        <source>no date</source>
        <translation>không hẹn</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>Đang giữ</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>This counter</source>
        <translation>Quầy này</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>The specialised unit</source>
        <translation>Bộ phận chuyên môn</translation>
    </message>
    <message>
        <source>At no counter</source>
        <translation>Không ở quầy nào</translation>
    </message>
    <message>
        <source>The clock stands still</source>
        <translation>Đang tạm dừng tính thời hạn</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Trong hạn</translation>
    </message>
    <message>
        <source>At most one working day is left</source>
        <translation>Còn không quá một ngày làm việc</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>No date was promised</source>
        <translation>Không hẹn ngày trả</translation>
    </message>
    <message>
        <source>Added %1 pages</source>
        <translation>Thêm %1 trang</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PapersPart</name>
    <message>
        <source>In words; Enter adds it</source>
        <translation>Ghi bằng lời, Enter để thêm</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Giấy tờ khác</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepPages</name>
    <message>
        <source>The page is in the bin.</source>
        <translation>Trang đã vào thùng rác.</translation>
    </message>
    <message>
        <source>Scanning page %1 · %2 %</source>
        <translation>Đang quét trang %1 · %2 %</translation>
    </message>
    <message>
        <source>%1 pages scanned</source>
        <translation>Đã quét %1 trang</translation>
    </message>
    <message>
        <source>Pages from files</source>
        <translation>Trang từ tệp</translation>
    </message>
    <message>
        <source>Pictures and PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)</source>
        <translation>Ảnh và PDF (*.jpg *.jpeg *.png *.tif *.tiff *.bmp *.webp *.pdf)</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ResultPart</name>
    <message>
        <source>Paper of the result</source>
        <translation>Tên giấy tờ kết quả</translation>
    </message>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Bản quét</translation>
    </message>
    <message>
        <source>One more paper</source>
        <translation>Thêm giấy tờ</translation>
    </message>
    <message>
        <source>Papers of the result</source>
        <translation>Giấy tờ kết quả</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>chưa có tên</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReceiverPart</name>
    <message>
        <source>The receipt was given back</source>
        <translation>Đã thu lại giấy hẹn</translation>
    </message>
    <message>
        <source>The receiver has signed</source>
        <translation>Người nhận đã ký</translation>
    </message>
    <message>
        <source>The applicant</source>
        <translation>Chủ hồ sơ</translation>
    </message>
    <message>
        <source>An authorised person</source>
        <translation>Người được ủy quyền</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>Bưu điện</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Giấy hẹn</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Who receives it</source>
        <translation>Người nhận kết quả</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Personal number (read the card)</source>
        <translation>Số định danh (đọc thẻ)</translation>
    </message>
    <message>
        <source>Paper that authorises: number, day</source>
        <translation>Giấy ủy quyền: số, ngày</translation>
    </message>
    <message>
        <source>Number of the consignment</source>
        <translation>Số vận đơn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepPanel</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Why the papers come here</source>
        <translation>Lý do nhận giấy tờ về quầy này</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>Thực hiện</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Để sau</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Căn cứ: %1</translation>
    </message>
    <message>
        <source>To which unit or person</source>
        <translation>Chuyển đến đơn vị, người xử lý</translation>
    </message>
    <message>
        <source>Which papers were brought</source>
        <translation>Giấy tờ đã bổ sung</translation>
    </message>
    <message>
        <source>Which papers are asked for (Space ticks)</source>
        <translation>Giấy tờ cần bổ sung (phím cách để đánh dấu)</translation>
    </message>
    <message>
        <source>Amount, đồng</source>
        <translation>Số tiền, đồng</translation>
    </message>
    <message>
        <source>Number of the fee receipt</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Legal ground: article, clause, text</source>
        <translation>Căn cứ pháp lý: điều, khoản, văn bản</translation>
    </message>
    <message>
        <source>Days that the citizen has</source>
        <translation>Số ngày để công dân bổ sung</translation>
    </message>
    <message>
        <source>New date</source>
        <translation>Ngày hẹn mới</translation>
    </message>
    <message>
        <source>dd/mm/yyyy hh:mm</source>
        <translation>ngày/tháng/năm giờ:phút</translation>
    </message>
    <message>
        <source>Picture of who receives it</source>
        <translation>Người nhận</translation>
    </message>
</context>
<context>
    <name>motcua::ui::StepButtons</name>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>Take the papers in</source>
        <translation>Nhận bổ sung</translation>
    </message>
    <message>
        <source>Time for the papers is over</source>
        <translation>Hết hạn bổ sung</translation>
    </message>
    <message>
        <source>Take the money</source>
        <translation>Thu tiền</translation>
    </message>
    <message>
        <source>Ask for payment</source>
        <translation>Yêu cầu nộp tiền</translation>
    </message>
    <message>
        <source>Apologise, new date</source>
        <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
        <source>Nobody came for it</source>
        <translation>Không đến nhận</translation>
    </message>
    <message>
        <source>Void the intake</source>
        <translation>Hủy tiếp nhận</translation>
    </message>
    <message>
        <source>Nothing more is to be done.</source>
        <translation>Không còn việc phải làm.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossierGlance</name>
    <message>
        <source>to be brought by %1</source>
        <translation>bổ sung trước hết ngày %1</translation>
    </message>
    <message>
        <source>%1 not paid</source>
        <translation>chưa nộp %1</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Hồ sơ ở đâu</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>Ai đang giữ</translation>
    </message>
    <message>
        <source>When it is due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Còn thiếu</translation>
    </message>
    <message>
        <source>Given to the citizen</source>
        <translation>Đã trả công dân</translation>
    </message>
    <message>
        <source>At the specialised unit</source>
        <translation>Bộ phận chuyên môn</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>received it</source>
        <translation>đã nhận kết quả</translation>
    </message>
    <message>
        <source>is working on it</source>
        <translation>đang giải quyết</translation>
    </message>
    <message>
        <source>did the last step</source>
        <translation>làm bước gần nhất</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>không hẹn</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không thiếu gì</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossierPage</name>
    <message>
        <source>printed: %1</source>
        <translation>đã in: %1</translation>
    </message>
    <message>
        <source>%1: handed over to %2</source>
        <translation>%1: đã trả kết quả cho %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Pressed by mistake, taken back at once</source>
        <translation>Bấm nhầm, hoàn tác ngay</translation>
    </message>
    <message>
        <source>%1: taken back</source>
        <translation>%1: đã hoàn tác</translation>
    </message>
    <message>
        <source>The steps at the right, each by its letter</source>
        <translation>Các bước ở bên phải, mỗi bước một chữ cái</translation>
    </message>
    <message>
        <source>Do the step / leave it; what was typed is kept</source>
        <translation>Thực hiện bước / để sau; những gì đã gõ được giữ</translation>
    </message>
    <message>
        <source>In a step: scan / files</source>
        <translation>Trong một bước: quét / tệp</translation>
    </message>
    <message>
        <source>Not printed yet: %1. Enter prints it.</source>
        <translation>Chưa in: %1. Enter để in.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>papers by %1</source>
        <translation>bổ sung trước hết ngày %1</translation>
    </message>
    <message>
        <source>%1, authorised</source>
        <translation>%1, người được ủy quyền</translation>
    </message>
    <message>
        <source>%1, by post, number %2</source>
        <translation>%1, qua bưu điện, số %2</translation>
    </message>
    <message>
        <source>new date %1</source>
        <translation>hẹn lại %1</translation>
    </message>
    <message>
        <source>%1, receipt %2</source>
        <translation>%1, biên lai %2</translation>
    </message>
    <message>
        <source>New date, because the calendar was corrected</source>
        <translation>Hẹn lại do sửa lịch làm việc</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CalendarPage</name>
    <message>
        <source>Days off of the year</source>
        <translation>Ngày nghỉ trong năm</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Calendar from a file</source>
        <translation>Lịch từ tệp</translation>
    </message>
    <message>
        <source>Take a day of our own out</source>
        <translation>Bỏ ngày nghỉ riêng</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
    <message>
        <source>Day off of this office</source>
        <translation>Ngày nghỉ riêng của cơ quan</translation>
    </message>
    <message>
        <source>Why the office is closed: storm no. 5, dispatch no. ...</source>
        <translation>Lý do nghỉ: bão số 5, công điện số ...</translation>
    </message>
    <message>
        <source>Why the office is closed</source>
        <translation>Lý do cơ quan nghỉ</translation>
    </message>
    <message>
        <source>Show what it changes</source>
        <translation>Xem thay đổi</translation>
    </message>
    <message>
        <source>What the correction changes</source>
        <translation>Những hạn thay đổi khi sửa lịch</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Thôi</translation>
    </message>
    <message>
        <source>Put in use</source>
        <translation>Áp dụng</translation>
    </message>
    <message>
        <source>No list for this year: only the days that follow from the law</source>
        <translation>Năm này chưa có lịch: chỉ có ngày nghỉ theo luật</translation>
    </message>
    <message>
        <source>Write why the office is closed on that day.</source>
        <translation>Hãy ghi lý do cơ quan nghỉ ngày đó.</translation>
    </message>
    <message>
        <source>Only a day of this office&apos;s own can be taken out; the others come with the file.</source>
        <translation>Chỉ bỏ được ngày nghỉ riêng của cơ quan; ngày khác theo tệp lịch.</translation>
    </message>
    <message>
        <source>No open dossier gets another date.</source>
        <translation>Không hồ sơ nào đang giải quyết bị đổi hạn.</translation>
    </message>
    <message>
        <source>%1 open dossiers get another date; each keeps what it was promised in its history.</source>
        <translation>%1 hồ sơ đang giải quyết đổi hạn; lịch sử hồ sơ vẫn giữ hạn đã hẹn.</translation>
    </message>
    <message>
        <source>The calendar is in use; %1 due dates moved</source>
        <translation>Đã áp dụng lịch; %1 hồ sơ đổi hạn</translation>
    </message>
    <message>
        <source>A day off of this office: first what it changes</source>
        <translation>Thêm ngày nghỉ riêng: xem thay đổi trước</translation>
    </message>
    <message>
        <source>Put it in use, due dates move / leave it</source>
        <translation>Áp dụng, dời hạn / thôi</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Lịch làm việc</translation>
    </message>
</context>
<context>
    <name>CalendarTables</name>
    <message>
        <source>(not decided yet)</source>
        <translation>(chưa có quyết định)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>Ngày nghỉ</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Due then</source>
        <translation>Hạn sau khi sửa</translation>
    </message>
    <message>
        <source>Due until now</source>
        <translation>Hạn hiện tại</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Thứ</translation>
    </message>
    <message>
        <source>Worked instead of %1</source>
        <translation>Làm bù cho ngày %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::PapersPane</name>
    <message>
        <source>Delete the picture after</source>
        <translation>Xóa ảnh sau</translation>
    </message>
    <message>
        <source>It stays at this counter and is deleted after</source>
        <translation>Ảnh chỉ lưu ở quầy này, tự xóa sau</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReportsTab</name>
    <message>
        <source>Counting…</source>
        <translation>Đang tính…</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossiersTab</name>
    <message>
        <source>the %1 most pressing</source>
        <translation>%1 hồ sơ gấp nhất</translation>
    </message>
</context>
<context>
    <name>PaperOutput</name>
    <message>
        <source>No printer is set: saved as %1</source>
        <translation>Chưa đặt máy in: đã lưu thành %1</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>Đã in: %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ClaimStrip</name>
    <message>
        <source>Ask the office</source>
        <translation>Hỏi văn phòng</translation>
    </message>
    <message>
        <source>With the office's leave this counter may do it for ten minutes.</source>
        <translation>Văn phòng có thể cho quầy này làm trong 10 phút.</translation>
    </message>
    <message>
        <source>Asking the office …</source>
        <translation>Đang hỏi văn phòng…</translation>
    </message>
    <message>
        <source>The office's server can't be reached: only counter %1, which has the papers, may do it.</source>
        <translation>Không nối được máy chủ văn phòng: chỉ quầy %1 đang giữ giấy mới làm được.</translation>
    </message>
    <message>
        <source>Counter %1 has the right to it until %2.</source>
        <translation>Quầy %1 đang được văn phòng cho làm việc này đến %2.</translation>
    </message>
    <message>
        <source>Another counter has the right to it until %1.</source>
        <translation>Quầy khác đang được văn phòng cho làm việc này đến %1.</translation>
    </message>
    <message>
        <source>This counter has the right to it until %1.</source>
        <translation>Văn phòng cho quầy này làm đến %1.</translation>
    </message>
</context>
</TS>
