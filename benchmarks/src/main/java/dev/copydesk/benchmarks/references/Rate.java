package dev.copydesk.benchmarks.references;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.BooleanSupplier;

/**
 * How fast posts were carried, and at what cost to this process: the sender and the reader of the
 * benchmark count, the broker does not.
 */
record Rate(int posts, double seconds, double cpuMillis, double heapMegabytes) {
  /** Does {@code work}, and waits until it is {@code done}. */
  static Rate of(int posts, Runnable work, BooleanSupplier done) {
    System.gc();
    long cpu = cpuNanos();
    long start = System.nanoTime();
    work.run();
    Waits.until(1_800, done);
    double seconds = (System.nanoTime() - start) / 1e9;
    double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    return new Rate(posts, seconds, (cpuNanos() - cpu) / 1e6, heap);
  }

  double postsASecond() {
    return posts / seconds;
  }

  @Override
  public String toString() {
    return "%,.0f posts a second, %.2f ms of CPU a post, %,.0f MB of heap used"
        .formatted(postsASecond(), cpuMillis / posts, heapMegabytes);
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
