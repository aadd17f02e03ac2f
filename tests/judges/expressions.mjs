// GitHub's own expressions, evaluated by GitHub's own package.
import { register } from "node:module";

register(new URL("json-modules.mjs", import.meta.url));
const { Evaluator, Lexer, Parser, data, wellKnownFunctions } = await import("@actions/expressions");


/** The value of one expression (without its braces) in contexts that are plain objects. */
export function evaluate(expression, contexts) {
  const { tokens } = new Lexer(expression).lex();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver);
  const tree = new Parser(tokens, Object.keys(contexts), Object.values(wellKnownFunctions)).parse();
  return plain(new Evaluator(tree, known).evaluate());
}

function plain(value) {
  return JSON.parse(JSON.stringify(value, data.replacer));
}

/** A text of a workflow as GitHub hands it on: what stands in `${{ }}` is evaluated. An expression alone keeps its type. */
export function fill(value, contexts) {
  if (typeof value !== "string") return value;
  const alone = value.match(/^\$\{\{((?:'(?:[^']|'')*'|(?!\}\})[^'])*)\}\}$/s);
  if (alone) return evaluate(alone[1].trim(), contexts);
  return value.replace(/\$\{\{((?:'(?:[^']|'')*'|(?!\}\})[^'])*)\}\}/gs, (_, inner) => String(evaluate(inner.trim(), contexts)));
}
