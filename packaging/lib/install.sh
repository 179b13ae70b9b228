# Sourced by run.sh and test.sh: install_packages [test] installs what packages.txt names and this machine lacks.
# The second time there is nothing to do, and nothing is asked of the network.
install_packages() {
  local list want=() missing=() section=run line
  list="$(dirname "${BASH_SOURCE[0]}")/../packages.txt"
  while IFS= read -r line; do
    case "$line" in
      "# test"*) section=test ;;
      "#"* | "") ;;
      *) if [ "$section" = run ] || [ "${1:-}" = test ]; then want+=("$line"); fi ;;
    esac
  done <"$list"
  local have
  # dpkg-query exits 1 as soon as it does not know one of the names.
  have="$({ dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${want[@]}" 2>/dev/null || true; } | sed -n 's/ installed$//p')"
  for line in "${want[@]}"; do grep -qxF "$line" <<<"$have" || missing+=("$line"); done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Cài ${#missing[@]} gói còn thiếu: ${missing[*]}"
  local as=()
  [ "$(id -u)" -eq 0 ] || as=(sudo)
  "${as[@]}" apt-get update -qq -o Acquire::Retries=3
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 "${missing[@]}" >/dev/null
}
