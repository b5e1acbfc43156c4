package io.alembic.testkit.golden;

import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The adapter of the golden plan and import cases, as a program: every answer comes from a file, the first argument,
 * else {@code observed.json}. It holds {@code objects}, and may hold {@code role}, {@code preview},
 * {@code preview_error} and {@code read_error}. A write acknowledges everything, giving ids from 1000 or the largest seen
 * on. {@code REPLAY_LOG} names a file that each request is noted in.
 */
public final class ReplayAdapter {

    private static final BigInteger FIRST_ID = BigInteger.valueOf(1000);

    private final MapValue canned;

    private ReplayAdapter(MapValue canned) {
        this.canned = canned;
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "observed.json");
        Optional<Path> log = Optional.ofNullable(System.getenv("REPLAY_LOG")).map(Path::of);
        new ProtocolProgram(System.in, System.out, log).run(request -> answer(ProtocolProgram.read(file), request));
    }

    static MapValue answer(MapValue canned, MapValue request) {
        return new ReplayAdapter(canned).answer(request);
    }

    private MapValue answer(MapValue request) {
        String method = ProtocolProgram.text(request, "method");
        return switch (method) {
            case "capabilities" ->
                ProtocolProgram.success(MapValue.of("role", canned.get("role").orElse(Value.of("adapter"))));
            case "read" -> orError("read_error", canned.get("objects").orElse(ListValue.EMPTY));
            case "preview_schema" ->
                orError("preview_error", canned.get("preview").orElse(MapValue.EMPTY));
            case "ensure_schema" ->
                ProtocolProgram.success(canned.get("preview")
                        .filter(preview -> !preview.isNull())
                        .orElse(MapValue.EMPTY));
            case "write" -> ProtocolProgram.success(MapValue.of("applied", applied(request)));
            default -> ProtocolProgram.failure("unknown method '" + method + "'");
        };
    }

    private MapValue orError(String member, Value result) {
        return canned.get(member)
                .flatMap(Value::asText)
                .map(ProtocolProgram::failure)
                .orElseGet(() -> ProtocolProgram.success(result));
    }

    private Value applied(MapValue request) {
        BigInteger following = followingId();
        Map<Value, Value> given = new HashMap<>();
        List<Value> applied = new ArrayList<>();
        for (Value each : request.getOrNull("ops").asList().orElseThrow().elements()) {
            MapValue operation = ProtocolProgram.object(each);
            MapValue target = Acknowledgement.target(operation);
            Optional<Value> id = Optional.empty();
            if (ProtocolProgram.text(operation, "op").equals("create")) {
                id = Optional.of(new IntegerValue(following));
                given.put(target, new IntegerValue(following));
                following = following.add(BigInteger.ONE);
            } else if (ProtocolProgram.text(operation, "op").equals("update")) {
                id = operation.get("backend_id").or(() -> Optional.ofNullable(given.get(target)));
            }
            applied.add(Acknowledgement.of(target, id));
        }
        return new ListValue(applied);
    }

    private BigInteger followingId() {
        BigInteger following = FIRST_ID;
        for (Value object : canned.get("objects")
                .flatMap(Value::asList)
                .orElse(ListValue.EMPTY)
                .elements()) {
            if (ProtocolProgram.object(object).getOrNull("backend_id") instanceof IntegerValue id) {
                following = following.max(id.value().add(BigInteger.ONE));
            }
        }
        return following;
    }
}
