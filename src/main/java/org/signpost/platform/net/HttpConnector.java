package org.signpost.platform.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP with one given address: certificates are checked against the name, the name is not resolved again. */
final class HttpConnector implements OutboundGuard.Connector {
    private static final Timeout STALL = Timeout.ofSeconds(10);

    @Override
    public OutboundGuard.Answer get(URI page, InetAddress address, OutboundGuard.TimeLimit limit) throws IOException {
        CloseableHttpClient client = client(address);
        HttpGet request = new HttpGet(page);
        request.setHeader("Accept", "text/html, application/json, application/xml, text/plain, */*;q=0.1");
        request.setHeader("Accept-Encoding", "identity");
        CountDownLatch done = abortAt(limit, request);
        ClassicHttpResponse response;
        try {
            response = client.executeOpen(HttpHost.create(page), request, null);
        } catch (IOException | RuntimeException e) {
            done.countDown();
            client.close();
            throw e instanceof IOException io ? io : new IOException("the answer is not HTTP", e);
        }
        HttpEntity entity = response.getEntity();
        InputStream body = entity == null ? InputStream.nullInputStream() : entity.getContent();
        return new OutboundGuard.Answer(
                response.getCode(),
                value(response.getFirstHeader("Location")),
                value(response.getFirstHeader("Content-Encoding")),
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
    private static CountDownLatch abortAt(OutboundGuard.TimeLimit limit, HttpGet request) {
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

    private static @Nullable String value(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }
}
