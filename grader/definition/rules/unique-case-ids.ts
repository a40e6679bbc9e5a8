import type { Diagnostic } from "../../values/diagnostic.ts";
import type { Rule } from "../rule.ts";

/** Case and group ids name streams of random numbers and lines of reports: each stands for one thing. */
export const uniqueCaseIds: Rule = (problem, source) => {
  const diagnostics: Diagnostic[] = [];
  const first = new Map<string, string>();
  const see = (key: string, id: string, path: readonly (string | number)[]) => {
    const place = source.placeOf([...path, "id"]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, `line ${place.line}`);
    else
      diagnostics.push({
        place,
        code: "duplicate-id",
        message: `Cannot use the id "${id}" twice: it stands at ${earlier} already`,
      });
  };
  problem.groups.forEach((group, g) => {
    see(`group ${group.id}`, group.id, ["groups", g]);
    group.cases.forEach((one, c) => {
      see(`case ${one.id}`, one.id, ["groups", g, "cases", c]);
    });
  });
  return diagnostics;
};
