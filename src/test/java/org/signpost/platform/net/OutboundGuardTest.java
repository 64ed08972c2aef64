package org.signpost.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.signpost.platform.net.OutboundGuard.Outcome;

/** No packet leaves: names are resolved from a map, and the connector only writes down whom it was asked to call. */
final class OutboundGuardTest {
    private static final String PUBLIC = "93.184.215.14";

    private final Map<String, List<String>> names = new HashMap<>(Map.of("blog.example.org", List.of(PUBLIC)));
    private final List<String> called = new ArrayList<>();
    private final Map<String, OutboundGuard.Answer> answers = new HashMap<>();
    private Duration time = Duration.ofSeconds(30);

    private Outcome fetch(String url, String... trusted) {
        return guard(trusted).fetch(url);
    }

    private OutboundExchange post(String url, String... trusted) {
        return guard(trusted).exchange(new OutboundRequest("POST", url, Map.of(), "{}"));
    }

    private OutboundGuard guard(String... trusted) {
        OutboundPolicy policy = new OutboundPolicy(Set.of(80, 443), Set.of(trusted), 1 << 20, time);
        return new OutboundGuard(policy, this::resolve, this::call);
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>();
        for (String address : names.getOrDefault(host, List.of())) {
            found.add(InetAddress.getByName(address));
        }
        return found;
    }

    private OutboundGuard.Answer call(URI page, OutboundRequest request, InetAddress address, TimeLimit limit) {
        called.add(address.getHostAddress());
        return answers.getOrDefault(page.toString(), answer(200, null, null, "page".getBytes(StandardCharsets.UTF_8)));
    }

