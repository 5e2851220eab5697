package dev.copydesk.benchmarks.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has used.
 *
 * @param cpuMillis since it started
 * @param liveMegabytes of heap, right after a collection
 * @param residentMegabytes of memory in all, NaN where the system is not Linux
 */
record Use(double cpuMillis, double liveMegabytes, double residentMegabytes) {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Of this process. */
  static Use now() throws IOException {
    double resident = resident();
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    double cpu = system.getProcessCpuTime() / 1e6;
    System.gc();
    double live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
    return new Use(cpu, live, resident);
  }

  /** Reads what {@link #line} wrote. */
  static Use parse(String line) {
    List<Double> parts = List.of(line.split(" ")).stream().map(Double::valueOf).toList();
    return new Use(parts.get(0), parts.get(1), parts.get(2));
  }

  String line() {
    return cpuMillis + " " + liveMegabytes + " " + residentMegabytes;
  }

  private static double resident() throws IOException {
    if (!Files.exists(STATUS)) {
      return Double.NaN;
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1_024 / 1e6)
        .findFirst()
        .orElse(Double.NaN);
  }
}
