import type { ItemFormat } from "../item-format.ts";
import { type QtiDialect, writeQti } from "./qti.ts";

const NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";

const DIALECT: QtiDialect = {
  namespace: NAMESPACE,
  schema: "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1p1.xsd",
  element: (name) => name,
  attribute: (name) => name,
  feedback: (content) => content,
  marked: {},
  rubric: {},
  manifest: {
    namespace: "http://www.imsglobal.org/xsd/imscp_v1p1",
    schema: "QTIv2.1 Package",
    schemaversion: "1.0.0",
    item: "imsqti_item_xmlv2p1",
    test: "imsqti_test_xmlv2p1",
  },
};

/** IMS Question and Test Interoperability 2.1, the version that most systems import. */
export const qti21: ItemFormat = {
  summary: "QTI 2.1 package: items and a test that selects a variant of each problem",
  sheets: false,
  write: (items, output) => writeQti(items, output, DIALECT, "qti21"),
};
