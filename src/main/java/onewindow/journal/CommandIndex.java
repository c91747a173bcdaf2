package onewindow.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the commands of a hall stand among those of all halls: the places of every so many of them, looked for when the
 * hall is first looked into, and from there on when it is again. For any number of threads.
 */
final class CommandIndex {

    private static final int STRIDE = 64;
    private static final int MOST_HALLS = 100;

    private final Map<Integer, Places> halls = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Places> eldest) {
            return size() > MOST_HALLS;
        }
    };

    /**
     * Part of the table.
     *
     * @param from ordinal of its first row
     * @param to ordinal of the row after its last
     */
    record Part(long from, long to) {}

    private static final class Places {
        private long looked;
        private long[] ordinals = new long[16];
        private long[] times = new long[16];
        private int count;

        void extend(Connection connection, int copy) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT ordinal, sequence, time FROM command WHERE ordinal > ? AND hall = ? ORDER BY ordinal")) {
                statement.setLong(1, looked);
                statement.setInt(2, copy);
                try (ResultSet found = statement.executeQuery()) {
                    while (found.next()) {
                        looked = found.getLong(1);
                        if ((found.getLong(2) - 1) % STRIDE == 0) {
                            add(looked, found.getLong(3));
                        }
                    }
                }
            }
        }

        private void add(long ordinal, long time) {
            if (count == ordinals.length) {
                ordinals = Arrays.copyOf(ordinals, 2 * count);
                times = Arrays.copyOf(times, 2 * count);
            }
            ordinals[count] = ordinal;
            times[count++] = time;
        }
    }

    private Places of(Connection connection, int copy) throws SQLException {
        Places places = halls.computeIfAbsent(copy, key -> new Places());
        places.extend(connection, copy);
        return places;
    }

    /** Returns an ordinal from which on all commands of a hall are found after that of a number. */
    synchronized long after(Connection connection, int copy, long sequence) throws SQLException {
        if (sequence <= 0) {
            return 0;
        }
        Places places = of(connection, copy);
        int place = (int) Math.min(places.count - 1, (sequence - 1) / STRIDE);
        return place < 0 ? 0 : places.ordinals[place];
    }

    /** Returns where a hall's last command up to and with a time is found, where there is one. */
    synchronized Part at(Connection connection, int copy, long time) throws SQLException {
        Places places = of(connection, copy);
        int least = 0;
        int most = places.count;
        while (least < most) {
            int middle = (least + most) / 2;
            if (places.times[middle] <= time) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return new Part(
                least == 0 ? 0 : places.ordinals[least - 1],
                least == places.count ? Long.MAX_VALUE : places.ordinals[least]);
    }
}
