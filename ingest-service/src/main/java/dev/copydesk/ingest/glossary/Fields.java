package dev.copydesk.ingest.glossary;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.copydesk.contract.event.GlossaryTermDefined.Flag;
import dev.copydesk.contract.post.Mention.Zone;
import dev.copydesk.ingest.reading.Faults;
import dev.copydesk.ingest.reading.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one glossary term; whatever is wrong with them is noted as a fault. */
final class Fields {
  private static final int LONGEST_NAME = 40;
  private static final Map<String, Flag> FLAGS =
      Map.of(
          "caseSensitive", Flag.CASE_SENSITIVE,
          "disabled", Flag.DISABLED,
          "exact", Flag.EXACT,
          "noInflect", Flag.NO_INFLECT,
          "priority", Flag.PRIORITY);
  private static final Map<String, Zone> ZONES =
      Stream.of(Zone.values())
          .collect(toUnmodifiableMap(zone -> zone.name().toLowerCase(Locale.ROOT), zone -> zone));

  private final ObjectNode item;
  private final Faults faults;

  Fields(ObjectNode item, Faults faults) {
    this.item = item;
    this.faults = faults;
  }

  void refuseOthersThan(List<String> names) {
    for (String name : item.propertyNames()) {
      if (!names.contains(name)) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        faults.add(
            '/' + shown.replace("~", "~0").replace("/", "~1"),
            "a field that glossary terms do not have",
            "did you mean " + Nearest.to(shown, names) + "? The fields are " + names);
      }
    }
  }

  void fault(String name, String fix) {
    faults.add('/' + name, Faults.kind(item.path(name)), fix);
  }

  /** The text on one line, or null where there is none. */
  @Nullable String text(String name, int longest) {
    return isNone(item.path(name)) ? null : oneText('/' + name, item.path(name), longest);
  }

  List<String> texts(String name, int longest) {
    List<String> texts = new ArrayList<>();
    JsonNode list = item.path(name);
    if (list.isArray()) {
      for (int i = 0; i < list.size(); i++) {
        addIfAny(texts, oneText('/' + name + '/' + i, list.get(i), longest));
      }
    } else if (list.isString()) {
      for (String part : list.stringValue().split("\\|", -1)) {
        addIfAny(texts, part.strip());
      }
    } else if (!isNone(list)) {
      fault(name, "send a list of texts");
    }
    return texts;
  }

  Set<Flag> flags() {
    return some("flags", "flags", FLAGS);
  }

  /** Kinds of text, as mentions have them. */
  Set<Zone> zones(String field) {
    return some(field, "zones", ZONES);
  }

  private <T extends Comparable<T>> Set<T> some(String field, String kind, Map<String, T> known) {
    Set<T> some = new TreeSet<>();
    for (String name : texts(field, LONGEST_NAME)) {
      T one = known.get(name);
      if (one == null) {
        List<String> names = known.keySet().stream().sorted().toList();
        fault(field, "did you mean " + Nearest.to(name, names) + "? The " + kind + " are " + names);
      } else {
        some.add(one);
      }
    }
    return some;
  }

  boolean flag(String name) {
    JsonNode value = item.path(name);
    String text = value.asString("").strip().toLowerCase(Locale.ROOT);
    if (!isNone(value) && !List.of("true", "false").contains(text)) {
      fault(name, "send true or false");
    }
    return text.equals("true");
  }

  @Nullable String language(String name, String otherwise) {
    String tag = text(name, LONGEST_NAME);
    try {
      return tag == null
          ? otherwise
          : new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      fault(name, "send a BCP 47 code such as en, fr-CA or ar; leave it out for every language");
      return null;
    }
  }

  @Nullable String site(String name, @Nullable String otherwise) {
    String host = text(name, 255);
    String site = host == null ? otherwise : Site.of(host);
    if (site == null) {
      fault(name, "send the host of the site, such as example.org, here or as ?site=HOST");
    }
    return site;
  }

  @Nullable String address(String name) {
    String text = text(name, 2_000);
    if (text != null && !isAddress(text)) {
      fault(name, "send a full address, https://…");
    }
    return text;
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private @Nullable String oneText(String path, JsonNode value, int longest) {
    String text = value.isString() || value.isNumber() ? value.asString() : null;
    if (text == null || text.length() > longest) {
      faults.add(path, Faults.kind(value), "send a text of at most " + longest + " characters");
      return null;
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  private static void addIfAny(List<String> texts, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      texts.add(text);
    }
  }

  private static boolean isNone(JsonNode value) {
    return value.isMissingNode() || value.isNull() || value.asString("some").isBlank();
  }
}
