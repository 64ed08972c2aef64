package org.signpost.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wish that this process end: Ctrl-C or SIGTERM. It is heard before the virtual machine begins to shut down, because
 * shutdown hooks run side by side: in one of them the runtime of the embedding model frees what a worker may still
 * compute with. A second signal ends the process at once.
 */
final class StopSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);
    private static final int TERMINATED = 143;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final AtomicBoolean heard = new AtomicBoolean();

    private StopSignal() {}

    /** Takes the two signals from the virtual machine, for as long as the process lives. */
    static StopSignal listen() {
        StopSignal stop = new StopSignal();
        try {
            stop.handle(List.of("INT", "TERM"));
        } catch (ReflectiveOperationException e) {
            LOG.warn("event=stop-signal.unsupported", e);
        }
        return stop;
    }

    /** The classes for signals have no supported name: the compiler warns of every mention, and cannot be told not to. */
    private void handle(List<String> names) throws ReflectiveOperationException {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        InvocationHandler hearing = (_, method, _) -> {
            if (method.getName().equals("handle")) {
                hear();
            }
            return null;
        };
        Object ours = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, hearing);
        for (String name : names) {
            Object one = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, handler).invoke(null, one, ours);
        }
    }

    private void hear() {
        if (heard.getAndSet(true)) {
            Runtime.getRuntime().halt(TERMINATED);
        }
        asked.countDown();
    }

    /** Waits for the first signal. */
    void await() throws InterruptedException {
        asked.await();
    }
}
