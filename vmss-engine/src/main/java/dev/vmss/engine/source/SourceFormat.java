package dev.vmss.engine.source;

/** The format of a text that contains scale sets. */
public enum SourceFormat {
    /** One set as the service or the Azure CLI returns it, or the body of a request. */
    DOCUMENT("a document"),
    /** An array of sets, or a page of the REST API. */
    LIST("a list"),
    /** The output of {@code terraform show -json PLAN}. */
    TERRAFORM_PLAN("a Terraform plan"),
    /** A deployment template, also one that {@code bicep build} or {@code az group export} wrote. */
    TEMPLATE("a template"),
    /** The output of {@code az deployment group what-if --no-pretty-print}. */
    WHAT_IF("a what-if answer"),
    /** The output of {@code az graph query}. */
    RESOURCE_GRAPH("a Resource Graph answer"),
    /** Entries of the activity log, as {@code az monitor activity-log list} prints them. */
    ACTIVITY_LOG("an activity log"),
    /** The output of {@code Get-AzVmss | ConvertTo-Json}. */
    POWERSHELL("an output of PowerShell");

    private final String words;

    SourceFormat(String words) {
        this.words = words;
    }

    /** {@return the format's name with its article, for use in a sentence} */
    public String words() {
        return words;
    }
}
