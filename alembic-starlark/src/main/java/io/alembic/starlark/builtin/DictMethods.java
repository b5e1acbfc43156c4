package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Display;
import io.alembic.starlark.operation.Hashing;
import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.value.StarlarkDict;
import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkNone;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Optional;

/** The methods of dictionaries. */
final class DictMethods {

    private DictMethods() {}

    static MethodTable<StarlarkDict> table() {
        return new MethodTable<StarlarkDict>()
                .add(Signature.of("clear"), DictMethods::clear)
                .add(Signature.of("get").required("key").optional("default"), DictMethods::get)
                .add(Signature.of("items"), DictMethods::items)
                .add(Signature.of("keys"), DictMethods::keys)
                .add(Signature.of("pop").required("key").optional("default"), DictMethods::pop)
                .add(Signature.of("popitem"), DictMethods::popitem)
                .add(Signature.of("setdefault").required("key").optional("default"), DictMethods::setdefault)
                .add(Signature.of("update").optional("pairs").withNamedRest(), DictMethods::update)
                .add(Signature.of("values"), DictMethods::values);
    }

    private static StarlarkValue clear(StarlarkDict self, Call call) {
        self.clear();
        return StarlarkNone.NONE;
    }

    private static StarlarkValue get(StarlarkDict self, Call call) {
        return self.get(key(call)).or(() -> call.optional(1)).orElse(StarlarkNone.NONE);
    }

    private static StarlarkValue items(StarlarkDict self, Call call) {
        call.execution().claimObjects(self.size());
        return StarlarkList.of(self.entries().entrySet().stream()
                .map(entry -> StarlarkTuple.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static StarlarkValue keys(StarlarkDict self, Call call) {
        call.execution().claimElements(self.size());
        return StarlarkList.of(self.entries().keySet());
    }

    private static StarlarkValue values(StarlarkDict self, Call call) {
        call.execution().claimElements(self.size());
        return StarlarkList.of(self.entries().values());
    }

    private static StarlarkValue pop(StarlarkDict self, Call call) {
        Optional<StarlarkValue> removed = self.remove(key(call));
        return removed.or(() -> call.optional(1))
                .orElseThrow(() -> call.wrong("key not found: " + Display.brief(call.value(0))));
    }

    private static StarlarkValue popitem(StarlarkDict self, Call call) {
        self.requireMutable();
        if (self.size() == 0) {
            throw call.wrong("the dict is empty");
        }
        StarlarkValue key = self.iterator().next();
        return StarlarkTuple.of(key, self.remove(key).orElseThrow());
    }

    private static StarlarkValue setdefault(StarlarkDict self, Call call) {
        self.requireMutable();
        StarlarkValue key = key(call);
        Optional<StarlarkValue> present = self.get(key);
        if (present.isPresent()) {
            return present.get();
        }
        StarlarkValue value = call.optional(1).orElse(StarlarkNone.NONE);
        Sequences.put(call.execution(), self, key, value);
        return value;
    }

    private static StarlarkValue update(StarlarkDict self, Call call) {
        self.requireMutable();
        call.unlessNone(0).ifPresent(pairs -> addPairs(self, call, pairs));
        addNamed(self, call);
        return StarlarkNone.NONE;
    }

    /** Adds the entries of a dictionary, or of a sequence of pairs. */
    static void addPairs(StarlarkDict dict, Call call, StarlarkValue pairs) {
        if (pairs instanceof StarlarkDict other) {
            call.execution().claimElements((long) dict.size() + other.size());
            dict.putAll(StarlarkDict.of(other.entries()).entries());
            return;
        }
        for (StarlarkValue pair : Sequences.list(call.execution(), pairs)) {
            List<StarlarkValue> parts = Sequences.exactly(pair, 2);
            Sequences.put(call.execution(), dict, parts.get(0), parts.get(1));
        }
    }

    /** Adds the named arguments. */
    static void addNamed(StarlarkDict dict, Call call) {
        call.namedRest()
                .forEach((name, value) -> Sequences.put(call.execution(), dict, StarlarkString.of(name), value));
    }

    private static StarlarkValue key(Call call) {
        return Hashing.require(call.execution(), call.value(0));
    }
}
