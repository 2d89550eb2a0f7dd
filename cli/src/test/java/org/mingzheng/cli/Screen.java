package org.mingzheng.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal's screen as ECMA-48 has it: what is written moves the cursor, erases and overwrites. Lines are endless: nothing wraps. */
final class Screen {
    private static final Pattern SEQUENCE = Pattern.compile(
            "\u001b\\[([0-9;?]*)([A-Za-z])|\u001b\\][^\u0007]*\u0007|\u001b.|\u009b([0-9;?]*)([A-Za-z])");

    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private int row;
    private int column;

    static Screen showing(String written) {
        Screen screen = new Screen();
        Matcher sequence = SEQUENCE.matcher(written);
        for (int i = 0; i < written.length(); ) {
            if (sequence.region(i, written.length()).lookingAt()) {
                screen.control(sequence);
                i = sequence.end();
            } else {
                int point = written.codePointAt(i);
                screen.character(point);
                i += Character.charCount(point);
            }
        }
        return screen;
    }

    List<String> lines() {
        return lines.stream()
                .map(line -> line.toString().stripTrailing())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void character(int point) {
        switch (point) {
            case '\n', 0x85, 0x0b, 0x0c -> {
                row++;
                column = 0;
            }
            case '\r' -> column = 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> column = (column / 8 + 1) * 8;
            default -> put(point);
        }
        line();
    }

    private StringBuilder line() {
        while (lines.size() <= row) {
            lines.add(new StringBuilder());
        }
        return lines.get(row);
    }

    private void put(int point) {
        StringBuilder line = line();
        while (line.length() <= column) {
            line.append(' ');
        }
        for (char unit : Character.toChars(point)) {
            while (line.length() <= column) {
                line.append(' ');
            }
            line.setCharAt(column++, unit);
        }
    }

    private void control(Matcher sequence) {
        boolean seven = sequence.group(2) != null;
        String code = seven ? sequence.group(2) : sequence.group(4);
        if (code == null) {
            return;
        }
        String numbers = (seven ? sequence.group(1) : sequence.group(3)).replaceAll("[^0-9]", "");
        int count = numbers.isEmpty() ? 1 : Math.min(1000, Integer.parseInt(numbers));
        switch (code) {
            case "A" -> row = Math.max(0, row - count);
            case "B" -> row += count;
            case "C" -> column += count;
            case "D" -> column = Math.max(0, column - count);
            case "G" -> column = count - 1;
            case "H" -> row = column = 0;
            case "K" -> line().setLength(Math.min(line().length(), numbers.equals("2") ? 0 : column));
            case "J" -> {
                line().setLength(Math.min(line().length(), column));
                lines.subList(Math.min(lines.size(), row + 1), lines.size()).clear();
            }
            default -> {}
        }
        line();
    }
}
