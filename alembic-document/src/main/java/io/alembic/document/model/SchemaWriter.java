package io.alembic.document.model;

import static java.util.Objects.requireNonNull;

import io.alembic.core.schema.FieldSchema;
import io.alembic.core.schema.FieldType;
import io.alembic.core.schema.ScalarType;
import io.alembic.core.schema.Schema;
import io.alembic.core.schema.TypeSchema;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.SortedMap;

/**
 * Writes a schema in the one form plans and adapters know (spec 10 §2): {@code type}, {@code required} and
 * {@code nullable} always, the other members where they are set, composite types as nested mappings.
 */
final class SchemaWriter {

    private final DocumentWriter out;
    private final FieldType.Cases<DocumentWriter> typeWriter = new TypeWriter();

    SchemaWriter(DocumentWriter out) {
        this.out = requireNonNull(out, "out is null");
    }

    void write(Schema schema) {
        out.startMap().name("types").startMap();
        schema.types().forEach((name, type) -> {
            out.name(name.name());
            write(type);
        });
        out.endMap().endMap();
    }

    private void write(TypeSchema type) {
        out.startMap();
        writeFields("key", type.key());
        writeFields("fields", type.fields());
        out.endMap();
    }

    private void writeFields(String member, SortedMap<String, FieldSchema> fields) {
        out.name(member).startMap();
        fields.forEach((name, field) -> {
            out.name(name);
            write(field);
        });
        out.endMap();
    }

    private void write(FieldSchema field) {
        out.startMap().name("type");
        field.type().fold(typeWriter);
        out.member("required", field.required()).member("nullable", field.nullable());
        field.format().ifPresent(format -> out.member("format", format.tag()));
        field.pattern().ifPresent(pattern -> out.member("pattern", pattern));
        field.description().ifPresent(description -> out.member("description", description));
        out.endMap();
    }

    private final class TypeWriter implements FieldType.Cases<DocumentWriter> {

        @Override
        public DocumentWriter scalar(ScalarType type) {
            return out.value(Value.of(type.tag()));
        }

        @Override
        public DocumentWriter enumeration(FieldType.Enumeration type) {
            return composite(type)
                    .member("values", ListValue.ofTexts(type.values()))
                    .endMap();
        }

        @Override
        public DocumentWriter list(FieldType.ListOf type) {
            composite(type).name("item");
            return type.item().fold(this).endMap();
        }

        @Override
        public DocumentWriter map(FieldType.MapOf type) {
            composite(type).name("value");
            return type.value().fold(this).endMap();
        }

        @Override
        public DocumentWriter reference(FieldType.Reference type) {
            return composite(type).member("target", type.target().name()).endMap();
        }

        @Override
        public DocumentWriter referenceList(FieldType.ReferenceList type) {
            return composite(type).member("target", type.target().name()).endMap();
        }

        private DocumentWriter composite(FieldType type) {
            return out.startMap().member("type", type.tag());
        }
    }
}
