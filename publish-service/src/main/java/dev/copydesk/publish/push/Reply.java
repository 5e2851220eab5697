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

  /** Whether it is this message that the receiver will not take, and not all of them. */
  boolean isOfTheMessage() {
    boolean isForLater = status == 408 || status == 425 || status == 429;
    return status == 500 || (status >= 400 && status < 500 && !isForLater);
  }

  /** What an operator is told. */
  String words() {
    return status == 0 ? body : "it was answered " + status;
  }
}
