package dev.careerpath.roadmap.export;

/** Shows what the fonts have letters for, and remembers whether anything was missing. */
final class KnownLetters {

    static final String NOTE =
            PdfStyle.MISSING
                    + " stands for a letter that the fonts of this document do not have; in"
                    + " the app, in Markdown and in the calendar the names are whole.";

    private boolean missing;

    /** The text with a mark for each letter that there is not. */
    String shown(String text) {
        String shown = PdfStyle.shown(text);
        missing |= !shown.equals(text);
        return shown;
    }

    boolean areMissing() {
        return missing;
    }
}
