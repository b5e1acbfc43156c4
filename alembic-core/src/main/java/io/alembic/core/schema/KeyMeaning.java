package io.alembic.core.schema;

import io.alembic.core.identity.Key;
import io.alembic.core.network.IpAddress;
import io.alembic.core.network.IpPrefix;
import io.alembic.core.network.MacAddress;
import io.alembic.core.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keys as they are looked up where the key as it stands finds nothing: two are equal when they mean the same, however
 * their MACs, addresses and prefixes are spelled. Never shown, stored, or made uids of.
 */
public final class KeyMeaning {

    private static final Set<FieldType> SPELLED_MANY_WAYS =
            Set.of(ScalarType.MAC, ScalarType.IP_ADDRESS, ScalarType.CIDR, ScalarType.PREFIX);

    private KeyMeaning() {}

    /** Whether some keys of a type can be spelled in more than one way. */
    public static boolean isSpelledManyWays(TypeSchema type) {
        return type.key().values().stream().anyMatch(field -> SPELLED_MANY_WAYS.contains(field.type()));
    }

    /** The key to look up in place of another. */
    public static Key of(TypeSchema type, Key key) {
        return isSpelledManyWays(type)
                ? Key.of(key.fields().mapMembers((name, value) -> meaning(type.key(), name, value)))
                : key;
    }

    private static Value meaning(Map<String, FieldSchema> fields, String name, Value value) {
        Optional<FieldType> type = Optional.ofNullable(fields.get(name)).map(FieldSchema::type);
        return type.flatMap(known -> value.asText().flatMap(text -> read(known, text)))
                .<Value>map(read -> Value.of(read.toString()))
                .orElse(value);
    }

    private static Optional<?> read(FieldType type, String text) {
        if (type == ScalarType.MAC) {
            return MacAddress.parseAnyForm(text);
        }
        if (type == ScalarType.IP_ADDRESS && text.indexOf('/') < 0) {
            return IpAddress.parse(text);
        }
        return SPELLED_MANY_WAYS.contains(type) ? IpPrefix.parse(text) : Optional.empty();
    }
}
