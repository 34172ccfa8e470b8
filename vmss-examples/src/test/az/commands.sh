#!/bin/bash
# Runs commands of the Azure CLI against the fake service, one after the other, and prints how long each takes.
# To repeat it: as replay.sh, with commands.sh in its place. It ends with status 1 if a command failed or answered something else.
set -u -o pipefail

jar=$(realpath "${1:?usage: commands.sh vmss.jar}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
failed=0

. "$here/service.sh"

# expect OUTPUT ARGUMENTS OF AZ…: the output as JSON without blanks; the empty text for any.
expect() {
  local expected=$1 start=$(date +%s%N) found status
  shift
  found=$(az "$@" --output json 2> "$work/errors" | tr -d ' \n')
  status=$?
  local time="$((($(date +%s%N) - start) / 1000000)) ms"
  if [ "$status" -ne 0 ]; then
    echo "FAILED  az $*: $(tail -n 2 "$work/errors" | tr '\n' ' ')"
  elif [ -n "$expected" ] && [ "$found" != "$expected" ]; then
    echo "FAILED  az $*: $found, not $expected"
  else
    echo "ok      az $* ($time)"
    return
  fi
  failed=$((failed + 1))
}

web="--resource-group shop-prod --name web"
start_service
expect '[6,"Rolling"]' vmss show $web --query '[sku.capacity, upgradePolicy.mode]'
expect '["web"]' vmss list --resource-group shop-prod --query '[].name'
expect 6 vmss list-instances $web --query 'length(@)'
expect '"ProvisioningState/succeeded"' vmss get-instance-view $web --query 'statuses[0].code'
expect '"PowerState/running"' vmss get-instance-view $web --instance-id 1 --query 'statuses[1].code'
expect 1000 vmss list-skus $web --query '[0].capacity.maximum'
expect '[]' vmss get-os-upgrade-history $web
expect '"web"' resource show $web --resource-type Microsoft.Compute/virtualMachineScaleSets --query name
expect '["web"]' resource list --resource-type Microsoft.Compute/virtualMachineScaleSets --query '[].name'
expect 'true' group exists --name shop-prod
expect 'false' group exists --name other
expect '"shop-prod"' group show --name shop-prod --query name
expect '["shop-prod"]' group list --query '[].name'
expect '"Enabled"' account show --query state
expect '"Registered"' provider show --namespace Microsoft.Compute --query registrationState
expect '"shop"' vmss update $web --set tags.owner=shop --query tags.owner
expect 8 vmss scale $web --new-capacity 8 --query sku.capacity
expect '' vmss identity assign $web
expect '"SystemAssigned"' vmss show $web --query identity.type
expect '' vmss update-instances $web --instance-ids 0 1
# With an instance, az 2.45 sends two requests, the second of which reimages the whole set and is refused meanwhile.
expect '' vmss reimage $web
expect '' vmss deallocate $web --instance-ids 3
expect '"PowerState/deallocated"' vmss get-instance-view $web --instance-id 3 --query 'statuses[1].code'
expect '' vmss start $web --instance-ids 3
expect '' vmss restart $web --instance-ids 3
expect '' vmss delete-instances $web --instance-ids 5
expect 7 vmss list-instances $web --query 'length(@)'
expect '' vmss rolling-upgrade start $web
expect '"Completed"' vmss rolling-upgrade get-latest $web --query runningStatus.code
expect '"User"' vmss get-os-upgrade-history $web --query '[0].properties.startedBy'
expect '"CustomScript"' vmss extension set --vmss-name web --resource-group shop-prod --publisher Microsoft.Azure.Extensions \
  --name CustomScript --version 2.1 --settings '{"commandToExecute": "true"}' \
  --query 'virtualMachineProfile.extensionProfile.extensions[?name==`CustomScript`].name | [0]'

# The machines of a Flexible set, two in one command.
flexible
first=$(az vm list --resource-group shop-prod --query '[0].id' --output tsv)
second=$(az vm list --resource-group shop-prod --query '[1].id' --output tsv)
power='[].instanceView.statuses[1].code'
expect 4 vm list --resource-group shop-prod --query 'length(@)'
expect '' vm deallocate --ids "$first" "$second"
expect '["PowerState/deallocated","PowerState/deallocated"]' vm get-instance-view --ids "$first" "$second" --query "$power"
expect '' vm start --ids "$first" "$second"
expect '["PowerState/running","PowerState/running"]' vm get-instance-view --ids "$first" "$second" --query "$power"
stop_service

# The README's recipe, without the line that starts the service.
start_service
root=$(cd "$here/../../../.." && pwd)
recipe=$(sed -n '/^java -jar .* fake /{N;/VMSS_FAKE/{:a;N;/```/!ba;p}}' "$root/README.md" | sed "1d;/\`\`\`/d;s|http://127.0.0.1:8080|$VMSS_FAKE|")
listed=$(cd "$root" && bash -e -c "$recipe" 2> "$work/errors" | grep -c '^[0-9].* Succeeded')
stop_service
if [ "$listed" = 9 ]; then
  echo "ok      the recipe of the README"
else
  echo "FAILED  the recipe of the README: $(tail -n 2 "$work/errors")"
  failed=$((failed + 1))
fi

rm -rf "$work"
echo "$failed failed"
[ "$failed" -eq 0 ]
