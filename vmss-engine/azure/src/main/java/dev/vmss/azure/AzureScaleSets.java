package dev.vmss.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.management.AzureEnvironment;
import com.azure.resourcemanager.compute.ComputeManager;
import dev.vmss.engine.edit.UpdateRequest;
import dev.vmss.model.RollingUpgradeStatus;
import dev.vmss.model.ScaleSet;
import dev.vmss.model.ScaleSetInstance;
import dev.vmss.model.ScaleSetInstanceView;
import dev.vmss.model.json.ModelWriter;
import dev.vmss.model.mapper.JsonForm;
import dev.vmss.model.value.ApiVersion;
import dev.vmss.model.value.ArmId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Scale sets as Azure answers them, read and changed through the pipeline of a client of the Azure SDK.
 *
 * <pre>{@code
 * AzureScaleSets azure = AzureScaleSets.of(computeManager);
 * ScaleSet applied = azure.read(id);
 * UpgradePlan plan = UpgradePlanner.create().plan(applied, applied.withCapacity(9), azure.instances(id));
 * }</pre>
 *
 * <p>Each method waits for the answer, and throws an {@link AzureRequestException} if it is an error or unreadable;
 * exceptions of the pipeline itself, such as of a credential or of a connection, are not changed. Immutable and thread-safe.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/compute/virtual-machine-scale-sets">Virtual Machine Scale Sets</a>
 */
public final class AzureScaleSets implements JsonForm {

    private static final Pattern SET_ID = Pattern.compile(
            "/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Compute/virtualMachineScaleSets/[^/]+",
            Pattern.CASE_INSENSITIVE);

    private final HttpPipeline pipeline;
    private final String endpoint;
    private final ApiVersion version;

    private AzureScaleSets(HttpPipeline pipeline, String endpoint, ApiVersion version) {
        this.pipeline = Objects.requireNonNull(pipeline, "pipeline");
        this.endpoint = endpoint.replaceFirst("/+$", "");
        this.version = version;
    }

    /**
     * The scale sets that a compute manager can access, with the newest API version of the model.
     *
     * @param manager the manager
     * @return its scale sets
     */
    public static AzureScaleSets of(ComputeManager manager) {
        return of(manager.httpPipeline(), manager.environment());
    }

    /**
     * The scale sets that a pipeline can access, with the newest API version of the model.
     *
     * @param pipeline the pipeline, which authenticates requests
     * @param environment the cloud
     * @return its scale sets
     */
    public static AzureScaleSets of(HttpPipeline pipeline, AzureEnvironment environment) {
        return of(pipeline, environment.getResourceManagerEndpoint());
    }

    /**
     * The scale sets that a pipeline can access, with the newest API version of the model.
     *
     * @param pipeline the pipeline, which authenticates requests
     * @param endpoint the address of Resource Manager, such as {@code https://management.azure.com}
     * @return its scale sets
     */
    public static AzureScaleSets of(HttpPipeline pipeline, String endpoint) {
        return new AzureScaleSets(pipeline, endpoint, ApiVersion.LATEST);
    }

    /**
     * The same scale sets with another API version.
     *
     * @param other the version
     * @return the scale sets
     */
    public AzureScaleSets withApiVersion(ApiVersion other) {
        return new AzureScaleSets(pipeline, endpoint, other);
    }

