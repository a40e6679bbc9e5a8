/**
 * Turns whatever a learner's function returned into JSON text of bounded size, without ever throwing.
 *
 * This file has no imports: its text also runs inside the sandbox, where it captures the built-ins before the learner's
 * code can patch them. A learner who tampers with it nevertheless only changes the data that they hand in.
 *
 * Numbers that JSON lacks become `{"$":"NaN"}` and the like; what is no data becomes `{"$":"odd","what":"…"}`.
 */
export function makeAnswerEncoder(bounds: { depth: number; nodes: number; text: number }): (value: unknown) => string {
  const { stringify } = JSON;
  const { isArray } = Array;
  const { is, keys, getPrototypeOf } = Object;
  const objectPrototype = Object.prototype;
  const typedArray = getPrototypeOf(Int8Array) as { new (): unknown };
  const tagOf = Object.prototype.toString.call.bind(Object.prototype.toString) as (value: unknown) => string;
  const slice = String.prototype.slice.call.bind(String.prototype.slice) as (
    text: string,
    from: number,
    to: number,
  ) => string;
  const hasInstance = Function.prototype[Symbol.hasInstance].call.bind(Function.prototype[Symbol.hasInstance]) as (
    type: unknown,
    value: unknown,
  ) => boolean;

  return (value) => {
    let nodes = 0;
    const odd = (what: string) => `{"$":"odd","what":${stringify(what)}}`;

    const encode = (item: unknown, depth: number): string => {
      nodes += 1;
      if (nodes > bounds.nodes) return odd("too many values");
      switch (typeof item) {
        case "number":
          if (is(item, 0 / 0)) return '{"$":"NaN"}';
          if (item === 1 / 0) return '{"$":"Infinity"}';
          if (item === -1 / 0) return '{"$":"-Infinity"}';
          if (is(item, -0)) return '{"$":"-0"}';
          return `${item}`;
        case "boolean":
          return item ? "true" : "false";
        case "string":
          return stringify(item.length > bounds.text ? `${slice(item, 0, bounds.text)}…` : item);
        case "object":
          break;
        default:
          return odd(typeof item);
      }
      if (item === null) return "null";
      if (depth >= bounds.depth) return odd("nesting too deep");
      if (isArray(item) || hasInstance(typedArray, item)) {
        const items = item as ArrayLike<unknown>;
        let text = "[";
        const { length } = items;
        for (let i = 0; i < length && nodes <= bounds.nodes; i++)
          text += (i > 0 ? "," : "") + encode(items[i], depth + 1);
        return `${text}]`;
      }
      const prototype = getPrototypeOf(item) as object | null;
      const tag = tagOf(item);
      if (tag !== "[object Object]" && prototype !== null && prototype !== objectPrototype)
        return odd(slice(tag, 8, tag.length - 1));
      let text = "";
      let tagged = false;
      const names = keys(item);
      for (let i = 0; i < names.length && nodes <= bounds.nodes; i++) {
        const name = names[i] as string;
        if (name === "$") tagged = true;
        // An optional field that was left out and one that is undefined mean the same.
        const entry = (item as Record<string, unknown>)[name];
        if (entry === undefined) continue;
        text += `${(text === "" ? "" : ",") + stringify(slice(name, 0, bounds.text))}:${encode(entry, depth + 1)}`;
      }
      return tagged ? `{"$":"record","of":{${text}}}` : `{${text}}`;
    };

    try {
      return encode(value, 0);
    } catch {
      return odd("unreadable");
    }
  };
}
