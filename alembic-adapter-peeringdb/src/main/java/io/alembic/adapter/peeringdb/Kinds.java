package io.alembic.adapter.peeringdb;

import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.ErrorKind;
import io.alembic.core.problem.NearMiss;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The kinds that PeeringDB publishes, with the columns of its API document of August 2026 and of the models of
 * django-peeringdb 3.7.0. Lists of nested objects ({@code net_set}) are left out: each is a kind of its own.
 */
final class Kinds {

    private static final String COMMON = "id created updated status";
    private static final String NAMES = "name aka name_long";
    private static final String ADDRESS = "address1 address2 city country state zipcode floor suite latitude longitude";

    private static final SortedMap<TypeName, Kind> ALL = byType(
            kind("org", NAMES, ADDRESS, "website social_media notes logo require_2fa"),
            kind("campus", NAMES, "org_id org_name website social_media notes country city zipcode state logo"),
            kind(
                    "fac",
                    NAMES,
                    ADDRESS,
                    "org_id org_name campus_id website social_media clli rencode npanxx notes net_count ix_count",
                    "carrier_count sales_email sales_phone tech_email tech_phone available_voltage_services property",
                    "diverse_serving_substations region_continent status_dashboard logo"),
            kind(
                    "net",
                    NAMES,
                    "org_id asn website social_media looking_glass route_server irr_as_set notes info_type info_types",
                    "info_prefixes4 info_prefixes6 info_traffic info_ratio info_scope info_unicast info_multicast",
                    "info_ipv6 info_never_via_route_servers ix_count fac_count netixlan_updated netfac_updated",
                    "poc_updated policy_url policy_general policy_locations policy_ratio policy_contracts",
                    "allow_ixp_update status_dashboard rir_status rir_status_updated logo"),
            kind(
                    "ix",
                    NAMES,
                    "org_id city country region_continent media notes proto_unicast proto_multicast proto_ipv6",
                    "website social_media url_stats tech_email tech_phone policy_email policy_phone sales_email",
                    "sales_phone net_count fac_count ixf_net_count ixf_last_import ixf_import_request",
                    "ixf_import_request_status service_level terms status_dashboard logo"),
            kind(
                    "ixlan",
                    "ix_id name descr mtu dot1q_support rs_asn arp_sponge ixf_ixp_member_list_url",
                    "ixf_ixp_member_list_url_visible ixf_ixp_import_enabled"),
            kind("ixpfx", "ixlan_id protocol prefix in_dfz notes"),
            kind("ixfac", "ix_id fac_id name city country"),
            kind("netfac", "net_id fac_id name city country local_asn"),
            kind(
                    "netixlan",
                    "net_id ix_id ixlan_id name notes speed asn ipaddr4 ipaddr6 is_rs_peer bfd_support operational",
                    "net_side_id ix_side_id"),
            kind("poc", "net_id role visible name phone email url"),
            kind("carrier", NAMES, "org_id org_name website social_media notes fac_count logo"),
            kind("carrierfac", "carrier_id fac_id name"));

    /** Columns that hold the id of another object, by what they are called, and its kind. */
    private static final Map<String, String> TARGETS = Map.of(
            "org_id", "org",
            "campus_id", "campus",
            "fac_id", "fac",
            "net_id", "net",
            "ix_id", "ix",
            "ixlan_id", "ixlan",
            "carrier_id", "carrier",
            "net_side_id", "fac",
            "ix_side_id", "fac");

    private static final NearMiss NEAR = new NearMiss(names());

    private Kinds() {}

    /** The type whose id a column holds; empty for any other column. */
    static Optional<TypeName> target(String column) {
        return Optional.ofNullable(TARGETS.get(column)).map(Kind::type);
    }

    /** @throws AlembicException of kind FAILURE when PeeringDB has no such kind */
    static Kind of(TypeName type) {
        Kind kind = ALL.get(type);
        if (kind == null) {
            String hint = NEAR.hint(type.toString()).orElse("PeeringDB has " + String.join(", ", names()));
            throw new AlembicException(ErrorKind.FAILURE, "unsupported type " + type + "; " + hint);
        }
        return kind;
    }

    static List<String> names() {
        return ALL.keySet().stream().map(TypeName::toString).toList();
    }

    private static Kind kind(String name, String... columns) {
        List<String> all = new ArrayList<>(words(COMMON));
        Stream.of(columns).forEach(some -> all.addAll(words(some)));
        return Kind.of(name, all);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    private static SortedMap<TypeName, Kind> byType(Kind... kinds) {
        SortedMap<TypeName, Kind> byType = new TreeMap<>();
        for (Kind kind : kinds) {
            byType.put(kind.type(), kind);
        }
        return Collections.unmodifiableSortedMap(byType);
    }
}
