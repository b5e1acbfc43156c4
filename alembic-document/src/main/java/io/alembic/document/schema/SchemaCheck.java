package io.alembic.document.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.Value;
import java.util.List;

/** Checks documents with networknt's validator, which is told to assert formats. Loaded when first asked for. */
final class SchemaCheck {

    private static final String FOLDER = "classpath:io/alembic/document/schema/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    private SchemaCheck() {}

    static List<String> check(String fileName, Value document) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(FOLDER + fileName));
        return schema.validate(CanonicalJson.text(document), InputFormat.JSON).stream()
                .map(SchemaCheck::message)
                .sorted()
                .toList();
    }

    private static String message(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }
}
