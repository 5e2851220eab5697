package dev.copydesk.enrich.glossary;

/** Which mentions are given where several would share words. */
public enum Overlaps {
  /** From left to right the longest, and none that shares a word with it. */
  LONGEST,
  /** Those, and every other inside one of them. */
  NESTED,
  /** Every one. */
  ALL
}
