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
    <message>
        <source>Fees taken, with receipt numbers; cash and online.</source>
        <translation>Thu phí, lệ phí kèm số biên lai; tiền mặt và trực tuyến.</translation>
    </message>
    <message>
        <source>Give the dossier's code and a new folder: dossier export CODE --out DIR.</source>
        <translation>Hãy cho mã hồ sơ và một thư mục mới: dossier export MÃ --out THƯ_MỤC.</translation>
    </message>
    <message>
        <source>%1 files with %2 pages written to %3.</source>
        <translation>Đã ghi %1 tệp với %2 trang vào %3.</translation>
    </message>
    <message>
        <source>One folder: data as JSON, scans as PDF/A, forms.</source>
        <translation>Một thư mục: dữ liệu JSON, bản quét PDF/A, các mẫu đơn.</translation>
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
    <message>
        <source>Fees taken</source>
        <translation>Thu phí, lệ phí</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Người nộp</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Số biên lai</translation>
    </message>
    <message>
        <source>Taken by</source>
        <translation>Người thu</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Amount (đ)</source>
        <translation>Số tiền (đồng)</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tiền mặt</translation>
    </message>
    <message>
        <source>Cash: %1 đ. Online: %2 đ.</source>
        <translation>Tiền mặt: %1 đ. Trực tuyến: %2 đ.</translation>
    </message>
    <message>
        <source>Receipt numbers used more than once: %1</source>
        <translation>Số biên lai dùng quá một lần: %1</translation>
    </message>
    <message>
        <source>Received ones that lacked papers</source>
        <translation>Hồ sơ tiếp nhận phải bổ sung</translation>
    </message>
    <message>
        <source>Pages blank or below 200 dpi</source>
        <translation>Trang trắng hoặc dưới 200 dpi</translation>
    </message>
    <message>
        <source>Counter %1</source>
        <translation>Quầy %1</translation>
    </message>
    <message>
        <source>From %1:00</source>
        <translation>Từ %1:00</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>The receipt number %1 was used already.</source>
        <translation>Biên lai số %1 đã được dùng.</translation>
    </message>
    <message>
        <source>The procedure has no code.</source>
        <translation>Thủ tục chưa có mã.</translation>
    </message>
    <message>
        <source>Give the procedure's name.</source>
        <translation>Hãy ghi tên thủ tục.</translation>
    </message>
    <message>
        <source>The paper %1 has no name.</source>
        <translation>Giấy tờ %1 chưa có tên.</translation>
    </message>
    <message>
        <source>The paper %1 has no proper number of originals or copies.</source>
        <translation>Giấy tờ %1 chưa có số bản chính, bản sao hợp lệ.</translation>
    </message>
    <message>
        <source>A time limit has no proper number.</source>
        <translation>Có thời hạn chưa ghi số hợp lệ.</translation>
    </message>
    <message>
        <source>The fee %1 lacks its name or its amount.</source>
        <translation>Lệ phí %1 thiếu tên hoặc mức thu.</translation>
    </message>
    <message>
        <source>The validity ends before it begins.</source>
        <translation>Hiệu lực kết thúc trước khi bắt đầu.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Looked through: in order</source>
        <translation>Đã kiểm tra: đạt</translation>
    </message>
    <message>
        <source>Looked through: to be corrected</source>
        <translation>Đã kiểm tra: cần sửa</translation>
    </message>
</context>
<context>
    <name>motcua::ui::RowModel</name>
    <message>
        <source>In order</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>To correct: %1</source>
        <translation>Cần sửa: %1</translation>
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
        <source>Received</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hẹn trả</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Taken in by</source>
        <translation>Người tiếp nhận</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kiểm tra</translation>
    </message>
</context>
<context>
    <name>motcua::ui::OverviewTab</name>
    <message>
        <source>Received by hour</source>
        <translation>Tiếp nhận theo giờ</translation>
    </message>
    <message>
        <source>Received by counter</source>
        <translation>Tiếp nhận theo quầy</translation>
    </message>
    <message>
        <source>Most frequent procedures</source>
        <translation>Thủ tục nhiều nhất</translation>
    </message>
    <message>
        <source>Figures of the period</source>
        <translation>Số liệu trong kỳ</translation>
    </message>
