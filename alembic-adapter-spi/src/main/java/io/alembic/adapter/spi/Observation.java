package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one read saw.
 *
 * @param setFields attributes whose lists the backend holds as sets: order and repetition mean nothing there
 * @param lateFields attributes that the backend takes only when other objects, which do not show as references, are
 *     there, such as a device's primary address: a plan writes them by an update of its own, after everything else
 * @param blankFields attributes in which null, the empty text and the empty list are one to the backend, which keeps either
 *     as it likes, and of whose texts it takes off the blanks at both ends
 * @param caselessFields attributes whose texts the backend spells in a case of its own
 * @param readOnlyFields attributes that the backend tells and does not take
 * @param cascades what the backend deletes along with an object; the types are spelled as those of the objects
 * @param incomplete types that may have more objects than were seen, and why: nothing of them is deleted
 * @param warnings what the user should know of the read, one line each
 */
public record Observation(
        List<ObservedObject> objects,
        SortedMap<TypeName, Set<String>> setFields,
        SortedMap<TypeName, Set<String>> lateFields,
        SortedMap<TypeName, Set<String>> blankFields,
        SortedMap<TypeName, Set<String>> caselessFields,
        SortedMap<TypeName, Set<String>> readOnlyFields,
        Cascades cascades,
        SortedMap<TypeName, String> incomplete,
        List<String> warnings) {

    public Observation {
        objects = List.copyOf(objects);
        setFields = copied(setFields);
        lateFields = copied(lateFields);
        blankFields = copied(blankFields);
        caselessFields = copied(caselessFields);
        readOnlyFields = copied(readOnlyFields);
        requireNonNull(cascades, "cascades is null");
        incomplete = Collections.unmodifiableSortedMap(new TreeMap<>(incomplete));
        warnings = List.copyOf(warnings);
    }

    public Observation(
            List<ObservedObject> objects,
            SortedMap<TypeName, Set<String>> setFields,
            SortedMap<TypeName, Set<String>> lateFields,
            SortedMap<TypeName, Set<String>> blankFields,
            List<String> warnings) {
        this(
                objects,
                setFields,
                lateFields,
                blankFields,
                new TreeMap<>(),
                new TreeMap<>(),
                Cascades.NONE,
                new TreeMap<>(),
                warnings);
    }

    public Observation(
            List<ObservedObject> objects, SortedMap<TypeName, Set<String>> setFields, List<String> warnings) {
        this(objects, setFields, new TreeMap<>(), new TreeMap<>(), warnings);
    }

    public static Observation of(List<ObservedObject> objects) {
        return new Observation(objects, new TreeMap<>(), List.of());
    }

    public Observation withCascades(Cascades known) {
        return new Observation(
                objects,
                setFields,
                lateFields,
                blankFields,
                caselessFields,
                readOnlyFields,
                known,
                incomplete,
                warnings);
    }

    public Observation withReadOnlyFields(SortedMap<TypeName, Set<String>> known) {
        return new Observation(
                objects, setFields, lateFields, blankFields, caselessFields, known, cascades, incomplete, warnings);
    }

    public Observation withCaselessFields(SortedMap<TypeName, Set<String>> known) {
        return new Observation(
                objects, setFields, lateFields, blankFields, known, readOnlyFields, cascades, incomplete, warnings);
    }

    /** The same, of which one type was not read whole. */
    public Observation withIncomplete(TypeName type, String why) {
        SortedMap<TypeName, String> more = new TreeMap<>(incomplete);
        more.put(type, why);
        return new Observation(
                objects, setFields, lateFields, blankFields, caselessFields, readOnlyFields, cascades, more, warnings);
    }

    private static SortedMap<TypeName, Set<String>> copied(SortedMap<TypeName, Set<String>> fields) {
        SortedMap<TypeName, Set<String>> copy = new TreeMap<>();
        fields.forEach((type, names) -> copy.put(type, Set.copyOf(names)));
        return Collections.unmodifiableSortedMap(copy);
    }
}
