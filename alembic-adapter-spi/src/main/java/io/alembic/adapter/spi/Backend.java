package io.alembic.adapter.spi;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendIdentity;
import io.alembic.core.plan.Effects;
import java.util.Optional;
import java.util.function.Function;

/** An opened backend, in one of three roles (spec 50 §1). Closing it frees connections; it changes nothing there. */
public sealed interface Backend extends AutoCloseable {

    BackendIdentity identity();

    /** Handles each role: stands in for an exhaustive switch over types, which Java 17 lacks. */
    <R> R fold(Function<ReadOnly, R> readOnly, Function<WriteOnly, R> writeOnly, Function<ReadWrite, R> readWrite);

    default Optional<Observer> observer() {
        return fold(read -> Optional.of(read.reader()), write -> Optional.empty(), both -> Optional.of(both.reader()));
    }

    default Optional<Emitter> emitter() {
        return fold(read -> Optional.empty(), write -> Optional.of(write.writer()), both -> Optional.of(both.writer()));
    }

    default Optional<SchemaProvisioner> provisioner() {
        return fold(
                read -> Optional.empty(), write -> Optional.of(write.schemas()), both -> Optional.of(both.schemas()));
    }

    /** What the backend tells of what it can hold; none for one that does not. */
    default Optional<SchemaSource> schemaSource() {
        return fold(ReadOnly::describing, write -> Optional.empty(), ReadWrite::describing);
    }

    /** What plans for this backend record; none for one that is only read. */
    default Optional<Effects> effects() {
        return fold(read -> Optional.empty(), write -> Optional.of(Effects.EMIT), both -> Optional.of(Effects.DRIVE));
    }

    @Override
    void close();

    /** An observer: it can be compared with and imported from. */
    record ReadOnly(BackendIdentity identity, Observer reader, Optional<SchemaSource> describing, Runnable closing)
            implements Backend {
        public ReadOnly {
            requireNonNull(identity, "identity is null");
            requireNonNull(reader, "reader is null");
            requireNonNull(describing, "describing is null");
            requireNonNull(closing, "closing is null");
        }

        public ReadOnly(BackendIdentity identity, Observer reader, Runnable closing) {
            this(identity, reader, Optional.empty(), closing);
        }

        @Override
        public <R> R fold(
                Function<ReadOnly, R> readOnly, Function<WriteOnly, R> writeOnly, Function<ReadWrite, R> readWrite) {
            return readOnly.apply(this);
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** An emitter: everything declared is sent, nothing can be seen. */
    record WriteOnly(BackendIdentity identity, Emitter writer, SchemaProvisioner schemas, Runnable closing)
            implements Backend {
        public WriteOnly {
            requireNonNull(identity, "identity is null");
            requireNonNull(writer, "writer is null");
            requireNonNull(schemas, "schemas is null");
            requireNonNull(closing, "closing is null");
        }

        @Override
        public <R> R fold(
                Function<ReadOnly, R> readOnly, Function<WriteOnly, R> writeOnly, Function<ReadWrite, R> readWrite) {
            return writeOnly.apply(this);
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    /** An adapter: observed and converged. */
    record ReadWrite(
            BackendIdentity identity,
            Observer reader,
            Emitter writer,
            SchemaProvisioner schemas,
            Optional<SchemaSource> describing,
            Runnable closing)
            implements Backend {
        public ReadWrite {
            requireNonNull(identity, "identity is null");
            requireNonNull(reader, "reader is null");
            requireNonNull(writer, "writer is null");
            requireNonNull(schemas, "schemas is null");
            requireNonNull(describing, "describing is null");
            requireNonNull(closing, "closing is null");
        }

        public ReadWrite(
                BackendIdentity identity,
                Observer reader,
                Emitter writer,
                SchemaProvisioner schemas,
                Runnable closing) {
            this(identity, reader, writer, schemas, Optional.empty(), closing);
        }

        @Override
        public <R> R fold(
                Function<ReadOnly, R> readOnly, Function<WriteOnly, R> writeOnly, Function<ReadWrite, R> readWrite) {
            return readWrite.apply(this);
        }

        @Override
        public void close() {
            closing.run();
        }
    }
}
