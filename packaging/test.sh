#!/bin/bash
# The whole suite on a bare Debian 12: installs what the tests need, builds with warnings as errors, runs headless.
# Arguments go to ctest: packaging/test.sh -R store
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/install.sh
install_packages test

preset="${MOTCUA_PRESET:-ci}"
[ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
cmake --build "build/$preset" -- --quiet

export QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}" LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1
xvfb-run -a -s "-screen 0 1366x768x24" ctest --test-dir "build/$preset" -j2 --output-on-failure --timeout 600 "$@"
