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
        <source>hub retire needs --office CODE and --counter N.</source>
        <translation>hub retire cần --office MÃ và --counter SỐ.</translation>
    </message>
    <message>
        <source>Counter %1 of %2 (%3) is retired; its number is free.</source>
        <translation>Quầy %1 của %2 (%3) đã ngừng; số quầy này dùng lại được.</translation>
    </message>
    <message>
        <source>Frees the number of a counter whose PC is gone.</source>
        <translation>Giải phóng số của quầy có máy không còn dùng.</translation>
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
    <message>
        <source>To the portal: %1 step(s) taken, %2 refused.</source>
        <translation>Lên cổng: %1 bước đã nhận, %2 bước bị từ chối.</translation>
    </message>
    <message>
        <source>The portal can't be used now: %1</source>
        <translation>Hiện không dùng được cổng: %1</translation>
    </message>
    <message>
        <source>To the portal: %1 step(s) wait, %2 refused.</source>
        <translation>Lên cổng: %1 bước đang chờ, %2 bước bị từ chối.</translation>
    </message>
    <message>
        <source>Portal %1 at %2.</source>
        <translation>Cổng %1 tại %2.</translation>
    </message>
    <message>
        <source>Shows the portal of the settings; keeps its secret.</source>
        <translation>Xem cổng theo cấu hình; lưu mật khẩu của cổng.</translation>
    </message>
    <message>
        <source>The page %1 was sent again.</source>
        <translation>Đã gửi lại trang %1.</translation>
    </message>
    <message>
        <source>Pages are kept in the hub (s3.endpoint is empty).</source>
        <translation>Các trang lưu tại máy chủ dùng chung (chưa đặt s3.endpoint).</translation>
    </message>
    <message>
        <source>Pages are kept in the bucket %1 at %2.</source>
        <translation>Các trang lưu trong bucket %1 tại %2.</translation>
    </message>
    <message>
        <source>It takes a page and gives it back.</source>
        <translation>Kho nhận và trả lại trang đúng.</translation>
    </message>
    <message>
        <source>This key may list all of the bucket: give it rights under this agency's prefix only.</source>
        <translation>Khóa này liệt kê được cả bucket: chỉ nên cấp quyền trong thư mục của đơn vị này.</translation>
    </message>
    <message>
        <source>Where pages are kept; keeps the secret of the S3 store.</source>
        <translation>Các trang lưu ở đâu; nạp khóa bí mật của kho S3.</translation>
    </message>
    <message>
        <source>No page goes to the store for pages: %1</source>
        <translation>Chưa gửi được trang nào vào kho trang: %1</translation>
    </message>
    <message>
        <source>by the server's clock it was received on another day: check its due date</source>
        <translation>theo giờ máy chủ, hồ sơ được nhận vào ngày khác: kiểm tra lại ngày hẹn trả</translation>
    </message>
    <message>
        <source>done on the office's leave after that had passed to another counter</source>
        <translation>làm khi quyền văn phòng cho đã chuyển sang quầy khác</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>in a file of the store's folder</source>
        <translation>tệp trong thư mục dữ liệu</translation>
    </message>
    <message>
        <source>in the desktop's keychain</source>
        <translation>trong chùm khóa của máy</translation>
    </message>
    <message>
        <source>in the desktop's keychain, which is locked</source>
        <translation>trong chùm khóa của máy, đang bị khóa</translation>
    </message>
    <message>
        <source>unknown, the desktop's keychain does not answer</source>
        <translation>chưa rõ, chùm khóa của máy không trả lời</translation>
    </message>
    <message>
        <source>Secrets: %1.</source>
        <translation>Mật khẩu và khóa bí mật: %1.</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>Prepared for the portal</source>
        <translation>Đã chuẩn bị gửi lên cổng</translation>
    </message>
    <message>
        <source>The portal refused: %1</source>
        <translation>Cổng từ chối: %1</translation>
    </message>
    <message>
        <source>Taken by the portal</source>
        <translation>Cổng đã nhận</translation>
    </message>
    <message>
        <source>To be sent to the portal again</source>
        <translation>Cho gửi lại lên cổng</translation>
    </message>
    <message>
        <source>A conflict was settled</source>
        <translation>Đã xử lý một xung đột</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>saved on this PC</source>
        <translation>đã lưu ở máy này</translation>
    </message>
    <message>
        <source>at the office</source>
        <translation>đã lên cơ quan</translation>
    </message>
    <message>
        <source>at the province</source>
        <translation>đã lên tỉnh</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SyncModel</name>
    <message>
        <source>the server refused</source>
        <translation>máy chủ từ chối</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>máy chủ không trả lời</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>đang gửi</translation>
    </message>
    <message>
        <source>waits its turn</source>
        <translation>chờ đến lượt</translation>
    </message>
    <message>
        <source>the portal can't be used now</source>
        <translation>hiện không dùng được cổng</translation>
    </message>
    <message>
        <source>To the office, %1 change(s): %2</source>
        <translation>Lên cơ quan, %1 thay đổi: %2</translation>
    </message>
    <message>
        <source>To the portal: %1</source>
        <translation>Lên cổng: %1</translation>
    </message>
    <message>
        <source>no answer; tried again at %1</source>
        <translation>chưa có trả lời; gửi lại lúc %1</translation>
    </message>
    <message>
        <source>The portal refused: %1</source>
        <translation>Cổng từ chối: %1</translation>
    </message>
    <message>
        <source>(draft)</source>
        <translation>(hồ sơ nháp)</translation>
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
        <source>Saved where</source>
        <translation>Đã lưu đến</translation>
    </message>
    <message>
        <source>What it waits for</source>
        <translation>Đang chờ gì</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ lúc</translation>
    </message>
