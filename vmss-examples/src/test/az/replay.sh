#!/bin/bash
# Runs the lines that plans hold for the Azure CLI, by the real CLI, against the fake service: each plan on a fresh service, each
# line as it stands in the plan. Only the login and the waiting are not the CLI's own (az-on-fake.py).
#
# To repeat it, on Debian 12 (az 2.45) with the project's jar built:
#   apt-get install --no-install-recommends azure-cli
#   mvn -q -B package -DskipTests -Dmaven.javadoc.skip=true
#   vmss-examples/src/test/az/replay.sh vmss-examples/target/vmss.jar
# It ends with "N passed, N failed", and with status 1 if a line failed or left another set than the plan said.
set -u -o pipefail

jar=$(realpath "${1:?usage: replay.sh vmss.jar}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
passed=0
failed=0

. "$here/service.sh"

# replay SET NAME QUERY EXPECTED ARGUMENTS…: plans with the arguments, runs the lines, and asks for what is there then.
replay() {
  local set=$sets/$1 name=$2 query=$3 expected=$4
  shift 4
  start_service
  if [ "$set" = "$sets/flexible" ]; then
    flexible
  fi
  az rest --method get --url "$set?api-version=2024-11-01" > "$work/applied.json"
  az rest --method get --url "$set/virtualMachines?api-version=2024-11-01&\$expand=instanceView" > "$work/instances.json"
  vmss plan --applied "$work/applied.json" --instances "$work/instances.json" "$@" --format az > "$work/plan.sh"
  local status=$? result=
  if [ "$status" -ne 0 ]; then
    result="vmss plan ended with $status"
  elif ! bash -e -o pipefail "$work/plan.sh" > "$work/out" 2>&1; then
    result="a line failed: $(tail -n 3 "$work/out" | tr '\n' ' ')"
  else
    local found
    found=$(az rest --method get --url "$set/virtualMachines?api-version=2024-11-01&\$expand=instanceView" --query "$query" --output json | tr -d ' \n')
    [ "$found" = "$expected" ] || result="found $found, not $expected"
  fi
  stop_service
  if [ -z "$result" ]; then
    passed=$((passed + 1))
    echo "ok      $name ($(grep -c '^ *az ' "$work/plan.sh") lines of az)"
  else
    failed=$((failed + 1))
    echo "FAILED  $name: $result"
  fi
}

desired() {
  printf '%s' "$1" > "$work/desired.json"
  echo "$work/desired.json"
}

stale='value[?properties.latestModelApplied==`false`].instanceId'
image='"virtualMachineProfile": {"storageProfile": {"imageReference": {"version": "22.04.202411010"}}}'

replay web "a rolling upgrade" "$stale" '[]' --desired "$(desired "{\"properties\": {$image}}")"
replay web "an upgrade by hand, with a reimage of each" "$stale" '[]' --reimage \
  --desired "$(desired "{\"properties\": {\"upgradePolicy\": {\"mode\": \"Manual\"}, $image}}")"
replay web "the first two by hand, then a stop" "length($stale)" 4 --first 0,1 --stop-after 2 \
  --desired "$(desired "{\"properties\": {$image}}")"
replay web "existing instances left alone" "length($stale)" 6 --new-instances-only \
  --desired "$(desired "{\"properties\": {$image}}")"
replay web "another size while deallocated" "$stale" '[]' --available-sizes Standard_D4s_v5 \
  --desired "$(desired '{"sku": {"name": "Standard_M8ms"}}')"
for action in restart redeploy reimage reimage-all; do
  replay web "$action of two" "$stale" '[]' --action $action --act-on 1,4
done
cat > "$work/wanted.json" <<'JSON'
[{"instanceId": "1", "properties": {"protectionPolicy": {"protectFromScaleIn": true, "protectFromScaleSetActions": true}}},
 {"instanceId": "2", "properties": {"licenseType": "RHEL_BYOS", "storageProfile": {"dataDisks": [
   {"lun": 0, "createOption": "Empty", "diskSizeGB": 8}, {"lun": 7, "createOption": "Attach", "managedDisk": {"id": "/disks/d"}}]}}}]
JSON
replay web "protection, a disk and a licence of single instances" \
  'value[?properties.protectionPolicy.protectFromScaleSetActions || properties.storageProfile.dataDisks[?lun==`7`] || properties.licenseType].instanceId' \
  '["1","2"]' --desired-instances "$work/wanted.json"


replay flexible "a Flexible set by hand" "$stale" '[]' --desired "$(desired "{\"properties\": {$image}}")"
for action in restart redeploy; do
  replay flexible "$action of a Flexible set" "$stale" '[]' --action $action
done

rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
