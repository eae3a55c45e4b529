package dev.careerpath.assessment.readiness;

import java.util.regex.Pattern;

/** What a degree, a school or a course is called, beside the field that it is in. */
final class DegreeTitles {

    /** A degree or a school, before what it is in. */
    private static final Pattern ENGLISH =
            Pattern.compile(
                    ".*\\b(?:bachelors?|masters?|doctor|faculty|school|department|institute|degree)(?: of)?\\s*");

    /** The same in other languages. */
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^(?:(?:licence|licenciatura|licenciado|master|maestria|mestrado|grado|graduacao|bacharelado|bachelor|doctorat|doctorado|doutorado|diplome|ingenieur|faculte|facultad|faculdade|escuela|ecole|departamento|departement) (?:d|de|des|da|do|del|de la)|diplom|бакалавр|магистр|специалист|диплом|факультет|بكالوريوس|ماجستير|دكتوراه|ليسانس|كلية|قسم) ");

    /** A degree, a school or a course after what it is in, written together with it. */
    private static final Pattern AFTER =
            Pattern.compile(
                    "(?:本科|(?<=学)学士|學士|士|硕士|碩士|修士|博士|学位|學位|专业|專業|系|学院|學院|専攻|科|部|과|부|전공|학사|석사|박사)+$");

    private DegreeTitles() {}

    /** Whether words before an {@code of} are such a title, so that the field comes after it. */
    static boolean is(String words) {
        return ENGLISH.matcher(words.strip()).matches();
    }

    /** A field without the title that stands before it or is written together with it. */
    static String removed(String words) {
        String after = BEFORE.matcher(words).replaceFirst("");
        return WrittenField.isWrittenTogether(after)
                ? AFTER.matcher(after).replaceFirst("")
                : after;
    }
}