</context>
<context>
    <name>motcua::ui::ConflictModel</name>
    <message>
        <source>(draft)</source>
        <translation>(hồ sơ nháp)</translation>
    </message>
    <message>
        <source>From this counter: %1</source>
        <translation>Của quầy này: %1</translation>
    </message>
    <message>
        <source>From another counter: %1</source>
        <translation>Của quầy khác: %1</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã hồ sơ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự việc</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người làm</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Lúc</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SyncStates</name>
    <message>
        <source>Works alone</source>
        <translation>Làm việc một mình</translation>
    </message>
    <message>
        <source>Not joined to the office yet</source>
        <translation>Chưa gia nhập cơ quan</translation>
    </message>
    <message>
        <source>Server does not answer</source>
        <translation>Mất liên lạc máy chủ</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Đang kết nối</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Đã kết nối</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Chưa cài đặt</translation>
    </message>
    <message>
        <source>%1 refused, %2 waiting</source>
        <translation>%1 bị từ chối, %2 đang chờ</translation>
    </message>
    <message>
        <source>Does not answer, %1 waiting</source>
        <translation>Không trả lời, %1 đang chờ</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 đang chờ</translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Đã gửi hết</translation>
    </message>
    <message>
        <source>%1 · %2 waiting</source>
        <translation>%1 · chờ gửi %2</translation>
    </message>
</context>
<context>
    <name>motcua::ui::SyncPage</name>
    <message>
        <source>Sync</source>
        <translation>Đồng bộ</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Gửi ngay tất cả</translation>
    </message>
    <message>
        <source>Server of the office</source>
        <translation>Máy chủ của cơ quan</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>Public service portal</source>
        <translation>Cổng dịch vụ công</translation>
    </message>
    <message>
        <source>What waits, and why</source>
        <translation>Hồ sơ đang chờ và lý do</translation>
    </message>
    <message>
        <source>Send this one now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Nothing waits: everything done here is where it belongs.</source>
        <translation>Không còn gì chờ gửi: mọi việc làm tại đây đã đến nơi.</translation>
    </message>
    <message>
        <source>Conflicts and incidents</source>
        <translation>Xung đột và sự cố</translation>
    </message>
    <message>
        <source>Seen and settled</source>
        <translation>Đã xem, đã xử lý</translation>
    </message>
    <message>
        <source>Everything is kept on this PC and can be sent later; nothing is lost.</source>
        <translation>Mọi việc được giữ tại máy này và gửi được sau; không mất gì.</translation>
    </message>
    <message>
        <source>Last contact %1.</source>
        <translation>Liên lạc gần nhất %1.</translation>
    </message>
    <message>
        <source>No contact yet.</source>
        <translation>Chưa liên lạc lần nào.</translation>
    </message>
    <message>
        <source>Next try %1.</source>
        <translation>Thử lại lúc %1.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Không có gì</translation>
    </message>
    <message>
        <source>Kept here</source>
        <translation>Giữ tại máy này</translation>
    </message>
    <message>
        <source>%1 change(s), %2 page(s)</source>
        <translation>%1 thay đổi, %2 trang</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Changes go first, scanned pages after them.</source>
        <translation>Thay đổi đi trước, trang quét đi sau.</translation>
    </message>
    <message>
        <source>The administrator sets the address of the portal.</source>
        <translation>Quản trị viên đặt địa chỉ của cổng.</translation>
    </message>
    <message>
        <source>Last taken %1.</source>
        <translation>Cổng nhận gần nhất %1.</translation>
    </message>
    <message>
        <source>It will be tried again by itself; nothing is lost.</source>
        <translation>Máy sẽ tự gửi lại; không mất gì.</translation>
    </message>
    <message>
        <source>Settled; all counters are told.</source>
        <translation>Đã xử lý; các quầy khác sẽ biết.</translation>
    </message>
    <message>
        <source>Send the chosen dossier now</source>
        <translation>Gửi ngay hồ sơ đang chọn</translation>
    </message>
    <message>
        <source>The chosen conflict is settled</source>
        <translation>Xung đột đang chọn đã xử lý</translation>
    </message>
    <message>
        <source>Opens the dossier</source>
        <translation>Mở hồ sơ</translation>
    </message>
</context>
</TS>
