// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "devices/scanner/WorkerProtocol.h"
#include "tests/support/catch.h"

using namespace motcua;
using namespace motcua::scanner;
using namespace motcua::scanner::protocol;

namespace {

QString q(const char* text) {
  return QString::fromUtf8(text);
}

scanning::ScannedPage page() {
  scanning::ScannedPage out;
  out.image = QByteArray("\xff\xd8 pretend \x00 picture", 20);
  out.mimeType = q("image/jpeg");
  out.width = 1653;
  out.height = 2338;
  out.dpi = 200;
  out.backSide = true;
  return out;
}

Frame only(const QByteArray& bytes) {
  FrameReader reader;
  reader.feed(bytes);
  auto next = reader.next();
  REQUIRE(next);
  REQUIRE(next->has_value());
  return **next;
}

}  // namespace

TEST_CASE("Frames come out as they went in whatever the pieces") {
  const auto stream = encode(Type::List, QByteArray()) + encodePage(page()) + encodeProgress(3, 0.25) + encode(Type::Ready, QByteArray());
  const auto piece = GENERATE(1, 2, 11, 12, 13, 1000);
  FrameReader reader;
  QList<Type> types;
  for (qsizetype i = 0; i < stream.size(); i += piece) {
    reader.feed(stream.mid(i, piece));
    for (;;) {
      const auto next = reader.next();
      REQUIRE(next);
      if (!next->has_value()) break;
      types << (*next)->type;
      if ((*next)->type != Type::Page) continue;
      const auto back = readPage((*next)->payload);
      REQUIRE(back);
      CHECK(back->image == page().image);
      CHECK(back->height == 2338);
      CHECK(back->backSide);
    }
  }
  CHECK(types == QList<Type>{Type::List, Type::Page, Type::Progress, Type::Ready});
}

TEST_CASE("Whatever is no frame of ours ends the conversation for good") {
  auto other = encode(Type::Ready, QByteArray());
  const auto [place, value] = GENERATE(table<int, char>({{0, 'X'}, {4, 2}, {5, 0}, {5, 9}, {5, 99}, {6, 1}, {7, 1}, {11, 0x7f}}));
  other[place] = value;
  FrameReader reader;
  reader.feed(other);
  REQUIRE_FALSE(reader.next());
  reader.feed(encode(Type::Ready, QByteArray()));
  const auto after = reader.next();
  REQUIRE_FALSE(after);
  CHECK(after.error().code == ErrorCode::DeviceCrashed);
}

TEST_CASE("Commands and answers survive the wire") {
  ScanCommand command;
  command.device = {q("fujitsu:fi:1"), q("fujitsu:fi-7160:1")};
  command.request.dpi = 300;
  command.request.backendOptions = {{q("df-action"), q("Stop")}};
  const auto scan = readScan(only(encodeScan(command)).payload);
  REQUIRE(scan);
  CHECK(scan->device.address == command.device.address);
  CHECK(scan->request.backendOptions == command.request.backendOptions);

  Finished finished;
  finished.outcome.end = scanning::ScanOutcome::End::Failed;
  finished.outcome.pages = 4;
  finished.outcome.error = makeError(ErrorCode::DeviceJammed, q("read: JAMMED"), q("máy quét"));
  finished.address = q("airscan:e1:x");
  const auto back = readFinished(only(encodeFinished(finished)).payload);
  REQUIRE(back);
  CHECK(back->outcome.error.code == ErrorCode::DeviceJammed);
  CHECK(back->outcome.error.subject == q("máy quét"));
  CHECK(back->address == finished.address);

  const auto refused = readDevices(only(encodeDevices(fail(ErrorCode::DeviceNoMemory, q("d"), q("s")))).payload);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::DeviceNoMemory);
  scanning::DeviceOption option;
  option.name = q("df-action");
  option.values = QStringList{q("Stop")};
  option.maximum = 5;
  const auto options = readOptions(only(encodeOptions(QList<scanning::DeviceOption>{option})).payload);
  REQUIRE(options);
  CHECK(options->first().values == option.values);
  CHECK(options->first().maximum == 5);
}

TEST_CASE("Payloads of the wrong shape are errors and never pages") {
  const auto bytes = GENERATE(as<QByteArray>(), "", "x", QByteArray("\0\0\0\0", 4), QByteArray("\xff\xff\xff\xff{}", 6), QByteArray("\2\0\0\0{}", 6),
                              "{}", "[]", "null", "{\"end\":\"done\"}x", "{\"pages\":-1,\"end\":\"done\"}", "{\"end\":\"nowhere\"}",
                              "{\"devices\":7}", "{\"devices\":[7]}", "{\"options\":{}}", "{\"id\":{}}");
  CHECK_FALSE(readPage(bytes));
  CHECK_FALSE(readFinished(bytes));
  CHECK_FALSE(readScan(bytes));
  CHECK_FALSE(readDevice(bytes));
  if (!bytes.startsWith("{}") && !bytes.startsWith("{\"")) CHECK_FALSE(readDevices(bytes));
}
