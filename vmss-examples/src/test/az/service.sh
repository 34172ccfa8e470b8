# The fake service and the Azure CLI for the scripts of this folder, which set $jar, $here and $work.
subscription=00000000-0000-0000-0000-000000000000
group=/subscriptions/$subscription/resourceGroups/shop-prod
sets=$group/providers/Microsoft.Compute/virtualMachineScaleSets

az() { "$here/az-on-fake.py" "$@"; }
# Virtual time passes with each look.
sleep() { :; }
vmss() { java -jar "$jar" "$@"; }
export -f az sleep
export here

start_service() {
  rm -f "$work/fake"
  touch "$work/fake"
  # Not by the function, so that it is this process that is ended.
  java -jar "$jar" fake --sample --seconds-per-read 60 > "$work/fake" &
  service=$!
  until grep -q Serving "$work/fake"; do command sleep 0.2; done
  VMSS_FAKE=$(sed -n 's/^Serving at \(.*\); interrupt.*/\1/p' "$work/fake")
  export VMSS_FAKE
  export AZURE_CONFIG_DIR=$work/config
  rm -rf "$AZURE_CONFIG_DIR"
}

stop_service() {
  kill "$service"
  wait "$service" 2> /dev/null
}

# Creates a Flexible set of four machines.
flexible() {
  az rest --method put --url "$sets/flexible?api-version=2024-11-01" --body "@$here/flexible.json" > "$work/created.json"
  curl -s -X POST "$VMSS_FAKE/fake/advance" > "$work/created.json"
}
