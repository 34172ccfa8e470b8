#!/usr/bin/env bash
# Update of web
set -euo pipefail

# 1. update the model: 2 changes
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set virtualMachineProfile.storageProfile.imageReference.version=2.0.0 \
    --set 'tags.release="2"'

# 2. upgrade to the latest model (the OS disk is replaced): 0, 2
# Azure does this automatically.

# 3. wait until healthy, at most 5 min: 0, 2
# Azure does this automatically.

# 4. pause 1 min
# Azure does this automatically.

# 5. upgrade to the latest model (the OS disk is replaced): 4
# Azure does this automatically.

# 6. wait until healthy, at most 5 min: 4
# Azure does this automatically.

# 7. pause 1 min
# Azure does this automatically.

# 8. upgrade to the latest model (the OS disk is replaced): 1, 3
# Azure does this automatically.

# 9. wait until healthy, at most 5 min: 1, 3
# Azure does this automatically.
while sleep 30; status="$(az vmss rolling-upgrade get-latest --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --query runningStatus.code --output tsv)"; [ "$status" = RollingForward ]; do :; done
[ "$status" = Completed ]
