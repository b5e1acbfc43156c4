package io.alembic.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.core.identity.TypeKey;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the reference leaves of objects. */
final class ReferenceCheck {

    private ReferenceCheck() {}

    /** The leaves of an object that are not null. */
    static List<Value> leaves(Schema schema, InventoryObject object) {
        List<Value> leaves = new ArrayList<>();
        schema.type(object.type()).ifPresent(type -> {
            References.forEach(type.key(), object.key().fields(), (target, leaf) -> leaves.add(leaf));
            References.forEach(type.fields(), object.attributes(), (target, leaf) -> leaves.add(leaf));
        });
        leaves.removeIf(Value::isNull);
        return leaves;
    }

    /** Fails unless each leaf is null or the uid derived from an observed object of the declared target type. */
    static void assertResolved(Schema schema, List<ObservedObject> observed) {
        Set<String> derived = new HashSet<>();
        for (ObservedObject object : observed) {
            derived.add(object.type() + " " + object.key().derivedUid(object.type()));
        }
        for (ObservedObject object : observed) {
            schema.type(object.type()).ifPresent(type -> {
                References.forEach(
                        type.key(),
                        object.key().fields(),
                        (target, leaf) -> assertDerived(derived, object.typeKey(), target + " ", leaf));
                References.forEach(
                        type.fields(),
                        object.attributes(),
                        (target, leaf) -> assertDerived(derived, object.typeKey(), target + " ", leaf));
            });
        }
    }

    private static void assertDerived(Set<String> derived, TypeKey object, String target, Value leaf) {
        if (!leaf.isNull()) {
            assertThat(derived)
                    .as("a reference of %s", object)
                    .contains(target + leaf.asText().orElse("not a text: " + leaf));
        }
    }
}
