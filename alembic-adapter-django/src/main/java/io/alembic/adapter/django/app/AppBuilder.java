package io.alembic.adapter.django.app;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.Problems;
import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the app of a schema, or says everything that Django could not express of it. */
public final class AppBuilder {

    private final ProjectNames names;
    private final int textLength;

    /** @param textLength how many characters a text may have before its column has no bound */
    public AppBuilder(ProjectNames names, int textLength) {
        this.names = requireNonNull(names, "names is null");
        this.textLength = textLength;
    }

    /**
     * The app of a schema.
     *
     * @param unbounded fields whose texts are longer than a bounded column takes
     * @throws io.alembic.core.problem.AlembicException of kind INVALID_INPUT, with all names that Django does not take
     */
    public DjangoApp build(Schema schema, LongFields unbounded) {
        KeyCircles circles = new KeyCircles(schema);
        List<Model> models = new ArrayList<>();
        schema.types().forEach((name, type) -> models.add(model(name, type, circles, unbounded)));
        DjangoApp app = new DjangoApp(names, textLength, models);
        Problems problems = new Problems();
        new TypeNameCheck(app, problems).run();
        models.forEach(model -> new FieldNameCheck(model, problems).run());
        new WayBackCheck(app, problems).run();
        problems.throwIfAny(ErrorKind.INVALID_INPUT, "cannot emit django app, invalid names in schema:");
        return app;
    }

    private Model model(TypeName name, TypeSchema type, KeyCircles circles, LongFields unbounded) {
        List<ModelField> fields = new ArrayList<>();
        type.key().forEach((field, schema) -> fields.add(field(name, field, schema, true, circles, unbounded)));
        Map<String, FieldSchema> others = new TreeMap<>(type.fields());
        others.keySet().removeAll(type.key().keySet());
        others.forEach((field, schema) -> fields.add(field(name, field, schema, false, circles, unbounded)));
        return new Model(name, CamelCase.of(name.name()), fields);
    }

    private ModelField field(
            TypeName type, String name, FieldSchema schema, boolean key, KeyCircles circles, LongFields unbounded) {
        FieldKind kind = FieldKind.of(schema.type());
        boolean tooLong = unbounded.contains(type, name) || hasLongChoice(schema);
        FieldKind fitting = kind.hasLength() && tooLong ? FieldKind.TEXT : kind;
        return new ModelField(name, schema, fitting, key, !circles.closes(type, schema));
    }

    private boolean hasLongChoice(FieldSchema schema) {
        return schema.type() instanceof FieldType.Enumeration enumeration
                && enumeration.values().stream()
                        .anyMatch(value -> value.codePointCount(0, value.length()) > textLength);
    }
}
