<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>sync</name>
    <message>
        <source>Joined the office %1 as counter %2.</source>
        <translation>Đã gia nhập cơ quan %1, quầy số %2.</translation>
    </message>
    <message>
        <source>Sent %1 event(s) and %2 page(s), received %3.</source>
        <translation>Đã gửi %1 sự kiện và %2 trang, nhận %3.</translation>
    </message>
    <message>
        <source>The server had lost data and has it again.</source>
        <translation>Máy chủ bị mất dữ liệu và nay đã có lại đủ.</translation>
    </message>
    <message>
        <source>This store was a copy; it goes on under a new identity.</source>
        <translation>Kho dữ liệu này là bản sao; nó tiếp tục với định danh mới.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>another counter was first; this step has no effect</source>
        <translation>quầy khác đã làm trước; bước này không có hiệu lực</translation>
    </message>
    <message>
        <source>the result was handed over twice</source>
        <translation>kết quả đã được trả hai lần</translation>
    </message>
    <message>
        <source>another counter changed the same field first</source>
        <translation>quầy khác đã sửa cùng mục này trước</translation>
    </message>
    <message>
        <source>another dossier has the same code</source>
        <translation>một hồ sơ khác mang cùng mã số</translation>
    </message>
    <message>
        <source>the same draft was received at two counters</source>
        <translation>cùng một hồ sơ được tiếp nhận ở hai quầy</translation>
    </message>
    <message>
        <source>the record can't be read</source>
        <translation>không đọc được bản ghi</translation>
    </message>
    <message>
        <source>Counter %1 of %2.</source>
        <translation>Quầy số %1 của %2.</translation>
    </message>
    <message>
        <source>Works alone: not joined to an office.</source>
        <translation>Làm việc độc lập: chưa gia nhập cơ quan nào.</translation>
    </message>
    <message>
        <source>Waiting: %1 event(s), %2 page(s). Read up to %3 of the office's log.</source>
        <translation>Đang chờ gửi: %1 sự kiện, %2 trang. Đã đọc đến mục %3 của nhật ký cơ quan.</translation>
    </message>
    <message>
        <source>The server answers.</source>
        <translation>Máy chủ có trả lời.</translation>
    </message>
    <message>
        <source>Conflicts and incidents:</source>
        <translation>Xung đột và sự cố:</translation>
    </message>
    <message>
        <source>Joins this counter to its office and gives its slot.</source>
        <translation>Gia nhập quầy này vào cơ quan và nhận số quầy.</translation>
    </message>
    <message>
        <source>Sends and receives everything, then ends.</source>
        <translation>Gửi và nhận tất cả, rồi kết thúc.</translation>
    </message>
    <message>
        <source>Sends and receives until stopped.</source>
        <translation>Gửi và nhận cho đến khi dừng.</translation>
    </message>
    <message>
        <source>What waits, what failed, conflicts and incidents.</source>
        <translation>Việc đang chờ, lỗi, xung đột và sự cố.</translation>
    </message>
    <message>
        <source>Sends now; with an ID, settles that conflict.</source>
        <translation>Gửi ngay; nếu có số thì đánh dấu xung đột đó đã xử lý.</translation>
    </message>
    <message>
        <source>The hub is at version %1.</source>
        <translation>Máy chủ dùng chung đang ở phiên bản %1.</translation>
    </message>
    <message>
        <source>Office %1: role %2, password %3 (shown this once).</source>
        <translation>Cơ quan %1: tài khoản %2, mật khẩu %3 (chỉ hiện một lần này).</translation>
    </message>
    <message>
        <source>Office %1: %2 counter(s), log %3, %4 page(s), %5 incident(s).</source>
        <translation>Cơ quan %1: %2 quầy, nhật ký %3, %4 trang, %5 sự cố.</translation>
    </message>
    <message>
        <source>Puts schema, functions and roles into a PostgreSQL; makes offices.</source>
        <translation>Cài lược đồ, hàm và vai trò vào PostgreSQL; tạo cơ quan.</translation>
    </message>
    <message>
        <source>Version, offices and their counters.</source>
        <translation>Phiên bản, các cơ quan và quầy.</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Cụm mật khẩu: </translation>
    </message>
    <message>
        <source>A passphrase is needed: --passphrase-file FILE or MOTCUA_BACKUP_PASSPHRASE.</source>
        <translation>Cần cụm mật khẩu: --passphrase-file TỆP hoặc MOTCUA_BACKUP_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Backup written and verified: %1 (%2 file(s), %3 bytes).</source>
        <translation>Đã ghi và kiểm tra bản sao lưu: %1 (%2 tệp, %3 byte).</translation>
    </message>
    <message>
        <source>Restored into %1: %2 event(s), %3 file(s). At the next contact it goes on under a new identity.</source>
        <translation>Đã khôi phục vào %1: %2 sự kiện, %3 tệp. Lần kết nối tới, kho tiếp tục với định danh mới.</translation>
    </message>
    <message>
        <source>Writes one encrypted file with everything, and reads it back.</source>
        <translation>Ghi một tệp mã hóa chứa toàn bộ dữ liệu rồi đọc lại để kiểm tra.</translation>
    </message>
    <message>
        <source>Puts a backup into an empty data folder.</source>
        <translation>Đưa bản sao lưu vào thư mục dữ liệu trống.</translation>
    </message>
    <message>
        <source>Name the file.</source>
        <translation>Hãy ghi tên tệp.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Mật khẩu của bản sao lưu</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Nhập lại lần nữa</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Hai lần nhập mật khẩu không giống nhau.</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>mật khẩu sao lưu (ít nhất 8 ký tự)</translation>
    </message>
    <message>
        <source>The backup %1 is damaged or not complete; nothing was restored from it. Take another one.</source>
        <translation>Bản sao lưu %1 bị hỏng hoặc không đầy đủ; chưa khôi phục gì từ bản này. Hãy dùng bản khác.</translation>
    </message>
    <message>
        <source>%1 page(s) were damaged or missing in the store and are not in it. Call the IT staff.</source>
        <translation>%1 trang bị hỏng hoặc thiếu trong kho nên không có trong bản sao lưu. Hãy báo cán bộ CNTT.</translation>
    </message>
    <message>
        <source>store backup needs one FILE or FOLDER.</source>
        <translation>store backup cần đúng một TỆP hoặc THƯ MỤC.</translation>
    </message>
    <message>
        <source>store verify needs one FILE.</source>
        <translation>store verify cần đúng một TỆP.</translation>
    </message>
    <message>
        <source>store restore needs one FILE.</source>
        <translation>store restore cần đúng một TỆP.</translation>
    </message>
    <message>
        <source>Backed up and verified: %1 (%2 events, %3 files).</source>
        <translation>Đã sao lưu và kiểm tra lại: %1 (%2 sự kiện, %3 tệp).</translation>
    </message>
    <message>
        <source>The backup is whole: %1 events, %2 files, made %3.</source>
        <translation>Bản sao lưu nguyên vẹn: %1 sự kiện, %2 tệp, lập lúc %3.</translation>
    </message>
    <message>
        <source>Restored into %1: counter %2 of %3, %4 events, as of %5.</source>
        <translation>Đã khôi phục vào %1: quầy %2 của %3, %4 sự kiện, tính đến %5.</translation>
    </message>
    <message>
        <source>One encrypted file of the whole store, verified after writing.</source>
        <translation>Sao lưu cả kho thành một tệp mã hóa, kiểm tra lại sau khi ghi.</translation>
    </message>
    <message>
        <source>Reads a backup and compares every sum.</source>
        <translation>Đọc một bản sao lưu và đối chiếu mọi mã kiểm tra.</translation>
    </message>
</context>
</TS>
