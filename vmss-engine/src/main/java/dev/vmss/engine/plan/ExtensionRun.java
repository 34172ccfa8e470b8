package dev.vmss.engine.plan;

import dev.vmss.model.mapper.JsonForm;

/**
 * The number of runs of an extension on one instance in a plan. Changes that the instance missed before may add runs.
 *
 * @param extension the name of the extension in the model of the set
 * @param atUpgrade the number of runs because the instance gets the latest model, or because a new instance replaces it
 * @param atReimage the number of further runs because the instance is reimaged afterwards
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq">A reimage runs
 *     extensions again; one that does not change does not run again otherwise</a>
 */
public record ExtensionRun(String extension, int atUpgrade, int atReimage) implements JsonForm {

    /** {@return the total number of runs} */
    public int times() {
        return atUpgrade + atReimage;
    }
}
