<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
<name>report</name>
<message><source>Dossiers solved in time</source><translation>Hồ sơ giải quyết đúng hạn</translation></message>
<message><source>Online dossiers with a digital result</source><translation>Hồ sơ trực tuyến có kết quả điện tử</translation></message>
<message><source>Dossiers with a fee that were paid online</source><translation>Hồ sơ có phí, lệ phí được thanh toán trực tuyến</translation></message>
<message><source>Dossiers with a digital result</source><translation>Hồ sơ có kết quả điện tử</translation></message>
<message><source>Dossiers whose papers and result are digitised</source><translation>Hồ sơ được số hóa thành phần và kết quả</translation></message>
<message><source>Dossiers that reuse digitised papers</source><translation>Hồ sơ tái sử dụng giấy tờ đã số hóa</translation></message>
<message><source>Dossiers with papers from the citizen's data store</source><translation>Hồ sơ có giấy tờ lấy từ kho dữ liệu của công dân</translation></message>
<message><source>Dossiers checked against the population database</source><translation>Hồ sơ đã đối chiếu với cơ sở dữ liệu quốc gia về dân cư</translation></message>
<message><source>Day %1</source><translation>Ngày %1</translation></message>
<message><source>From %1 to %2</source><translation>Từ ngày %1 đến ngày %2</translation></message>
<message><source>Register of dossiers</source><translation>Sổ theo dõi hồ sơ</translation></message>
<message><source>No.</source><translation>STT</translation></message>
<message><source>Dossier code</source><translation>Mã hồ sơ</translation></message>
<message><source>Procedure</source><translation>Thủ tục hành chính</translation></message>
<message><source>Applicant</source><translation>Chủ hồ sơ</translation></message>
<message><source>Address</source><translation>Địa chỉ</translation></message>
<message><source>Phone</source><translation>Số điện thoại</translation></message>
<message><source>Received</source><translation>Tiếp nhận</translation></message>
<message><source>Due</source><translation>Hẹn trả</translation></message>
<message><source>Result</source><translation>Có kết quả</translation></message>
<message><source>Handed over</source><translation>Trả kết quả</translation></message>
<message><source>Given by</source><translation>Người trả</translation></message>
<message><source>Receiver</source><translation>Người nhận</translation></message>
<message><source>Note</source><translation>Ghi chú</translation></message>
<message><source>Daily book</source><translation>Sổ ngày</translation></message>
<message><source>Group</source><translation>Nhóm</translation></message>
<message><source>Name</source><translation>Tên</translation></message>
<message><source>Number</source><translation>Số lượng</translation></message>
<message><source>Whole office</source><translation>Toàn đơn vị</translation></message>
<message><source>Results recorded</source><translation>Đã có kết quả</translation></message>
<message><source>Refused, withdrawn or stopped</source><translation>Từ chối, rút hoặc dừng giải quyết</translation></message>
<message><source>Supplement requests</source><translation>Yêu cầu bổ sung</translation></message>
<message><source>By counter</source><translation>Theo quầy</translation></message>
<message><source>By procedure</source><translation>Theo thủ tục</translation></message>
<message><source>By hour</source><translation>Theo giờ</translation></message>
<message><source>By clerk</source><translation>Theo công chức</translation></message>
<message><source>Report II.06a: handling of procedures</source><translation>Biểu số II.06a: Tình hình, kết quả giải quyết thủ tục hành chính</translation></message>
<message><source>Sector</source><translation>Lĩnh vực</translation></message>
<message><source>To solve: total</source><translation>Nhận giải quyết: tổng số</translation></message>
<message><source>Received online</source><translation>Tiếp nhận trực tuyến</translation></message>
<message><source>Received at the counter or by post</source><translation>Tiếp nhận trực tiếp, bưu chính</translation></message>
<message><source>Carried over</source><translation>Kỳ trước chuyển qua</translation></message>
<message><source>Solved: total</source><translation>Đã giải quyết: tổng số</translation></message>
<message><source>Early</source><translation>Trước hạn</translation></message>
<message><source>In time</source><translation>Đúng hạn</translation></message>
<message><source>Late</source><translation>Quá hạn</translation></message>
<message><source>Pending: total</source><translation>Đang giải quyết: tổng số</translation></message>
<message><source>Pending in term</source><translation>Đang giải quyết trong hạn</translation></message>
<message><source>Pending overdue</source><translation>Đang giải quyết quá hạn</translation></message>
<message><source>Total</source><translation>Tổng cộng</translation></message>
<message><source>Dossiers solved in time (QĐ 766/QĐ-TTg)</source><translation>Tiến độ giải quyết hồ sơ (QĐ 766/QĐ-TTg)</translation></message>
<message><source>Digitisation of dossiers (QĐ 766/QĐ-TTg)</source><translation>Số hóa hồ sơ (QĐ 766/QĐ-TTg)</translation></message>
<message><source>Indices of QĐ 766/QĐ-TTg</source><translation>Chỉ số theo QĐ 766/QĐ-TTg</translation></message>
<message><source>Index</source><translation>Chỉ số</translation></message>
<message><source>What it measures</source><translation>Nội dung</translation></message>
<message><source>Reached</source><translation>Đạt</translation></message>
<message><source>Of</source><translation>Trên tổng số</translation></message>
<message><source>Share</source><translation>Tỷ lệ</translation></message>
<message><source>Full mark from</source><translation>Điểm tối đa từ</translation></message>
<message><source>Part of the full mark</source><translation>Tỷ lệ điểm đạt</translation></message>
</context>
</TS>
