import { element } from "../../values/xml.ts";
import type { ItemFormat } from "../item-format.ts";
import { type QtiDialect, writeQti } from "./qti.ts";

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const DIALECT: QtiDialect = {
  namespace: "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
  schema: "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd",
  element: (name) => `qti-${kebab(name)}`,
  attribute: kebab,
  feedback: (content) => element("qti-content-body", {}, content),
  marked: { externalScored: "human" },
  rubric: { use: "scoring" },
  manifest: {
    namespace: "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1",
    schema: "QTI Package",
    schemaversion: "3.0.0",
    item: "imsqti_item_xmlv3p0",
    test: "imsqti_test_xmlv3p0",
  },
};

/** IMS Question and Test Interoperability 3.0. */
export const qti30: ItemFormat = {
  summary: "QTI 3.0 package: items and a test that selects a variant of each problem",
  sheets: false,
  write: (items, output) => writeQti(items, output, DIALECT, "qti30"),
};
