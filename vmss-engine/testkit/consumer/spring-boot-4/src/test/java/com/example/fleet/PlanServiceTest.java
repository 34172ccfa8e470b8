package com.example.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vmss.model.ScaleSet;
import dev.vmss.model.json.ModelReader;
import dev.vmss.testkit.Gallery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service as clients see it, with the mapper that Spring Boot makes. */
class PlanServiceTest {

    private static final String PASSWORD = "hunter2Zebra7Quartz";
    private static final String SET = Gallery.json("web-tier");
    private static final String INSTANCES = Gallery.instancesOf(Gallery.webTier()).stream()
            .map(instance -> dev.vmss.model.json.ModelWriter.rest().toJson(instance))
            .collect(Collectors.joining(",", "[", "]"));

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = SpringApplication.run(PlanService.class, "--server.port=0", "--spring.main.banner-mode=off");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aSetIsTakenAndGiven() throws Exception {
        HttpResponse<String> answer = post("/edit", "{\"set\":" + SET + ",\"values\":{\"tags.release\":\"1.5.0\"}}");

        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(
                Gallery.webTier().withTag("release", "1.5.0"),
                ModelReader.create().read(ScaleSet.class, answer.body()).value());
    }

    @Test
    void aSecretIsTakenAndNotGiven() throws Exception {
        HttpResponse<String> answer = post("/edit", edit("adminPassword", PASSWORD));

        assertEquals(200, answer.statusCode(), answer::body);
        assertFalse(answer.body().contains(PASSWORD), answer::body);
        assertTrue(answer.body().contains("\"adminPassword\":\"(secret)\""), answer::body);
    }

    @Test
    void aPlanIsGivenAndTakenAgain() throws Exception {
        String image = "virtualMachineProfile.storageProfile.imageReference.version";
        String desired = post("/edit", "{\"set\":" + SET + ",\"values\":{\"" + image + "\":\"22.04.202411010\"}}")
                .body();
        HttpResponse<String> plan =
                post("/plan", "{\"applied\":" + SET + ",\"desired\":" + desired + ",\"instances\":" + INSTANCES + "}");
        assertEquals(200, plan.statusCode(), plan::body);
        assertTrue(plan.body().contains("\"schema\":\"vmss.plan/1\""), plan::body);

        HttpResponse<String> progress =
                post("/follow", "{\"plan\":" + plan.body() + ",\"set\":" + SET + ",\"instances\":" + INSTANCES + "}");
        assertEquals(200, progress.statusCode(), progress::body);
        assertTrue(progress.body().contains("\"next\":{\"number\":1,"), progress::body);
    }

    @Test
    void anInvalidSetIsTheClientsFault() throws Exception {
        HttpResponse<String> answer =
                post("/edit", "{\"set\":{\"properties\":{\"overprovision\":[\"" + PASSWORD + "\"]}},\"values\":{}}");

        assertEquals(400, answer.statusCode(), answer::body);
        assertFalse(answer.body().contains(PASSWORD), answer::body);
    }

    @Test
    void aPlaceholderIsNotTakenForAPassword() throws Exception {
        String given = post("/edit", edit("adminPassword", PASSWORD)).body();

        assertEquals(400, post("/edit", "{\"set\":" + given + ",\"values\":{}}").statusCode());
    }

    private static String edit(String name, String value) {
        return "{\"set\":" + SET + ",\"values\":{\"virtualMachineProfile.osProfile." + name + "\":\"" + value + "\"}}";
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        String port = service.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
