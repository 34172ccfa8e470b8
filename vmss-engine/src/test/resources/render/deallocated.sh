#!/usr/bin/env bash
# Update of web
set -euo pipefail

# 1. deallocate: 0-3
az vmss deallocate --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 0 1 2 3

# 2. update the model: 1 change
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set sku.name=Standard_M8ms

# 3. upgrade to the latest model (restarts): 0
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 0

# 4. upgrade to the latest model (restarts): 1
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 1

# 5. upgrade to the latest model (restarts): 2
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 2

# 6. upgrade to the latest model (restarts): 3
az vmss update-instances --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 3

# 7. start: 0-3
az vmss start --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-ids 0 1 2 3

# 8. wait until healthy, at most 5 min: 0-3
deadline=$((SECONDS + 300))
for id in 0 1 2 3; do
  until [ "$(az vmss get-instance-view --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --instance-id="$id" --query vmHealth.status.code --output tsv)" = HealthState/healthy ]; do
    [ "$SECONDS" -lt "$deadline" ] || { echo "gave up waiting for instance $id" >&2; exit 1; }
    sleep 10
  done
done
