package org.signpost.cli;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.signpost.ingest.SampleThread;
import org.signpost.platform.ConfigurationException;
import org.signpost.platform.Settings;
import org.signpost.platform.database.Installation;
import org.signpost.platform.database.WorkerPool;
import org.signpost.platform.web.WebSettings;
import org.signpost.staff.account.Registration;
import org.signpost.triage.Triage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the web application and its workers, and runs until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the web application; with an embedded PostgreSQL unless SIGNPOST_DATABASE_URL is set.",
        footer = {"", "Example:", "  SIGNPOST_PORT=9000 signpost serve"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--sample", description = "Put a sample thread into an empty database, to try things out.")
    private boolean sample;

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = Signpost.settings(spec);
        WebSettings web = settings.get(WebSettings.class);
        Map<String, Object> properties =
                Map.of("micronaut.server.host", web.host(), "micronaut.server.port", web.port());
        PrintWriter err = spec.commandLine().getErr();
        StopSignal stop = StopSignal.listen();
        try (Installation installation = Installation.open(settings, properties)) {
            // Before the first request: a node that says it is ready has its models.
            installation.get(Triage.class);
            EmbeddedServer server = startServer(installation, web.port());
            if (sample) {
                installation.get(SampleThread.class).ingestIfEmpty();
            }
            installation.get(WorkerPool.class).start();
            String address = web.publicBase().orElseGet(() -> server.getURI().toString());
            err.println("Signpost is at " + server.getURI() + "/");
            installation
                    .get(Registration.class)
                    .link()
                    .ifPresent(path -> err.println("Open this once to make your account: " + address + path));
            stop.await();
            installation.get(WorkerPool.class).stop();
        }
        return ExitCode.DONE;
    }

    private static EmbeddedServer startServer(Installation installation, int port) {
        try {
            return installation.get(EmbeddedServer.class).start();
        } catch (RuntimeException e) {
            if (Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                    .anyMatch(BindException.class::isInstance)) {
                throw new ConfigurationException("Port " + port + " is in use; set SIGNPOST_PORT to another.", e);
            }
            throw e;
        }
    }
}
