package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Notices;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentFormat;
import io.alembic.document.DocumentSource;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.Values;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** One request and its answer: the envelopes of the protocol (spec 50 §7), which are the same for every method. */
final class Exchange {

    private static final int VERSION = 1;
    private static final List<String> RESPONSE_MEMBERS = List.of("ok", "result", "error");

    private final ExternalSettings settings;
    private final AdapterProcess process;
    private final Notices notices;
    private final Redaction redaction;

    Exchange(ExternalSettings settings, AdapterProcess process, Notices notices) {
        this.settings = requireNonNull(settings, "settings is null");
        this.process = requireNonNull(process, "process is null");
        this.notices = requireNonNull(notices, "notices is null");
        this.redaction = Redaction.of(settings);
    }

    /**
     * Asks for something that has an answer.
     *
     * @param members writes the members of the request behind {@code method}
     * @param decode reads the result; an {@link AnswerException} it throws becomes the failure
     */
    <T> T ask(String method, Consumer<DocumentWriter> members, Function<Value, T> decode) {
        return askForOptional(method, members, decode)
                .orElseThrow(() -> protocol("external adapter " + method + " response missing result"));
    }

    /** Asks for something whose answer may be missing or null. */
    <T> Optional<T> askForOptional(String method, Consumer<DocumentWriter> members, Function<Value, T> decode) {
        AdapterProcess.Answer answer = process.exchange(out -> writeRequest(out, method, members));
        if (answer.status() != 0) {
            String messages = redaction.apply(answer.messages().strip());
            throw protocol("external adapter exited with exit status: " + answer.status()
                    + (messages.isEmpty() ? "" : ": " + messages));
        }
        Optional<Value> result = result(method, answer.output());
        answer.messages().lines().map(redaction::apply).forEach(notices::passOn);
        try {
            return result.map(decode);
        } catch (AnswerException e) {
            throw protocol("deserialize external adapter " + method + " result: " + e.getMessage());
        }
    }

    private void writeRequest(OutputStream out, String method, Consumer<DocumentWriter> members) {
        try (DocumentWriter writer = Documents.compactJson(out)) {
            writer.startMap()
                    .member("version", VERSION)
                    .member("setup", settings.setup())
                    .member("method", method);
            members.accept(writer);
            writer.endMap();
        }
    }

    private Optional<Value> result(String method, DocumentSource output) {
        MapValue response;
        boolean ok;
        try {
            response = AnswerMembers.of(parse(method, output), "", RESPONSE_MEMBERS);
            ok = response.get("ok").filter(BooleanValue.class::isInstance).isPresent();
        } catch (AnswerException e) {
            throw protocol("parse external adapter " + method + " response: " + e.getMessage());
        }
        if (!ok) {
            throw protocol("parse external adapter " + method + " response: \"ok\" must be true or false");
        }
        if (response.getOrNull("ok").equals(Value.of(false))) {
            throw new BackendException(
                    BackendFailure.REJECTED,
                    response.get("error")
                            .flatMap(Value::asText)
                            .map(redaction::apply)
                            .orElse("external adapter " + method + " error"));
        }
        return response.get("result").filter(result -> !result.isNull());
    }

    private static Value parse(String method, DocumentSource output) {
        try {
            return Values.read(output, DocumentFormat.JSON);
        } catch (AlembicException e) {
            if (e.kind() == ErrorKind.USAGE) {
                throw protocol("external adapter " + method + " response not utf-8");
            }
            throw new AnswerException(e.problems().stream()
                    .findFirst()
                    .map(Problem::toString)
                    .orElseGet(() -> String.valueOf(e.getMessage())));
        }
    }

    private static BackendException protocol(String message) {
        return new BackendException(BackendFailure.PROTOCOL, message);
    }
}
