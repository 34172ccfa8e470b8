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
subscription=00000000-0000-0000-0000-000000000000
set=/subscriptions/$subscription/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web
passed=0
failed=0

az() { "$here/az-on-fake.py" "$@"; }
# Virtual time passes with each look.
sleep() { :; }
vmss() { java -jar "$jar" "$@"; }
export -f az sleep
export here

start_service() {
  rm -f "$work/fake"
  touch "$work/fake"
  # Not by the function, so that it is this process that is ended.
  java -jar "$jar" fake --sample > "$work/fake" &
  service=$!
  until grep -q Serving "$work/fake"; do command sleep 0.2; done
  endpoint=$(sed -n 's/^Serving at \(.*\); interrupt.*/\1/p' "$work/fake")
  export AZURE_CONFIG_DIR=$work/config
  rm -rf "$AZURE_CONFIG_DIR"
  mkdir -p "$AZURE_CONFIG_DIR"
  printf '[core]\ncollect_telemetry = false\nonly_show_errors = true\n[cloud]\nname = Fake\n' > "$AZURE_CONFIG_DIR/config"
  printf '[Fake]\nendpoint_resource_manager = %s\nendpoint_management = %s\nendpoint_active_directory = https://127.0.0.1\nendpoint_active_directory_resource_id = %s\n' \
    "$endpoint" "$endpoint" "$endpoint" > "$AZURE_CONFIG_DIR/clouds.config"
  printf '{"subscriptions": [{"id": "%s", "name": "fake", "state": "Enabled", "isDefault": true, "tenantId": "t", "homeTenantId": "t", "environmentName": "Fake", "managedByTenants": [], "user": {"name": "fake", "type": "servicePrincipal"}}]}' \
    "$subscription" > "$AZURE_CONFIG_DIR/azureProfile.json"
}

stop_service() {
  kill "$service"
  wait "$service" 2> /dev/null
}

# replay NAME QUERY EXPECTED ARGUMENTS…: plans with the arguments, runs the lines, and asks for what is there then.
replay() {
  local name=$1 query=$2 expected=$3
  shift 3
  start_service
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

replay "a rolling upgrade" "$stale" '[]' --desired "$(desired "{\"properties\": {$image}}")"
replay "an upgrade by hand, with a reimage of each" "$stale" '[]' --reimage \
  --desired "$(desired "{\"properties\": {\"upgradePolicy\": {\"mode\": \"Manual\"}, $image}}")"
replay "the first two by hand, then a stop" "length($stale)" 4 --first 0,1 --stop-after 2 \
  --desired "$(desired "{\"properties\": {$image}}")"
replay "existing instances left alone" "length($stale)" 6 --new-instances-only \
  --desired "$(desired "{\"properties\": {$image}}")"
replay "another size while deallocated" "$stale" '[]' --available-sizes Standard_D4s_v5 \
  --desired "$(desired '{"sku": {"name": "Standard_M8ms"}}')"
for action in restart redeploy reimage reimage-all; do
  replay "$action of two" "$stale" '[]' --action $action --act-on 1,4
done
cat > "$work/wanted.json" <<'JSON'
[{"instanceId": "1", "properties": {"protectionPolicy": {"protectFromScaleIn": true, "protectFromScaleSetActions": true}}},
 {"instanceId": "2", "properties": {"licenseType": "RHEL_BYOS", "storageProfile": {"dataDisks": [
   {"lun": 0, "createOption": "Empty", "diskSizeGB": 8}, {"lun": 7, "createOption": "Attach", "managedDisk": {"id": "/disks/d"}}]}}}]
JSON
replay "protection, a disk and a licence of single instances" \
  'value[?properties.protectionPolicy.protectFromScaleSetActions || properties.storageProfile.dataDisks[?lun==`7`] || properties.licenseType].instanceId' \
  '["1","2"]' --desired-instances "$work/wanted.json"

rm -rf "$work"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
