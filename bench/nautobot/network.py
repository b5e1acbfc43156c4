"""A network of N objects, as an inventory both tools can write, and as the rows a bare script would send."""
import copy
import uuid

SPACE = uuid.UUID("5d0f6a0e-8a4f-4d0e-9d38-0c3f2f0a7c11")

SCHEMA = {
    "extras.status": ({"name": "string"}, {"name": "string"}),
    "extras.role": ({"name": "string"}, {"name": "string", "content_types": ["string"]}),
    "ipam.namespace": ({"name": "string"}, {"name": "string"}),
    "dcim.locationtype": ({"name": "string"}, {"name": "string", "content_types": ["string"]}),
    "dcim.location": ({"name": "string"}, {
        "name": "string", "location_type": "->dcim.locationtype", "status": "->extras.status",
        "description": "string"}),
    "dcim.manufacturer": ({"name": "string"}, {"name": "string", "description": "string"}),
    "dcim.devicetype": ({"model": "string"}, {"model": "string", "manufacturer": "->dcim.manufacturer"}),
    "dcim.device": ({"name": "string"}, {
        "name": "string", "device_type": "->dcim.devicetype", "location": "->dcim.location",
        "role": "->extras.role", "status": "->extras.status", "serial": "string"}),
    "dcim.interface": ({"device": "->dcim.device", "name": "string"}, {
        "device": "->dcim.device", "name": "string", "type": "string", "status": "->extras.status",
        "description": "string"}),
    "ipam.prefix": ({"prefix": "string"}, {
        "prefix": "string", "namespace": "->ipam.namespace", "status": "->extras.status",
        "description": "string"}),
    "ipam.ipaddress": ({"address": "string"}, {
        "address": "string", "parent": "->ipam.prefix", "status": "->extras.status",
        "description": "string"}),
}

# What a changed object changes.
CHANGED_FIELD = {"dcim.device": "serial", "dcim.interface": "description", "ipam.ipaddress": "description",
                 "ipam.prefix": "description", "dcim.location": "description"}

# In the order a script must create them: nothing before what it refers to.
LEVELS = [["extras.role", "dcim.locationtype", "dcim.manufacturer"], ["dcim.location", "dcim.devicetype", "ipam.prefix"],
          ["dcim.device", "ipam.ipaddress"], ["dcim.interface"]]

PATHS = {"extras.role": "extras/roles/", "dcim.locationtype": "dcim/location-types/",
         "dcim.location": "dcim/locations/", "dcim.manufacturer": "dcim/manufacturers/",
         "dcim.devicetype": "dcim/device-types/", "dcim.device": "dcim/devices/",
         "dcim.interface": "dcim/interfaces/", "ipam.prefix": "ipam/prefixes/",
         "ipam.ipaddress": "ipam/ip-addresses/"}

# On every empty Nautobot: adopted, never created.
GIVEN = {"extras.status", "ipam.namespace"}


def field(kind):
    if isinstance(kind, list):
        return {"type": {"type": "list", "item": kind[0]}}
    if kind.startswith("->"):
        return {"type": {"type": "ref", "target": kind[2:]}}
    return {"type": kind}


def schema():
    return {"types": {name: {"key": {f: field(k) for f, k in key.items()},
                             "fields": {f: field(k) for f, k in fields.items()}}
                      for name, (key, fields) in SCHEMA.items()}}


def uid(kind, name):
    return str(uuid.uuid5(SPACE, kind + " " + name))


def obj(kind, name, /, **attrs):
    key = {f: attrs[f] for f in SCHEMA[kind][0]}
    return {"uid": uid(kind, name), "type": kind, "key": key, "attrs": attrs}


def network(count):
    """COUNT objects: 12 % devices, 55 % interfaces, 26 % addresses, the rest what they stand on."""
    active, site = uid("extras.status", "Active"), uid("dcim.locationtype", "bench-site")
    found = [
        obj("extras.status", "Active", name="Active"),
        obj("ipam.namespace", "Global", name="Global"),
        obj("extras.role", "bench-leaf", name="bench-leaf", content_types=["dcim.device"]),
        obj("dcim.locationtype", "bench-site", name="bench-site", content_types=["dcim.device"]),
        obj("dcim.manufacturer", "bench-vendor", name="bench-vendor", description=""),
    ]
    for n in range(max(1, count // 200)):
        found.append(obj("dcim.devicetype", "t%d" % n, model="bench-%d" % n,
                         manufacturer=uid("dcim.manufacturer", "bench-vendor")))
    sites = max(1, count // 100)
    for n in range(sites):
        found.append(obj("dcim.location", "s%d" % n, name="bench-site-%d" % n, location_type=site, status=active,
                         description=""))
    prefixes = max(1, count // 25)
    for n in range(prefixes):
        found.append(obj("ipam.prefix", "p%d" % n, prefix="10.%d.%d.0/24" % (n // 256, n % 256),
                         namespace=uid("ipam.namespace", "Global"), status=active, description=""))
    devices = max(1, count * 12 // 100)
    for n in range(devices):
        found.append(obj("dcim.device", "d%d" % n, name="bench-leaf-%d" % n,
                         device_type=uid("dcim.devicetype", "t%d" % (n % max(1, count // 200))),
                         location=uid("dcim.location", "s%d" % (n % sites)), role=uid("extras.role", "bench-leaf"),
                         status=active, serial="SN%06d" % n))
    addresses = count * 26 // 100
    for n in range(addresses):
        prefix = n % prefixes
        found.append(obj("ipam.ipaddress", "a%d" % n,
                         address="10.%d.%d.%d/24" % (prefix // 256, prefix % 256, n // prefixes + 1),
                         parent=uid("ipam.prefix", "p%d" % prefix), status=active, description=""))
    for n in range(max(0, count - len(found))):
        found.append(obj("dcim.interface", "i%d" % n, device=uid("dcim.device", "d%d" % (n % devices)),
                         name="et%d" % (n // devices), type="1000base-t", status=active, description=""))
    return found


def changed(objects):
    """The same with one field of half of the changeable objects changed."""
    found, turn = [], 0
    for each in objects:
        name = CHANGED_FIELD.get(each["type"])
        if name:
            turn += 1
            if turn % 2 == 0:
                each = copy.deepcopy(each)
                each["attrs"][name] = "changed-%d" % turn
        found.append(each)
    return found


def thinned(objects):
    """The same without a tenth: addresses and interfaces, which nothing refers to."""
    wanted, gone, found = len(objects) // 10, 0, []
    for each in objects:
        if gone < wanted and each["type"] in ("ipam.ipaddress", "dcim.interface") and hash_of(each) % 3 == 0:
            gone += 1
            continue
        found.append(each)
    return found


def hash_of(each):
    return uuid.UUID(each["uid"]).int
