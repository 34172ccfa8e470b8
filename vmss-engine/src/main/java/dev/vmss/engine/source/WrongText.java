package dev.vmss.engine.source;

import java.util.regex.Pattern;

/** Texts that people give in place of the JSON that is made of them. */
final class WrongText {

    private static final Pattern BICEP =
            Pattern.compile("(?m)^\\s*(resource\\s+\\w+\\s+'|param\\s+\\w+\\s+\\w+|targetScope\\s*=|using\\s+')");

    private static final Pattern TERRAFORM =
            Pattern.compile("(?m)^\\s*(resource|data|variable|provider|module)\\s+\"[^\"\n]*\"[^\n]*\\{");

    private static final Pattern PRINTED_PLAN =
            Pattern.compile("(?m)^(Terraform will perform the following actions|Plan: \\d+ to add|No changes\\. )");

    private WrongText() {}

    /** Says what a text is that is no JSON, if that can be told. */
    static void refuse(String text) {
        if (text.startsWith("PK")) {
            throw new InvalidSourceException(
                    "is a plan in Terraform's own format; give what terraform show -json PLAN prints of it");
        } else if (PRINTED_PLAN.matcher(text).find()) {
            throw new InvalidSourceException("is a plan as Terraform prints it for people; write it with terraform plan"
                    + " -out=tfplan, and give what terraform show -json tfplan prints");
        } else if (BICEP.matcher(text).find()) {
            throw new InvalidSourceException("is Bicep; give the template that bicep build --stdout FILE prints"
                    + " (bicep build-params --stdout FILE for parameters)");
        } else if (TERRAFORM.matcher(text).find()) {
            throw new InvalidSourceException("is a configuration of Terraform; write a plan with terraform plan"
                    + " -out=tfplan, and give what terraform show -json tfplan prints");
        }
    }
}
