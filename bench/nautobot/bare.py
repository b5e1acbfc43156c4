"""The limit: the same rows, sent in bulk by a script that knows everything beforehand and checks nothing."""
import concurrent.futures
import http.client
import json
import os
import sys

import network

BATCH, CONNECTIONS = 100, 2


def send(method, path, rows):
    connection = http.client.HTTPConnection("127.0.0.1", int(os.environ["BENCH_PORT"]), timeout=600)
    headers = {"Authorization": "Token " + os.environ["NAUTOBOT_TOKEN"], "Content-Type": "application/json"}
    connection.request(method, "/api/" + path, json.dumps(rows) if rows is not None else None, headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    if answer.status >= 300:
        sys.exit("%s %s: %d %s" % (method, path, answer.status, body[:500].decode()))
    return json.loads(body) if body else None


def batches(rows):
    return [rows[i:i + BATCH] for i in range(0, len(rows), BATCH)]


def in_parallel(method, work):
    with concurrent.futures.ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(lambda job: send(method, job[0], job[1]), work))


def given_ids():
    ids = {}
    for path, kind, name in (("extras/statuses/", "extras.status", "Active"),
                             ("ipam/namespaces/", "ipam.namespace", "Global")):
        rows = send("GET", path + "?name=" + name, None)["results"]
        ids[network.uid(kind, name)] = rows[0]["id"]
    return ids


def row(each, ids):
    attrs = {k: ids.get(v, v) if isinstance(v, str) else v for k, v in each["attrs"].items()}
    return dict(attrs, id=each["uid"])


def main():
    before, after = [{o["uid"]: o for o in json.load(open(name))["objects"]} for name in sys.argv[1:3]]
    ids = given_ids()
    for level in network.LEVELS:
        for kind in level:
            new = [row(o, ids) for u, o in after.items() if u not in before and o["type"] == kind]
            in_parallel("POST", [(network.PATHS[kind], rows) for rows in batches(new)])
    for kind, name in network.CHANGED_FIELD.items():
        moved = [{"id": u, name: o["attrs"][name]} for u, o in after.items()
                 if u in before and o["type"] == kind and o != before[u]]
        in_parallel("PATCH", [(network.PATHS[kind], rows) for rows in batches(moved)])
    for level in reversed(network.LEVELS):
        for kind in level:
            gone = [{"id": u} for u, o in before.items() if u not in after and o["type"] == kind]
            in_parallel("DELETE", [(network.PATHS[kind], rows) for rows in batches(gone)])


if __name__ == "__main__":
    main()
