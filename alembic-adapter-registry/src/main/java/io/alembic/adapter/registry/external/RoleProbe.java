package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Notices;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Locale;

/**
 * Asks a program what it can do. One that does not know the question can do everything; so can one that fails to
 * answer it, but that is said.
 */
final class RoleProbe {

    private static final String METHOD = "capabilities";

    private final Exchange exchange;
    private final Notices notices;

    RoleProbe(Exchange exchange, Notices notices) {
        this.exchange = requireNonNull(exchange, "exchange is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    Role role() {
        try {
            return exchange.ask(METHOD, members -> {}, RoleProbe::decode);
        } catch (BackendException e) {
            if (!isUnknownMethod(e)) {
                notices.warn(
                        "the external adapter did not tell its role and is taken to read and write: " + e.getMessage());
            }
            return Role.ADAPTER;
        }
    }

    private static Role decode(Value result) {
        MapValue capabilities = AnswerMembers.of(result, "", List.of("role"));
        if (!capabilities.has("role")) {
            return Role.ADAPTER;
        }
        String tag = AnswerMembers.text(capabilities, "role", "");
        return Role.parse(tag)
                .orElseThrow(() ->
                        new AnswerException("unknown role \"" + tag + "\" (expected observer, emitter or adapter)"));
    }

    private static boolean isUnknownMethod(BackendException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return failure.failure() == BackendFailure.REJECTED && (text.contains("method") || text.contains(METHOD));
    }
}
