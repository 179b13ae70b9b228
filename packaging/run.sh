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
ctl() { build/release/bin/motcuactl --data-dir "$data" "$@"; }
pick() { sed -n "s/.*\"$1\": \"\(.*\)\".*/\1/p" "$2" | head -1; }

# The demo office scans with SANE's own test device, in a configuration of its own: A4 wide. The colon after the folder
# adds the machine's configuration where there is a display, so that a real scanner can be chosen too.
mkdir -p "$data.sane"
echo test >"$data.sane/dll.conf"
sed 's/^geometry_max .*/geometry_max 300.0/; s/^test-picture .*/test-picture "Color pattern"/' /etc/sane.d/test.conf >"$data.sane/test.conf"
export SANE_CONFIG_DIR="$data.sane"
if [ ! -f "$data/motcua.db" ]; then
  ctl store init --demo
  ctl device list --json >"$data.sane/list.json"
  device="$(sed -n 's/.*"id": "\([^"]*test[^"]*\)".*/\1/p' "$data.sane/list.json" | head -1)"
  echo "$device" >"$data.sane/device"
  [ -z "$device" ] || ctl config set counter.devices "{\"scanner\": \"$device\"}" >/dev/null
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  [ ! -d /etc/sane.d/dll.d ] || { cat /etc/sane.d/dll.conf; echo test; } | sort -u | grep -v '^#' >"$data.sane/dll.conf"
  export SANE_CONFIG_DIR="$data.sane:/etc/sane.d"
  exec build/release/bin/motcua --demo --data-dir "$data" "$@"
fi

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
ctl device scan "$(cat "$data.sane/device")" --source feeder --dpi 150 --mode colour --max-pages 3 --out "$work/pages" >/dev/null
pages="$(find "$work/pages" -type f | sort | paste -sd,)"

# An invented person's card, as a picture of its QR.
qrencode -o "$work/card.png" -s 6 -m 4 -8 '093190001234|361234567|Nguyễn Thị Đào|14021990|Nữ|Khu vực 5, Phường Vị Tân, Thành phố Cần Thơ|01062021'
ctl id read "$work/card.png" --json >"$work/card.json"
field() { pick "$1" "$work/card.json"; }
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
echo "Mã hồ sơ:       $code"
echo "Hẹn trả:        $due"
echo "Giấy tiếp nhận: $receipt"
