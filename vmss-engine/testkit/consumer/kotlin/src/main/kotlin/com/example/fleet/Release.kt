package com.example.fleet

import dev.vmss.engine.edit.ModelEdit
import dev.vmss.engine.plan.Step
import dev.vmss.engine.plan.UpgradePlanner
import dev.vmss.model.ScaleSet
import dev.vmss.model.ScaleSetInstance
import dev.vmss.model.json.ModelReader
import kotlin.jvm.optionals.getOrNull

/** A release of a fleet, in Kotlin. */
class Release(private val applied: ScaleSet, private val instances: List<ScaleSetInstance>) {

    constructor(json: String, instances: List<ScaleSetInstance>) : this(
        ModelReader.create().read(ScaleSet::class.java, json).value(),
        instances,
    )

    val image: String?
        get() = applied.virtualMachineProfile()
            .flatMap { it.storageProfile() }
            .flatMap { it.imageReference() }
            .flatMap { it.version() }
            .getOrNull()

    fun steps(version: String): List<Step> {
        val desired = ModelEdit.none()
            .set("virtualMachineProfile.storageProfile.imageReference.version", version)
            .apply(applied)
        val plan = UpgradePlanner.create().plan(applied, desired, instances)
        return if (plan.isExecutable) plan.steps() else emptyList()
    }
}