    private static OutboundGuard.Answer answer(
            int status, @Nullable String location, @Nullable String encoding, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        if (location != null) {
            headers.put("location", List.of(location));
        }
        if (encoding != null) {
            headers.put("content-encoding", List.of(encoding));
        }
        return new OutboundGuard.Answer(status, headers, new ByteArrayInputStream(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1.:80/",
                "http://127.0.0.1:22/",
                "http://0/",
                "http://0.0.0.0/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25eth0]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[ff02::1]/",
                "http://[2001:db8::1]/",
                "http://[fec0::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://198.18.0.1/",
                "http://192.0.0.1/",
                "http://192.0.2.1/",
                "http://224.0.0.1/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://foo.localhost/",
                "http://printer.local/",
                "http://db/",
                "http://metadata.google.internal/",
                "https://blog.example.org:8443/",
                "http://blog.example.org:25/",
                "ftp://blog.example.org/",
                "file:///etc/passwd",
                "gopher://blog.example.org/",
                "jar:http://blog.example.org!/",
                "http://user@blog.example.org/",
                "http://user:secret@blog.example.org/",
                "http://blog.example.org@127.0.0.1/",
                "http://127.0.0.1#@blog.example.org/",
                "http://127.0.0.1\\@blog.example.org/",
                "//blog.example.org/",
                "",
                "http:///",
                "http://blog.example.org:99999999999/",
                "http://①②⑦.⓪.⓪.①/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "http://%31%32%37.0.0.1/",
                "http://blog.example.org%00.evil/",
                "http://1.1.1.1.1/",
                "http://256.1.1.1/",
                "http://1.2.3.04/"
            })
    void callsNobodyThatItMustNot(String vector) {
        assertThat(fetch(vector)).isInstanceOf(Outcome.Refused.class);
        assertThat(post(vector)).isInstanceOf(OutboundExchange.Refused.class);
        assertThat(called).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "169.254.169.254",
                "::1",
                "fe80::1",
                "fc00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "0.0.0.0",
                "100.100.100.200",
                "192.168.0.10"
            })
    void callsNoNameOfWhichAnyAddressIsPrivate(String address) {
        names.put("evil.example.org", List.of(PUBLIC, address));
        assertThat(fetch("http://evil.example.org/")).isInstanceOf(Outcome.Refused.class);
        assertThat(post("http://evil.example.org/")).isInstanceOf(OutboundExchange.Refused.class);
        assertThat(called).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/",
                "//10.0.0.1/",
                "http://[::1]/",
                "file:///etc/passwd",
                "gopher://x.example.org/",
                "http://blog.example.org:22/",
                "http://inner.example.org/",
                "http://localhost/",
                "http://u@blog.example.org/",
                "http://127.0.0.1:8089/"
            })
    void checksARedirectAsItChecksTheFirstAddress(String location) {
        names.put("inner.example.org", List.of("10.0.0.7"));
        answers.put("http://blog.example.org/", answer(302, location, null, new byte[0]));
        assertThat(fetch("http://blog.example.org/", "127.0.0.1:8089")).isInstanceOf(Outcome.Refused.class);
        assertThat(called).containsExactly(PUBLIC);
    }

    @Test
    void callsTheAddressThatItChecked() {
        assertThat(text(fetch("https://blog.example.org/2026/"))).isEqualTo("page");
        assertThat(called).containsExactly(PUBLIC);
    }

    @Test
    void resolvesANameOnceSoThatItCannotChangeItsMind() {
        List<String> asked = new ArrayList<>();
        OutboundPolicy policy = new OutboundPolicy(Set.of(80), Set.of(), 1000, time);
        OutboundGuard guard = new OutboundGuard(
                policy,
                host -> {
                    asked.add(host);
                    return List.of(InetAddress.getByName(asked.size() == 1 ? PUBLIC : "127.0.0.1"));
                },
                this::call);
        guard.fetch("http://rebind.example.org/");
        assertThat(asked).hasSize(1);
        assertThat(called).containsExactly(PUBLIC);
    }

    @Test
    void followsThreeRedirectsAndNoMore() {
        for (int i = 0; i < 6; i++) {
            answers.put("http://blog.example.org/" + i, answer(301, "/" + (i + 1), null, new byte[0]));
        }
        answers.put("http://blog.example.org/4", answer(200, null, null, new byte[] {'o', 'k'}));
        assertThat(text(fetch("http://blog.example.org/1"))).isEqualTo("ok");
        assertThat(fetch("http://blog.example.org/0")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void callsAPrivateHostThatTheOperatorTrusts() {
        assertThat(text(fetch("http://127.0.0.1:8089/feed/", "127.0.0.1:8089"))).isEqualTo("page");
        assertThat(fetch("http://127.0.0.1:8090/", "127.0.0.1:8089")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void takesNoMoreThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        answers.put("http://blog.example.org/", new OutboundGuard.Answer(200, Map.of(), endless));
        assertThat(fetch("http://blog.example.org/")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void takesNoGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(new byte[8 << 20]);
        }
        answers.put("http://blog.example.org/", answer(200, null, "gzip", bomb.toByteArray()));
        assertThat(fetch("http://blog.example.org/")).isInstanceOf(Outcome.Refused.class);
        answers.put("http://blog.example.org/", answer(200, null, "br", new byte[10]));
        assertThat(fetch("http://blog.example.org/")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void stopsWhenTheTimeIsOver() {
        time = Duration.ZERO;
        assertThat(fetch("http://blog.example.org/"))
                .isEqualTo(new Outcome.Unavailable("blog.example.org did not answer in time."));
    }

    @Test
    void saysWhatTheSiteAnswered() {
        answers.put("http://blog.example.org/", answer(404, null, null, new byte[0]));
        assertThat(fetch("http://blog.example.org/"))
                .isEqualTo(new Outcome.Unavailable("blog.example.org has no such page (404)."));
        assertThat(fetch("http://nobody.example.org/"))
                .isEqualTo(new Outcome.Unavailable("There is no website called nobody.example.org."));
    }

    @Test
    void leadsNoRequestWithAPasswordToAnotherAddress() {
        answers.put("http://blog.example.org/", answer(307, "https://blog.example.org/", null, new byte[0]));
        assertThat(post("http://blog.example.org/"))
                .isInstanceOfSatisfying(
                        OutboundExchange.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(307));
        assertThat(called).hasSize(1);
    }

    @Test
    void doesNotCallAnAnswerWholeThatIsTooLongOrLate() {
        answers.put("http://blog.example.org/", answer(200, null, null, new byte[2 << 20]));
        assertThat(post("http://blog.example.org/")).isInstanceOf(OutboundExchange.Broken.class);
        time = Duration.ZERO;
        answers.clear();
        assertThat(post("http://blog.example.org/")).isInstanceOf(OutboundExchange.Broken.class);
        assertThat(post("http://nobody.example.org/")).isInstanceOf(OutboundExchange.NotSent.class);
    }

    private static String text(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Fetched.class);
        return new String(((Outcome.Fetched) outcome).body(), StandardCharsets.UTF_8);
    }
}
