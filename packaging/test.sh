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

# For the presets asan and tsan; others do not look at them.
supp="$PWD/tests/sanitizers"
export LSAN_OPTIONS="suppressions=$supp/lsan.supp:print_suppressions=0" TSAN_OPTIONS="suppressions=$supp/tsan.supp:halt_on_error=0:die_after_fork=0"
export ASAN_OPTIONS=detect_stack_use_after_return=0 UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
export QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR="${XDG_RUNTIME_DIR:-$(mktemp -d)}" LC_ALL=C.UTF-8 OMP_THREAD_LIMIT=1
export DBUS_SESSION_BUS_ADDRESS=disabled:  # the keychain of whoever runs this is not ours
# Once more what failed: real servers, printers and processes may meet a machine that stalls. Both runs are in the output.
xvfb-run -a -s "-screen 0 1366x768x24" ctest --test-dir "build/$preset" -j2 --output-on-failure --timeout 600 --repeat until-pass:2 "$@"
