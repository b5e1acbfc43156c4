package io.alembic.engine.map.ledger;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.identity.TypeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A field that many objects of a type lose in one way.
 *
 * @param name {@code attrs.note}
 * @param first an object that loses it
 * @param count how many do
 */
record FieldLoss(TypeName type, String name, Fate fate, TypeKey first, int count) {

    private static final Comparator<FieldLoss> ORDER = Comparator.comparing(FieldLoss::type)
            .thenComparing(FieldLoss::name)
            .thenComparing(loss -> loss.fate().toString());

    /** Whatever does not stand in the result, by type and field. */
    static List<FieldLoss> of(Ledger ledger) {
        Map<Object, FieldLoss> losses = new LinkedHashMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            TypeKey key = ledger.object(i).typeKey();
            for (Ledger.Field field : ledger.fields(i)) {
                if (field.fate().outcome().compareTo(Outcome.MERGED) > 0) {
                    losses.merge(
                            List.of(key.type(), field.name(), field.fate()),
                            new FieldLoss(key.type(), field.name(), field.fate(), key, 1),
                            (known, one) -> known.oneMore());
                }
            }
        }
        List<FieldLoss> sorted = new ArrayList<>(losses.values());
        sorted.sort(ORDER);
        return sorted;
    }

    private FieldLoss oneMore() {
        return new FieldLoss(type, name, fate, first, count + 1);
    }

    String reasons() {
        return String.join("; ", fate.reasons());
    }
}