</context>
<context>
    <name>motcua::ui::DossiersTab</name>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>What the clerk is to correct</source>
        <translation>Điều cán bộ cần sửa</translation>
    </message>
    <message>
        <source>Note for the clerk</source>
        <translation>Ghi chú cho cán bộ</translation>
    </message>
    <message>
        <source>Late and near</source>
        <translation>Quá hạn, sắp hạn</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>To correct</source>
        <translation>Cần sửa</translation>
    </message>
    <message>
        <source>%1 – %2 dossiers</source>
        <translation>%1 – %2 hồ sơ</translation>
    </message>
    <message>
        <source>Late: %1, near: %2 – as of now</source>
        <translation>Quá hạn: %1, sắp hạn: %2 – tính đến lúc này</translation>
    </message>
    <message>
        <source>Choose a dossier first.</source>
        <translation>Hãy chọn một hồ sơ trước.</translation>
    </message>
    <message>
        <source>Write what the clerk is to correct.</source>
        <translation>Hãy ghi điều cán bộ cần sửa.</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Đã đánh dấu: %1</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ReportsTab</name>
    <message>
        <source>Report</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
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
    <name>motcua::ui::FeesTab</name>
    <message>
        <source>Close the till</source>
        <translation>Chốt quỹ</translation>
    </message>
    <message>
        <source>Fees taken</source>
        <translation>Các khoản thu</translation>
    </message>
    <message>
        <source>Money counted in the till</source>
        <translation>Tiền đếm được</translation>
    </message>
    <message>
        <source>Why it differs</source>
        <translation>Lý do chênh lệch</translation>
    </message>
    <message>
        <source>Cash of the till: %1 – paid online: %2 – %3 payments</source>
        <translation>Tiền mặt: %1 – trực tuyến: %2 – %3 lượt thu</translation>
    </message>
    <message>
        <source>The till is closed day by day: choose one day.</source>
        <translation>Quỹ được chốt theo từng ngày: hãy chọn một ngày.</translation>
    </message>
    <message>
        <source>The till of this day is not closed yet.</source>
        <translation>Quỹ ngày này chưa chốt.</translation>
    </message>
    <message>
        <source>Closed at %1 by %2: counted %3, expected %4, difference %5</source>
        <translation>Chốt lúc %1, người chốt %2: đếm được %3, theo sổ %4, chênh lệch %5</translation>
    </message>
    <message>
        <source>Money came in after the last closing: close once more.</source>
        <translation>Có khoản thu sau lần chốt cuối: hãy chốt lại.</translation>
    </message>
    <message>
        <source>Count the money in the till and write the sum.</source>
        <translation>Hãy đếm tiền trong quỹ và ghi tổng số.</translation>
    </message>
    <message>
        <source>It differs by %1: write why.</source>
        <translation>Chênh lệch %1: hãy ghi lý do.</translation>
    </message>
    <message>
        <source>The till is closed.</source>
        <translation>Đã chốt quỹ.</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SupervisorPage</name>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>to</source>
        <translation>đến</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>The office's day</source>
        <translation>Theo dõi hoạt động</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Báo cáo</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Thu phí</translation>
    </message>
    <message>
        <source>The first day lies after the last.</source>
        <translation>Ngày đầu sau ngày cuối.</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Tiếp nhận %1</translation>
    </message>
    <message>
        <source>Handed over %1</source>
        <translation>Trả kết quả %1</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>Quá hạn %1</translation>
    </message>
    <message>
        <source>Near %1</source>
        <translation>Sắp hạn %1</translation>
    </message>
    <message>
        <source>Lacked papers %1</source>
        <translation>Phải bổ sung %1</translation>
    </message>
    <message>
        <source>Pages to look at %1</source>
        <translation>Trang cần xem lại %1</translation>
    </message>
    <message>
        <source>Not sent %1</source>
        <translation>Chưa đồng bộ %1</translation>
    </message>
    <message>
        <source>Figures, dossiers, reports, fees</source>
        <translation>Số liệu, hồ sơ, báo cáo, thu phí</translation>
    </message>
    <message>
        <source>The dossiers behind a figure; the dossier of a line</source>
        <translation>Mở các hồ sơ của số liệu; mở hồ sơ của dòng</translation>
    </message>
    <message>
        <source>Late and near</source>
        <translation>Quá hạn, sắp hạn</translation>
    </message>
    <message>
        <source>Mark as in order, or to correct with a note</source>
        <translation>Đánh dấu đạt, hoặc cần sửa kèm ghi chú</translation>
    </message>
    <message>
        <source>Which report</source>
        <translation>Chọn báo cáo</translation>
    </message>
    <message>
        <source>Excel, CSV, PDF, print</source>
        <translation>Excel, CSV, PDF, in</translation>
    </message>
    <message>
        <source>Close the till of the day</source>
        <translation>Chốt quỹ trong ngày</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>Điều hành</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>same day, after %1 the next working day</source>
        <translation>trong ngày, sau %1 thì ngày làm việc kế tiếp</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>ngày làm việc</translation>
    </message>
    <message>
        <source>days</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>giờ làm việc</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>trong ngày</translation>
    </message>
    <message>
        <source>no time promised</source>
        <translation>không hẹn thời hạn</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>not in force yet</source>
        <translation>chưa hiệu lực</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã thay thế</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>đến %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang hiệu lực</translation>
    </message>
    <message>
        <source>originals %1, copies %2</source>
        <translation>bản chính %1, bản sao %2</translation>
    </message>
    <message>
        <source>where it applies</source>
        <translation>nếu có</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem lại</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Thành phần hồ sơ</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Legal grounds</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hướng dẫn</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProcedureModel</name>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Lĩnh vực</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ImportView</name>
    <message>
        <source>Take over</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Những gì sẽ thay đổi</translation>
    </message>
    <message>
        <source>Changes and doubts</source>
        <translation>Thay đổi và điểm nghi ngờ</translation>
    </message>
    <message>
        <source>%1 new, %2 changed, %3 the same</source>
        <translation>%1 mới, %2 thay đổi, %3 không đổi</translation>
    </message>
    <message>
        <source>%1 can't be read and will be left out</source>
        <translation>%1 mục không đọc được, sẽ bỏ qua</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>Nghi ngờ</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>new</source>
        <translation>mới</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>thay đổi</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ProcedureEditor</name>
    <message>
        <source>The doubts have been looked at</source>
        <translation>Đã xem các điểm nghi ngờ</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Originals</source>
        <translation>Bản chính</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Bản sao</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Giấy tờ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Đơn vị</translation>
    </message>
    <message>
        <source>Time limits</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Phí, lệ phí</translation>
    </message>
    <message>
        <source>Amount (đ)</source>
        <translation>Mức (đồng)</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Tính theo</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Phí</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Thêm dòng</translation>
    </message>
    <message>
        <source>Take the row out</source>
        <translation>Bỏ dòng</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Save as a new version</source>
        <translation>Lưu phiên bản mới</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên thủ tục</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Lĩnh vực</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Viết tắt</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Hiệu lực từ</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Trường hợp</translation>
    </message>
    <message>
        <source>Handed in until</source>
        <translation>Đến giờ</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>Căn cứ pháp lý</translation>
    </message>
    <message>
        <source>Legal grounds</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>every case</source>
        <translation>tất cả</translation>
    </message>
