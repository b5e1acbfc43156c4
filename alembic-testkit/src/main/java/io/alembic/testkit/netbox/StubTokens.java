package io.alembic.testkit.netbox;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.testkit.server.StubRefusal;
import io.alembic.testkit.server.StubRequest;
import java.util.List;

/** Who may do what. The keyword before a token does not matter, its {@code nbt_} does. */
final class StubTokens {

    private static final List<String> READS = List.of("GET", "HEAD", "OPTIONS");

    private static final String NOT_ALLOWED = "You do not have permission to perform this action.";

    private StubTokens() {}

    static boolean mayWrite(StubRequest request) {
        return !token(request).equals(NetBoxStub.READ_ONLY_TOKEN);
    }

    /** NetBox answers 403 to all of these, never 401. */
    static void check(StubRequest request) {
        checkReading(request);
        if (!READS.contains(request.method()) && !mayWrite(request)) {
            throw refused(NOT_ALLOWED);
        }
    }

    /** What a request must have that only reads, whatever its method. */
    static void checkReading(StubRequest request) {
        String token = token(request);
        if (token.isEmpty()) {
            throw refused("Authentication credentials were not provided.");
        }
        boolean known = List.of(
                        NetBoxStub.TOKEN, NetBoxStub.TOKEN_V2, NetBoxStub.READ_ONLY_TOKEN, NetBoxStub.POWERLESS_TOKEN)
                .contains(token);
        if (!known) {
            throw refused(token.startsWith("nbt_") ? "Invalid v2 token" : "Invalid v1 token");
        }
        if (token.equals(NetBoxStub.POWERLESS_TOKEN)) {
            throw refused(NOT_ALLOWED);
        }
    }

    private static String token(StubRequest request) {
        String header = request.header("Authorization").orElse("");
        return header.startsWith("Token ") || header.startsWith("Bearer ")
                ? header.substring(header.indexOf(' ') + 1)
                : "";
    }

    private static StubRefusal refused(String text) {
        return new StubRefusal(403, MapValue.of("detail", Value.of(text)));
    }
}
