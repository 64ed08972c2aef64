package org.signpost.ingest.reader;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on the loopback address that counts who calls. */
final class CallCountingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final AtomicInteger calls = new AtomicInteger();

    private CallCountingServer(ServerSocket socket) {
        this.socket = socket;
    }

    static CallCountingServer start() throws IOException {
        CallCountingServer callCountingServer =
                new CallCountingServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(callCountingServer::count);
        return callCountingServer;
    }

    private void count() {
        while (!socket.isClosed()) {
            try {
                socket.accept().close();
                calls.incrementAndGet();
            } catch (IOException e) {
                return;
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/x.dtd";
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
