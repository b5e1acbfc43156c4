package io.alembic.document.model;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.plan.DeleteCount;
import io.alembic.core.plan.DeleteSummary;
import io.alembic.core.plan.LeftAlone;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the deletes of a plan come to, under {@code extensions} of its summary. */
final class DeleteSummaryCodec {

    private static final String DELETES = "deletes";
    private static final String MANAGED = "managed";
    private static final String ALONG = "along";
    private static final String OBSERVED = "observed";
    private static final String BY_TYPE = "by_type";
    private static final String UNCOUNTED = "uncounted";
    private static final String LEFT_ALONE = "left_alone";

    private DeleteSummaryCodec() {}

    static void write(DocumentWriter out, DeleteSummary summary) {
        out.startMap().name(DELETES).startMap().name(BY_TYPE).startMap();
        summary.byType()
                .forEach((type, count) -> out.name(type.name())
                        .startMap()
                        .member(DELETES, count.deletes())
                        .member(MANAGED, count.managed())
                        .member(ALONG, count.along())
                        .member(OBSERVED, count.observed())
                        .endMap());
        out.endMap();
        if (!summary.uncounted().isEmpty()) {
            out.name(UNCOUNTED).startList();
            summary.uncounted().forEach(type -> out.value(Value.of(type.name())));
            out.endList();
        }
        if (!summary.leftAlone().isEmpty()) {
            out.name(LEFT_ALONE).startList();
            summary.leftAlone().forEach(object -> write(out, object));
            out.endList();
        }
        out.endMap().endMap();
    }

    /** Empty where nothing is said of deletes. */
    static Optional<DeleteSummary> read(FixedMapping summary) {
        return summary.optionalMapping("extensions", "the extensions of a summary")
                .flatMap(extensions -> extensions.optionalMapping(DELETES, "the deletes of a summary"))
                .map(DeleteSummaryCodec::deletes);
    }

    private static DeleteSummary deletes(FixedMapping deletes) {
        SortedMap<TypeName, DeleteCount> byType = new TreeMap<>();
        FixedMapping counts = deletes.mapping(BY_TYPE, "the counts of deletes");
        for (String name : deletes.map(BY_TYPE).names()) {
            FixedMapping count = counts.mapping(name, "the count of a type");
            byType.put(
                    new TypeName(name),
                    new DeleteCount(
                            count.count(DELETES), count.count(MANAGED), count.count(ALONG), count.count(OBSERVED)));
        }
        NavigableSet<TypeName> uncounted = new TreeSet<>();
        if (deletes.has(UNCOUNTED)) {
            deletes.texts(UNCOUNTED).forEach(name -> uncounted.add(new TypeName(name)));
        }
        List<LeftAlone> alone = new ArrayList<>();
        if (deletes.has(LEFT_ALONE)) {
            deletes.mappings(LEFT_ALONE, "an object left alone").forEach(each -> alone.add(leftAlone(each)));
        }
        return new DeleteSummary(byType, uncounted, alone);
    }

    private static void write(DocumentWriter out, LeftAlone object) {
        out.startMap()
                .member("type_name", object.type().name())
                .member("key", object.key().fields());
        object.id().ifPresent(id -> out.member("backend_id", id.toValue()));
        out.endMap();
    }

    private static LeftAlone leftAlone(FixedMapping object) {
        return new LeftAlone(
                new TypeName(object.text("type_name")),
                Key.of(object.map("key")),
                object.optional("backend_id").flatMap(BackendId::parse));
    }
}
