package io.alembic.starlark.builtin;

import io.alembic.starlark.value.StarlarkBytes;
import io.alembic.starlark.value.StarlarkElements;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.stream.IntStream;

/** The methods of bytes. */
final class BytesMethods {

    private BytesMethods() {}

    static MethodTable<StarlarkBytes> table() {
        return new MethodTable<StarlarkBytes>().add(Signature.of("elems"), BytesMethods::elems);
    }

    private static StarlarkValue elems(StarlarkBytes self, Call call) {
        call.execution().claimObjects(self.length());
        List<StarlarkValue> items = IntStream.range(0, self.length())
                .mapToObj(index -> (StarlarkValue) StarlarkInt.of(self.get(index)))
                .toList();
        return new StarlarkElements(self, "elems", items);
    }
}
