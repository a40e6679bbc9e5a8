/** A problem file small enough to change in a test; every text is short, and everything a rule asks for is there. */
export const SMALL = `format: 1
id: u1-test/twice
version: 1
title: { en: Twice, zh: 两倍 }
difficulty: 1
prerequisites: []
sources: []
errata: []
parameters:
  own: { integer: { min: 1, max: 1000 } }
functions:
  twice:
    says: { en: Twice a number, zh: 一个数的两倍 }
    takes:
      x: { type: number, says: { en: a number, zh: 一个数 } }
    returns: number
statement: { en: "Return 2x; yours is {{own}}.", zh: "返回 2x；你的数是 {{own}}。" }
groups:
  - id: numbers
    weight: 1
    title: { en: Numbers, zh: 数 }
    cases:
      - id: random
        public: 2
        hidden: 3
        given:
          x: { integer: { min: 1, max: 999 } }
          spare: { integer: { min: 1, max: 999 } }
      - id: zero
        given: { x: 0 }
hints:
  - { en: Add., zh: 相加。 }
  - { en: Twice., zh: 乘以二。 }
solution: { en: 2x, zh: 2x }
misconceptions:
  square: { says: { en: That is the square., zh: 那是平方。 } }
`;
