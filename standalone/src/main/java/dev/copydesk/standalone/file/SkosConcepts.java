package dev.copydesk.standalone.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a vocabulary says of its concepts, in whatever order; labels are texts, or
 * things of their own (SKOS-XL).
 */
final class SkosConcepts extends AbstractRDFHandler {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
  private static final String XL = "http://www.w3.org/2008/05/skos-xl#";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String PAGE = "http://xmlns.com/foaf/0.1/page";

  /** What has labels like a concept, and is none. */
  private static final Set<String> GROUPS =
      Set.of(SKOS + "ConceptScheme", SKOS + "Collection", SKOS + "OrderedCollection");

  private final Map<String, Concept> bySubject = new LinkedHashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Map<String, List<Xl>> labels = new HashMap<>();
  private final Map<String, Xl> literals = new HashMap<>();

  /** Half of a SKOS-XL label: who is called so, or what the words are. */
  private record Xl(String of, String detail) {}

  @Override
  public void handleStatement(Statement said) {
    String subject = (said.getSubject().isBNode() ? "_:" : "") + said.getSubject().stringValue();
    Value object = said.getObject();
    String name = (object.isBNode() ? "_:" : "") + object.stringValue();
    String language = object instanceof Literal text ? text.getLanguage().orElse("") : null;
    take(subject, said.getPredicate().stringValue(), name, language);
  }

  /**
   * Takes one statement.
   *
   * @param language of the object; null where that is no text
   */
  void take(String subject, String predicate, String object, @Nullable String language) {
    if (predicate.startsWith(XL)) {
      label(subject, predicate.substring(XL.length()), object, language);
    } else if (predicate.startsWith(SKOS) && language != null) {
      describe(subject, predicate.substring(SKOS.length()), object, language);
    } else if (predicate.equals(PAGE)) {
      concept(subject).explainAt(object);
    } else if (predicate.equals(TYPE) && GROUPS.contains(object)) {
      groups.add(subject);
    }
  }

  boolean isEmpty() {
    return concepts().isEmpty();
  }

  /** Hands every term to {@code items}, numbered in the order of the file. */
  void write(String name, Items items) throws IOException {
    int[] count = {0};
    for (Concept each : concepts()) {
      each.write(term -> items.item(name + '#' + ++count[0], term));
    }
  }

  /** A label of SKOS-XL is a thing of its own; the words of it may stand before who is named so. */
  private void label(String subject, String property, String object, @Nullable String language) {
    if (property.equals("literalForm") && language != null) {
      Xl words = new Xl(object, language);
      literals.putIfAbsent(subject, words);
      labels.getOrDefault(subject, List.of()).forEach(each -> describe(each, words));
    } else if (language == null) {
      Xl named = new Xl(subject, property);
      labels.computeIfAbsent(object, label -> new ArrayList<>()).add(named);
      Xl words = literals.get(object);
      if (words != null) {
        describe(named, words);
      }
    }
  }

  private void describe(Xl named, Xl words) {
    describe(named.of(), named.detail(), words.of(), words.detail());
  }

  private void describe(String subject, String property, String object, String language) {
    switch (property) {
      case "prefLabel" -> concept(subject).prefer(language, object);
      case "altLabel", "hiddenLabel" -> concept(subject).call(language, object);
      case "definition" -> concept(subject).define(language, object);
      default -> {}
    }
  }

  private List<Concept> concepts() {
    return bySubject.entrySet().stream()
        .filter(each -> !groups.contains(each.getKey()) && each.getValue().isNamed())
        .map(Map.Entry::getValue)
        .toList();
  }

  private Concept concept(String subject) {
    return bySubject.computeIfAbsent(subject, SkosConcepts::named);
  }

  /** A concept's address is its page unless another is given; one without address has no id. */
  private static Concept named(String subject) {
    Concept concept = new Concept(subject.startsWith("_:") ? null : subject);
    concept.explainAt(subject);
    return concept;
  }
}
