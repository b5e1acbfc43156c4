"""A network of N objects (sites, device types, devices, interfaces, prefixes, addresses), written in several forms."""
import json
import uuid

SPACE = uuid.UUID("5d0f6a0e-8a4f-4d0e-9d38-0c3f2f0a7c12")

SCHEMA = {"types": {
    "net.site": {"key": {"slug": {"type": "slug"}},
                 "fields": {"slug": {"type": "slug"}, "name": {"type": "string"}}},
    "net.model": {"key": {"model": {"type": "string"}},
                  "fields": {"model": {"type": "string"}, "height": {"type": "int"}}},
    "net.device": {"key": {"name": {"type": "string"}}, "fields": {
        "name": {"type": "string"}, "site": {"type": "ref", "target": "net.site"},
        "model": {"type": "ref", "target": "net.model"}, "serial": {"type": "string"},
        "role": {"type": "enum", "values": ["leaf", "spine"]}}},
    "net.interface": {"key": {"device": {"type": "ref", "target": "net.device"}, "name": {"type": "string"}}, "fields": {
        "device": {"type": "ref", "target": "net.device"}, "name": {"type": "string"},
        "mac": {"type": "mac"}, "mtu": {"type": "int"}, "enabled": {"type": "bool"}}},
    "net.prefix": {"key": {"prefix": {"type": "prefix"}}, "fields": {
        "prefix": {"type": "prefix"}, "site": {"type": "ref", "target": "net.site"}}},
    "net.address": {"key": {"address": {"type": "cidr"}}, "fields": {
        "address": {"type": "cidr"}, "prefix": {"type": "ref", "target": "net.prefix"},
        "interface": {"type": "ref", "target": "net.interface"}, "description": {"type": "string"}}},
}}


def uid(kind, number):
    return str(uuid.uuid5(SPACE, "%s %d" % (kind, number)))


def obj(kind, number, key, **attrs):
    return {"uid": uid(kind, number), "type": kind, "key": {name: attrs[name] for name in key}, "attrs": attrs}


def objects(count):
    sites, models, prefixes = max(1, count // 100), 10, max(1, count // 50)
    devices, addresses = max(1, count // 10), count // 4
    for n in range(sites):
        yield obj("net.site", n, ["slug"], slug="s%d" % n, name="Site %d" % n)
    for n in range(models):
        yield obj("net.model", n, ["model"], model="M%d" % n, height=1)
    for n in range(devices):
        yield obj("net.device", n, ["name"], name="leaf%d" % n, site=uid("net.site", n % sites),
                  model=uid("net.model", n % models), serial="SN%07d" % n, role="leaf")
    interfaces = max(1, count - sites - models - devices - prefixes - addresses)
    for n in range(interfaces):
        yield obj("net.interface", n, ["device", "name"], device=uid("net.device", n % devices),
                  name="et-0/0/%d" % (n // devices), mac="00:1c:73:%02x:%02x:%02x" % (n >> 16, n >> 8 & 255, n & 255),
                  mtu=9000, enabled=True)
    for n in range(prefixes):
        yield obj("net.prefix", n, ["prefix"], prefix="10.%d.%d.0/24" % (n // 256, n % 256),
                  site=uid("net.site", n % sites))
    for n in range(addresses):
        part = n % prefixes
        yield obj("net.address", n, ["address"], address="10.%d.%d.%d/24" % (part // 256, part % 256, n // prefixes + 1),
                  prefix=uid("net.prefix", part), interface=uid("net.interface", n % interfaces),
                  description="address %d" % n)


def write_json(path, count):
    with open(path, "w", encoding="utf-8") as out:
        json.dump({"schema": SCHEMA, "objects": list(objects(count))}, out, indent=2)


def write_yaml(path, count):
    """Plain block YAML, as people and tools write it; the schema as JSON, which is YAML too."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("schema: %s\nobjects:\n" % json.dumps(SCHEMA))
        for each in objects(count):
            out.write("  - uid: %s\n    type: %s\n" % (each["uid"], each["type"]))
            for part in ("key", "attrs"):
                out.write("    %s:\n" % part)
                for name, value in each[part].items():
                    out.write("      %s: %s\n" % (name, json.dumps(value)))


def write_held(path, count):
    """The same network as a file backend holds it: ids of its own, and references by those."""
    ids = {each["uid"]: n + 1 for n, each in enumerate(objects(count))}
    with open(path, "w", encoding="utf-8") as out:
        out.write('{"objects": [\n')
        for n, each in enumerate(objects(count)):
            held = {"type": each["type"], "id": ids[each["uid"]], "key": swap(each["key"], ids),
                    "attrs": swap(each["attrs"], ids)}
            out.write((",\n" if n else "") + json.dumps(held))
        out.write("\n]}\n")


def swap(members, ids):
    return {name: ids.get(value, value) if isinstance(value, str) else value for name, value in members.items()}
