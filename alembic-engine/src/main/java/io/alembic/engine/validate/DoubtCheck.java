package io.alembic.engine.validate;

import io.alembic.core.identity.TypeKey;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.SourcePosition;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.DecimalValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What the rules allow and the author hardly meant: told as warnings, for the peer accepts it. */
final class DoubtCheck {

    private final List<InventoryObject> objects;
    private final Sources sources;
    private final Findings findings;

    DoubtCheck(List<InventoryObject> objects, Sources sources, Findings findings) {
        this.objects = objects;
        this.sources = sources;
        this.findings = findings;
    }

    void run() {
        for (int i = 0; i < objects.size(); i++) {
            MapValue key = objects.get(i).key().fields();
            for (int field = 0; field < key.size(); field++) {
                checkRepeated(i, key.name(field), key.value(field));
                checkFolding(i, key.name(field), key.value(field));
            }
        }
    }

    /** A field in key and attributes must agree, or the next rename goes wrong (spec 10 §8). */
    private void checkRepeated(int index, String field, Value inKey) {
        MapValue attributes = objects.get(index).attributes();
        if (attributes.has(field)) {
            Value inAttributes = attributes.getOrNull(field);
            if (!inKey.equals(inAttributes)
                    && !CanonicalJson.keyText(inKey).equals(CanonicalJson.keyText(inAttributes))) {
                warn(
                        index,
                        ValuePath.of(Part.ATTRIBUTES, field),
                        "key_attribute_disagreement",
                        "the field " + field + " is " + inKey + " in its key and " + inAttributes + " in its attrs");
            }
        }
    }

    /** Keys take a number within 1e-5 of an integer for that integer (spec 10 §6). */
    private void checkFolding(int index, String field, Value value) {
        if (value instanceof DecimalValue decimal && isFolded(decimal)) {
            warn(
                    index,
                    ValuePath.of(Part.KEY, field),
                    "key_number_folded",
                    "the key field " + field + " is " + decimal + ", which counts as "
                            + CanonicalJson.keyText(decimal));
        }
    }

    private static boolean isFolded(DecimalValue decimal) {
        String text = CanonicalJson.keyText(decimal);
        return !text.equals(decimal.literal())
                && Double.isFinite(decimal.toDouble())
                && new BigDecimal(text).compareTo(new BigDecimal(decimal.toDouble())) != 0;
    }

    private void warn(int index, ValuePath path, String code, String message) {
        InventoryObject object = objects.get(index);
        Problem problem = Problem.of(code, new TypeKey(object.type(), object.key()) + ": " + message);
        Optional<SourcePosition> where = sources.within(index, path).or(() -> sources.object(index));
        findings.warn(where.map(problem::at).orElse(problem));
    }
}
