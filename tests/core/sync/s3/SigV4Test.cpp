// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vectors that AWS published: its Signature Version 4 test suite, and the examples of the S3 documentation.
#include "core/sync/s3/SigV4.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QTimeZone>

using namespace motcua::sync::s3;

namespace {

const QByteArray kNothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

QByteArray signatureOf(const Pairs& headers) {
  for (const auto& [name, value] : headers)
    if (name == "Authorization") return value.mid(value.indexOf("Signature=") + 10);
  return {};
}

struct Suite {
  SigningKey key{"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "us-east-1", "service"};
  QDateTime at{QDate(2015, 8, 30), QTime(12, 36), QTimeZone::utc()};
  QByteArray sign(const char* method, const QByteArray& path, const Pairs& query = {}, const Pairs& headers = {}, const QByteArray& body = {}) const {
    const auto hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    return signatureOf(signedHeaders({method, "example.amazonaws.com", path, query, headers, hash}, key, at));
  }
};

struct Documented {
  SigningKey key{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
  QDateTime at{QDate(2013, 5, 24), QTime(0, 0), QTimeZone::utc()};
  QByteArray sign(const char* method, const QByteArray& path, const Pairs& query, Pairs headers, const QByteArray& hash = kNothing) const {
    headers << qMakePair(QByteArray("x-amz-content-sha256"), hash);
    return signatureOf(signedHeaders({method, "examplebucket.s3.amazonaws.com", path, query, headers, hash}, key, at));
  }
};

}  // namespace

TEST_CASE("the signatures of the published test suite come out") {
  const Suite suite;
  CHECK(suite.sign("GET", "/") == "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
  CHECK(suite.sign("POST", "/") == "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
  SECTION("of queries, whatever their order") {
    CHECK(suite.sign("GET", "/", {{"Param2", "value2"}, {"Param1", "value1"}}) == "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    CHECK(suite.sign("GET", "/", {{"Param1", "value2"}, {"Param1", "value1"}}) == "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694");
    CHECK(suite.sign("POST", "/", {{"Param1", "value1"}}) == "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11");
    const QByteArray unreserved = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    CHECK(suite.sign("GET", "/", {{unreserved, unreserved}}) == "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197");
    CHECK(suite.sign("GET", '/' + unreserved) == "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f");
  }
  SECTION("of paths that are no ASCII") {
    CHECK(suite.sign("GET", '/' + encoded("\xE1\x88\xB4")) == "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
  }
  SECTION("of headers, with their blanks and their order") {
    CHECK(suite.sign("GET", "/", {}, {{"My-Header1", " value1"}, {"My-Header2", " \"a   b   c\""}}) ==
          "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736");
    CHECK(suite.sign("POST", "/", {}, {{"My-Header1", "value1"}}) == "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c");
  }
  SECTION("of a body") {
    CHECK(suite.sign("POST", "/", {}, {{"Content-Type", "application/x-www-form-urlencoded"}}, "Param1=value1") ==
          "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
  }
}

TEST_CASE("the signatures of the S3 documentation come out") {
  const Documented s3;
  CHECK(s3.sign("GET", "/test.txt", {}, {{"Range", "bytes=0-9"}}) == "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  CHECK(s3.sign("PUT", "/test%24file.text", {}, {{"Date", "Fri, 24 May 2013 00:00:00 GMT"}, {"x-amz-storage-class", "REDUCED_REDUNDANCY"}},
                QCryptographicHash::hash("Welcome to Amazon S3.", QCryptographicHash::Sha256).toHex()) ==
        "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
  CHECK(s3.sign("GET", "/", {{"lifecycle", ""}}, {}) == "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
  CHECK(s3.sign("GET", "/", {{"max-keys", "2"}, {"prefix", "J"}}, {}) == "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
  CHECK(
      presignedQuery({"GET", "examplebucket.s3.amazonaws.com", "/test.txt", {}, {}, {}}, s3.key, s3.at, 86400) ==
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z"
      "&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}
