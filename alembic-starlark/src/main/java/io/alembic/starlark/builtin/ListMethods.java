package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.Equality;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkValue;

/** The methods of lists. */
final class ListMethods {

    private ListMethods() {}

    static MethodTable<StarlarkList> table() {
        return new MethodTable<StarlarkList>()
                .add(Signature.of("append").required("x"), ListMethods::append)
                .add(Signature.of("clear"), ListMethods::clear)
                .add(Signature.of("extend").required("x"), ListMethods::extend)
                .add(Signature.of("index").required("x").optional("start").optional("end"), ListMethods::index)
                .add(Signature.of("insert").required("i").required("x"), ListMethods::insert)
                .add(Signature.of("pop").optional("i"), ListMethods::pop)
                .add(Signature.of("remove").required("x"), ListMethods::remove);
    }

    private static StarlarkValue append(StarlarkList self, Call call) {
        Sequences.append(call.execution(), self, call.value(0));
        return StarlarkNone.NONE;
    }

    private static StarlarkValue clear(StarlarkList self, Call call) {
        self.clear();
        return StarlarkNone.NONE;
    }

    private static StarlarkValue extend(StarlarkList self, Call call) {
        Sequences.extend(call.execution(), self, call.value(0));
        return StarlarkNone.NONE;
    }

    private static StarlarkValue index(StarlarkList self, Call call) {
        Span span = Span.of(call, 1, self.size());
        int found = find(self, call, span);
        if (found < 0) {
            throw call.wrong(Display.brief(call.value(0)) + " is not in the list");
        }
        return StarlarkInt.of(found);
    }

    private static StarlarkValue insert(StarlarkList self, Call call) {
        int position = Span.position(call.asInt(call.value(0)), self.size());
        call.execution().claimElements(self.size() + 1L);
        self.insert(position, call.value(1));
        return StarlarkNone.NONE;
    }

    private static StarlarkValue pop(StarlarkList self, Call call) {
        self.requireMutable();
        int position = call.integer(0, self.size() - 1);
        if (position < 0 || position >= self.size()) {
            throw call.wrong("index " + position + " is out of range: there are " + self.size() + " elements");
        }
        call.execution().charge((self.size() - position) / 8);
        return self.remove(position);
    }

    private static StarlarkValue remove(StarlarkList self, Call call) {
        self.requireMutable();
        int found = find(self, call, new Span(0, self.size()));
        if (found < 0) {
            throw call.wrong(Display.brief(call.value(0)) + " is not in the list");
        }
        self.remove(found);
        return StarlarkNone.NONE;
    }

    private static int find(StarlarkList self, Call call, Span span) {
        for (int index = span.start(); index < span.stop(); index++) {
            call.execution().step();
            if (Equality.equal(call.execution(), self.get(index), call.value(0))) {
                return index;
            }
        }
        return -1;
    }
}
