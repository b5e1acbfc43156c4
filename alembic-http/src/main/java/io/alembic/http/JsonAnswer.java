package io.alembic.http;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.util.Optional;

/** An answer that should be JSON, beside the request it answers. Its failures name method, URL, status and content. */
public final class JsonAnswer {

    private static final int EXCERPT = 400;
    private static final String JSON = "application/json";

    private final HttpRequest request;
    private final HttpResponse response;
    private final Redaction redaction;

    JsonAnswer(HttpRequest request, HttpResponse response, Redaction redaction) {
        this.request = requireNonNull(request, "request is null");
        this.response = requireNonNull(response, "response is null");
        this.redaction = requireNonNull(redaction, "redaction is null");
    }

    public int status() {
        return response.status();
    }

    public HttpResponse response() {
        return response;
    }

    /** Method and URL asked, without anything secret. */
    public String label() {
        return redaction.apply(request.label());
    }

    /** Text from the answer as it may be shown: without secrets, on one line, trimmed. */
    public String clean(String text) {
        String line = redaction.apply(text).strip().replaceAll("\\s+", " ");
        return line.length() > EXCERPT ? line.substring(0, EXCERPT) + "…" : line;
    }

    public boolean isSuccess() {
        return response.isSuccess();
    }

    /** This answer, if its status is a success; else its {@link #failure()}. */
    public JsonAnswer requireSuccess() {
        if (!isSuccess()) {
            throw failure();
        }
        return this;
    }

    /** The body, whatever the status. */
    public Value json() {
        try {
            return JsonValues.read(response.body());
        } catch (IOException e) {
            throw protocolFailure(
                    response.body().contentType().startsWith(JSON)
                            ? "is not the JSON asked for, but cut off or garbled on its way"
                            : "is not the JSON asked for");
        }
    }

    /** The body, if it is JSON. */
    public Optional<Value> jsonIfAny() {
        try {
            return Optional.of(JsonValues.read(response.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public MapValue object() {
        return json().asMap().orElseThrow(() -> protocolFailure("is not a JSON object"));
    }

    public ListValue list() {
        return json().asList().orElseThrow(() -> protocolFailure("is not a JSON array"));
    }

    /** What this answer means as a failure, by its status (spec 50 §6). */
    public BackendException failure() {
        String advice = StatusAdvice.of(status()).map(text -> "; " + text).orElse("");
        return new BackendException(
                failureOf(status()), describe("answered " + status()) + excerptAfter(": ") + advice);
    }

    /** What this answer means when its content makes no sense. */
    public BackendException protocolFailure(String what) {
        String advice = PageText.isPage(response.body())
                ? "; a page for people: check the url, and whether a login or a proxy stands before the API"
                : "";
        return new BackendException(
                BackendFailure.PROTOCOL,
                describe("answered " + status() + ", which " + what) + excerptAfter(": ") + advice);
    }

    /** The kind of failure that a status is. */
    public static BackendFailure failureOf(int status) {
        return switch (status) {
            case 401, 403 -> BackendFailure.REFUSED;
            case 429, 502, 503, 504 -> BackendFailure.UNREACHABLE;
            case 409 -> BackendFailure.CONFLICT;
            case 412 -> BackendFailure.STALE;
            default -> status < 400 ? BackendFailure.PROTOCOL : BackendFailure.REJECTED;
        };
    }

    private String describe(String what) {
        String contentType = response.body().contentType();
        String type = response.body().isEmpty()
                ? " with an empty body"
                : contentType.isEmpty() ? " without a content type" : " (" + contentType + ")";
        return label() + " " + what + type;
    }

    private String excerptAfter(String separator) {
        HttpBody body = response.body();
        String excerpt = clean(PageText.isPage(body) ? PageText.of(body) : body.text());
        return excerpt.isEmpty() ? "" : separator + excerpt;
    }

    @Override
    public String toString() {
        return label() + " -> " + status();
    }
}
