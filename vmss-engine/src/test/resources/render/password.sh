#!/usr/bin/env bash
# Update of web
set -euo pipefail
# Fill in first: <adminPassword>

# 1. update the model: nothing visible
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set 'virtualMachineProfile.osProfile.adminPassword="<adminPassword>"'

# 2. upgrade to the latest model (as far as it differs): 0
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 0

# 3. wait until healthy, at most 5 min: 0
deadline=$((SECONDS + 300))
for id in 0; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 4. upgrade to the latest model (as far as it differs): 1
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 1

# 5. wait until healthy, at most 5 min: 1
deadline=$((SECONDS + 300))
for id in 1; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 6. upgrade to the latest model (as far as it differs): 2
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 2

# 7. wait until healthy, at most 5 min: 2
deadline=$((SECONDS + 300))
for id in 2; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 8. reimage the OS disk: 0
az rest --method post --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web/reimage?api-version=2026-04-01' --body '{"instanceIds":["0"]}'
az vmss wait --updated --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id=0

# 9. wait until healthy, at most 5 min: 0
deadline=$((SECONDS + 300))
for id in 0; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 10. reimage the OS disk: 1
az rest --method post --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web/reimage?api-version=2026-04-01' --body '{"instanceIds":["1"]}'
az vmss wait --updated --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id=1

# 11. wait until healthy, at most 5 min: 1
deadline=$((SECONDS + 300))
for id in 1; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done

# 12. reimage the OS disk: 2
az rest --method post --url '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web/reimage?api-version=2026-04-01' --body '{"instanceIds":["2"]}'
az vmss wait --updated --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id=2

# 13. wait until healthy, at most 5 min: 2
deadline=$((SECONDS + 300))
for id in 2; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done
