import type { Generator } from "../generator.ts";
import { choice } from "./choice.ts";
import { dyadic } from "./dyadic.ts";
import { inertia } from "./inertia.ts";
import { integer } from "./integer.ts";
import { jacobian } from "./jacobian.ts";
import { matrix } from "./matrix.ts";
import { polynomial } from "./polynomial.ts";
import { polynomial2d } from "./polynomial2d.ts";
import { probabilities } from "./probabilities.ts";
import { rational } from "./rational.ts";
import { signs } from "./signs.ts";
import { spectrum } from "./spectrum.ts";
import { subset } from "./subset.ts";
import { symmetric } from "./symmetric.ts";
import { symmetricNice } from "./symmetric-nice.ts";
import { vector } from "./vector.ts";

/** Every generator that a problem may name. */
export const generators: Readonly<Record<string, Generator>> = {
  choice,
  dyadic,
  inertia,
  integer,
  jacobian,
  matrix,
  polynomial,
  polynomial2d,
  probabilities,
  rational,
  signs,
  spectrum,
  subset,
  symmetric,
  symmetricNice,
  vector,
};
