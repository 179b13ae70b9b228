<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>ctl</name>
    <message>
        <source>Give a sign-in name and the full name.</source>
        <translation>Cần tên đăng nhập và họ tên.</translation>
    </message>
    <message>
        <source>%1 can sign in again.</source>
        <translation>%1 đăng nhập lại được.</translation>
    </message>
    <message>
        <source>Gives the right to sign in back.</source>
        <translation>Cho đăng nhập lại.</translation>
    </message>
    <message>
        <source>Changes the full name.</source>
        <translation>Đổi họ tên.</translation>
    </message>
    <message>
        <source>%1 events, the chain holds.</source>
        <translation>%1 sự kiện, chuỗi không đứt.</translation>
    </message>
    <message>
        <source>Who did what and when.</source>
        <translation>Ai đã làm gì, lúc nào.</translation>
    </message>
    <message>
        <source>Checks the chain of all events.</source>
        <translation>Kiểm tra chuỗi của mọi sự kiện.</translation>
    </message>
    <message>
        <source>Give one key, as in motcuactl config list.</source>
        <translation>Hãy cho một khóa, xem motcuactl config list.</translation>
    </message>
    <message>
        <source>Give a key and its value.</source>
        <translation>Hãy cho khóa và giá trị.</translation>
    </message>
    <message>
        <source>Give one file.</source>
        <translation>Hãy cho một tệp.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Đã ghi vào %1.</translation>
    </message>
    <message>
        <source>%1 settings taken over.</source>
        <translation>Đã nhận %1 thiết lập.</translation>
    </message>
    <message>
        <source>All settings.</source>
        <translation>Mọi thiết lập.</translation>
    </message>
    <message>
        <source>One setting.</source>
        <translation>Một thiết lập.</translation>
    </message>
    <message>
        <source>Changes one setting.</source>
        <translation>Đổi một thiết lập.</translation>
    </message>
    <message>
        <source>Writes the settings to a file.</source>
        <translation>Ghi các thiết lập ra tệp.</translation>
    </message>
    <message>
        <source>Takes the settings of a file over.</source>
        <translation>Nhận các thiết lập từ tệp.</translation>
    </message>
    <message>
        <source>Give the dossier's code and an action: %1.</source>
        <translation>Hãy cho mã hồ sơ và một bước: %1.</translation>
    </message>
    <message>
        <source>A step of the dossier's life.</source>
        <translation>Một bước trong quá trình giải quyết hồ sơ.</translation>
    </message>
    <message>
        <source>Give one dossier code.</source>
        <translation>Hãy cho một mã hồ sơ.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>One dossier with its pages and events.</source>
        <translation>Một hồ sơ với các trang và sự kiện.</translation>
    </message>
    <message>
        <source>By code, name, ID number or phone.</source>
        <translation>Theo mã, họ tên, số định danh hoặc điện thoại.</translation>
    </message>
    <message>
        <source>All that happened to it.</source>
        <translation>Mọi việc đã xảy ra với hồ sơ.</translation>
    </message>
    <message>
        <source>Give the intake as --file F.json, or --file - for stdin.</source>
        <translation>Hãy cho hồ sơ bằng --file F.json, hoặc --file - để đọc từ stdin.</translation>
    </message>
    <message>
        <source>Give the dossier's code, the component and one or more files.</source>
        <translation>Hãy cho mã hồ sơ, thành phần và một hay nhiều tệp.</translation>
    </message>
    <message>
        <source>One intake; prints the dossier with code and due date.</source>
        <translation>Tiếp nhận một hồ sơ; in ra mã và ngày hẹn trả.</translation>
    </message>
    <message>
        <source>Adds pages to a dossier.</source>
        <translation>Thêm trang vào hồ sơ.</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>Mã hồ sơ: %1</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Trạng thái: %1</translation>
    </message>
    <message>
        <source>Procedure: %1 %2</source>
        <translation>Thủ tục: %1 %2</translation>
    </message>
    <message>
        <source>Applicant: %1 (%2)</source>
        <translation>Chủ hồ sơ: %1 (%2)</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Tiếp nhận: %1</translation>
    </message>
    <message>
        <source>  %1 %2: %3, pages: %4</source>
        <translation>  %1 %2: %3, số trang: %4</translation>
    </message>
    <message>
        <source>Give the dossier's code and a form: %1 (or 01 to 07).</source>
        <translation>Hãy cho mã hồ sơ và một mẫu: %1 (hoặc 01 đến 07).</translation>
    </message>
    <message>
        <source>Give either --out F.pdf or --printer NAME.</source>
        <translation>Hãy cho --out F.pdf hoặc --printer TÊN.</translation>
    </message>
    <message>
        <source>Printed on %1.</source>
        <translation>Đã in ra %1.</translation>
    </message>
    <message>
        <source>One of the official forms.</source>
        <translation>In một mẫu giấy tờ.</translation>
    </message>
    <message>
        <source>Say how many: --dossiers N.</source>
        <translation>Hãy cho số lượng: --dossiers N.</translation>
    </message>
    <message>
        <source>%1 dossiers made.</source>
        <translation>Đã tạo %1 hồ sơ.</translation>
    </message>
    <message>
        <source>Fills a store with plausible dossiers, for training and load.</source>
        <translation>Tạo hồ sơ giả như thật, để tập huấn và thử tải.</translation>
    </message>
    <message>
        <source>--counter is the counter's slot: 1 to 9 (up to 99 with a serial range).</source>
        <translation>--counter là số quầy: 1 đến 9 (đến 99 nếu có dải số riêng).</translation>
    </message>
    <message>
        <source>Store made in %1 (agency %2, counter %3).</source>
        <translation>Đã tạo kho dữ liệu ở %1 (cơ quan %2, quầy %3).</translation>
    </message>
    <message>
        <source>The store is sound.</source>
        <translation>Kho dữ liệu không có lỗi.</translation>
    </message>
    <message>
        <source>%1 fault(s)</source>
        <translation>%1 lỗi</translation>
    </message>
    <message>
        <source>Made anew from %1 events.</source>
        <translation>Đã dựng lại từ %1 sự kiện.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Dossiers</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Bản nháp</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Bytes of files</source>
        <translation>Dung lượng tệp (byte)</translation>
    </message>
    <message>
        <source>Bytes of the database</source>
        <translation>Dung lượng cơ sở dữ liệu (byte)</translation>
    </message>
    <message>
        <source>Procedures</source>
        <translation>Thủ tục</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Makes an empty store, or the demo office.</source>
        <translation>Tạo kho dữ liệu trống, hoặc văn phòng mẫu.</translation>
    </message>
    <message>
        <source>Verifies events, projection and files; lists each fault.</source>
        <translation>Kiểm tra sự kiện, bảng dữ liệu và tệp; liệt kê từng lỗi.</translation>
    </message>
    <message>
        <source>Makes the projection anew from the events.</source>
        <translation>Dựng lại bảng dữ liệu từ các sự kiện.</translation>
    </message>
    <message>
        <source>Counts and sizes.</source>
        <translation>Số lượng và dung lượng.</translation>
    </message>
    <message>
        <source>Give one sign-in name.</source>
        <translation>Hãy cho một tên đăng nhập.</translation>
    </message>
    <message>
        <source>--role is clerk, supervisor or it.</source>
        <translation>--role là clerk, supervisor hoặc it.</translation>
    </message>
    <message>
        <source>Account %1 added (%2).</source>
        <translation>Đã thêm tài khoản %1 (%2).</translation>
    </message>
    <message>
        <source>  (disabled)</source>
        <translation>  (đã khóa)</translation>
    </message>
    <message>
        <source>Give a sign-in name and clerk, supervisor or it.</source>
        <translation>Hãy cho tên đăng nhập và clerk, supervisor hoặc it.</translation>
    </message>
    <message>
        <source>%1 is now %2.</source>
        <translation>%1 nay là %2.</translation>
    </message>
    <message>
        <source>New password set for %1.</source>
        <translation>Đã đặt mật khẩu mới cho %1.</translation>
    </message>
    <message>
        <source>%1 can no longer sign in.</source>
        <translation>%1 không còn đăng nhập được.</translation>
    </message>
    <message>
        <source>Adds an account.</source>
        <translation>Thêm một tài khoản.</translation>
    </message>
    <message>
        <source>Lists the accounts.</source>
        <translation>Liệt kê các tài khoản.</translation>
    </message>
    <message>
        <source>Changes what an account may do.</source>
        <translation>Đổi quyền của một tài khoản.</translation>
    </message>
    <message>
        <source>Sets a new password.</source>
        <translation>Đặt mật khẩu mới.</translation>
    </message>
    <message>
        <source>Takes the right to sign in away.</source>
        <translation>Thôi cho đăng nhập.</translation>
    </message>
    <message>
        <source>Usage: motcuactl [--data-dir DIR] [--json] [--user NAME] [--now ISO] NOUN VERB [options]</source>
        <translation>Cách dùng: motcuactl [--data-dir THƯ-MỤC] [--json] [--user TÊN] [--now GIỜ] DANH-TỪ ĐỘNG-TỪ [tùy chọn]</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 cần một giá trị.</translation>
    </message>
    <message>
        <source>--now needs a time such as 2026-11-24T09:30, not %1.</source>
        <translation>--now cần thời điểm như 2026-11-24T09:30, không phải %1.</translation>
    </message>
    <message>
        <source>%1 has no action "%2". See motcuactl %1 --help.</source>
        <translation>%1 không có việc "%2". Xem motcuactl %1 --help.</translation>
    </message>
    <message>
        <source>Unknown command "%1". See motcuactl --help.</source>
        <translation>Không có lệnh "%1". Xem motcuactl --help.</translation>
    </message>
    <message>
        <source>set by the network</source>
        <translation>đặt theo mạng</translation>
    </message>
    <message>
        <source>not known to be set by the network; check the date</source>
        <translation>không rõ có đặt theo mạng không; hãy kiểm tra ngày giờ</translation>
    </message>
    <message>
        <source>%1 free (%2)</source>
        <translation>còn trống %1 (%2)</translation>
    </message>
    <message>
        <source>the volume is encrypted</source>
        <translation>ổ đĩa được mã hóa</translation>
    </message>
    <message>
        <source>the volume is not known to be encrypted</source>
        <translation>không rõ ổ đĩa có mã hóa không</translation>
    </message>
    <message>
        <source>fonts-noto-core or fonts-liberation2 is missing</source>
        <translation>thiếu gói fonts-noto-core hoặc fonts-liberation2</translation>
    </message>
    <message>
        <source>none set (QT_IM_MODULE)</source>
        <translation>chưa đặt (QT_IM_MODULE)</translation>
    </message>
    <message>
        <source>no store in %1</source>
        <translation>không có kho dữ liệu ở %1</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>không có lỗi</translation>
    </message>
    <message>
        <source>none kept</source>
        <translation>không giữ</translation>
    </message>
    <message>
        <source>%1 kept for a full disk</source>
        <translation>giữ sẵn %1 phòng khi ổ đĩa đầy</translation>
    </message>
    <message>
        <source>given up: the disk is full, no new dossier is begun until space is free</source>
        <translation>đã nhường chỗ: ổ đĩa đầy, chưa tiếp nhận hồ sơ mới cho đến khi có chỗ trống</translation>
    </message>
    <message>
        <source>damaged: run motcuactl store check --deep</source>
        <translation>bị hỏng: chạy motcuactl store check --deep</translation>
    </message>
    <message>
        <source>%1 dossiers, %2 pages, %3 procedures</source>
        <translation>%1 hồ sơ, %2 trang, %3 thủ tục</translation>
    </message>
    <message>
        <source>no queue set, receipts become PDF files</source>
        <translation>chưa đặt hàng đợi in, giấy tiếp nhận lưu thành PDF</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>chưa chọn</translation>
    </message>
    <message>
        <source>none: this counter works alone</source>
        <translation>không có: quầy này làm việc độc lập</translation>
    </message>
    <message>
        <source>set; see motcuactl sync status</source>
        <translation>đã đặt; xem motcuactl sync status</translation>
    </message>
    <message>
        <source>What IT asks first: system, disk, clock, fonts, store, devices.</source>
        <translation>Những gì cán bộ CNTT hỏi đầu tiên: hệ thống, ổ đĩa, đồng hồ, phông chữ, kho dữ liệu, thiết bị.</translation>
    </message>
    <message>
        <source>The same into a file, without personal data.</source>
        <translation>Ghi các mục đó ra tệp, không có dữ liệu cá nhân.</translation>
    </message>
    <message>
        <source>Reads the QR of an ID card in pictures or PDFs: fields and findings.</source>
        <translation>Đọc mã QR thẻ căn cước trong ảnh hoặc PDF: các mục và nhận xét.</translation>
    </message>
    <message>
        <source>agency list takes one text at most, in quotes.</source>
        <translation>agency list nhận nhiều nhất một đoạn chữ, đặt trong ngoặc kép.</translation>
    </message>
    <message>
        <source>no longer; now %1</source>
        <translation>không còn; nay là %1</translation>
    </message>
    <message>
        <source>Name the file: agency import FILE.</source>
        <translation>Hãy cho tên tệp: agency import TỆP.</translation>
    </message>
    <message>
        <source>%1 agencies are in use.</source>
        <translation>Đã dùng danh mục %1 cơ quan.</translation>
    </message>
    <message>
        <source>The agencies of the office's list, by name without marks.</source>
        <translation>Các cơ quan trong danh mục; tìm theo tên, không cần dấu.</translation>
    </message>
    <message>
        <source>Checks a list of agencies and puts it in use.</source>
        <translation>Kiểm tra danh mục cơ quan và đưa vào sử dụng.</translation>
    </message>
    <message>
        <source>calendar recompute takes --apply only.</source>
        <translation>calendar recompute chỉ nhận --apply.</translation>
    </message>
    <message>
        <source>Due dates moved: %1.</source>
        <translation>Số hồ sơ đã đổi hạn: %1.</translation>
    </message>
    <message>
        <source>Due dates that would move: %1.</source>
        <translation>Số hồ sơ sẽ đổi hạn: %1.</translation>
    </message>
    <message>
        <source>What the calendar in use changes on open dossiers; --apply moves their dates</source>
        <translation>Lịch đang dùng làm đổi hạn hồ sơ nào; --apply thì đổi hạn</translation>
    </message>
    <message>
        <source>the store for pages works, but this PC's clock differs by %1 s</source>
        <translation>kho trang dùng được, nhưng đồng hồ máy này lệch %1 giây</translation>
    </message>
    <message>
        <source>the store for pages works; its key may list all of the bucket, not only this agency's prefix</source>
        <translation>kho trang dùng được; khóa liệt kê được cả bucket, không chỉ thư mục của đơn vị này</translation>
    </message>
    <message>
        <source>the store for pages works (%1)</source>
        <translation>kho trang dùng được (%1)</translation>
    </message>
    <message>
        <source>No code was given: this PC's clock says %1. %2 If it is right, say --confirm-date %3; if not, set the clock (sudo timedatectl set-ntp true).</source>
        <translation>Chưa cấp mã: máy này đang ghi %1. %2 Nếu đúng, thêm --confirm-date %3; nếu sai, chỉnh lại đồng hồ (sudo timedatectl set-ntp true).</translation>
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
        <source>others on this PC can read %1: chmod 600, and change that secret</source>
        <translation>người khác trên máy này đọc được %1: hãy chmod 600 rồi đổi mật khẩu đó</translation>
    </message>
</context>
</TS>
