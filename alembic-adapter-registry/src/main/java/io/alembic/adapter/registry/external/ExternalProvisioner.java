package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.schema.Schema;
import io.alembic.document.DocumentWriter;
import io.alembic.document.model.SchemaCodec;
import java.util.Optional;
import java.util.function.Consumer;

/** Provisions through the program. */
final class ExternalProvisioner implements SchemaProvisioner {

    private final Exchange exchange;

    ExternalProvisioner(Exchange exchange) {
        this.exchange = requireNonNull(exchange, "exchange is null");
    }

    @Override
    public Optional<ProvisionReport> preview(Schema schema) {
        return exchange.askForOptional("preview_schema", members(schema), ReportAnswer::provision);
    }

    @Override
    public ProvisionReport ensure(Schema schema) {
        return exchange.ask("ensure_schema", members(schema), ReportAnswer::provision);
    }

    private static Consumer<DocumentWriter> members(Schema schema) {
        return out -> SchemaCodec.write(out.name("schema"), schema);
    }
}
