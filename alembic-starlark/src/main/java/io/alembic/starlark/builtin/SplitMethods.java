package io.alembic.starlark.builtin;

import io.alembic.starlark.value.StarlarkList;
import io.alembic.starlark.value.StarlarkString;
import io.alembic.starlark.value.StarlarkTuple;
import io.alembic.starlark.value.StarlarkValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The methods of strings that take them apart. */
final class SplitMethods {

    private SplitMethods() {}

    static MethodTable<StarlarkString> table() {
        return new MethodTable<StarlarkString>()
                .add(
                        Signature.of("split").optional("sep").optional("maxsplit"),
                        (self, call) -> split(self, call, Splitting.FORWARDS))
                .add(
                        Signature.of("rsplit").optional("sep").optional("maxsplit"),
                        (self, call) -> split(self, call, Splitting.BACKWARDS))
                .add(Signature.of("splitlines").optional("keepends"), SplitMethods::splitlines)
                .add(Signature.of("partition").required("sep"), SplitMethods::partition)
                .add(Signature.of("rpartition").required("sep"), SplitMethods::rpartition);
    }

    private static StarlarkValue split(StarlarkString self, Call call, Splitting splitting) {
        int given = call.integer(1, -1);
        int most = given < 0 ? Integer.MAX_VALUE : given;
        call.execution().claimText(self.text().length());
        List<String> parts = call.unlessNone(0).isEmpty()
                ? splitting.atSpaces(self.text(), most)
                : splitting.at(self.text(), separator(call), most);
        return strings(call, parts);
    }

    private static String separator(Call call) {
        if (call.text(0).isEmpty()) {
            throw call.wrong("the separator is empty");
        }
        return call.text(0);
    }

    private static StarlarkValue strings(Call call, List<String> parts) {
        call.execution().claimObjects(parts.size());
        return StarlarkList.of(parts.stream().map(StarlarkString::of).toList());
    }

    private static StarlarkValue splitlines(StarlarkString self, Call call) {
        boolean keep = call.optional(0).map(StarlarkValue::truth).orElse(false);
        String text = self.text();
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int next = end + (text.startsWith("\r\n", end) ? 2 : end < text.length() ? 1 : 0);
            lines.add(text.substring(start, keep ? next : end));
            start = next;
        }
        return strings(call, lines);
    }

    private static StarlarkValue partition(StarlarkString self, Call call) {
        String separator = separator(call);
        int at = self.text().indexOf(separator);
        return at < 0 ? triple(self.text(), "", "") : around(self.text(), at, separator);
    }

    private static StarlarkValue rpartition(StarlarkString self, Call call) {
        String separator = separator(call);
        int at = self.text().lastIndexOf(separator);
        return at < 0 ? triple("", "", self.text()) : around(self.text(), at, separator);
    }

    private static StarlarkValue around(String text, int at, String separator) {
        return triple(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    private static StarlarkValue triple(String before, String separator, String after) {
        return StarlarkTuple.of(StarlarkString.of(before), StarlarkString.of(separator), StarlarkString.of(after));
    }

    /** From which end parts are split off, when not all are. */
    private enum Splitting {
        FORWARDS {
            @Override
            List<String> at(String text, String separator, int most) {
                List<String> parts = new ArrayList<>();
                int from = 0;
                for (int at = text.indexOf(separator);
                        at >= 0 && parts.size() < most;
                        at = text.indexOf(separator, from)) {
                    parts.add(text.substring(from, at));
                    from = at + separator.length();
                }
                parts.add(text.substring(from));
                return parts;
            }

            @Override
            List<String> atSpaces(String text, int most) {
                List<String> parts = new ArrayList<>();
                int from = skip(text, 0, true);
                while (from < text.length()) {
                    int end = parts.size() < most ? skip(text, from, false) : text.length();
                    parts.add(text.substring(from, end));
                    from = skip(text, end, true);
                }
                return parts;
            }

            private int skip(String text, int from, boolean spaces) {
                int at = from;
                while (at < text.length() && Characters.isSpace(text.charAt(at)) == spaces) {
                    at++;
                }
                return at;
            }
        },
        BACKWARDS {
            @Override
            List<String> at(String text, String separator, int most) {
                List<String> parts = new ArrayList<>();
                int end = text.length();
                for (int at = text.lastIndexOf(separator);
                        at >= 0 && parts.size() < most;
                        at = text.lastIndexOf(separator, end - separator.length())) {
                    parts.add(text.substring(at + separator.length(), end));
                    end = at;
                }
                parts.add(text.substring(0, end));
                Collections.reverse(parts);
                return parts;
            }

            @Override
            List<String> atSpaces(String text, int most) {
                List<String> parts = new ArrayList<>();
                int end = skip(text, text.length(), true);
                while (end > 0) {
                    int start = parts.size() < most ? skip(text, end, false) : 0;
                    parts.add(text.substring(start, end));
                    end = skip(text, start, true);
                }
                Collections.reverse(parts);
                return parts;
            }

            private int skip(String text, int from, boolean spaces) {
                int at = from;
                while (at > 0 && Characters.isSpace(text.charAt(at - 1)) == spaces) {
                    at--;
                }
                return at;
            }
        };

        abstract List<String> at(String text, String separator, int most);

        abstract List<String> atSpaces(String text, int most);
    }
}
