#!/bin/bash
# From a bare Debian 12 to the running program: installs what is missing, builds, opens the demo office.
# With no display it does the same job through motcuactl: card QR, pages from SANE's test device, intake, receipt.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/lib/install.sh
install_packages

[ -f build/release/build.ninja ] || cmake --preset release >/dev/null
cmake --build build/release --target motcua motcuactl motcua-scan-worker -- --quiet

data="${MOTCUA_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/motcua-demo}"
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec build/release/bin/motcua --demo --data-dir "$data" "$@"
fi

ctl() { build/release/bin/motcuactl --data-dir "$data" "$@"; }
[ -f "$data/motcua.db" ] || ctl store init --demo

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
# SANE's own test device, in a configuration of its own: A4 wide, nothing else is looked for.
mkdir "$work/sane"
echo test >"$work/sane/dll.conf"
sed 's/^geometry_max .*/geometry_max 300.0/' /etc/sane.d/test.conf >"$work/sane/test.conf"
export SANE_CONFIG_DIR="$work/sane"
device="$(ctl device list --json | sed -n 's/.*"id": "\([^"]*test[^"]*\)".*/\1/p' | head -1)"
ctl device scan "$device" --source feeder --dpi 150 --mode colour --max-pages 3 --out "$work/pages" >/dev/null
pages="$(find "$work/pages" -type f | sort | head -3 | paste -sd,)"

# An invented person's card, as a picture of its QR.
qrencode -o "$work/card.png" -s 6 -m 4 -8 '093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021'
ctl id read "$work/card.png" --json >"$work/card.json"
field() { sed -n "s/.*\"$1\": \"\(.*\)\".*/\1/p" "$work/card.json" | head -1; }
cat >"$work/intake.json" <<JSON
{ "procedure": "1.001193", "channel": "counter",
  "applicant": { "name": "$(field name)", "id_number": "$(field id)", "birth_date": "$(field birth_date)",
                 "gender": "$(field gender)", "address": "$(field address)", "phone": "0912345678" },
  "components": [ { "id": "TP01", "originals": 1, "status": "ok" } ] }
JSON
ctl dossier intake --file "$work/intake.json" --scan "TP01=$pages" --json >"$work/dossier.json"
code="$(sed -n 's/^    "code": "\(.*\)".*/\1/p' "$work/dossier.json")"
due="$(sed -n 's/^    "due_at": "\(.*\)".*/\1/p' "$work/dossier.json")"
receipt="$data/receipts/$code.pdf"
mkdir -p "$data/receipts"
ctl dossier print "$code" receipt --out "$receipt" >/dev/null
echo "Mã hồ sơ:   $code"
echo "Hẹn trả:    $due"
echo "Giấy tiếp nhận: $receipt"
