package org.signpost.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An https server before a site that speaks plain http, as a host's proxy is one, with a certificate of its own. While it is
 * open and {@link #trust} was called, this process trusts that certificate and no other.
 */
public final class SecureFront implements AutoCloseable {
    private static final String PASSWORD = "changeit";
    private static final String TRUST = "javax.net.ssl.trustStore";

    private final URI plain;
    private final String told;
    private final Path keys;
    private final ServerSocket server;
    private final Map<String, @Nullable String> before = new HashMap<>();

    /**
     * Opens it.
     *
     * @param plain the site behind it
     * @param told a header by which the site learns that it is read over https, or nothing
     */
    public SecureFront(String plain, String told) {
        this.plain = URI.create(plain);
        this.told = told.isEmpty() ? "" : told + "\r\n";
        try {
            keys = Files.createTempDirectory("front").resolve("keys.p12");
            certify();
            server = context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("secure-front").start(this::serve);
    }

    /** Its address. */
    public String address() {
        return "https://" + host();
    }

    /** Host and port, for the hosts that the guard trusts. */
    public String host() {
        return "localhost:" + server.getLocalPort();
    }

    /** Lets this process trust it. */
    public SecureFront trust() {
        Map.of(TRUST, keys.toString(), TRUST + "Password", PASSWORD)
                .forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        return this;
    }

    private void certify() throws IOException {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "front",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-keystore",
                        keys.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(made.onExit().join().exitValue()).as(said).isZero();
    }

    private SSLContext context() throws IOException {
        try (InputStream in = Files.newInputStream(keys)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket visitor = server.accept();
                Thread.ofVirtual().start(() -> pass(visitor));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One request, or none where the visitor does not trust us. */
    private void pass(Socket visitor) {
        try (visitor;
                Socket site = new Socket(plain.getHost(), plain.getPort())) {
            OutputStream out = site.getOutputStream();
            InputStream in = visitor.getInputStream();
            out.write(line(in));
            out.write((told + "Connection: close\r\n").getBytes(StandardCharsets.US_ASCII));
            Thread.ofVirtual().start(() -> {
                try {
                    in.transferTo(out);
                } catch (IOException e) {
                    // The visitor has what it wanted.
                }
            });
            site.getInputStream().transferTo(visitor.getOutputStream());
        } catch (IOException e) {
            // Nobody is left to be told.
        }
    }

    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    @Override
    public void close() {
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
        try {
            server.close();
            Files.deleteIfExists(keys);
            Files.deleteIfExists(keys.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
