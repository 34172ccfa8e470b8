#!/usr/bin/env bash
# Update of web
set -euo pipefail

# 1. set properties.upgradePolicy.mode to Manual
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set upgradePolicy.mode=Manual

# 2. update the model: 1 change
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set virtualMachineProfile.storageProfile.imageReference.version=2.0.0

# 3. upgrade to the latest model (the OS disk is replaced): 4
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 4

# 4. wait until healthy, at most 5 min: 4
deadline=$((SECONDS + 300))
for id in 4; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 5. upgrade to the latest model (the OS disk is replaced): 1
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 1

# 6. wait until healthy, at most 5 min: 1
deadline=$((SECONDS + 300))
for id in 1; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 7. set properties.upgradePolicy.mode to Rolling
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set upgradePolicy.mode=Rolling

# 8. upgrade to the latest model (the OS disk is replaced): 0, 2
# Azure does this automatically.

# 9. wait until healthy, at most 5 min: 0, 2
# Azure does this automatically.

# 10. pause 1 min
# Azure does this automatically.

# 11. upgrade to the latest model (the OS disk is replaced): 3, 5
# Azure does this automatically.

# 12. wait until healthy, at most 5 min: 3, 5
# Azure does this automatically.
while sleep 30; status="$(az vmss rolling-upgrade get-latest --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --query runningStatus.code --output tsv)"; [ "$status" = RollingForward ]; do :; done
[ "$status" = Completed ]
