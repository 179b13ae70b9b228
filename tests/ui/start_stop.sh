#!/bin/bash
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Starts and stops the whole application 50 times (or $1) under AddressSanitizer, each time with a scan and a camera in
# use: no leak, no use after free, no hang, no worker left behind. Builds only what it needs.
set -euo pipefail
cd "$(dirname "$0")/../.."
cmake --preset asan >/dev/null
ninja -C build/asan test_ui_pages motcua-scan-worker
export QT_QPA_PLATFORM=offscreen OMP_THREAD_LIMIT=1 MOTCUA_CYCLES="${1:-50}"
export LSAN_OPTIONS="suppressions=$PWD/tests/sanitizers/lsan.supp:print_suppressions=0" ASAN_OPTIONS=detect_stack_use_after_return=0
exec timeout 1800 build/asan/bin/test_ui_pages "[start-stop]"
