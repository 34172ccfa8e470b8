package com.example.fleet

import dev.vmss.engine.plan.Step
import dev.vmss.testkit.Gallery
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import org.junit.jupiter.api.Test
import tools.jackson.module.kotlin.jacksonObjectMapper

class ReleaseTest {

    private val release = Release(Gallery.json("web-tier"), Gallery.instancesOf(Gallery.webTier()))

    @Test
    fun `a release upgrades the instances`() {
        val steps = release.steps("22.04.202411010")

        assertEquals("22.04.202409120", release.image)
        assertEquals(Step.Kind.UPDATE_MODEL, steps.first().kind())
    }

    @Test
    fun `a mapper of Kotlin writes and reads a set`() {
        data class Deployment(val team: String, val set: dev.vmss.model.ScaleSet)
        val mapper = jacksonObjectMapper()
        val deployment = Deployment("web", Gallery.webTier())
        val json = mapper.writeValueAsString(deployment)

        assertFalse(json.contains("{}"))
        assertEquals(deployment, mapper.readValue(json, Deployment::class.java))
    }
}
