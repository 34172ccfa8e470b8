package dev.vmss.examples.pipelines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of both steps, run by bash with the real command. */
class CommentScriptTest {

    private static final Path SCRIPTS = Path.of("src", "main", "pipelines").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** What a step printed, and its status. */
    private record Step(int status, String printed) {}

    @BeforeEach
    void theCommandIsOnThePath() throws IOException {
        assumeTrue(List.of("/bin/bash", "/usr/bin/xargs", "/usr/bin/curl", "/usr/bin/jq").stream()
                .allMatch(program -> Files.isExecutable(Path.of(program))));
        program(
                "vmss",
                "exec '" + Path.of(System.getProperty("java.home"), "bin", "java") + "' -cp '"
                        + System.getProperty("java.class.path") + "' dev.vmss.examples.cli.VmssCommand \"$@\"\n");
        // It finds the comment that the script made before, and keeps what it is asked.
        program("gh", """
                printf '%s\\n' "$*" >>"$FOLDER/gh.log"
                for word; do
                    case "$word" in body=@*) cp "${word#body=@}" "$FOLDER/comment.md";; esac
                done
                case "$*" in *--jq*) if [ -e "$FOLDER/comment.md" ]; then echo 17; fi;; esac
                """);
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Step run(String script, String arguments, Map<String, String> variables) throws Exception {
        ProcessBuilder bash =
                new ProcessBuilder("/bin/bash", SCRIPTS.resolve(script).toString());
        bash.environment().keySet().removeIf(name -> name.startsWith("GITHUB_") || name.startsWith("SYSTEM_"));
        bash.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        bash.environment().put("FOLDER", folder.toString());
        bash.environment().put("VMSS_ARGUMENTS", arguments);
        bash.environment().put("VMSS_COMMENT", "plan");
        bash.environment().putAll(variables);
        Process process =
                bash.directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Step(process.waitFor(), printed);
    }

    private Step gitHub(String arguments) throws Exception {
        return run("github/comment.sh", arguments, Map.of("PULL_REQUEST", "5", "GH_REPO", "shop/infra"));
    }

    private String asked() throws IOException {
        return Files.exists(folder.resolve("gh.log")) ? Files.readString(folder.resolve("gh.log")) : "";
    }

    private String refused() throws IOException {
        Path applied = Files.writeString(folder.resolve("a b.json"), "{\"location\": \"westeurope\"}");
        Path desired = Files.writeString(folder.resolve("desired.json"), "{\"location\": \"northeurope\"}");
        Path instances = Files.writeString(folder.resolve("instances.json"), "[]");
        return "--applied '" + applied + "' --desired " + desired + " --instances " + instances;
    }

    @Test
    void onGitHubThePlanIsCommentedOnce() throws Exception {
        assertEquals(new Step(0, ""), gitHub("--sample"));
        assertTrue(asked().contains("--method POST repos/shop/infra/issues/5/comments --field body=@"), asked());
        String comment = Files.readString(folder.resolve("comment.md"));
        assertTrue(comment.startsWith("<!-- vmss plan -->\n## Update of `web`: allowed\n"), comment);

        assertEquals(new Step(0, ""), gitHub("--sample"));
        assertTrue(asked().contains("--method PATCH repos/shop/infra/issues/comments/17 --field body=@"), asked());
    }

    @Test
    void onGitHubARefusedUpdateIsCommentedAndFails() throws Exception {
        assertEquals(new Step(1, ""), gitHub(refused()));
        assertTrue(Files.readString(folder.resolve("comment.md")).contains(": refused"));
    }

    @Test
    void onGitHubInvalidInputFailsWithoutAComment() throws Exception {
        Step step = gitHub("--applied missing.json --desired x --instances x");
        assertEquals(2, step.status());
        assertTrue(step.printed().startsWith("vmss plan: missing.json"), step.printed());
        assertEquals("", asked());
        assertTrue(gitHub("--sample 'not closed").status() != 0);
        assertEquals("", asked());
    }

    @Test
    void noArgumentRunsAnything() throws Exception {
        Step step = gitHub("--sample --ignore '$(touch owned)' `touch owned` ; touch owned");
        assertEquals(2, step.status(), step.printed());
        assertFalse(Files.exists(folder.resolve("owned")));
    }

    @Test
    void inAzurePipelinesAThreadIsOpenedAndClosedAgain() throws Exception {
        List<String> requests = new ArrayList<>();
        List<JsonNode> threads = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String method = exchange.getRequestMethod();
            if (!"Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                requests.add("no token");
            }
            requests.add(method + " " + exchange.getRequestURI());
            if (!method.equals("GET")) {
                threads.add(JSON.readTree(body));
            }
            String found = threads.isEmpty()
                    ? "{\"value\": [{\"id\": 3, \"comments\": [{\"id\": 1, \"content\": null}]}]}"
                    : "{\"value\": [{\"id\": 8, \"comments\": [{\"id\": 1, \"content\": \"<!-- vmss plan -->\"}]}]}";
            byte[] answer = found.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            Map<String, String> variables = Map.of(
                    "SYSTEM_COLLECTIONURI",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/shop/",
                    "SYSTEM_TEAMPROJECTID",
                    "p",
                    "BUILD_REPOSITORY_ID",
                    "r",
                    "SYSTEM_PULLREQUEST_PULLREQUESTID",
                    "5",
                    "SYSTEM_ACCESSTOKEN",
                    "s3cret",
                    "no_proxy",
                    "127.0.0.1");
            assertEquals(new Step(1, ""), run("azure/comment.sh", refused(), variables));
            assertEquals(new Step(0, ""), run("azure/comment.sh", "--sample", variables));
        } finally {
            server.stop(0);
        }
        String path = "/shop/p/_apis/git/repositories/r/pullRequests/5/threads";
        assertEquals(
                List.of(
                        "GET " + path + "?api-version=7.1",
                        "POST " + path + "?api-version=7.1",
                        "GET " + path + "?api-version=7.1",
                        "PATCH " + path + "/8/comments/1?api-version=7.1",
                        "PATCH " + path + "/8?api-version=7.1"),
                requests);
        assertEquals("active", threads.get(0).path("status").textValue());
        String opened = threads.get(0).at("/comments/0/content").textValue();
        assertTrue(opened.startsWith("<!-- vmss plan -->\n## Update of `the set`: refused\n"), opened);
        assertTrue(threads.get(1).path("content").textValue().contains(": allowed"));
        assertEquals("closed", threads.get(2).path("status").textValue());
    }

    @Test
    void withoutAPullRequestTheStepOnlyFails() throws Exception {
        assertEquals(1, run("azure/comment.sh", refused(), Map.of()).status());
        assertEquals(
                1,
                run("github/comment.sh", refused(), Map.of("GH_REPO", "shop/infra"))
                        .status());
        assertEquals("", asked());
    }
}
