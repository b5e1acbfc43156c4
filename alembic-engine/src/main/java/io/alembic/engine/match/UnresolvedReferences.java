package io.alembic.engine.match;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.inventory.InventoryObject;
import io.alembic.core.plan.FieldChange;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problem;
import io.alembic.core.problem.Problems;
import io.alembic.core.reference.References;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * References of observed objects that hold {@code {"id": UUID}}: what adapters of backends whose ids are UUIDs leave of
 * a reference to something that was not observed. A generic relation may well lead to an object of another type, so a
 * mark is refused only where it would end in a plan as if it were a uid.
 */
public final class UnresolvedReferences {

    private static final String HINT = "it refers to something else than the declared type, or to what the account must"
            + " not see: change it on the backend, or take the field out of the inventory";

    private final Schema schema;
    private final Problems problems = new Problems();

    public UnresolvedReferences(Schema schema) {
        this.schema = requireNonNull(schema, "schema is null");
    }

    /** Whether no uid can be told for an object, because its key holds such a reference. */
    boolean inKeyOf(ObservedObject object) {
        boolean[] found = {false};
        schema.type(object.type())
                .ifPresent(type -> References.forEach(
                        type.key(),
                        object.key().fields(),
                        (target, leaf) -> found[0] |= markedIn(leaf).isPresent()));
        return found[0];
    }

    /** Notes an object that belongs to a declared one and whose key holds such a reference. */
    void noteKey(ObservedObject object) {
        schema.type(object.type())
                .ifPresent(type -> object.key()
                        .fields()
                        .forEach((name, value) ->
                                note(object.typeKey().type() + " " + object.id().orElseThrow(), type, name, value)));
    }

    /** Notes changes from such references. */
    public void noteChanges(InventoryObject declared, List<FieldChange> changes) {
        schema.type(declared.type())
                .ifPresent(type -> changes.forEach(
                        change -> note(declared.typeKey().toString(), type, change.field(), change.from())));
    }

    /** @throws io.alembic.core.problem.AlembicException of kind BACKEND with all that were noted */
    public void refuse() {
        problems.throwIfAny(ErrorKind.BACKEND, "references on the backend lead to objects that were not observed");
    }

    private void note(String holder, TypeSchema type, String field, Value value) {
        type.field(field)
                .ifPresent(declared -> References.forEach(
                        declared.type(),
                        value,
                        (target, leaf) ->
                                markedIn(leaf).ifPresent(id -> problems.add(problem(holder, field, target, id)))));
    }

    private static Problem problem(String holder, String field, TypeName target, BackendId id) {
        return Problem.of(
                        "backend_id_reference",
                        holder + ": " + field + " holds the backend id " + id + ", and no " + target
                                + " with it was observed")
                .withHint(HINT);
    }

    private static Optional<BackendId> markedIn(Value leaf) {
        return leaf.asMap()
                .flatMap(ignored -> IdentityResolution.idIn(leaf))
                .filter(id ->
                        id.fold(number -> false, text -> Uid.parse(text.text()).isPresent()));
    }
}
