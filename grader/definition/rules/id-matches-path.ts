import type { Rule } from "../rule.ts";

/** The id in the file is the path of the file, so that a copied file cannot pose as the original. */
export const idMatchesPath: Rule = (problem, source) => {
  const written = (source.data as { id?: unknown } | null)?.id;
  if (typeof written !== "string" || written === problem.id) return [];
  return [
    {
      place: source.placeOf(["id"]),
      code: "id-mismatch",
      message: `Cannot use the id "${written}": the file stands at "${problem.id}"`,
      hint: "change the id or move the file",
    },
  ];
};
