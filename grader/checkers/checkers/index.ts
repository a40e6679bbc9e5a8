import type { Checker } from "../checker.ts";
import { close } from "./close.ts";
import { exact } from "./exact.ts";
import { fields } from "./fields.ts";
import { symmetric } from "./symmetric.ts";
import { unordered } from "./unordered.ts";
import { upToSign } from "./up-to-sign.ts";

/** Every checker that a problem may name. */
export const checkers: Readonly<Record<string, Checker<never>>> = {
  close,
  exact,
  fields,
  symmetric,
  unordered,
  upToSign,
};
