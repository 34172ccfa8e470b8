# Update of web
#Requires -Modules Az.Accounts, Az.Compute
$ErrorActionPreference = 'Stop'

# 1. update the model: 2 changes
$answer = Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web?api-version=2026-04-01' -Payload @'
{
  "properties" : {
    "virtualMachineProfile" : {
      "storageProfile" : {
        "dataDisks" : [ {
          "createOption" : "Empty",
          "diskSizeGB" : 64,
          "lun" : 0
        }, {
          "createOption" : "Empty",
          "diskSizeGB" : 128,
          "lun" : 1
        } ],
        "imageReference" : {
          "offer" : "ubuntu",
          "publisher" : "Canonical",
          "sku" : "server",
          "version" : "2.0.0"
        },
        "osDisk" : {
          "managedDisk" : {
            "storageAccountType" : "Premium_LRS"
          }
        }
      }
    }
  },
  "tags" : {
    "owner" : "platform",
    "release" : "2"
  }
}
'@
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

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
do { Start-Sleep -Seconds 30; $status = (Get-AzVmssRollingUpgrade -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').RunningStatus.Code } while ($status -eq 'RollingForward')
if ($status -ne 'Completed') { throw "The rolling upgrade ended as $status" }
