package io.alembic.adapter.netbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.alembic.core.identity.TypeName;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.model.ModelFields;
import io.alembic.testkit.netbox.RecordedNetBox;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a real NetBox 4.6.8 says of itself. */
@EnabledIf("io.alembic.testkit.netbox.RecordedNetBox#isThere")
final class DiscoveryRecordedTest {

    private static final List<String> PAIRS = List.of(
            "circuits.circuitgroupassignment member",
            "circuits.circuittermination termination",
            "dcim.inventoryitem component",
            "dcim.inventoryitemtemplate component",
            "dcim.macaddress assigned_object",
            "extras.bookmark object",
            "extras.eventrule action_object",
            "extras.imageattachment object",
            "extras.journalentry assigned_object",
            "extras.notification object",
            "extras.subscription object",
            "ipam.fhrpgroupassignment interface",
            "ipam.ipaddress assigned_object",
            "ipam.prefix scope",
            "ipam.service parent_object",
            "ipam.vlangroup scope",
            "tenancy.contactassignment object",
            "virtualization.cluster scope",
            "vpn.l2vpntermination assigned_object",
            "vpn.tunneltermination termination",
            "wireless.wirelesslan scope");

    @Test
    void every_type_is_found_by_either_spelling() {
        ObjectTypes types = types();

        for (String name : List.of("dcim.devicetype", "dcim.device_type", "dcim.device-types")) {
            assertThat(types.find(new TypeName(name)).orElseThrow().path()).isEqualTo("dcim/device-types/");
        }
        assertThat(types.find(new TypeName("ipam.ip_address")).orElseThrow().path())
                .isEqualTo("ipam/ip-addresses/");
        assertThat(types.find(new TypeName("virtualization.vminterface"))
                        .orElseThrow()
                        .path())
                .isEqualTo("virtualization/interfaces/");
        assertThat(types.find(new TypeName("dcim.virtual_chassis"))
                        .orElseThrow()
                        .path())
                .isEqualTo("dcim/virtual-chassis/");
        assertThat(types.find(new TypeName("dcim.nothing"))).isEmpty();
    }

    @Test
    void generic_references_are_told_by_their_names() {
        List<String> found = RecordedNetBox.document("options.json.gz").entries().stream()
                .flatMap(model -> pairs(model.getKey(), model.getValue()).stream())
                .sorted()
                .toList();

        assertThat(found).isEqualTo(PAIRS);
    }

    @Test
    void a_service_hangs_on_what_it_shows_as_its_parent() {
        ModelFields service = fields("ipam.service");

        assertThat(GenericReference.of(service, "parent"))
                .contains(new GenericReference("parent_object_type", "parent_object_id"));
        assertThat(GenericReference.of(service, "ports")).isEmpty();
        assertThat(GenericReference.isList(fields("dcim.cable"), "a_terminations"))
                .isTrue();
    }

    @Test
    void the_document_tells_which_texts_can_be_null_and_the_fields_of_what_may_not_be_written() {
        OpenApi document = new OpenApi(RecordedNetBox.document("openapi-4.6.8.json.gz"));

        assertThat(document.nullable("dcim/devices/", "asset_tag")).contains(true);
        assertThat(document.nullable("dcim/devices/", "serial")).contains(false);
        assertThat(document.nullable("dcim/devices/", "tenant")).contains(true);
        ModelFields prefix = document.fields("ipam/prefixes/");
        assertThat(prefix.complete()).isFalse();
        assertThat(GenericReference.of(prefix, "scope")).contains(new GenericReference("scope_type", "scope_id"));
        assertThat(GenericReference.isList(document.fields("dcim/cables/"), "b_terminations"))
                .isTrue();
    }

    private static ObjectTypes types() {
        return new ObjectTypes(
                RecordedNetBox.document("object-types.json.gz")
                        .getOrNull("results")
                        .asList()
                        .orElseThrow()
                        .elements()
                        .stream()
                        .map(row -> row.asMap().orElseThrow())
                        .toList());
    }

    private static ModelFields fields(String model) {
        return ModelFields.parse(RecordedNetBox.document("options.json.gz")
                .getOrNull(model)
                .asMap()
                .orElseThrow());
    }

    private static List<String> pairs(String model, Value options) {
        ModelFields fields = ModelFields.parse(options.asMap().orElse(MapValue.EMPTY));
        return new TreeSet<>(fields.byName().keySet())
                .stream()
                        .filter(name -> name.endsWith("_type"))
                        .map(name -> name.substring(0, name.length() - "_type".length()))
                        .filter(name -> GenericReference.of(fields, name).isPresent())
                        .map(name -> model + " " + name)
                        .toList();
    }
}
