package org.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.platform.KnownSetting;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of {@code docker/} without a container engine. */
class DockerFilesTest {
    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("SIGNPOST_[A-Z_]+");

    private final Map<String, Object> compose = load(DOCKER.resolve("compose.yml"));

    @Test
    void everyVariableIsOneThatTheProgramReads() {
        Set<String> known =
                KnownSetting.all().stream().map(KnownSetting::variable).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        for (String file : List.of("compose.yml", "Dockerfile")) {
            Matcher matcher = VARIABLE.matcher(read(DOCKER.resolve(file)));
            while (matcher.find()) {
                named.add(matcher.group().replaceAll("_FILE$", ""));
            }
        }

        assertThat(named).contains("SIGNPOST_DATABASE_PASSWORD", "SIGNPOST_SMTP_URL", "SIGNPOST_PORT");
        assertThat(known).containsAll(named);
    }

    @Test
    void theProgramHasNoRightsItDoesNotNeed() {
        Map<String, Object> signpost = service("signpost");

        assertThat(signpost)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(read(DOCKER.resolve("Dockerfile"))).contains("\nUSER 10001:10001\n", "HEALTHCHECK");
    }

    @Test
    void noSecretStandsInTheEnvironment() {
        for (String name : services()) {
            Object environment = service(name).getOrDefault("environment", Map.of());
            assertThat(environment).isInstanceOf(Map.class);
            assertThat(((Map<?, ?>) environment).keySet().stream().map(Object::toString))
                    .noneMatch(key -> key.endsWith("PASSWORD") || key.endsWith("SECRET") || key.endsWith("KEY"));
        }
        assertThat(compose.get("secrets"))
                .isEqualTo(Map.of("database-password", Map.of("file", "./secrets/database-password")));
        assertThat(read(Path.of(".gitignore"))).contains("docker/secrets/");
    }

    @Test
    void everyServiceThatIsWaitedForIsThere() {
        assertThat(service("signpost").get("depends_on"))
                .isInstanceOfSatisfying(
                        Map.class,
                        wanted -> assertThat(services())
                                .containsAll(((Map<?, ?>) wanted)
                                        .keySet().stream().map(Object::toString).toList()));
        assertThat(service("database")).containsEntry("image", "postgres:17").containsKey("healthcheck");
    }

    @Test
    void portsAreOpenOnThisMachineOnly() {
        for (String name : services()) {
            Object ports = service(name).getOrDefault("ports", List.of());
            assertThat(((List<?>) ports).stream().map(Object::toString))
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
        }
    }

    @Test
    void onlyTheJarGoesIntoTheImage() {
        assertThat(read(DOCKER.resolve("Dockerfile.dockerignore")).lines().filter(line -> !line.startsWith("#")))
                .containsExactly("*", "!target/signpost.jar");
        assertThat(read(DOCKER.resolve("Dockerfile")).lines().filter(line -> line.startsWith("COPY")))
                .containsExactly("COPY target/signpost.jar /app/signpost.jar");
    }

    private Set<String> services() {
        return map(compose.get("services")).keySet();
    }

    private Map<String, Object> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    private static Map<String, Object> load(Path file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(read(file)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object yaml) {
        return (Map<String, Object>) Objects.requireNonNull(yaml);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
