#!/bin/bash
# SPDX-FileCopyrightText: 2026 Một Cửa contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A private CUPS on loopback with one driverless printer behind it, for tests and for trying things by hand:
#
#   cups_loopback.sh DIR      (DIR must be empty or absent; everything lives in it)
#
# Prints KEY=VALUE lines and then READY; reads orders from stdin, one a line, and answers each with OK:
#   printer-down   kill the printer (as if its plug were pulled)
#   printer-up     start it again on the same port
# Ends, and takes all its daemons along, when stdin is closed: so nothing stays behind when a test crashes.
#
# The printer's behaviour is set by files in DIR: `paper-out` (reports media-empty and waits until the file is gone),
# `slow` (waits until the file is gone), `broken` (the printer aborts the job). What it was sent lands in DIR/out/N.pdf
# with the job's IPP attributes in N.env. Queues: Quay1 (driverless, as a counter has it) and Tho (raw: no filter touches
# the file) on the same printer.
#
# ippeveprinter does not start without a DNS-SD daemon, so there is a D-Bus and an avahi of our own on a private socket;
# avahi's run folder is hidden in a mount namespace where that is allowed, so that it bears a second avahi on the machine.
# Only one of these runs at a time (a lock): mDNS names and the port of mDNS are the machine's.
set -u
export LC_ALL=C
dir=$1
for tool in cupsd ippeveprinter avahi-daemon dbus-daemon lpadmin flock; do
  command -v "$tool" >/dev/null || PATH=$PATH:/usr/sbin:/sbin
  command -v "$tool" >/dev/null || { echo "SKIP $tool is not installed"; exit 0; }
done
[ "$(id -u)" = 0 ] || { echo "SKIP a private cupsd wants root"; exit 0; }

exec 9>/tmp/motcua_cups_loopback.lock
flock -w 240 9 || { echo "SKIP another loopback CUPS has been running for four minutes"; exit 0; }

mkdir -p "$dir"/{spool,cache,state,log,root,out,printer}
# cupsd runs its filters and backends as lp; the printer's folder stays ours.
chmod 755 "$dir" && chmod 1777 "$dir/spool" && chown root:lp "$dir"/{spool,cache,state,root} && chmod 770 "$dir"/{cache,state}

freePort() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
waitFor() { for _ in $(seq 200); do "$@" && return 0; sleep 0.05; done; echo "FAIL waiting for $*"; return 1; }

bus=; avahi=; cups=; printer=
finish() {
  rm -f "$dir"/{paper-out,slow}
  for pid in $printer $cups $avahi $bus; do kill "$pid" 2>/dev/null; done
  for pid in $printer $cups $avahi $bus; do
    for _ in $(seq 40); do kill -0 "$pid" 2>/dev/null || break; sleep 0.05; done
    kill -9 "$pid" 2>/dev/null
  done
}
trap finish EXIT
trap 'exit 1' TERM INT HUP

cat > "$dir/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=$dir/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/><allow user="*"/></policy></busconfig>
CONF
cat > "$dir/avahi.conf" <<CONF
[server]
host-name=motcua-test
use-ipv4=yes
use-ipv6=no
allow-interfaces=lo
[wide-area]
enable-wide-area=no
[publish]
publish-hinfo=no
publish-workstation=no
CONF
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$dir/bus
dbus-daemon --config-file="$dir/bus.conf" --nofork --nopidfile >"$dir/log/bus" 2>&1 9>&- </dev/null & bus=$!
waitFor test -S "$dir/bus" || exit 1
avahiCommand="avahi-daemon -f $dir/avahi.conf --no-drop-root --no-chroot --no-rlimits"
if unshare -m true 2>/dev/null; then
  avahiCommand="mkdir -p /run/avahi-daemon; mount -t tmpfs none /run/avahi-daemon; exec $avahiCommand"
  unshare -m sh -c "$avahiCommand" >"$dir/log/avahi" 2>&1 9>&- </dev/null & avahi=$!
else
  $avahiCommand >"$dir/log/avahi" 2>&1 9>&- </dev/null & avahi=$!
fi
waitFor grep -q "Server startup complete\|Network interface enumeration completed" "$dir/log/avahi" || exit 1

