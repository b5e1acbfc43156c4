package io.alembic.http;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Semaphore;

/** Lets no more than a number of requests be on their way at once; the others wait. */
public final class BoundedTransport implements HttpTransport {

    private final HttpTransport next;
    private final Semaphore free;

    public BoundedTransport(HttpTransport next, int most) {
        this.next = requireNonNull(next, "next is null");
        this.free = new Semaphore(most, true);
    }

    @Override
    public HttpResponse send(HttpRequest request) {
        free.acquireUninterruptibly();
        try {
            return next.send(request);
        } finally {
            free.release();
        }
    }
}
