package io.alembic.core.identity;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.TextOrder;

/** The name of a type, such as {@code dcim.device}. Opaque: dots mean nothing to the model (spec 10 §1). */
public record TypeName(String name) implements Comparable<TypeName> {

    public TypeName {
        requireNonNull(name, "name is null");
    }

    @Override
    public int compareTo(TypeName other) {
        return name.equals(other.name) ? 0 : TextOrder.compare(name, other.name);
    }

    // Written out: what Java makes up for a record by itself is assembled at every start, and never inlined.

    @Override
    public boolean equals(Object other) {
        return other instanceof TypeName type && name.equals(type.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
