package dev.vmss.engine.plan;

/**
 * How often a plan makes an extension run on one instance. Changes that the instance missed before may make it run more often.
 *
 * @param extension the name of the extension in the model of the set
 * @param atUpgrade how often it runs because the instance gets the latest model, or because a new instance takes its place
 * @param atReimage how often it runs again because the instance is reimaged afterwards
 * @see <a href="https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-faq">A reimage runs
 *     extensions again; one that does not change does not run again otherwise</a>
 */
public record ExtensionRun(String extension, int atUpgrade, int atReimage) {

    /** {@return how often the extension runs} */
    public int times() {
        return atUpgrade + atReimage;
    }
}
