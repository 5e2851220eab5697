package dev.copydesk.benchmarks.pipeline;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Carries posts in a process of its own, and tells what that uses. */
public final class WorkerMain {
  private WorkerMain() {}

  /**
   * Ends with its standard input, each line of which is answered with what was used so far.
   *
   * @param args who carries, where the broker is, and a folder for what is kept
   */
  public static void main(String[] args) throws Exception {
    Thread.setDefaultUncaughtExceptionHandler(WorkerMain::end);
    PrintStream answers = System.out;
    System.setOut(System.err);
    Way.named(args[0]).start(args[1], Path.of(args[2]));
    answers.println("ready");
    var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (asked.readLine() != null) {
      answers.println(Use.now().line());
    }
    System.exit(0);
  }

  /** Nobody waits for one whose thread has died. */
  private static void end(Thread thread, Throwable cause) {
    cause.printStackTrace();
    Runtime.getRuntime().halt(1);
  }
}
