package io.alembic.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port of its own in front of an HTTP server, with faults. */
public final class FaultProxy implements AutoCloseable {

    private final ServerSocket port;
    private final InetSocketAddress server;
    private final Faults faults;
    private final Passing passing;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private FaultProxy(ServerSocket port, InetSocketAddress server, Faults faults, Passing passing) {
        this.port = port;
        this.server = server;
        this.faults = requireNonNull(faults, "faults is null");
        this.passing = requireNonNull(passing, "passing is null");
    }

    public static FaultProxy start(String serverUrl, Faults faults, Passing passing) {
        URI server = URI.create(serverUrl);
        try {
            FaultProxy proxy = new FaultProxy(
                    new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                    new InetSocketAddress(server.getHost(), server.getPort()),
                    faults,
                    passing);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a slash at its end. */
    public String url() {
        return "http://127.0.0.1:" + port.getLocalPort();
    }

    private void accept() {
        while (!port.isClosed()) {
            try {
                Socket client = port.accept();
                open.add(client);
                threads.execute(() -> {
                    new ProxiedConnection(client, server, faults, passing).run();
                    open.remove(client);
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        try {
            port.close();
            for (Socket client : open) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
