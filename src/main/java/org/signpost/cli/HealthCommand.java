package org.signpost.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.web.WebSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Made for the health check of a container. */
@Command(
        name = "health",
        mixinStandardHelpOptions = true,
        description = "Asks the Signpost that runs on SIGNPOST_PORT of this machine whether it is ready.",
        footer = {"", "Example:", "  signpost health && echo ready"})
final class HealthCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int OK = 200;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        int port = Signpost.settings(spec).get(WebSettings.class).port();
        if (port == 0) {
            throw new ConfigurationException("SIGNPOST_PORT must be the port of the Signpost that is asked, not 0.");
        }
        URI readiness = URI.create("http://127.0.0.1:" + port + "/health/readiness");
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request =
                    HttpRequest.newBuilder(readiness).timeout(PATIENCE).build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == OK ? say("ready", ExitCode.DONE) : say("not ready", ExitCode.FAILED);
        } catch (IOException e) {
            return say("nothing answers on port " + port, ExitCode.UNAVAILABLE);
        }
    }

    private int say(String word, int code) {
        spec.commandLine().getErr().println(word);
        return code;
    }
}
