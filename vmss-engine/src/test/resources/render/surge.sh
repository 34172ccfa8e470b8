#!/usr/bin/env bash
# Update of web
set -euo pipefail

# 1. update the model: 1 change
az vmss update --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web \
    --set virtualMachineProfile.storageProfile.imageReference.version=2.0.0

# 2. create 1 from the latest model
# Azure does this automatically.

# 3. wait until healthy, at most 5 min
# Azure does this automatically.

# 4. delete: the new ones take their place: 0
# Azure does this automatically.

# 5. pause 1 min
# Azure does this automatically.

# 6. create 1 from the latest model
# Azure does this automatically.

# 7. wait until healthy, at most 5 min
# Azure does this automatically.

# 8. delete: the new ones take their place: 2
# Azure does this automatically.

# 9. pause 1 min
# Azure does this automatically.

# 10. create 1 from the latest model
# Azure does this automatically.

# 11. wait until healthy, at most 5 min
# Azure does this automatically.

# 12. delete: the new ones take their place: 1
# Azure does this automatically.

# 13. pause 1 min
# Azure does this automatically.

# 14. create 1 from the latest model
# Azure does this automatically.

# 15. wait until healthy, at most 5 min
# Azure does this automatically.

# 16. delete: the new ones take their place: 3
# Azure does this automatically.
while sleep 30; status="$(az vmss rolling-upgrade get-latest --subscription 00000000-0000-0000-0000-000000000000 --resource-group shop-prod --name web --query runningStatus.code --output tsv)"; [ "$status" = RollingForward ]; do :; done
[ "$status" = Completed ]
