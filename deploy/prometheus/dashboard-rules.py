"""dashboard-rules.py DASHBOARD

Writes every expression of a Grafana dashboard as a recording rule, so that promtool can say whether it is PromQL."""

import json
import re
import sys

VALUES = {"$__rate_interval": "5m", "$instance": ".*", "$inbox": ".*"}


def expressions(node):
    if isinstance(node, dict):
        if isinstance(node.get("expr"), str):
            yield node["expr"]
        for value in node.values():
            yield from expressions(value)
    elif isinstance(node, list):
        for value in node:
            yield from expressions(value)


with open(sys.argv[1], encoding="utf-8") as file:
    dashboard = json.load(file)
rules = []
for number, expression in enumerate(expressions(dashboard)):
    for name, value in VALUES.items():
        expression = expression.replace(name, value)
    unknown = re.search(r"\$[a-z_]+", expression)
    if unknown:
        sys.exit(f"The dashboard has no variable {unknown.group()}: {expression}")
    rules.append({"record": f"dashboard:expression:{number}", "expr": expression})
if not rules:
    sys.exit("The dashboard has no expressions.")
# JSON is YAML, too.
json.dump({"groups": [{"name": "dashboard", "rules": rules}]}, sys.stdout)
