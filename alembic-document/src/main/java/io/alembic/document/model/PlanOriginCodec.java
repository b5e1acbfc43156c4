package io.alembic.document.model;

import io.alembic.core.plan.PlanOrigin;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.math.BigInteger;
import java.util.Optional;

/** What a plan was made by and from, under its {@code extensions}. */
final class PlanOriginCodec {

    /** Raised when a reader of the version before would misunderstand what stands under {@code extensions}. */
    private static final long FORMAT = 1;

    private PlanOriginCodec() {}

    /** Writes into a mapping that is open. */
    static void writeMembers(DocumentWriter out, PlanOrigin origin) {
        out.member("format", FORMAT)
                .member("tool", origin.tool())
                .member("inventory_digest", origin.inventoryDigest())
                .member("allow_delete", origin.deletesDetected())
                .member("adopt", origin.adoptsByKey());
    }

    /** Empty where others wrote something of their own. */
    static Optional<PlanOrigin> read(FixedMapping extensions) {
        Optional<BigInteger> format = extensions
                .optional("format")
                .flatMap(
                        value -> value instanceof IntegerValue number ? Optional.of(number.value()) : Optional.empty());
        if (format.filter(number -> number.compareTo(BigInteger.valueOf(FORMAT)) > 0)
                .isPresent()) {
            throw extensions.failure(
                    "unknown_format",
                    "this plan is of format " + format.get() + "; this alembic reads formats up to " + FORMAT);
        }
        return origin(extensions);
    }

    private static Optional<PlanOrigin> origin(FixedMapping extensions) {
        Optional<String> tool = extensions.optional("tool").flatMap(Value::asText);
        Optional<String> digest = extensions.optional("inventory_digest").flatMap(Value::asText);
        return tool.flatMap(name -> digest.map(
                hash -> new PlanOrigin(name, hash, isTrue(extensions, "allow_delete"), isTrue(extensions, "adopt"))));
    }

    private static boolean isTrue(FixedMapping extensions, String name) {
        return extensions.optional(name).filter(Value.of(true)::equals).isPresent();
    }
}
