package dev.copydesk.publish.push;

/**
 * What came of a request.
 *
 * @param status of HTTP; 0 when there was no answer
 * @param body the beginning of the answer, or why there was none
 */
record Reply(int status, String body) {
  static Reply none(String why) {
    return new Reply(0, why);
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** Whether the receiver says that it wants no more, ever. */
  boolean isGone() {
    return status == 410;
  }

  /** What an operator is told. */
  String words() {
    return status == 0 ? body : "it was answered " + status;
  }
}