</context>
<context>
    <name>motcua::ui::CataloguePage</name>
    <message>
        <source>Letters without marks, initials, or the code</source>
        <translation>Chữ không dấu, chữ đầu hoặc mã thủ tục</translation>
    </message>
    <message>
        <source>Search the catalogue</source>
        <translation>Tìm trong danh mục</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Nhập tệp</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Nhập thư mục</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Papers, time limits and fees</source>
        <translation>Giấy tờ, thời hạn, lệ phí</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>%1 procedures; what this counter takes in most stands first</source>
        <translation>%1 thủ tục; thủ tục quầy nhận nhiều đứng trước</translation>
    </message>
    <message>
        <source>Choose a procedure first.</source>
        <translation>Hãy chọn một thủ tục trước.</translation>
    </message>
    <message>
        <source>Edited by %1 on %2</source>
        <translation>%1 sửa ngày %2</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>%1 procedures have a new version.</source>
        <translation>%1 thủ tục có phiên bản mới.</translation>
    </message>
    <message>
        <source>From the search into the list</source>
        <translation>Từ ô tìm xuống danh sách</translation>
    </message>
    <message>
        <source>Into the text, to scroll</source>
        <translation>Vào nội dung để cuộn</translation>
    </message>
    <message>
        <source>Import a file or a folder, seeing first what changes</source>
        <translation>Nhập tệp hoặc thư mục, xem thay đổi trước</translation>
    </message>
    <message>
        <source>Edit into a new version</source>
        <translation>Sửa thành phiên bản mới</translation>
    </message>
    <message>
        <source>Take the import over; save the version</source>
        <translation>Nhập; lưu phiên bản</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Giữ nguyên</translation>
    </message>
</context>
</TS>
