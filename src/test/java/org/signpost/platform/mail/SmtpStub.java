package org.signpost.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that answers as a test tells it to. The replies go by the command ({@code EHLO}, {@code MAIL}, {@code RCPT},
 * {@code DATA}), by {@code GREETING} before the first, and by {@code .} after the text; {@link #CUT} breaks the connection
 * instead, and {@link #SILENCE} never answers.
 */
public final class SmtpStub implements AutoCloseable {
    public static final String CUT = "cut";
    public static final String SILENCE = "silence";

    private final ServerSocket socket;
    private final Map<String, String> replies;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    public SmtpStub(Map<String, String> replies) {
        this.replies = Map.copyOf(replies);
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** What {@code SIGNPOST_SMTP_URL} would be. */
    public String url() {
        return "smtp://127.0.0.1:" + socket.getLocalPort();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Every line that clients sent. */
    public List<String> received() {
        return List.copyOf(received);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            OutputStream out = client.getOutputStream();
            boolean inText = false;
            boolean open = reply(out, replies.getOrDefault("GREETING", "220 stub"));
            while (open) {
                @Nullable String line = in.readLine();
                if (line == null) {
                    return;
                }
                received.add(line);
                if (inText && !line.equals(".")) {
                    continue;
                }
                String answer = replyTo(inText ? "." : line.substring(0, Math.min(4, line.length())));
                inText = !inText && answer.startsWith("354");
                open = reply(out, answer);
            }
        } catch (IOException e) {
            // The client has gone; that is its right.
        }
    }

    private String replyTo(String command) {
        String key = command.toUpperCase(Locale.ROOT);
        String usual = switch (key) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
        return replies.getOrDefault(key, usual);
    }

    private boolean reply(OutputStream out, String reply) throws IOException {
        if (reply.equals(CUT)) {
            return false;
        }
        if (reply.equals(SILENCE)) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
