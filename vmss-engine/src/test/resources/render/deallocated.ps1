# Update of web
#Requires -Modules Az.Accounts, Az.Compute
$ErrorActionPreference = 'Stop'

# 1. deallocate: 0-3
Stop-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '0','1','2','3' -Force

# 2. update the model: 1 change
$answer = Invoke-AzRestMethod -Method PATCH -Path '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web?api-version=2026-04-01' -Payload '{"sku":{"name":"Standard_M8ms"}}'
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

# 3. upgrade to the latest model (restarts): 0
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '0'

# 4. upgrade to the latest model (restarts): 1
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '1'

# 5. upgrade to the latest model (restarts): 2
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '2'

# 6. upgrade to the latest model (restarts): 3
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '3'

# 7. start: 0-3
Start-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '0','1','2','3'

# 8. wait until healthy, at most 5 min: 0-3
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('0','1','2','3')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}
