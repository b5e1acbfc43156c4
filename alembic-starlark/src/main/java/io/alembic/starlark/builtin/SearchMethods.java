package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.TextOutput;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/** The methods of strings that look for a part of them. */
final class SearchMethods {

    private static final int NOT_FOUND = -1;

    private SearchMethods() {}

    static MethodTable<StarlarkString> table() {
        return new MethodTable<StarlarkString>()
                .add(part("count", "sub"), SearchMethods::count)
                .add(part("find", "sub"), (self, call) -> StarlarkInt.of(search(self, call, String::indexOf)))
                .add(part("rfind", "sub"), (self, call) -> StarlarkInt.of(search(self, call, String::lastIndexOf)))
                .add(part("index", "sub"), (self, call) -> found(call, search(self, call, String::indexOf)))
                .add(part("rindex", "sub"), (self, call) -> found(call, search(self, call, String::lastIndexOf)))
                .add(part("startswith", "prefix"), (self, call) -> affix(self, call, String::startsWith))
                .add(part("endswith", "suffix"), (self, call) -> affix(self, call, String::endsWith))
                .add(Signature.of("replace").required("old").required("new").optional("count"), SearchMethods::replace);
    }

    private static Signature part(String name, String parameter) {
        return Signature.of(name).required(parameter).optional("start").optional("end");
    }

    private static int search(StarlarkString self, Call call, ToIntBiFunction<String, String> search) {
        Span span = Span.of(call, 1, self.length());
        if (span.isReversed()) {
            return NOT_FOUND;
        }
        StarlarkString part = self.slice(span.start(), span.stop());
        call.execution().charge(part.text().length() / 8);
        int offset = search.applyAsInt(part.text(), call.text(0));
        return offset < 0 ? NOT_FOUND : span.start() + part.index(offset);
    }

    private static StarlarkValue found(Call call, int index) {
        if (index == NOT_FOUND) {
            throw call.wrong(Display.brief(call.value(0)) + " is not in the string");
        }
        return StarlarkInt.of(index);
    }

    private static StarlarkValue count(StarlarkString self, Call call) {
        Span span = Span.of(call, 1, self.length());
        String sub = call.text(0);
        if (span.isReversed()) {
            return StarlarkInt.ZERO;
        }
        if (sub.isEmpty()) {
            return StarlarkInt.of(span.stop() - span.start() + 1L);
        }
        String text = self.slice(span.start(), span.stop()).text();
        call.execution().charge(text.length() / 8);
        int count = 0;
        for (int at = text.indexOf(sub); at >= 0; at = text.indexOf(sub, at + sub.length())) {
            count++;
        }
        return StarlarkInt.of(count);
    }

    private static StarlarkValue affix(StarlarkString self, Call call, BiPredicate<String, String> matches) {
        Span span = Span.of(call, 1, self.length());
        List<StarlarkValue> candidates =
                call.value(0) instanceof StarlarkTuple tuple ? tuple.items() : List.of(call.value(0));
        List<String> texts = candidates.stream()
                .map(candidate -> call.asString(candidate).text())
                .toList();
        if (span.isReversed()) {
            return StarlarkBool.FALSE;
        }
        String text = self.slice(span.start(), span.stop()).text();
        return StarlarkBool.of(texts.stream().anyMatch(candidate -> matches.test(text, candidate)));
    }

    private static StarlarkValue replace(StarlarkString self, Call call) {
        String text = self.text();
        String old = call.text(0);
        String replacement = call.text(1);
        int given = call.integer(2, -1);
        int left = given < 0 ? Integer.MAX_VALUE : given;
        TextOutput output = new TextOutput(call.execution());
        int from = 0;
        while (left-- > 0) {
            int at = text.indexOf(old, from);
            if (at < 0) {
                break;
            }
            output.append(text.substring(from, at)).append(replacement);
            from = at + old.length();
            if (old.isEmpty()) {
                if (at == text.length()) {
                    break;
                }
                from = text.offsetByCodePoints(at, 1);
                output.append(text.substring(at, from));
            }
        }
        return output.append(text.substring(from)).done();
    }
}
