package dev.copydesk.enrich.glossary;

import dev.copydesk.contract.event.GlossaryTermDefined;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Terms of a glossary that were put, changed or removed, to tell the posts that may read otherwise
 * for it. Asking costs about the same however many terms there are. Confined to one thread.
 */
public final class ChangedTerms {
  private static final int BITS = 1 << 16;

  private final Tokens tokens = new Tokens();
  private final BitSet keys = new BitSet(BITS);
  private final Map<Integer, List<int[]>> forms = new HashMap<>();

  /** Adds a term as it was before its change, or as it is after it. */
  public void add(GlossaryTermDefined term) {
    for (Form form : Forms.of(term)) {
      add(tokens.of(form.text()));
      if (Arabic.isArabic(form.text())) {
        // With the first Arabic term clitics are looked for, also in front of other terms.
        put(PostWords.MIXED, new int[] {PostWords.MIXED});
      }
    }
  }

  /**
   * Whether a post may read otherwise now. When not, it surely does not.
   *
   * @param post what {@link PostWords#toBytes} made of the post
   */
  public boolean mayTouch(byte[] post) {
    int[] words = PostWords.read(post);
    for (int word : words) {
      if (keys.get(word & BITS - 1) && isFormOf(word, words)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFormOf(int key, int[] words) {
    for (int[] form : forms.getOrDefault(key, List.of())) {
      if (IntStream.of(form).allMatch(word -> Arrays.binarySearch(words, word) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** The longest word is the key of a form: few posts have it. */
  private void add(Tokens form) {
    int key = 0;
    for (int i = 1; i < form.size(); i++) {
      key = length(form, i) > length(form, key) ? i : key;
    }
    if (form.size() > 0) {
      int[] words = IntStream.range(0, form.size()).map(i -> word(form, i)).toArray();
      put(words[key], words);
    }
  }

  private void put(int key, int[] form) {
    keys.set(key & BITS - 1);
    List<int[]> known = forms.computeIfAbsent(key, unseen -> new ArrayList<>(1));
    if (known.stream().noneMatch(other -> Arrays.equals(other, form))) {
      known.add(form);
    }
  }

  private static int length(Tokens tokens, int token) {
    return tokens.end(token) - tokens.start(token);
  }

  private static int word(Tokens tokens, int token) {
    return PostWords.small(tokens.hash(token));
  }
}