cat > "$dir/printer.attrs" <<'CONF'
ATTR keyword media-supported iso_a4_210x297mm,iso_a5_148x210mm,om_receipt_80x200mm
ATTR keyword media-ready iso_a4_210x297mm,iso_a5_148x210mm,om_receipt_80x200mm
ATTR keyword media-default iso_a4_210x297mm
ATTR keyword media-source-supported auto,tray-1,tray-2,manual
ATTR keyword media-type-supported auto,stationery
ATTR keyword media-col-supported media-size,media-source,media-type,media-top-margin,media-left-margin,media-right-margin,media-bottom-margin
ATTR collection media-size-supported {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700},{MEMBER integer x-dimension 14800 MEMBER integer y-dimension 21000},{MEMBER integer x-dimension 8000 MEMBER integer y-dimension 20000}
ATTR collection media-col-default {MEMBER collection media-size {MEMBER integer x-dimension 21000 MEMBER integer y-dimension 29700} MEMBER keyword media-source auto MEMBER keyword media-type stationery MEMBER integer media-top-margin 0 MEMBER integer media-left-margin 0 MEMBER integer media-right-margin 0 MEMBER integer media-bottom-margin 0}
ATTR integer media-top-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-bottom-margin-supported 0
ATTR integer copies-default 1
ATTR rangeOfInteger copies-supported 1-99
ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf,image/jpeg,image/pwg-raster
ATTR mimeMediaType document-format-default application/pdf
ATTR keyword sides-supported one-sided,two-sided-long-edge
ATTR keyword sides-default one-sided
ATTR keyword print-color-mode-supported auto,color,monochrome
ATTR keyword print-color-mode-default auto
ATTR keyword pwg-raster-document-type-supported sgray_8,srgb_8
ATTR resolution pwg-raster-document-resolution-supported 300dpi
ATTR resolution printer-resolution-supported 300dpi
ATTR resolution printer-resolution-default 300dpi
ATTR text printer-make-and-model "Motcua Loopback"
CONF
cat > "$dir/sink.sh" <<CONF
#!/bin/sh
export LC_ALL=C
if [ -e $dir/broken ]; then echo "ERROR: broken on purpose" >&2; exit 1; fi
if [ -e $dir/paper-out ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e $dir/paper-out ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
while [ -e $dir/slow ]; do sleep 0.05; done
env | grep ^IPP_ | sort > $dir/out/\$IPP_JOB_ID.env
cp "\$1" $dir/out/.\$IPP_JOB_ID && mv $dir/out/.\$IPP_JOB_ID $dir/out/\$IPP_JOB_ID.pdf
CONF
chmod +x "$dir/sink.sh"

printerPort=$(freePort)
printerUp() {
  ippeveprinter -p "$printerPort" -n localhost -a "$dir/printer.attrs" -c "$dir/sink.sh" -d "$dir/printer" -vv "Quay $$" \
    >>"$dir/log/printer" 2>&1 9>&- </dev/null & printer=$!
  waitFor listens "$printerPort"
}
printerUp || { tail -5 "$dir/log/printer"; exit 1; }

cupsPort=$(freePort)
cat > "$dir/cupsd.conf" <<CONF
Listen 127.0.0.1:$cupsPort
LogLevel debug
MaxLogSize 0
Browsing Off
DefaultAuthType None
WebInterface No
JobRetryInterval 1
JobKillDelay 2
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues none
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
CONF
cat > "$dir/cups-files.conf" <<CONF
ServerRoot $dir/root
RequestRoot $dir/spool
CacheDir $dir/cache
StateDir $dir/state
AccessLog $dir/log/access
ErrorLog $dir/log/error
PageLog $dir/log/page
FatalErrors config
SystemGroup root
CONF
cupsd -f -c "$dir/cupsd.conf" -s "$dir/cups-files.conf" >"$dir/log/cupsd" 2>&1 9>&- </dev/null & cups=$!
waitFor listens "$cupsPort" || { cat "$dir/log/cupsd"; exit 1; }
export CUPS_SERVER=127.0.0.1:$cupsPort
# On a busy machine CUPS now and then makes the driverless queue before the printer has told its trays; then once more.
knowsTrays() {
  ipptool -tv "ipp://127.0.0.1:$cupsPort/printers/Quay1" get-printer-attributes.test 2>/dev/null | grep -q tray-2
}
for _ in 1 2 3 4; do
  lpadmin -p Quay1 -E -v "ipp://localhost:$printerPort/ipp/print" -m everywhere -D "Máy in quầy 1" -L "Quầy 1" \
    -o printer-error-policy=retry-job 2>"$dir/log/lpadmin" </dev/null || { cat "$dir/log/lpadmin"; exit 1; }
  for _ in $(seq 20); do knowsTrays && break 2; sleep 0.05; done
done
lpadmin -p Tho -E -v "ipp://localhost:$printerPort/ipp/print" -m raw 2>>"$dir/log/lpadmin" </dev/null || { cat "$dir/log/lpadmin"; exit 1; }

echo "CUPS_SERVER=$CUPS_SERVER"
echo "PRINTER_URI=ipp://localhost:$printerPort/ipp/print"
echo "DNSSD_URI=dnssd://Quay%20$$._ipp._tcp.local/"
echo "READY"
while read -r order; do
  case $order in
    printer-down) kill -9 "$printer"; wait "$printer" 2>/dev/null; printer= ;;
    printer-up) printerUp || exit 1 ;;
    *) echo "FAIL unknown order $order"; continue ;;
  esac
  echo OK
done
