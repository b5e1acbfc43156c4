package io.alembic.testkit.nautobot;

import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubAnswer;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import io.alembic.testkit.server.StubServer;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Nautobot on a port of its own. One request is answered at a time. It begins with what an empty Nautobot has: the
 * namespace Global and a few statuses.
 */
public final class NautobotStub implements AutoCloseable {

    public static final String TOKEN = "stub-token";

    private static final String API = "/api/";

    private final StubObjects objects = new StubObjects();
    private final StubApi api = new StubApi(objects);
    private final AtomicInteger listsToDisturb = new AtomicInteger();
    private volatile Runnable disturbance = () -> {};
    private final StubServer server = StubServer.start(this::answer, NautobotStub::isWrite);

    private NautobotStub() {
        holdStatus("Active", "d80ad829-3f98-448f-9040-0b42a3fedeac");
        holdStatus("Connected", "2f327530-1520-4d03-9a1b-8541b7818ee5");
        hold(
                "ipam.namespace",
                MapValue.builder()
                        .put("id", Value.of("f55bb81f-461b-4fbf-9571-da373e423088"))
                        .put("name", Value.of("Global"))
                        .build());
    }

    public static NautobotStub start() {
        return new NautobotStub();
    }

    /** Without a slash at its end. */
    public String url() {
        return server.url();
    }

    /** Puts an object there, as if it had always been: references as ids, choices as values. */
    public void hold(String contentType, MapValue object) {
        synchronized (objects) {
            StubModel model = objects.model(contentType);
            MapValue.Builder whole = MapValue.builder();
            model.fields().forEach(field -> whole.put(field.name(), field.whenAbsent()));
            objects.put(model, whole.putAll(object).build());
        }
    }

    /** Lets pages hold no more rows than this, whatever is asked for. */
    public void capPages(int rows) {
        synchronized (objects) {
            api.capPages(rows);
        }
    }

    /** Takes a second object with the key of another, as a server does whose rules do not cover the models of a network. */
    public void allowTwins() {
        synchronized (objects) {
            objects.allowTwins();
        }
    }

    /** Gives new objects ids of its own, whatever ids are asked for. */
    public void chooseIds() {
        synchronized (objects) {
            objects.chooseIds();
        }
    }

    /** Lets GraphQL lists lack their last objects. */
    public void hideFromGraph(int rows) {
        synchronized (objects) {
            api.hideFromGraph(rows);
        }
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

    /** The ids of all objects of a type. */
    public SortedSet<String> ids(String contentType) {
        synchronized (objects) {
            return new TreeSet<>(objects.of(objects.model(contentType)).keySet());
        }
    }

    /** Runs something while each of the next lists is read by GraphQL: its rows are taken, and not yet sent. */
    public void whileListed(int lists, Runnable action) {
        listsToDisturb.set(lists);
        disturbance = action;
    }

    /** How many requests came until now. */
    public long requests() {
        return server.received().size();
    }

    @Override
    public void close() {
        server.close();
    }

    private void holdStatus(String name, String id) {
        hold(
                "extras.status",
                MapValue.builder()
                        .put("id", Value.of(id))
                        .put("name", Value.of(name))
                        .put("content_types", ListValue.ofTexts(List.of("dcim.device", "dcim.location")))
                        .build());
    }

    private static boolean isWrite(StubRequest request) {
        return !List.of("GET", "OPTIONS").contains(request.method())
                && !request.path().endsWith("/graphql/");
    }

    private static boolean isListing(StubRequest request) {
        return request.path().endsWith("/graphql/")
                && !request.body().contains("__schema")
                && !request.body().contains("__type(");
    }

    private StubAnswer answer(StubRequest request) {
        StubApi.Answer answer = apiAnswer(request);
        if (isListing(request) && listsToDisturb.get() > 0 && listsToDisturb.getAndDecrement() > 0) {
            disturbance.run();
        }
        return StubAnswer.json(answer.status(), answer.body());
    }

    private StubApi.Answer apiAnswer(StubRequest request) {
        if (!request.header("Authorization").equals(Optional.of("Token " + TOKEN))) {
            return new StubApi.Answer(403, MapValue.of("detail", Value.of("Invalid token")));
        }
        if (!request.path().startsWith(API)) {
            return new StubApi.Answer(404, MapValue.of("detail", Value.of("Not found.")));
        }
        try {
            synchronized (objects) {
                return api.answer(
                        request.method(),
                        request.path().substring(API.length()),
                        request.query(),
                        request.json(),
                        request.base());
            }
        } catch (StubRefusal e) {
            return new StubApi.Answer(e.status(), e.body());
        } catch (RuntimeException e) {
            return new StubApi.Answer(500, MapValue.of("error", Value.of(e.toString())));
        }
    }
}
