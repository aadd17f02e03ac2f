"""Prints, as JSON, the calls that a generated PowerShell script makes for each environment, with their words as
PowerShell evaluates them. It knows the few forms that our printer uses and stops at any other."""

import json
import sys

import tree_sitter
import tree_sitter_powershell

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))


def find(node, kind):
    found = [node] if node.type == kind else []
    for child in node.children:
        found += find(child, kind)
    return found


def text(node):
    return node.text.decode("utf-8")


def word(source):
    """The value of a word: a literal, or a sum of literals, lists of characters and variables."""
    if source.startswith("("):
        source = source[1:-1]
    value, rest = "", source
    while rest:
        if rest.startswith("'"):
            end = 1
            while True:
                end = rest.index("'", end)
                if rest[end + 1 : end + 2] != "'":
                    break
                end += 2
            value += rest[1:end].replace("''", "'")
            rest = rest[end + 1 :]
        elif rest.startswith("(-join [char[]]@("):
            units, _, rest = rest[len("(-join [char[]]@(") :].partition("))")
            data = b"".join(int(unit, 16).to_bytes(2, "little") for unit in units.split(", "))
            value += data.decode("utf-16-le")
        elif rest.startswith("$app_url"):
            value += "$app_url"
            rest = rest[len("$app_url") :]
        else:
            raise SystemExit(f"unknown form: {rest!r}")
        if rest:
            assert rest.startswith(" + "), rest
            rest = rest[3:]
    return value


script = parser.parse(open(sys.argv[1], "rb").read()).root_node
calls = {}
for function in find(script, "function_statement"):
    if text(find(function, "function_name")[0]) not in ("configure", "environment"):
        continue
    for clause in find(function, "switch_clause"):
        condition = text(find(clause, "switch_clause_condition")[0])
        if condition == "default":
            continue
        calls[word(condition)] = [
            [text(find(command, "command_name")[0])]
            + [word(text(element)) for element in find(command, "command_elements")[0].children if element.is_named and text(element).strip()]
            if find(command, "command_elements")
            else [text(find(command, "command_name")[0])]
            for command in find(clause, "command")
        ]
json.dump(calls, sys.stdout)
