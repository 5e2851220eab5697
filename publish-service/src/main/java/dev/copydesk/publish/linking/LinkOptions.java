package dev.copydesk.publish.linking;

import dev.copydesk.contract.Fault;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.publish.linking.LinkPolicy.Form;
import dev.copydesk.publish.linking.LinkPolicy.Scope;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is asked for by name: {@code linked} (first, section, all), {@code most} (0 to
 * 1000), {@code skip} (zones, with commas), {@code except} (ids of terms, with commas), {@code as}
 * (link, dfn). What is left out is as {@link LinkPolicy#USUAL} has it.
 */
public final class LinkOptions {
  private static final int MOST = 1000;
  private static final int LONGEST_SHOWN = 40;

  private final Values values;
  private final Consumer<Fault> faults;

  /** What was asked for; null for what was not. */
  @FunctionalInterface
  public interface Values {
    /** The value of the option of that name. */
    @Nullable String get(String name);
  }

  private LinkOptions(Values values, Consumer<Fault> faults) {
    this.values = values;
    this.faults = faults;
  }

  /**
   * The policy that {@code values} name.
   *
   * @param faults takes each value that names nothing, which then counts as left out
   */
  public static LinkPolicy policy(Values values, Consumer<Fault> faults) {
    LinkPolicy usual = LinkPolicy.USUAL;
    var options = new LinkOptions(values, faults);
    return new LinkPolicy(
        options.one("linked", Scope.values(), usual.scope()),
        options.most(usual.most()),
        options.zones(usual.skipped()),
        options.list("except"),
        options.one("as", Form.values(), usual.form()));
  }

  private int most(int usual) {
    String text = values.get("most");
    if (text == null) {
      return usual;
    }
    if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= MOST) {
      return Integer.parseInt(text);
    }
    fault("most", text, "use a number from 0 to " + MOST + ", or leave it out for " + usual);
    return usual;
  }

  private Set<Zone> zones(Set<Zone> usual) {
    return values.get("skip") == null
        ? usual
        : list("skip").stream()
            .flatMap(name -> Stream.ofNullable(named("skip", name, Zone.values())))
            .collect(Collectors.toSet());
  }

  private <E extends Enum<E>> E one(String option, E[] all, E usual) {
    String text = values.get(option);
    E found = text == null || text.isEmpty() ? null : named(option, text, all);
    return found == null ? usual : found;
  }

  private <E extends Enum<E>> @Nullable E named(String option, String text, E[] all) {
    for (E each : all) {
      if (nameOf(each).equals(text.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    String names = Arrays.stream(all).map(LinkOptions::nameOf).collect(Collectors.joining(", "));
    fault(option, text, "use " + names);
    return null;
  }

  private static String nameOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private Set<String> list(String option) {
    String text = values.get(option);
    return text == null
        ? Set.of()
        : Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void fault(String option, String text, String fix) {
    String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + '…' : text;
    faults.accept(new Fault(option, shown, fix));
  }
}
