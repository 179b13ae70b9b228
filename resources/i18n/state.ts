<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>state</name>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã trả kết quả</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Being processed</source>
        <translation>Đang giải quyết</translation>
    </message>
    <message>
        <source>Waiting for papers</source>
        <translation>Chờ bổ sung</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Chờ nộp phí</translation>
    </message>
    <message>
        <source>Result is here</source>
        <translation>Có kết quả</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Đã rút</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Not collected</source>
        <translation>Không đến nhận</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Đã cất</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>Đạt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Không hợp lệ</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Từ chối tiếp nhận</translation>
    </message>
    <message>
        <source>Forward for processing</source>
        <translation>Chuyển xử lý</translation>
    </message>
    <message>
        <source>Back at the counter</source>
        <translation>Chuyển lại quầy</translation>
    </message>
    <message>
        <source>Ask for papers</source>
        <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
        <source>Papers supplemented</source>
        <translation>Đã bổ sung</translation>
    </message>
    <message>
        <source>Papers never came</source>
        <translation>Không bổ sung</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>Yêu cầu nộp phí</translation>
    </message>
    <message>
        <source>Payment received</source>
        <translation>Đã nộp phí</translation>
    </message>
    <message>
        <source>Record the result</source>
        <translation>Ghi nhận kết quả</translation>
    </message>
    <message>
        <source>Hand over the result</source>
        <translation>Trả kết quả</translation>
    </message>
    <message>
        <source>Result not collected</source>
        <translation>Không đến nhận kết quả</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút hồ sơ</translation>
    </message>
    <message>
        <source>Stop processing</source>
        <translation>Dừng giải quyết</translation>
    </message>
    <message>
        <source>Apologise and set a new date</source>
        <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
        <source>Take the papers over</source>
        <translation>Nhận giữ hồ sơ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Hoàn tác bước cuối</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>Trực tiếp</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Trực tuyến</translation>
    </message>
    <message>
        <source>By post</source>
        <translation>Bưu chính</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Công chức tiếp nhận</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>IT staff</source>
        <translation>Cán bộ CNTT</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Hệ thống</translation>
    </message>
    <message>
        <source>Draft opened</source>
        <translation>Mở bản nháp</translation>
    </message>
    <message>
        <source>Page added (%1)</source>
        <translation>Thêm trang (%1)</translation>
    </message>
    <message>
        <source>Page moved to the bin</source>
        <translation>Bỏ trang vào thùng rác</translation>
    </message>
    <message>
        <source>Page taken back from the bin</source>
        <translation>Lấy lại trang từ thùng rác</translation>
    </message>
    <message>
        <source>Page moved</source>
        <translation>Chuyển chỗ trang</translation>
    </message>
    <message>
        <source>Page turned</source>
        <translation>Xoay trang</translation>
    </message>
    <message>
        <source>Draft put aside</source>
        <translation>Cất bản nháp</translation>
    </message>
    <message>
        <source>Draft taken up again</source>
        <translation>Mở lại bản nháp</translation>
    </message>
    <message>
        <source>Dossier received, code given</source>
        <translation>Tiếp nhận hồ sơ, cấp mã</translation>
    </message>
    <message>
        <source>Printed again (time %1)</source>
        <translation>In lại (lần in thứ %1)</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>In giấy</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>The server's clock agrees with the day of receipt</source>
        <translation>Giờ máy chủ khớp với ngày tiếp nhận</translation>
    </message>
    <message>
        <source>By the server's clock the day of receipt is another one</source>
        <translation>Theo giờ máy chủ, ngày tiếp nhận là ngày khác</translation>
    </message>
</context>
</TS>
