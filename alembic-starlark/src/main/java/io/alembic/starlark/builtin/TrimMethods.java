package io.alembic.starlark.builtin;

import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.function.IntPredicate;

/** The methods of strings that take something away at their ends. */
final class TrimMethods {

    private TrimMethods() {}

    static MethodTable<StarlarkString> table() {
        return new MethodTable<StarlarkString>()
                .add(cutset("strip"), (self, call) -> strip(self, call, true, true))
                .add(cutset("lstrip"), (self, call) -> strip(self, call, true, false))
                .add(cutset("rstrip"), (self, call) -> strip(self, call, false, true))
                .add(Signature.of("removeprefix").required("prefix"), TrimMethods::removePrefix)
                .add(Signature.of("removesuffix").required("suffix"), TrimMethods::removeSuffix);
    }

    private static Signature cutset(String name) {
        return Signature.of(name).optional("cutset");
    }

    private static StarlarkValue strip(StarlarkString self, Call call, boolean left, boolean right) {
        IntPredicate cut = call.unlessNone(0)
                .map(value -> among(call.asString(value).text()))
                .orElse(Characters::isSpace);
        int[] points = self.text().codePoints().toArray();
        int start = 0;
        int stop = points.length;
        while (left && start < stop && cut.test(points[start])) {
            start++;
        }
        while (right && stop > start && cut.test(points[stop - 1])) {
            stop--;
        }
        call.execution().claimText(self.text().length());
        return self.slice(start, stop);
    }

    private static IntPredicate among(String cutset) {
        return point -> cutset.indexOf(point) >= 0;
    }

    private static StarlarkValue removePrefix(StarlarkString self, Call call) {
        String prefix = call.text(0);
        return self.text().startsWith(prefix) ? StarlarkString.of(self.text().substring(prefix.length())) : self;
    }

    private static StarlarkValue removeSuffix(StarlarkString self, Call call) {
        String suffix = call.text(0);
        int length = self.text().length() - suffix.length();
        return self.text().endsWith(suffix) ? StarlarkString.of(self.text().substring(0, length)) : self;
    }
}
