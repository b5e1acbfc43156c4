package io.alembic.engine.journal;

import io.alembic.core.identity.NameUuid;
import io.alembic.core.plan.Operation;
import io.alembic.document.DocumentWriter;
import io.alembic.document.Documents;
import io.alembic.document.model.OperationCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What operations are told apart by: the first 8 bytes of the version 5 UUID of their compact JSON, numbers in their own
 * spelling (spec 40 §7). An unsigned number in a signed one's bits.
 */
public final class OperationHash {

    private OperationHash() {}

    public static long of(Operation operation) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(json)) {
            OperationCodec.write(out, operation);
        }
        return of(json);
    }

    /** The hash of a whole list, in its order. */
    public static long of(List<Operation> operations) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (DocumentWriter out = Documents.compactJson(json)) {
            out.startList();
            operations.forEach(operation -> OperationCodec.write(out, operation));
            out.endList();
        }
        return of(json);
    }

    private static long of(ByteArrayOutputStream json) {
        return NameUuid.of(json.toString(StandardCharsets.UTF_8)).getMostSignificantBits();
    }
}
