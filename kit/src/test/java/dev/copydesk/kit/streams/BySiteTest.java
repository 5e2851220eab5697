package dev.copydesk.kit.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BySiteTest {
  private final BySite<String> bySite = new BySite<>();

  @Test
  void putsAllPostsOfASiteIntoOnePartition() {
    Set<Optional<Set<Integer>>> partitions =
        IntStream.rangeClosed(1, 100)
            .mapToObj(id -> bySite.partitions("feed", "magazine.example/post/" + id, "", 8))
            .collect(Collectors.toSet());

    assertThat(partitions).hasSize(1);
  }

  @Test
  void spreadsSites() {
    Set<Integer> partitions =
        IntStream.rangeClosed(1, 100)
            .mapToObj(i -> BySite.partition("site" + i + ".example", 8))
            .collect(Collectors.toSet());

    assertThat(partitions).hasSize(8);
  }

  @Test
  void staysWhereItWas() {
    assertThat(BySite.partition("magazine.example", 4)).isZero();
  }
}
