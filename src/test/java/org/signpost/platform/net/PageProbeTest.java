package org.signpost.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.signpost.platform.net.PageProbe.Finding;

/** No packet leaves: every name leads to one public address, and the connector answers from a map. */
final class PageProbeTest {
    private static final String HOME = "https://harbor.example/";

    private final Map<String, Integer> statuses = new HashMap<>();
    private final Map<String, String> redirects = new HashMap<>();
    private final Map<String, IOException> failures = new HashMap<>();
    private final List<String> sent = new ArrayList<>();
    private Duration time = Duration.ofSeconds(30);

    private Finding look(String address) {
        OutboundPolicy policy = new OutboundPolicy(Set.of(80, 443), Set.of(), 1 << 20, time);
        return new PageProbe(new OutboundGuard(policy, PageProbeTest::resolve, this::answer), time).look(address);
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        if (host.equals("nowhere.example")) {
            throw new UnknownHostException(host);
        }
        return List.of(InetAddress.getByName(host.equals("inside.example") ? "10.0.0.7" : "93.184.215.14"));
    }

    private OutboundGuard.Answer answer(URI page, OutboundRequest request, InetAddress address, TimeLimit limit)
            throws IOException {
        String line = request.method() + " " + page;
        sent.add(line);
        IOException failure = failures.get(line);
        if (failure != null) {
            throw failure;
        }
        @Nullable String location = redirects.get(line);
        return new OutboundGuard.Answer(
                location == null ? statuses.getOrDefault(line, 200) : 302,
                location == null ? Map.of() : Map.of("location", List.of(location)),
                InputStream.nullInputStream());
    }

    @Test
    void asksOnceWhereThatIsEnough() {
        assertThat(look(HOME)).isEqualTo(new Finding.Answered(200));
        assertThat(sent).containsExactly("HEAD " + HOME);
    }

    @Test
    void asksOnceMoreWhereAServerDoesNotAnswerHeadAsItShould() {
        statuses.put("HEAD " + HOME, 404);
        assertThat(look(HOME)).isEqualTo(new Finding.Answered(200));
        statuses.put("GET " + HOME, 410);
        assertThat(look(HOME)).isEqualTo(new Finding.Answered(410));
        failures.put("HEAD " + HOME, new IOException("reset"));
        assertThat(look(HOME)).isEqualTo(new Finding.Answered(410));
    }

    @Test
    void followsRedirectsButNeverIntoAPrivateNetwork() {
        redirects.put("HEAD " + HOME, "/new");
        redirects.put("HEAD " + HOME + "new", "https://other.example/");
        assertThat(look(HOME)).isEqualTo(new Finding.Answered(200));
        assertThat(sent).endsWith("HEAD https://other.example/");

        redirects.put("HEAD " + HOME + "new", "http://inside.example/");
        assertThat(look(HOME)).isEqualTo(new Finding.Refused());
        redirects.put("HEAD " + HOME + "new", "http://127.0.0.1/");
        assertThat(look(HOME)).isEqualTo(new Finding.Refused());
    }

    @Test
    void givesUpWhereRedirectsGoInACircle() {
        redirects.put("HEAD " + HOME, HOME);
        redirects.put("GET " + HOME, HOME);
        assertThat(look(HOME)).isEqualTo(new Finding.Silent());
        assertThat(sent).hasSizeLessThan(20);
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        assertThat(look("https://nowhere.example/")).isEqualTo(new Finding.Silent());
        assertThat(look("https://harbor.example:8443/")).isEqualTo(new Finding.Refused());
        assertThat(look("http://localhost/")).isEqualTo(new Finding.Refused());
        failures.put("HEAD " + HOME, new OutboundGuard.UntrustedException(new SSLHandshakeException("not theirs")));
        assertThat(look(HOME)).isEqualTo(new Finding.Untrusted());
        failures.put("HEAD " + HOME, new OutboundGuard.NotSentException(new ConnectException("closed")));
        failures.put("GET " + HOME, new OutboundGuard.NotSentException(new ConnectException("closed")));
        assertThat(look(HOME)).isEqualTo(new Finding.Silent());
    }

    @Test
    void doesNotAskTwiceWhenTheTimeIsOver() {
        time = Duration.ZERO;
        statuses.put("HEAD " + HOME, 500);
        look(HOME);
        assertThat(sent).containsExactly("HEAD " + HOME);
    }
}
