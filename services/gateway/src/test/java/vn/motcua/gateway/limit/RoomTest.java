package vn.motcua.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Queue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a time of its own, with an upstream that answers one after the other, so many each second. */
class RoomTest {

    private static final int FEWEST = 64;
    private static final int MOST = 400;
    private static final double SHARE = 0.6;

    private final Room room = new Room(FEWEST, MOST, 0);
    private final Queue<Long> waiting = new ArrayDeque<>();
    private final ArrayList<Duration> served = new ArrayList<>();
    private long now;
    private double due;
    private double done;
    private int refused;

    @ParameterizedTest
    @CsvSource({ "60, 3", "70, 3", "150, 3", "400, 3", "150, 20" })
    void servesAsManyAsCanBeServedQuicklyHoweverManyCome(int capacity, int times) {
        rush(capacity, times * capacity, Duration.ofSeconds(20));
        served.clear();

        rush(capacity, times * capacity, Duration.ofSeconds(40));

        assertThat(served.size() / 40.0).isGreaterThan(0.9 * capacity);
        assertThat(served).allSatisfy(took -> assertThat(took).isLessThan(Duration.ofMillis(1500)));
    }

    @ParameterizedTest
    @CsvSource({ "60", "200", "2000" })
    void refusesNobodyWhileItCanServeAll(int capacity) {
        rush(capacity, capacity * 0.8, Duration.ofSeconds(30));

        assertThat(refused).isZero();
    }

    @Test
    void keepsSomeRoomWhenNothingIsAnswered() {
        rush(1, 50, Duration.ofSeconds(60));

        assertThat(room.size()).isEqualTo(FEWEST);
    }

    @Test
    void growsAgainWhenTheUpstreamHasRecovered() {
        rush(1, 50, Duration.ofSeconds(60));

        rush(1000, 900, Duration.ofSeconds(10));
        refused = 0;
        rush(1000, 900, Duration.ofSeconds(30));

        assertThat(refused).isZero();
    }

    /** Ten milliseconds at a time. */
    private void rush(double capacity, double arrivals, Duration time) {
        for (var end = now + time.toNanos(); now < end; now += Duration.ofMillis(10).toNanos()) {
            for (due += arrivals / 100; due >= 1; due--) {
                if (room.enter(SHARE)) {
                    waiting.add(now);
                } else {
                    refused++;
                }
            }
            for (done += capacity / 100; done >= 1; done--) {
                answer(waiting.poll());
            }
        }
    }

    private void answer(Long begun) {
        if (begun != null) {
            served.add(Duration.ofNanos(now - begun));
            room.answered(now - begun, now);
            room.leave();
        }
    }
}
