"""Reads PowerShell scripts with tree-sitter's grammar and names what it cannot read."""

import sys

import tree_sitter
import tree_sitter_powershell

parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
found = 0
for path in sys.argv[1:]:
    with open(path, "rb") as file:
        nodes = [parser.parse(file.read()).root_node]
    while nodes:
        node = nodes.pop()
        nodes.extend(node.children)
        if node.is_error or node.is_missing:
            found += 1
            row, column = node.start_point
            print(f"{path}:{row + 1}:{column + 1}: {'missing' if node.is_missing else 'cannot be read'}: {node.text!r}")
sys.exit(1 if found else 0)
