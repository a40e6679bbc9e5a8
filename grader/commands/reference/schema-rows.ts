import type { JsonSchema } from "../../definition/vocabulary.ts";

/** A key as the reference lists it. */
export interface KeyRow {
  readonly key: string;
  readonly type: string;
  readonly required: boolean;
  readonly says: string;
}

/** The keys of a mapping, with those of the mappings inside it that have no name of their own: `limits.work`. */
export function rowsOf(schema: JsonSchema, prefix = ""): KeyRow[] {
  const properties = (schema.properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema.required ?? []) as readonly string[];
  return Object.entries(properties).flatMap(([name, one]) => {
    const key = `${prefix}${name}`;
    const inner = innerOf(one);
    return [
      { key, type: typeOf(one), required: required.includes(name), says: String(one.description ?? "") },
      ...(inner === undefined ? [] : rowsOf(inner.schema, `${key}${inner.step}.`)),
    ];
  });
}

/** The mapping that a value holds, directly, as the items of a list, or under names that the author chooses. */
function innerOf(schema: JsonSchema): { readonly schema: JsonSchema; readonly step: string } | undefined {
  if (isMapping(schema)) return { schema, step: "" };
  for (const branch of (schema.anyOf ?? []) as readonly JsonSchema[])
    if (isMapping(branch) && branch.maxProperties !== 1) return { schema: branch, step: "" };
  const items = schema.items as JsonSchema | undefined;
  if (items !== undefined && isMapping(items)) return { schema: items, step: "[]" };
  const others = schema.additionalProperties;
  return typeof others === "object" && others !== null && isMapping(others as JsonSchema)
    ? { schema: others as JsonSchema, step: ".<name>" }
    : undefined;
}

const isMapping = (schema: JsonSchema) => schema.type === "object" && schema.properties !== undefined;

/** What a key takes, in a few words. */
export function typeOf(schema: JsonSchema): string {
  if (typeof schema.$ref === "string") return `*${schema.$ref.split("/").at(-1)}*`;
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => `\`${one}\``).join(", ");
  if (Array.isArray(schema.anyOf)) return [...new Set((schema.anyOf as JsonSchema[]).map(typeOf))].join(" or ");
  if (schema.type === "array") {
    if (typeof schema.items !== "object") return Array.isArray(schema.items) ? "list" : "list";
    return `list of ${typeOf(schema.items as JsonSchema)}`;
  }
  if (schema.type === "object") {
    const others = schema.additionalProperties;
    if (typeof others === "object" && others !== null && Object.keys(others).length > 0)
      return `mapping of ${typeOf(others as JsonSchema)}`;
    return "mapping";
  }
  if (schema.type === "string" && String(schema.pattern ?? "").includes("=")) return "*expression*";
  const bounds = [
    schema.minimum === undefined ? "" : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? "" : `≤ ${schema.maximum}`,
  ].filter(Boolean);
  const name = { string: "text", boolean: "true or false" }[String(schema.type)] ?? String(schema.type ?? "anything");
  return [Array.isArray(schema.type) ? "literal" : name, bounds.join(", ")].filter(Boolean).join(" ");
}
