#!/bin/bash
# Every C++ file of the tree is as .clang-format has it. To mend: git ls-files '*.cpp' '*.h' | xargs clang-format -i
set -euo pipefail
cd "$(dirname "$0")/../.."
find app core devices ui tests -name '*.cpp' -o -name '*.h' | xargs -P2 -n 40 clang-format --dry-run -Werror
