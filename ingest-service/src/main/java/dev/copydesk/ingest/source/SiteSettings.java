package dev.copydesk.ingest.source;

import dev.copydesk.kit.settings.Doc;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sites that are known by name, each with what is its own. */
@ConfigMapping(prefix = "copydesk.site")
public interface SiteSettings {
  /** Every site, by a name that only the settings know. */
  @Doc("A site, by a name of your own: letters and digits")
  @WithParentName
  Map<String, Site> sites();

  /** One site. */
  interface Site {
    /** Where it is. */
    @Doc("Address of a site, such as `https://example.org`")
    @WithConverter(SiteAddressConverter.class)
    URI address();

    /** Whether Copydesk reads it. */
    @Doc(
        "Whether Copydesk reads the site by itself: all of it once, then what is new, and all of it"
            + " again in every cycle. Not needed where the plugin is")
    @WithDefault("true")
    boolean read();

    /** Who to read it as. */
    @Doc(
        "`USER:APPLICATION_PASSWORD` for a site that shows its REST API to members only; what is"
            + " not public is held back all the same")
    Optional<String> password();

    /** What is published of it. */
    @Doc("Post types of the site that are read")
    @WithDefault("post,page")
    Set<String> types();

    /** What explains its terms. */
    @Doc("Post types and taxonomies of the site whose entries are its glossary")
    Optional<Set<String>> glossary();

    /** What defines a glossary entry. */
    @Doc("Part of a glossary post that is the definition: `content` or `excerpt`")
    @WithDefault("content")
    String definition();

    /** Where a glossary entry's other names are. */
    @Doc("Field, meta field or ACF field with a glossary entry's other names")
    Optional<String> aliases();

    /** The language of glossary entries. */
    @Doc(
        "Language of glossary entries that name none (Polylang and WPML do); `und` holds in every"
            + " language")
    @WithDefault("und")
    String language();

    /** How fast it is read. */
    @Doc("Requests a second that the site is to bear at the most, 1 to 1000")
    @WithDefault("5")
    int rate();

    /** How many requests are under way. */
    @Doc("Requests under way at the same time, 1 to 16")
    @WithDefault("2")
    int concurrency();

    /** How often what is new is asked for. */
    @Doc("Seconds between two looks for what is new, 1 to 3600")
    @WithDefault("30")
    int watchSeconds();

    /** How often everything is compared. */
    @Doc("Seconds from the begin of one comparison of everything to the next, 1 to 604800")
    @WithDefault("3600")
    int reconcileSeconds();

    /** The site's name in Copydesk: its host, with the port where that is unusual. */
    default String host() {
      String site = dev.copydesk.ingest.reading.Site.of(address().toString());
      return site == null ? address().getHost() : site;
    }

    /** Where its REST API begins. */
    default URI api() {
      String address = address().toString();
      return URI.create(address.endsWith("/") ? address : address + '/').resolve("wp-json/");
    }
  }
}
