<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>error</name>
    <message>
        <source>The value is not valid: %1. Correct it and try again.</source>
        <translation>Giá trị không hợp lệ: %1. Hãy sửa rồi thử lại.</translation>
    </message>
    <message>
        <source>Can't read %1. Check that the file exists and may be read.</source>
        <translation>Không đọc được %1. Kiểm tra xem tệp có tồn tại và có quyền đọc không.</translation>
    </message>
    <message>
        <source>%1 is not a picture, or it is damaged. Scan or choose it again.</source>
        <translation>%1 không phải là ảnh hoặc đã hỏng. Hãy quét hoặc chọn lại.</translation>
    </message>
    <message>
        <source>The picture %1 is too large. Scan it at a lower resolution.</source>
        <translation>Ảnh %1 quá lớn. Hãy quét ở độ phân giải thấp hơn.</translation>
    </message>
    <message>
        <source>The PDF file %1 is damaged. Export it again or scan the paper.</source>
        <translation>Tệp PDF %1 bị hỏng. Hãy xuất lại tệp hoặc quét bản giấy.</translation>
    </message>
    <message>
        <source>The PDF file %1 has a password. Remove the password and choose it again.</source>
        <translation>Tệp PDF %1 có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.</translation>
    </message>
    <message>
        <source>The PDF file %1 took too long to draw and was left out. Print it to a new PDF file, or scan the paper.</source>
        <translation>Tệp PDF %1 mất quá nhiều thời gian để đọc nên đã bỏ qua. Hãy in tệp ra một tệp PDF mới, hoặc quét bản giấy.</translation>
    </message>
    <message>
        <source>The data is not as expected: %1. Correct it and try again.</source>
        <translation>Dữ liệu không đúng: %1. Hãy sửa rồi thử lại.</translation>
    </message>
    <message>
        <source>The form template is wrong: %1. Correct the template or go back to the built-in one.</source>
        <translation>Mẫu in có lỗi: %1. Hãy sửa mẫu hoặc dùng lại mẫu có sẵn.</translation>
    </message>
    <message>
        <source>No QR code found in %1. Bring the card closer, or type the number.</source>
        <translation>Không thấy mã QR trong %1. Đưa thẻ lại gần hơn hoặc gõ số.</translation>
    </message>
    <message>
        <source>Cancelled. What was done before is kept.</source>
        <translation>Đã hủy. Những gì làm trước đó được giữ lại.</translation>
    </message>
    <message>
        <source>%1 was not found. Check what you typed.</source>
        <translation>Không tìm thấy %1. Hãy kiểm tra lại.</translation>
    </message>
    <message>
        <source>%1 already exists. Choose another name.</source>
        <translation>%1 đã có. Hãy chọn tên khác.</translation>
    </message>
    <message>
        <source>Not allowed: %1.</source>
        <translation>Không được phép: %1.</translation>
    </message>
    <message>
        <source>Your role may not do this (%1). Ask a supervisor or the IT staff.</source>
        <translation>Vai trò của bạn không được làm việc này (%1). Hãy nhờ lãnh đạo hoặc cán bộ CNTT.</translation>
    </message>
    <message>
        <source>Wrong user name or password. Try again.</source>
        <translation>Sai tên đăng nhập hoặc mật khẩu. Hãy thử lại.</translation>
    </message>
    <message>
        <source>%1 was changed meanwhile. Open it again and repeat the step.</source>
        <translation>%1 vừa được thay đổi. Hãy mở lại và làm lại bước này.</translation>
    </message>
    <message>
        <source>There is no store in %1. Make one with: motcuactl store init.</source>
        <translation>Chưa có kho dữ liệu ở %1. Tạo bằng lệnh: motcuactl store init.</translation>
    </message>
    <message>
        <source>There is already a store in %1. Nothing was changed; choose another folder.</source>
        <translation>Đã có kho dữ liệu ở %1. Không có gì bị thay đổi; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>The store %1 is open in another program. Close that one and try again.</source>
        <translation>Kho dữ liệu %1 đang được chương trình khác mở. Hãy đóng chương trình đó rồi thử lại.</translation>
    </message>
    <message>
        <source>The store is damaged: %1. Stop working and call the IT staff; the backup can be restored.</source>
        <translation>Kho dữ liệu bị hỏng: %1. Hãy dừng làm việc và gọi cán bộ CNTT; có thể khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The store %1 was made by a newer version. Update this program; nothing was changed.</source>
        <translation>Kho dữ liệu %1 do phiên bản mới hơn tạo ra. Hãy cập nhật chương trình; không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>The store %1 can't be written. Check the rights of the folder and the disk.</source>
        <translation>Không ghi được vào kho dữ liệu %1. Kiểm tra quyền của thư mục và ổ đĩa.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then try again; nothing saved before is lost.</source>
        <translation>Ổ đĩa đã đầy. Hãy giải phóng chỗ rồi thử lại; những gì đã lưu không mất.</translation>
    </message>
    <message>
        <source>Only %1 left on the disk, so this was stopped. Call the IT staff to free space; what is saved is safe and can be finished.</source>
        <translation>Ổ đĩa chỉ còn trống %1 nên việc này phải dừng. Hãy gọi cán bộ CNTT giải phóng chỗ; những gì đã lưu vẫn an toàn và làm tiếp được.</translation>
    </message>
    <message>
        <source>Saving failed (%1). Try again; if it happens again call the IT staff.</source>
        <translation>Lưu không được (%1). Hãy thử lại; nếu còn lỗi, gọi cán bộ CNTT.</translation>
    </message>
    <message>
        <source>The folder %1 is on a disk that can't keep the store safe (FAT or network). Choose a local disk.</source>
        <translation>Thư mục %1 nằm trên ổ không giữ được dữ liệu an toàn (FAT hoặc ổ mạng). Hãy chọn ổ trong máy.</translation>
    </message>
    <message>
        <source>The PC's clock looks wrong (%1). Check the date before giving codes.</source>
        <translation>Đồng hồ máy có vẻ sai (%1). Kiểm tra ngày giờ trước khi cấp mã.</translation>
    </message>
    <message>
        <source>The device %1 is not there. Check the cable and the power, then try again.</source>
        <translation>Không thấy thiết bị %1. Kiểm tra dây và nguồn điện rồi thử lại.</translation>
    </message>
    <message>
        <source>The device %1 is busy. Wait until it has finished, then try again.</source>
        <translation>Thiết bị %1 đang bận. Chờ xong rồi thử lại.</translation>
    </message>
    <message>
        <source>No right to use the device %1. Call the IT staff.</source>
        <translation>Không có quyền dùng thiết bị %1. Hãy gọi cán bộ CNTT.</translation>
    </message>
    <message>
        <source>Paper jam. Take the sheet out, put the rest back and scan on; the pages before are kept.</source>
        <translation>Kẹt giấy. Lấy tờ bị kẹt ra, đặt các tờ còn lại vào rồi quét tiếp; các trang trước được giữ.</translation>
    </message>
    <message>
        <source>No paper in the feeder. Put the sheets in, or use the glass.</source>
        <translation>Khay nạp không có giấy. Đặt giấy vào hoặc dùng mặt kính.</translation>
    </message>
    <message>
        <source>The scanner's cover is open. Close it and scan again.</source>
        <translation>Nắp máy quét đang mở. Đóng nắp rồi quét lại.</translation>
    </message>
    <message>
        <source>The device %1 did not answer and was stopped. Switch it off and on, then scan again; the pages before are kept.</source>
        <translation>Thiết bị %1 không trả lời và đã bị ngắt. Tắt rồi bật lại máy, sau đó quét lại; các trang trước được giữ.</translation>
    </message>
    <message>
        <source>The driver of %1 crashed. The pages before are kept; scan again.</source>
        <translation>Trình điều khiển của %1 bị lỗi. Các trang trước được giữ; hãy quét lại.</translation>
    </message>
    <message>
        <source>The device can't do this: %1. Choose another source or quality.</source>
        <translation>Thiết bị không làm được: %1. Hãy chọn nguồn giấy hoặc chất lượng khác.</translation>
    </message>
    <message>
        <source>The connection to the device %1 broke. Check the cable and scan again; the pages before are kept.</source>
        <translation>Mất kết nối với thiết bị %1. Kiểm tra dây rồi quét lại; các trang trước được giữ.</translation>
    </message>
    <message>
        <source>Two sheets went in at once. Put the last sheet back and scan on.</source>
        <translation>Hai tờ vào cùng lúc. Đặt lại tờ cuối rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner is warming up. Wait a moment and try again.</source>
        <translation>Máy quét đang khởi động. Chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>Not enough memory for this scan. Choose a lower resolution.</source>
        <translation>Không đủ bộ nhớ cho lần quét này. Hãy chọn độ phân giải thấp hơn.</translation>
    </message>
    <message>
        <source>The printer %1 is not set up. Choose another one, or save as PDF.</source>
        <translation>Chưa cài máy in %1. Hãy chọn máy khác hoặc lưu thành PDF.</translation>
    </message>
    <message>
        <source>The printer %1 does not answer. Check the power and the cable; the dossier is saved and can be printed again.</source>
        <translation>Máy in %1 không trả lời. Kiểm tra nguồn và dây; hồ sơ đã lưu và có thể in lại.</translation>
    </message>
    <message>
        <source>The printer %1 is out of paper. Put paper in; the dossier is saved.</source>
        <translation>Máy in %1 hết giấy. Hãy nạp giấy; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>The printer %1 is paused. Let it go on, or choose another one; the dossier is saved.</source>
        <translation>Máy in %1 đang tạm dừng. Cho in tiếp hoặc chọn máy khác; hồ sơ đã lưu.</translation>
    </message>
    <message>
        <source>Printing was cancelled. The dossier is saved and can be printed again.</source>
        <translation>Đã hủy in. Hồ sơ đã lưu và có thể in lại.</translation>
    </message>
    <message>
        <source>Printing failed (%1). The dossier is saved; print again or save as PDF.</source>
        <translation>In không được (%1). Hồ sơ đã lưu; hãy in lại hoặc lưu thành PDF.</translation>
    </message>
    <message>
        <source>The server %1 can't be reached. Everything is saved here and will be sent by itself.</source>
        <translation>Không nối được tới máy chủ %1. Mọi thứ đã lưu tại đây và sẽ tự gửi đi.</translation>
    </message>
    <message>
        <source>The server refused: %1. See the sending queue.</source>
        <translation>Máy chủ từ chối: %1. Xem hàng đợi gửi.</translation>
    </message>
    <message>
        <source>The answer did not come from the right server (%1). Check the network; everything is saved here.</source>
        <translation>Câu trả lời không đến từ đúng máy chủ (%1). Kiểm tra mạng; mọi thứ đã lưu tại đây.</translation>
    </message>
    <message>
        <source>Another PC works with a copy of this store. Stop and call the IT staff.</source>
        <translation>Một máy khác đang dùng bản sao của kho dữ liệu này. Hãy dừng lại và gọi cán bộ CNTT.</translation>
    </message>
    <message>
        <source>%1 is not set up yet. Ask the IT staff to set it up.</source>
        <translation>%1 chưa được thiết lập. Hãy nhờ cán bộ CNTT thiết lập.</translation>
    </message>
    <message>
        <source>Wrong passphrase, or the file is damaged.</source>
        <translation>Sai mật khẩu của tệp, hoặc tệp bị hỏng.</translation>
    </message>
    <message>
        <source>Something unexpected happened (%1). Nothing saved before is lost; call the IT staff.</source>
        <translation>Có lỗi ngoài dự kiến (%1). Những gì đã lưu không mất; hãy gọi cán bộ CNTT.</translation>
    </message>
    <message>
        <source>The page %1 arrived damaged and was not kept. Open it again; if it stays so, send it anew from the counter that has it: motcuactl sync pages --again PAGE.</source>
        <translation>Trang %1 tải về bị hỏng nên không được giữ lại. Hãy mở lại; nếu vẫn vậy, gửi lại từ quầy đang có trang đó: motcuactl sync pages --again MÃ-TRANG.</translation>
    </message>
    <message>
        <source>The store for pages %1 does not know this key. Check s3.access_key and give the secret again: motcuactl sync pages --secret-file FILE.</source>
        <translation>Kho trang %1 không nhận khóa truy cập này. Kiểm tra s3.access_key và nạp lại khóa bí mật: motcuactl sync pages --secret-file TỆP.</translation>
    </message>
    <message>
        <source>The key may not use %1 in the store for pages. Ask its administrator for the right to read, write and list there.</source>
        <translation>Khóa truy cập không có quyền với %1 trong kho trang. Đề nghị người quản trị kho cấp quyền đọc, ghi và liệt kê ở đó.</translation>
    </message>
    <message>
        <source>The store for pages %1 refuses because this PC's clock is wrong. Set date and time, then try again.</source>
        <translation>Kho trang %1 từ chối vì đồng hồ của máy này sai. Hãy chỉnh lại ngày giờ rồi thử lại.</translation>
    </message>
    <message>
        <source>There is no bucket %1 in the store for pages. Check s3.bucket, or have it made there.</source>
        <translation>Kho trang không có bucket %1. Kiểm tra s3.bucket hoặc đề nghị tạo bucket đó.</translation>
    </message>
    <message>
        <source>The store for pages is in another region (%1). Correct s3.region or s3.endpoint.</source>
        <translation>Kho trang ở vùng khác (%1). Sửa lại s3.region hoặc s3.endpoint.</translation>
    </message>
    <message>
        <source>The store for pages %1 is full. Ask its administrator for room; the pages are kept here and go by themselves.</source>
        <translation>Kho trang %1 đã đầy. Đề nghị người quản trị kho tăng dung lượng; các trang vẫn lưu tại đây và sẽ tự gửi đi.</translation>
    </message>
</context>
</TS>
