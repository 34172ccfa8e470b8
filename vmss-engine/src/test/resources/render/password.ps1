# Update of web
#Requires -Modules Az.Accounts, Az.Compute
$ErrorActionPreference = 'Stop'
# Fill in first: <adminPassword>

# 1. update the model: nothing visible
$answer = Invoke-AzRestMethod -Method PUT -Path '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/shop-prod/providers/Microsoft.Compute/virtualMachineScaleSets/web?api-version=2026-04-01' -Payload @'
{
  "location" : "westeurope",
  "name" : "web",
  "properties" : {
    "orchestrationMode" : "Uniform",
    "overprovision" : false,
    "platformFaultDomainCount" : 5,
    "singlePlacementGroup" : false,
    "upgradePolicy" : {
      "mode" : "Manual"
    },
    "virtualMachineProfile" : {
      "extensionProfile" : {
        "extensions" : [ {
          "name" : "health",
          "properties" : {
            "publisher" : "Microsoft.ManagedServices",
            "settings" : {
              "protocol" : "http",
              "port" : 80
            },
            "type" : "ApplicationHealthLinux",
            "typeHandlerVersion" : "1.0"
          }
        }, {
          "name" : "app",
          "properties" : {
            "publisher" : "Microsoft.Azure.Extensions",
            "settings" : {
              "commandToExecute" : "install.sh"
            },
            "type" : "CustomScript",
            "typeHandlerVersion" : "2.1"
          }
        } ]
      },
      "networkProfile" : {
        "networkInterfaceConfigurations" : [ {
          "name" : "nic",
          "properties" : {
            "ipConfigurations" : [ {
              "name" : "ip",
              "properties" : {
                "loadBalancerBackendAddressPools" : [ {
                  "id" : "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l/backendAddressPools/blue"
                }, {
                  "id" : "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/loadBalancers/l/backendAddressPools/green"
                } ],
                "subnet" : {
                  "id" : "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/n/subnets/a"
                }
              }
            } ],
            "primary" : true
          }
        } ]
      },
      "osProfile" : {
        "adminPassword" : "<adminPassword>",
        "adminUsername" : "operator",
        "computerNamePrefix" : "web"
      },
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
          "version" : "1.0.0"
        },
        "osDisk" : {
          "createOption" : "FromImage",
          "managedDisk" : {
            "storageAccountType" : "Premium_LRS"
          }
        }
      }
    }
  },
  "sku" : {
    "capacity" : 10,
    "name" : "Standard_D2s_v5",
    "tier" : "Standard"
  },
  "tags" : {
    "owner" : "platform"
  }
}
'@
if ($answer.StatusCode -ge 400) { throw $answer.Content }
while ((Get-AzVmss -ResourceGroupName 'shop-prod' -VMScaleSetName 'web').ProvisioningState -eq 'Updating') { Start-Sleep -Seconds 5 }

# 2. upgrade to the latest model (as far as it differs): 0
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '0'

# 3. wait until healthy, at most 5 min: 0
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('0')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 4. upgrade to the latest model (as far as it differs): 1
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '1'

# 5. wait until healthy, at most 5 min: 1
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('1')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 6. upgrade to the latest model (as far as it differs): 2
Update-AzVmssInstance -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '2'

# 7. wait until healthy, at most 5 min: 2
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('2')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 8. reimage the OS disk: 0
Set-AzVmss -Reimage -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '0'

# 9. wait until healthy, at most 5 min: 0
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('0')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 10. reimage the OS disk: 1
Set-AzVmss -Reimage -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '1'

# 11. wait until healthy, at most 5 min: 1
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('1')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}

# 12. reimage the OS disk: 2
Set-AzVmss -Reimage -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId '2'

# 13. wait until healthy, at most 5 min: 2
$deadline = (Get-Date).AddSeconds(300)
foreach ($id in @('2')) {
  while ((Get-AzVmssVM -ResourceGroupName 'shop-prod' -VMScaleSetName 'web' -InstanceId $id -InstanceView).VMHealth.Status.Code -ne 'HealthState/healthy') {
    if ((Get-Date) -gt $deadline) { throw "Gave up waiting for instance $id" }
    Start-Sleep -Seconds 10
  }
}
