package io.alembic.starlark.builtin;

import io.alembic.starlark.operation.Sequences;
import io.alembic.starlark.operation.TextOutput;
import io.alembic.starlark.value.StarlarkBool;
import io.alembic.starlark.value.StarlarkElements;
import io.alembic.starlark.value.StarlarkInt;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The methods of strings, of which those that search, split and trim stand apart. */
final class StringMethods {

    private StringMethods() {}

    static MethodTable<StarlarkString> table() {
        MethodTable<StarlarkString> methods = new MethodTable<>();
        methods.addAll(SearchMethods.table()).addAll(SplitMethods.table()).addAll(TrimMethods.table());
        asks(methods, "isalnum", text -> Characters.all(text, Character::isLetterOrDigit));
        asks(methods, "isalpha", text -> Characters.all(text, Character::isLetter));
        asks(methods, "isdigit", text -> Characters.all(text, Character::isDigit));
        asks(methods, "isspace", text -> Characters.all(text, Characters::isSpace));
        asks(methods, "islower", text -> Characters.allCased(text, Character::isLowerCase));
        asks(methods, "isupper", text -> Characters.allCased(text, Character::isUpperCase));
        asks(methods, "istitle", Characters::isTitle);
        changes(methods, "capitalize", StringMethods::capitalize);
        changes(methods, "lower", text -> text.toLowerCase(Locale.ROOT));
        changes(methods, "title", Characters::toTitle);
        changes(methods, "upper", text -> text.toUpperCase(Locale.ROOT));
        return methods.add(Signature.of("elems"), StringMethods::elems)
                .add(Signature.of("codepoints"), StringMethods::codepoints)
                .add(Signature.of("format").withRest().withNamedRest(), StringMethods::format)
                .add(Signature.of("join").required("parts"), StringMethods::join);
    }

    private static void asks(MethodTable<StarlarkString> methods, String name, Predicate<String> question) {
        methods.add(Signature.of(name), (self, call) -> StarlarkBool.of(question.test(self.text())));
    }

    private static void changes(MethodTable<StarlarkString> methods, String name, UnaryOperator<String> change) {
        methods.add(Signature.of(name), (self, call) -> {
            call.execution().claimText(self.text().length());
            return StarlarkString.of(change.apply(self.text()));
        });
    }

    private static String capitalize(String text) {
        int first = text.offsetByCodePoints(0, Math.min(1, text.codePointCount(0, text.length())));
        return text.substring(0, first).toUpperCase(Locale.ROOT)
                + text.substring(first).toLowerCase(Locale.ROOT);
    }

    private static StarlarkValue elems(StarlarkString self, Call call) {
        call.execution().claimObjects(self.length());
        List<StarlarkValue> items = self.text()
                .codePoints()
                .mapToObj(point -> (StarlarkValue) StarlarkString.of(Character.toString(point)))
                .toList();
        return new StarlarkElements(self, "elems", items);
    }

    private static StarlarkValue codepoints(StarlarkString self, Call call) {
        call.execution().claimObjects(self.length());
        List<StarlarkValue> items = self.text()
                .codePoints()
                .mapToObj(point -> (StarlarkValue) StarlarkInt.of(point))
                .toList();
        return new StarlarkElements(self, "codepoints", items);
    }

    private static StarlarkValue format(StarlarkString self, Call call) {
        return new Template(call, self.text()).text();
    }

    private static StarlarkValue join(StarlarkString self, Call call) {
        TextOutput output = new TextOutput(call.execution());
        String separator = "";
        for (StarlarkValue part : Sequences.list(call.execution(), call.value(0))) {
            output.append(separator).append(call.asString(part).text());
            separator = self.text();
        }
        return output.done();
    }
}
