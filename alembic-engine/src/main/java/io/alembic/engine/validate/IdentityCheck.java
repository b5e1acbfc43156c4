package io.alembic.engine.validate;

import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.Sources;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** That objects have a type and a key, and share neither uid nor key with another (spec 20 §9, first pass). */
final class IdentityCheck {

    private final List<InventoryObject> objects;
    private final Sources sources;
    private final Findings findings;

    IdentityCheck(List<InventoryObject> objects, Sources sources, Findings findings) {
        this.objects = objects;
        this.sources = sources;
        this.findings = findings;
    }

    void run() {
        Map<Uid, Integer> uids = new HashMap<>(2 * objects.size());
        Map<TypeName, Map<Key, Integer>> keys = new HashMap<>();
        for (int i = 0; i < objects.size(); i++) {
            InventoryObject object = objects.get(i);
            if (object.key().isEmpty()) {
                add(Violation.of(ViolationKind.MISSING_KEY), i);
            }
            if (object.type().name().isBlank()) {
                add(Violation.of(ViolationKind.MISSING_TYPE), i);
            }
            Integer sameUid = uids.putIfAbsent(object.uid(), i);
            if (sameUid != null) {
                addCollision(ViolationKind.DUPLICATE_UID, object.uid().toString(), i, sameUid);
            }
            Integer sameKey =
                    keys.computeIfAbsent(object.type(), type -> new HashMap<>()).putIfAbsent(object.key(), i);
            if (sameKey != null) {
                String key = object.type() + "::" + object.key().text();
                addCollision(ViolationKind.DUPLICATE_KEY, key, i, sameKey);
            }
        }
    }

    private void addCollision(ViolationKind kind, String detail, int index, int first) {
        add(Violation.of(kind, detail).collidingWith(sources.object(first)), index);
    }

    private void add(Violation violation, int index) {
        Optional<SourcePosition> position = sources.object(index);
        Subject subject = new Subject(objects.get(index), Optional.empty());
        findings.add(violation.inObject(subject, position, position));
    }
}
