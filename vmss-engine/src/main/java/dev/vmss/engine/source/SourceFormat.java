package dev.vmss.engine.source;

/** What a text is in which sets were found. */
public enum SourceFormat {
    /** One set as the service or the Azure CLI shows it, or the body of a request. */
    DOCUMENT("a document"),
    /** An array of sets, or a page of the REST API. */
    LIST("a list"),
    /** What {@code terraform show -json PLAN} prints. */
    TERRAFORM_PLAN("a Terraform plan"),
    /** A deployment template, as {@code bicep build} and {@code az group export} write it, too. */
    TEMPLATE("a template"),
    /** What {@code az deployment group what-if --no-pretty-print} prints. */
    WHAT_IF("a what-if answer"),
    /** What {@code az graph query} prints. */
    RESOURCE_GRAPH("a Resource Graph answer"),
    /** Entries of the activity log, as {@code az monitor activity-log list} prints them. */
    ACTIVITY_LOG("an activity log"),
    /** What {@code Get-AzVmss | ConvertTo-Json} prints. */
    POWERSHELL("an output of PowerShell");

    private final String words;

    SourceFormat(String words) {
        this.words = words;
    }

    /** {@return what such a text is, to stand in a sentence} */
    public String words() {
        return words;
    }
}
