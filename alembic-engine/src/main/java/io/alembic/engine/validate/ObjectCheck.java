package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextOrder;
import io.alembic.engine.load.Part;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That every object has the fields of its type, and values that fit them (spec 20 §9, passes 4 and 5). */
final class ObjectCheck {

    private final List<InventoryObject> objects;
    private final CompiledSchema schema;
    private final Sources sources;
    private final Findings findings;
    private final Map<Uid, TypeName> typesByUid;

    ObjectCheck(List<InventoryObject> objects, CompiledSchema schema, Sources sources, Findings findings) {
        this.objects = objects;
        this.schema = schema;
        this.sources = sources;
        this.findings = findings;
        this.typesByUid = new HashMap<>(2 * objects.size());
        objects.forEach(object -> typesByUid.put(object.uid(), object.type()));
    }

    void run() {
        for (int i = 0; i < objects.size(); i++) {
            TypeName type = objects.get(i).type();
            if (schema.type(type).isEmpty()) {
                ObjectFindings object = findings(i);
                object.add(
                        Violation.of(ViolationKind.UNKNOWN_TYPE, type.name())
                                .withHint(schema.typeNames().hint(type.name())),
                        Optional.empty());
            }
        }
        for (int i = 0; i < objects.size(); i++) {
            Optional<CompiledType> type = schema.type(objects.get(i).type());
            if (type.isPresent()) {
                checkObject(type.get(), objects.get(i), findings(i));
            }
        }
    }

    private ObjectFindings findings(int index) {
        return new ObjectFindings(index, objects.get(index), typesByUid, sources, findings);
    }

    private static void checkObject(CompiledType type, InventoryObject object, ObjectFindings errors) {
        checkPart(type, Part.KEY, object, errors);
        checkPart(type, Part.ATTRIBUTES, object, errors);
    }

    /** Walks declared fields and members side by side, both sorted by name; undeclared members come last. */
    private static void checkPart(CompiledType type, Part part, InventoryObject object, ObjectFindings errors) {
        MapValue members = part.of(object);
        List<String> extra = new ArrayList<>(0);
        int at = 0;
        for (CompiledField field : type.fields(part)) {
            int order = -1;
            while (at < members.size() && (order = TextOrder.compare(members.name(at), field.name())) < 0) {
                extra.add(members.name(at++));
            }
            if (at < members.size() && order == 0) {
                errors.enter(field);
                field.check().check(members.value(at++), field.root(), errors);
            } else if (part == Part.KEY || field.schema().required()) {
                addMissing(type, part, field, errors);
            }
        }
        while (at < members.size()) {
            extra.add(members.name(at++));
        }
        extra.forEach(name -> addExtra(type, part, name, errors));
    }

    private static void addMissing(CompiledType type, Part part, CompiledField field, ObjectFindings errors) {
        ViolationKind kind = part == Part.KEY ? ViolationKind.MISSING_KEY_FIELD : ViolationKind.MISSING_ATTR_FIELD;
        errors.add(Violation.of(kind, type.name().name(), field.name()), Optional.empty());
    }

    private static void addExtra(CompiledType type, Part part, String name, ObjectFindings errors) {
        ViolationKind kind = part == Part.KEY ? ViolationKind.EXTRA_KEY_FIELD : ViolationKind.EXTRA_ATTR_FIELD;
        Violation violation = Violation.of(kind, type.name().name(), name)
                .withHint(type.names(part).hint(name));
        errors.add(violation, Optional.of(ValuePath.of(part, name)));
    }
}
