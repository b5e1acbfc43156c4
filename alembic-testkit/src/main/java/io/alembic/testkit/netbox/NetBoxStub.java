package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A NetBox on a port of its own, empty at first. One request is answered at a time. Closing it fails when it was asked
 * for something that a real one passes over in silence: a filter or a field that does not exist.
 */
public final class NetBoxStub implements AutoCloseable {

    public static final String TOKEN = "0123456789abcdef0123456789abcdef01234567";
    public static final String TOKEN_V2 = "nbt_StubKey00001.abcdefghijklmnopqrstuvwxyzABCDEF01234567";

    /** Of a user who may do everything, but not for writing. */
    public static final String READ_ONLY_TOKEN = "2222222222222222222222222222222222222222";

    /** Of a user who may do nothing. */
    public static final String POWERLESS_TOKEN = "1111111111111111111111111111111111111111";

    private final StubObjects objects = new StubObjects();
    private final StubComplaints complaints = new StubComplaints();
    private final StubApi api = new StubApi(objects, complaints);
    private final AtomicInteger insteads = new AtomicInteger();
    private volatile Predicate<StubRequest> disturbed = request -> false;
    private volatile StubAnswer instead = StubAnswer.empty(500);
    private final StubServer server = StubServer.start(this::answer, NetBoxStub::isWrite);

    private NetBoxStub() {}

    public static NetBoxStub start() {
        return new NetBoxStub();
    }

    /** Without a slash at its end. */
    public String url() {
        return server.url();
    }

    /** What came until now. */
    public List<StubRequest> received() {
        return server.received();
    }

    /** The writes that came until now. */
    public List<StubRequest> writes() {
        return received().stream().filter(NetBoxStub::isWrite).toList();
    }

    /**
     * Puts an object there, as if it had always been: references and tags as ids, choices as values.
     *
     * @return its id
     */
    public long hold(String contentType, MapValue object) {
        synchronized (objects) {
            StubType type = objects.types().get(contentType);
            MapValue whole = MapValue.builder()
                    .putAll(objects.blank(type))
                    .putAll(object)
                    .build();
            return StubObjects.number(objects.keep(type, whole).getOrNull(StubObjects.ID));
        }
    }

    /** The ids of all objects of a type. */
    public SortedSet<Long> ids(String contentType) {
        synchronized (objects) {
            return new TreeSet<>(objects.of(objects.types().get(contentType)).keySet());
        }
    }

    /** Lets pages hold no more rows than this, whatever is asked for. */
    public void capPages(int rows) {
        synchronized (objects) {
            api.capPages(rows);
        }
    }

    /** Lets the server have another version, with what differs in what it tells of itself and in its lists. */
    public void pretend(String version) {
        synchronized (objects) {
            api.pretend(version);
        }
    }

    /** Lets the server have the custom objects plugin. */
    public void plugCustomObjects() {
        synchronized (objects) {
            api.plugCustomObjects();
        }
    }

    /** Lets all tokens be those of a user who may do everything, but is no superuser. */
    public void demote() {
        synchronized (objects) {
            api.demote();
        }
    }

    /** Gives the next requests of a kind this answer, and does nothing for them. */
    public void answerInstead(int times, Predicate<StubRequest> which, StubAnswer answer) {
        insteads.set(0);
        disturbed = which;
        instead = answer;
        insteads.set(times);
    }

    /** Carries the next writes out, but closes their connections without an answer. */
    public void dropAnswers(int writes) {
        server.dropAnswers(writes);
    }

    /** What happens when a request came, before it is looked at. From any thread. */
    public void beforeRequests(Runnable event) {
        server.beforeRequests(event);
    }

    /** What happens when a write came, before it is carried out. From any thread. */
    public void beforeWrites(Runnable event) {
        server.beforeWrites(event);
    }

    /** What was asked for in vain until now. Whoever takes it answers for it: closing does not fail for it. */
    public List<String> takeComplaints() {
        synchronized (objects) {
            return complaints.take();
        }
    }

    @Override
    public void close() {
        server.close();
        List<String> left = takeComplaints();
        if (!left.isEmpty()) {
            throw new AssertionError("NetBox passes over in silence what was asked for: " + String.join("; ", left));
        }
    }

    private static boolean isWrite(StubRequest request) {
        return !List.of("GET", "HEAD", "OPTIONS").contains(request.method())
                && !request.path().endsWith("/graphql/");
    }

    private StubAnswer answer(StubRequest request) {
        if (insteads.get() > 0 && disturbed.test(request) && insteads.getAndDecrement() > 0) {
            return instead;
        }
        StubAnswer answer = real(request);
        return answer.with("API-Version", "4.6").with("X-Request-ID", requestId());
    }

    private StubAnswer real(StubRequest request) {
        try {
            synchronized (objects) {
                return api.answer(request);
            }
        } catch (StubRefusal e) {
            return e.toAnswer();
        } catch (StubFault e) {
            return fault(e.exception(), e);
        } catch (RuntimeException e) {
            return fault(e.getClass().getSimpleName(), e);
        }
    }

    private static StubAnswer fault(String exception, RuntimeException e) {
        return StubAnswer.json(
                500,
                MapValue.builder()
                        .put("error", Value.of(String.valueOf(e.getMessage())))
                        .put("exception", Value.of(exception))
                        .put("netbox_version", Value.of(StubMetadata.VERSION))
                        .put("python_version", Value.of("3.12.1"))
                        .build());
    }

    private String requestId() {
        return new UUID(0x4000, 0x8000000000000000L + server.received().size()).toString();
    }
}
