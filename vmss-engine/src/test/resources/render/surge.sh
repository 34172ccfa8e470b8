#!/usr/bin/env bash
# Update of web
set -euo pipefail

# 1. update the model: 1 change
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set virtualMachineProfile.storageProfile.imageReference.version=2.0.0

# 2. create 1 from the latest model
# Azure does this by itself.

# 3. wait until healthy, at most 5 min
# Azure does this by itself.

# 4. delete: the new ones take their place: 0
# Azure does this by itself.

# 5. pause 1 min
# Azure does this by itself.

# 6. create 1 from the latest model
# Azure does this by itself.

# 7. wait until healthy, at most 5 min
# Azure does this by itself.

# 8. delete: the new ones take their place: 2
# Azure does this by itself.

# 9. pause 1 min
# Azure does this by itself.

# 10. create 1 from the latest model
# Azure does this by itself.

# 11. wait until healthy, at most 5 min
# Azure does this by itself.

# 12. delete: the new ones take their place: 1
# Azure does this by itself.

# 13. pause 1 min
# Azure does this by itself.

# 14. create 1 from the latest model
# Azure does this by itself.

# 15. wait until healthy, at most 5 min
# Azure does this by itself.

# 16. delete: the new ones take their place: 3
# Azure does this by itself.
while sleep 30; status="$(az vmss rolling-upgrade get-latest --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --query runningStatus.code --output tsv)"; [ "$status" = RollingForward ]; do :; done
[ "$status" = Completed ]
