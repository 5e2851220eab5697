package dev.copydesk.enrich.glossary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What terms that share a form have in one value of 31 bits: none, one posting, or the number of a
 * list of postings that is kept here.
 */
final class Shared {
  private static final int LIST = 1 << 30;
  private static final int[] NONE = {};

  private final List<int[]> lists = new ArrayList<>();
  private final Deque<Integer> unused = new ArrayDeque<>();

  /** The one posting, 0 where there is none, or below 0 where there are several. */
  static int single(int value) {
    return (value & LIST) == 0 ? value : -1;
  }

  int[] postings(int value) {
    if ((value & LIST) != 0) {
      return lists.get(value & ~LIST);
    }
    return value == 0 ? NONE : new int[] {value};
  }

  /** The value with one more posting. */
  int with(int value, int posting) {
    return value == 0 ? posting : valueOf(value, Posting.with(postings(value), posting));
  }

  /** The value without the postings of a term. */
  int without(int value, int term) {
    return valueOf(value, Posting.without(postings(value), term));
  }

  private int valueOf(int before, int... postings) {
    if (postings.length > 1) {
      int list = (before & LIST) != 0 ? before & ~LIST : freshList();
      lists.set(list, postings);
      return LIST | list;
    }
    if ((before & LIST) != 0) {
      lists.set(before & ~LIST, NONE);
      unused.push(before & ~LIST);
    }
    return postings.length == 0 ? 0 : postings[0];
  }

  private int freshList() {
    if (unused.isEmpty()) {
      lists.add(NONE);
      return lists.size() - 1;
    }
    return unused.pop();
  }
}
