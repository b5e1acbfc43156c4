package io.alembic.engine.validate;

import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.problem.SourcePosition;
import io.alembic.engine.load.Sources;
import io.alembic.engine.load.ValuePath;
import io.alembic.engine.validate.value.ValueFindings;
import java.util.Map;
import java.util.Optional;

/** What is found in one object. References are looked up among the uids of all. */
final class ObjectFindings implements ValueFindings {

    private final int index;
    private final InventoryObject object;
    private final Map<Uid, TypeName> typesByUid;
    private final Sources sources;
    private final Findings findings;
    private String field = "";

    ObjectFindings(
            int index, InventoryObject object, Map<Uid, TypeName> typesByUid, Sources sources, Findings findings) {
        this.index = index;
        this.object = object;
        this.typesByUid = typesByUid;
        this.sources = sources;
        this.findings = findings;
    }

    /** Says which field the next findings belong to. */
    void enter(CompiledField entered) {
        field = entered.path();
    }

    @Override
    public void invalid(ValuePath path, String expected, String actual) {
        add(Violation.of(ViolationKind.INVALID_VALUE, field, expected, actual), Optional.of(path));
    }

    @Override
    public void reference(ValuePath path, Uid uid, TypeName target) {
        TypeName actual = typesByUid.get(uid);
        if (actual == null) {
            add(
                    Violation.of(ViolationKind.MISSING_REFERENCE, field, uid.toString())
                            .withHint(Optional.of("declare the " + target + ", or import it")),
                    Optional.of(path));
        } else if (!actual.equals(target)) {
            add(
                    Violation.of(
                            ViolationKind.REFERENCE_TYPE_MISMATCH, field, uid.toString(), target.name(), actual.name()),
                    Optional.of(path));
        }
    }

    void add(Violation violation, Optional<ValuePath> path) {
        Optional<SourcePosition> source = sources.object(index);
        Optional<SourcePosition> position =
                path.flatMap(each -> sources.within(index, each)).or(() -> source);
        findings.add(violation.inObject(new Subject(object, path), source, position));
    }
}
