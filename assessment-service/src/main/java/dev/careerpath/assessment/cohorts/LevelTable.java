package dev.careerpath.assessment.cohorts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Levels of many people by competency: each person's id once, and two bytes for a level, which has
 * two decimals at most. As a map of maps a cohort of 10,000 would fill a document of the store.
 */
final class LevelTable {

    private static final short NONE = -1;

    private final Map<String, Integer> rows = new HashMap<>();
    private final List<String> people = new ArrayList<>();
    private final Map<String, short[]> columns = new TreeMap<>();

    /** Puts a level in; the last one of a person and competency counts. */
    void put(String competency, String person, double level) {
        int row = rows.computeIfAbsent(person, this::newRow);
        short[] column = columns.computeIfAbsent(competency, _ -> new short[0]);
        if (row >= column.length) {
            int filled = column.length;
            column = Arrays.copyOf(column, Math.max(row + 1, 2 * filled));
            Arrays.fill(column, filled, column.length, NONE);
            columns.put(competency, column);
        }
        column[row] = (short) Math.round(100 * level);
    }

    private int newRow(String person) {
        people.add(person);
        return people.size() - 1;
    }

    Set<String> competencies() {
        return columns.keySet();
    }

    Set<String> people() {
        return rows.keySet();
    }

    /** The levels of one competency by person; empty for one that nobody has. */
    Map<String, Double> of(String competency) {
        short[] column = columns.getOrDefault(competency, new short[0]);
        Map<String, Double> levels = new HashMap<>();
        for (int row = 0; row < Math.min(column.length, people.size()); row++) {
            if (column[row] != NONE) {
                levels.put(people.get(row), column[row] / 100.0);
            }
        }
        return levels;
    }

    /** All of it, to be kept. */
    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(people.size());
            for (String person : people) {
                out.writeUTF(person);
            }
            out.writeInt(columns.size());
            for (Map.Entry<String, short[]> column : columns.entrySet()) {
                out.writeUTF(column.getKey());
                for (int row = 0; row < people.size(); row++) {
                    short[] levels = column.getValue();
                    out.writeShort(row < levels.length ? levels[row] : NONE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What {@link #write} has written. */
    static LevelTable read(byte[] written) {
        LevelTable table = new LevelTable();
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            int people = in.readInt();
            for (int row = 0; row < people; row++) {
                table.rows.computeIfAbsent(in.readUTF(), table::newRow);
            }
            int columns = in.readInt();
            for (int column = 0; column < columns; column++) {
                String competency = in.readUTF();
                short[] levels = new short[people];
                for (int row = 0; row < people; row++) {
                    levels[row] = in.readShort();
                }
                table.columns.put(competency, levels);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }
}