    /**
     * Reads the model of a set.
     *
     * @param id the set's id
     * @return the set, with its {@code etag} if the API version shows it
     * @throws AzureRequestException if Azure returns an error, or anything other than a set
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ScaleSet read(String id) {
        return exchange(HttpMethod.GET, setId(id), "").send().document(ScaleSet.class);
    }

    /**
     * As {@link #read(String)}, by an id of the model.
     *
     * @param id the set's id
     * @return the same
     * @throws AzureRequestException in the same cases
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ScaleSet read(ArmId id) {
        return read(id.text());
    }

    /**
     * Reads the instance view of a set.
     *
     * @param id the set's id
     * @return the view
     * @throws AzureRequestException if Azure returns an error, or anything other than a view
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ScaleSetInstanceView view(String id) {
        return exchange(HttpMethod.GET, setId(id) + "/instanceView", "").send().document(ScaleSetInstanceView.class);
    }

    /**
     * As {@link #view(String)}, by an id of the model.
     *
     * @param id the set's id
     * @return the same
     * @throws AzureRequestException in the same cases
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ScaleSetInstanceView view(ArmId id) {
        return view(id.text());
    }

    /**
     * Reads the instances of a set with their instance views, page by page.
     *
     * @param id the set's id
     * @return all instances, in the order of the pages
     * @throws AzureRequestException if Azure returns an error, or anything other than a list, for one of the pages, or if the pages are
     *     inconsistent because the set changed meanwhile: an instance appears twice, or a page refers to an earlier one
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public List<ScaleSetInstance> instances(String id) {
        return InstancePages.read(
                pipeline, exchange(HttpMethod.GET, setId(id) + "/virtualMachines", "$expand=instanceView&"));
    }

    /**
     * As {@link #instances(String)}, by an id of the model.
     *
     * @param id the set's id
     * @return the same
     * @throws AzureRequestException in the same cases
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public List<ScaleSetInstance> instances(ArmId id) {
        return instances(id.text());
    }

    /**
     * Reads the status of the latest rolling upgrade of a set. No recording shows what Azure returns if there is none: a 404 is
     * understood as that if the set itself exists.
     *
     * @param id the set's id
     * @return the status, or empty if there is none
     * @throws AzureRequestException if Azure returns another error, such as that the set does not exist, or anything other than a status
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public Optional<RollingUpgradeStatus> rollingUpgrade(String id) {
        Exchange exchange = exchange(HttpMethod.GET, setId(id) + "/rollingUpgrades/latest", "");
        try {
            return Optional.of(exchange.send().document(RollingUpgradeStatus.class));
        } catch (AzureRequestException e) {
            if (e.status() != 404 || e.error().isEmpty()) {
                throw e;
            } else if (!e.error().get().code().equals("NotFound")) {
                // Such as ResourceNotFound, by which the set may be meant.
                read(id);
            }
            return Optional.empty();
        }
    }

    /**
     * As {@link #rollingUpgrade(String)}, by an id of the model.
     *
     * @param id the set's id
     * @return the same
     * @throws AzureRequestException in the same cases
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public Optional<RollingUpgradeStatus> rollingUpgrade(ArmId id) {
        return rollingUpgrade(id.text());
    }

    /**
     * Reads a set together with its instances, as one state to plan from.
     *
     * @param id the set's id
     * @return the state
     * @throws AzureRequestException as the single methods throw it, or if the set was changed while it was read
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ObservedScaleSet observe(String id) {
        ScaleSet set = read(id);
        List<ScaleSetInstance> instances = instances(id);
        Answer answer = exchange(HttpMethod.GET, setId(id), "").send();
        if (!ObservedScaleSet.isSame(set, answer.document(ScaleSet.class))) {
            throw answer.wrong("the set changed while its instances were read; read it again");
        }
        return new ObservedScaleSet(set, instances);
    }

    /**
     * As {@link #observe(String)}, by an id of the model.
     *
     * @param id the set's id
     * @return the same
     * @throws AzureRequestException in the same cases
     * @throws IllegalArgumentException if the id is not that of a set
     */
    public ObservedScaleSet observe(ArmId id) {
        return observe(id.text());
    }

    /**
     * Sends an update of a set: its body including every null, and the ETag of the applied model as {@code If-Match}, so
     * that Azure refuses it with status 412 if the set has changed since. If the applied model had no ETag, it is sent
     * without one, and changes the set in any state.
     *
     * @param request the request, made from a set as Azure answered it
     * @return what Azure answered; the update may go on
     * @throws AzureRequestException if Azure returns an error, or anything other than a set
     * @throws IllegalArgumentException if the request does not contain the id of a set
     */
    public SentUpdate send(UpdateRequest request) {
        String id = request.id()
                .map(ArmId::text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "id: the applied model does not have one. The Azure SDK's own objects"
                                + " write JSON without it: read the set through AzureScaleSets.read or az vmss show"));
        HttpMethod method = request.method() == UpdateRequest.Method.PUT ? HttpMethod.PUT : HttpMethod.PATCH;
        Answer answer = exchange(method, setId(id), "")
                .withBody(ModelWriter.rest().toTree(request.body()).toString())
                .withCondition(request.etag())
                .send();
        return new SentUpdate(answer.document(ScaleSet.class), answer.operation(), answer.retryAfter());
    }

    private static String setId(String id) {
        if (!SET_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id: must be the id of a scale set, such as"
                    + " /subscriptions/…/resourceGroups/…/providers/Microsoft.Compute/virtualMachineScaleSets/web");
        }
        return id;
    }

    private Exchange exchange(HttpMethod method, String path, String query) {
        return Exchange.of(
                pipeline, method, endpoint + Exchange.encoded(path) + "?" + query + "api-version=" + version);
    }
}
