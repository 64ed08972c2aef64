package org.signpost.platform.net;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/** Speaks HTTP with one given address: certificates are checked against the name, the name is not resolved again. */
final class HttpConnector implements OutboundGuard.Connector {
    private static final Timeout STALL = Timeout.ofSeconds(10);

    @Override
    public OutboundGuard.Answer send(URI page, OutboundRequest sent, InetAddress address, TimeLimit limit)
            throws IOException {
        CloseableHttpClient client = client(address);
        HttpUriRequestBase request = request(page, sent);
        CountDownLatch done = abortAt(limit, request);
        ClassicHttpResponse response;
        try {
            response = client.executeOpen(HttpHost.create(page), request, null);
        } catch (IOException | RuntimeException e) {
            done.countDown();
            client.close();
            throw failure(e);
        }
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new OutboundGuard.Answer(
                response.getCode(),
                headers(response),
                // Closing it ends the connection, whatever is left to come.
                new FilterInputStream(body) {
                    @Override
                    public void close() throws IOException {
                        done.countDown();
                        request.abort();
                        client.close();
                    }
                });
    }

    private static HttpUriRequestBase request(URI page, OutboundRequest sent) {
        HttpUriRequestBase request = new HttpUriRequestBase(sent.method(), page);
        sent.headers().forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "identity");
        if (sent.json() != null) {
            request.setEntity(new StringEntity(sent.json(), ContentType.APPLICATION_JSON));
        }
        return request;
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        return Arrays.stream(response.getHeaders())
                .collect(groupingBy(
                        header -> header.getName().toLowerCase(Locale.ROOT), mapping(Header::getValue, toList())));
    }

    /** What fails before there is a connection was not sent. */
    private static IOException failure(Exception e) {
        return switch (e) {
            case ConnectException refused -> new OutboundGuard.NotSentException(refused);
            case ConnectTimeoutException late -> new OutboundGuard.NotSentException(late);
            case NoRouteToHostException nowhere -> new OutboundGuard.NotSentException(nowhere);
            case SSLHandshakeException untrusted -> new OutboundGuard.UntrustedException(untrusted);
            case SSLPeerUnverifiedException other -> new OutboundGuard.UntrustedException(other);
            case IOException broken -> broken;
            default -> new IOException("the answer is not HTTP", e);
        };
    }

    private static CloseableHttpClient client(InetAddress address) {
        DnsResolver pinned = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {address};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(pinned)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(STALL)
                                .setSocketTimeout(STALL)
                                .build())
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Signpost")
                .build();
    }

    /** A server that sends one byte now and then keeps every single read alive; the whole request ends here. */
    private static CountDownLatch abortAt(TimeLimit limit, HttpUriRequestBase request) {
        CountDownLatch done = new CountDownLatch(1);
        Thread.ofVirtual().name("outbound-limit").start(() -> {
            try {
                if (!done.await(limit.left().toMillis(), TimeUnit.MILLISECONDS)) {
                    request.abort();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return done;
    }
}
