#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A place that takes what is PUT and tells it at HEAD, over HTTPS, keeping its connections open as real stores do. It checks no
signature: for measuring only.   put_server.py CERTIFICATE KEY   prints its port."""
import http.server
import socketserver
import ssl
import sys


class Place(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = 65536
    kept = {}

    def answer(self, status, headers, length):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.flush()

    def do_PUT(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.kept[self.path] = (len(body), [(n, v) for n, v in self.headers.items() if n.lower().startswith("x-amz-meta-")])
        self.answer(200, [], 0)

    def do_HEAD(self):
        if self.path not in self.kept:
            return self.answer(404, [], 0)
        length, headers = self.kept[self.path]
        return self.answer(200, headers, length)

    def log_message(self, *_):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True


def main():
    server = Server(("127.0.0.1", 0), Place)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    print(server.server_port, flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
