package io.alembic.document;

import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.NullValue;
import io.alembic.core.value.Value;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * What scalars stand for in our dialect of YAML (the table of spec 20 §2).
 *
 * <p>Where we depart: digits behind a leading zero ({@code 017}) are text here, with a warning, while the peer reads
 * the number 17.0. Most such scalars are codes; who means a number gets a type error that says what stands there.
 */
final class YamlScalars {

    private final List<Problem> warnings = new ArrayList<>();

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    Value resolve(String text, boolean plain, Optional<String> tag, SourcePosition where) {
        if (tag.isPresent()) {
            return tagged(text, tag.get(), where);
        }
        return plain ? plain(text, where) : Value.of(text);
    }

    /** What an untagged scalar without quotes stands for. */
    Value plain(String text, SourcePosition where) {
        Optional<Value> known = keyword(text).or(() -> YamlNumbers.read(text));
        if (known.isPresent()) {
            return known.get();
        }
        if (YamlNumbers.isNotFinite(text)) {
            throw Malformed.value(where, "not a finite number (write it in quotes if it is meant as text)");
        }
        if (YamlNumbers.hasLeadingZero(text)) {
            warnings.add(Problem.of("leading_zero", "digits behind a leading zero are read as text")
                    .at(where)
                    .withHint("put quotes around text, and leave the zero out of a number"));
        }
        return Value.of(text);
    }

    /** Null, true and false, in any letter case. */
    static Optional<Value> keyword(String text) {
        return switch (text.length()) {
            case 0 -> Optional.of(NullValue.NULL);
            case 1 -> text.equals("~") ? Optional.of(NullValue.NULL) : Optional.empty();
            case 4 -> text.equalsIgnoreCase("null") ? Optional.of(NullValue.NULL) : truth(text);
            case 5 -> truth(text);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> truth(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(BooleanValue.TRUE);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(BooleanValue.FALSE) : Optional.empty();
    }

    private static Value tagged(String text, String tag, SourcePosition where) {
        if (tag.equals(YamlTags.BINARY)) {
            return binary(text, where);
        }
        Optional<Value> value = switch (tag) {
            case YamlTags.INT -> YamlNumbers.read(text).filter(number -> number instanceof IntegerValue);
            case YamlTags.FLOAT -> asFloat(text);
            case YamlTags.BOOL -> truth(text);
            case YamlTags.NULL -> keyword(text).filter(Value::isNull);
            default ->
                tag.startsWith(YamlTags.STANDARD) && !tag.equals(YamlTags.STR)
                        ? Optional.empty()
                        : Optional.of(Value.of(text));
        };
        return value.orElseThrow(
                () -> Malformed.value(where, "the tag " + YamlTags.shown(tag) + " does not fit this scalar"));
    }

    private static Optional<Value> asFloat(String text) {
        Optional<Value> number = YamlNumbers.hasLeadingZero(text)
                ? Optional.of(new IntegerValue(new BigInteger(text)))
                : YamlNumbers.read(text);
        return number.map(Value::toString)
                .map(Double::parseDouble)
                .filter(Double::isFinite)
                .map(DecimalValue::ofDouble);
    }

    private static Value binary(String text, SourcePosition where) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return Value.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw Malformed.value(where, "the tag !!binary does not fit: not the base 64 of UTF-8 text");
        }
    }
}
