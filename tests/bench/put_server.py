#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A place that takes what is PUT and tells it at HEAD, over HTTPS, keeping its connections open as real stores do. It checks no
signature: for measuring only. Not http.server: to read the headers of a request takes that one as long as half a page takes on
the line, which no store does.   put_server.py CERTIFICATE KEY   prints its port."""
import socket
import socketserver
import ssl
import sys

PIECE = 1 << 20


class Place(socketserver.BaseRequestHandler):
    kept = {}

    def handle(self):
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        page, rest = bytearray(PIECE), b""
        while True:
            while b"\r\n\r\n" not in rest:
                more = self.request.recv(PIECE)
                if not more:
                    return
                rest += more
            head, _, rest = rest.partition(b"\r\n\r\n")
            first, *lines = head.split(b"\r\n")
            method, path, _ = first.split(b" ")
            if method == b"PUT":
                size = next(int(line[15:]) for line in lines if line.lower().startswith(b"content-length:"))
                if size > len(page):
                    page = bytearray(size)
                at = min(size, len(rest))
                page[:at], rest = rest[:at], rest[at:]
                view = memoryview(page)
                while at < size:
                    got = self.request.recv_into(view[at:size])
                    if got == 0:
                        return
                    at += got
                self.kept[path] = (size, [line for line in lines if line.lower().startswith(b"x-amz-meta-")])
                answer = [b"HTTP/1.1 200 OK", b"Content-Length: 0"]
            elif path in self.kept:
                size, meta = self.kept[path]
                answer = [b"HTTP/1.1 200 OK", *meta, b"Content-Length: %d" % size]
            else:
                answer = [b"HTTP/1.1 404 Not Found", b"Content-Length: 0"]
            self.request.sendall(b"\r\n".join([*answer, b"", b""]))


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    request_queue_size = 64


def main():
    server = Server(("127.0.0.1", 0), Place)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(sys.argv[1], sys.argv[2])
    server.socket = tls.wrap_socket(server.socket, server_side=True)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
