# Update of web
#Requires -Modules Az.Accounts, Az.Compute
$ErrorActionPreference = 'Stop'

# 1. set properties.upgradePolicy.mode to Manual
$answer = Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web?api-version=2026-04-01' -Payload '{"properties":{"upgradePolicy":{"mode":"Manual"}}}'
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

# 2. update the model: 1 change
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
  }
}
'@
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

# 3. upgrade to the latest model (the OS disk is replaced): 4
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '4'

# 4. wait until healthy, at most 5 min: 4
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('4')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 5. upgrade to the latest model (the OS disk is replaced): 1
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '1'

# 6. wait until healthy, at most 5 min: 1
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('1')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 7. set properties.upgradePolicy.mode to Rolling
$answer = Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web?api-version=2026-04-01' -Payload '{"properties":{"upgradePolicy":{"mode":"Rolling"}}}'
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

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
do { Start-Sleep -Seconds 30; $status = (Get-AzVmssRollingUpgrade -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').RunningStatus.Code } while ($status -eq 'RollingForward')
if ($status -ne 'Completed') { throw "The rolling upgrade ended as $status" }
