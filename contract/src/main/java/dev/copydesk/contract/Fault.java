package dev.copydesk.contract;

/**
 * One thing that is wrong with what was sent, and how to mend it.
 *
 * @param path where it stands: a JSON Pointer (RFC 6901) into what was sent, or a header's name
 * @param found what was found there, shortened; never private content
 * @param fix what to send instead
 */
public record Fault(String path, String found, String fix) {
  @Override
  public String toString() {
    return path + ": " + found + "; " + fix;
  }
}
